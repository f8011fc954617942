// Node:  node client.js gongbao.so district_page.txt
// From version 22.13 on it has SQLite itself; before, npm install better-sqlite3.
const { readFileSync } = require('node:fs');

function openDatabase() {
  try {
    const { DatabaseSync } = require('node:sqlite');
    return new DatabaseSync(':memory:', { allowExtension: true });
  } catch {
    const Database = require('better-sqlite3');
    return new Database(':memory:');
  }
}

const [extension, page] = process.argv.slice(2);
const database = openDatabase();
database.loadExtension(extension);

const rows = database.prepare(`
  SELECT metric, value, measure FROM report_indicators(?)
  WHERE unit = '区商务局' ORDER BY ordinal LIMIT 3`).all(readFileSync(page));
for (const { metric, value, measure } of rows) {
  console.log([metric, value, measure].join('\t'));
}

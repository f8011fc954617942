// Draws the page from the JSON in #data. Text of reports only ever becomes text nodes and canvas text, never HTML.
'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const $ = (id) => document.getElementById(id);
  const colours = { blue: '#2f6690', rust: '#b5563c', gold: '#c9a24b', green: '#5b8c6a', grey: '#9aa5b1', pale: '#c6d3de' };
  const levels = [['international', '国际级', '#7a4b8a'], ['national', '国家级', colours.rust], ['provincial', '省级', colours.gold],
                  ['municipal', '市级', colours.blue], ['district', '区级', colours.green], [null, '未注明', '#c9ced6']];
  const kinds = { amount: '数量', share: '比率', change: '增减', rank: '位次' };
  const roles = { actual: '', target: '目标', forecast: '预计', baseline: '基数' };
  const rules = { sum: '分项之和', ratio: '比率', growth: '增幅', subset: '部分与全体' };

  const documents = data.documents.map(([id, title, published, publisher, source, characters, sentences, units]) =>
    ({ id, title, published, publisher, source, characters, sentences, units }));
  const byId = new Map(documents.map((d) => [d.id, d]));
  let chosen = null;                                    // id of a document, or null for all
  const within = (row) => chosen === null || row[0] === chosen;
  const sum = (rows, place) => rows.reduce((total, row) => total + row[place], 0);
  const groups = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
  function cut(text, n) {                               // to the width of n Chinese characters; others are half as wide
    const all = [...(text || '')];
    let width = 0, i = 0;
    while (i < all.length && width <= n) width += all[i++] < '\u2e80' ? 0.55 : 1;
    return width > n ? all.slice(0, i - 1).join('') + '…' : all.join('');
  }

  function element(tag, text, className) {
    const e = document.createElement(tag);
    if (text !== undefined && text !== null) e.textContent = text;
    if (className) e.className = className;
    return e;
  }
  function option(value, text) { const o = element('option', text); o.value = value; return o; }

  function amount(value, measure) {
    const size = Math.abs(value);
    const [scale, word] = size >= 1e12 ? [1e12, '万亿'] : size >= 1e8 ? [1e8, '亿'] : size >= 1e4 ? [1e4, '万'] : [1, ''];
    return +(value / scale).toFixed(2) + word + (measure || '');
  }
  // A unit needs the year beside it when several documents are shown; a text without units is named by its title.
  function owner(id, unit, length = 14) {
    const d = byId.get(id);
    const year = d.published ? d.published.slice(0, 4) : '';
    if (!unit) return cut(d.title, length) + (chosen === null && year && !d.title.includes(year) ? ' ' + year : '');
    return cut(unit, length) + (chosen === null && documents.length > 1 && year ? ' ' + year : '');
  }

  // Charts
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 12;
  Chart.defaults.color = '#4a5663';
  Chart.defaults.animation = false;
  Chart.defaults.maintainAspectRatio = false;
  const drawn = new Map();

  const endLabels = {                                   // writes each bar's text at its end; a fall's beside the zero line
    id: 'endLabels',
    afterDatasetsDraw(chart, _, options) {
      if (!options.texts) return;
      const { ctx } = chart;
      ctx.save();
      ctx.font = '12px ' + Chart.defaults.font.family;
      ctx.fillStyle = '#4a5663';
      ctx.textBaseline = 'middle';
      chart.getDatasetMeta(0).data.forEach((bar, i) => {
        const width = ctx.measureText(options.texts[i]).width;
        ctx.fillText(options.texts[i], Math.min(Math.max(bar.x, bar.base) + 6, chart.width - width - 2), bar.y);
      });
      ctx.restore();
    },
  };

  function bars(place, labels, datasets, { texts, stacked = false, legend = false, room = 0, tips, format } = {}) {
    const box = $(place);
    if (drawn.has(place)) drawn.get(place).destroy();
    drawn.delete(place);
    box.replaceChildren();
    if (!labels.length) { box.style.height = ''; box.append(element('div', '没有数据', 'none')); return; }
    box.style.height = labels.length * 27 + (legend ? 66 : 36) + 'px';
    const canvas = element('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', box.parentElement.querySelector('h2').textContent);
    box.append(canvas);
    drawn.set(place, new Chart(canvas, {
      type: 'bar',
      data: { labels, datasets: datasets.map((d) => ({ maxBarThickness: 16, borderRadius: 2, ...d })) },
      plugins: [endLabels],
      options: {
        indexAxis: 'y',
        layout: { padding: { right: room } },
        scales: {
          x: { stacked, beginAtZero: true, grid: { color: '#eef1f4', drawBorder: false },
               ticks: { maxTicksLimit: 5, maxRotation: 0, precision: format ? undefined : 0, ...(format ? { callback: format } : {}) } },
          y: { stacked, grid: { display: false, drawBorder: false }, ticks: { autoSkip: false, color: '#1f2933' } },
        },
        plugins: {
          legend: { display: legend, position: 'bottom', labels: { boxWidth: 12, boxHeight: 12 } },
          tooltip: tips ? { displayColors: false, callbacks: { title: () => '', label: (item) => tips[item.dataIndex] } } : {},
          endLabels: { texts },
        },
      },
    }));
  }

  function drawNumbers() {
    const shown = documents.filter((d) => chosen === null || d.id === chosen);
    const checks = data.rules.filter(within);
    const failing = sum(checks, 3);
    const tiles = chosen === null
      ? [['文档', documents.length], ['单位', sum(shown.map((d) => [d.units]), 0)]]
      : [['字数', shown[0].characters], ['单位', shown[0].units]];
    tiles.push(['指标', sum(data.kinds.filter(within), 2)], ['荣誉', sum(data.honours.filter(within), 3)],
               ['可核对处', sum(checks, 2) + failing], ['核对不符', failing]);
    $('numbers').replaceChildren(...tiles.map(([name, value]) => {
      const tile = element('div', null, 'number' + (name === '核对不符' && value ? ' warn' : ''));
      tile.append(element('b', groups(value)), element('span', name));
      return tile;
    }));
    const dates = shown.map((d) => d.published).filter(Boolean).sort();
    $('about').textContent = chosen === null
      ? `${documents.length} 份文档` + (dates.length ? `，${dates[0]} 至 ${dates[dates.length - 1]}` : '')
      : [shown[0].publisher, shown[0].published, shown[0].source].filter(Boolean).join(' · ');
  }

  function drawCategories() {
    const totals = new Map();
    for (const [, category, units, indicators] of data.categories.filter(within)) {
      const t = totals.get(category) || { units: 0, indicators: 0 };
      t.units += units; t.indicators += indicators;
      totals.set(category, t);
    }
    const head = $('categories').parentElement;
    head.querySelector('h2').textContent = totals.size ? '各类单位报了多少指标' : '各文档有多少指标';
    head.querySelector('.note').textContent = totals.size ? '文中按单位汇报的部分，按单位类别归总' : '这些文档不按单位汇报';
    if (!totals.size) {                                 // texts without units: by document
      const found = new Map();
      for (const [id, , figures] of data.kinds.filter(within)) found.set(id, (found.get(id) || 0) + figures);
      const texts = [...found].sort((a, b) => b[1] - a[1]).slice(0, 14);
      bars('categories', texts.map(([id]) => owner(id, null)), [{ data: texts.map(([, n]) => n), backgroundColor: colours.blue }],
           { texts: texts.map(([, n]) => String(n)), room: 40 });
      return;
    }
    const rows = [...totals].sort((a, b) => b[1].indicators - a[1].indicators);
    bars('categories', rows.map(([c]) => c), [{ data: rows.map(([, t]) => t.indicators), backgroundColor: colours.blue }],
         { texts: rows.map(([, t]) => `${t.indicators}（${t.units} 个单位）`), room: 110,
           tips: rows.map(([c, t]) => `${c}：${t.units} 个单位，${t.indicators} 个指标`) });
  }

  function drawHonours() {
    const units = new Map();
    for (const [id, unit, level, n] of data.honours.filter(within)) {
      const key = id + '\n' + (unit || '');
      const u = units.get(key) || { label: owner(id, unit), total: 0, levels: new Map() };
      u.total += n; u.levels.set(level, n);
      units.set(key, u);
    }
    const rows = [...units.values()].sort((a, b) => b.total - a.total).slice(0, 14);
    const used = levels.filter(([level]) => rows.some((u) => u.levels.has(level)));
    bars('honours', rows.map((u) => u.label),
         used.map(([level, name, colour]) => ({ label: name, backgroundColor: colour, data: rows.map((u) => u.levels.get(level) || 0) })),
         { stacked: true, legend: true });
  }

  function drawAmounts() {
    const category = $('amount-category').value;
    const words = $('amount-metric').value.trim();
    const all = data.amounts.filter((r) => within(r) && (!category || r[2] === category) && (!words || (r[3] || '').includes(words)));
    // One scale, so one currency: that of most rows.
    const yuan = all.filter((r) => r[5] === '元');
    const rows = (yuan.length ? yuan : all).sort((a, b) => b[4] - a[4]).slice(0, 14);
    bars('amounts', rows.map((r) => cut(owner(r[0], r[1], 7) + ' · ' + r[3], 15)),
         [{ data: rows.map((r) => r[4]), backgroundColor: colours.blue }],
         { texts: rows.map((r) => amount(r[4], r[5]) + (r[6] === null ? '' : `（${r[6] > 0 ? '+' : ''}${r[6]}%）`)), room: 130,
           format: (v) => amount(v), tips: rows.map((r) => [owner(r[0], r[1]), r[3], amount(r[4], r[5]), r[7]].filter(Boolean).join('　')) });
  }

  function drawChanges() {
    const words = $('change-metric').value.trim();
    const all = data.changes.filter((r) => within(r) && (!words || (r[2] || '').includes(words)));
    const rises = all.filter((r) => r[3] > 0).sort((a, b) => b[3] - a[3]).slice(0, 9);
    const falls = all.filter((r) => r[3] < 0).sort((a, b) => b[3] - a[3]).slice(-9);
    const rows = [...rises, ...falls].slice(0, 16);
    bars('changes', rows.map((r) => cut(owner(r[0], r[1], 7) + ' · ' + r[2], 17)),
         [{ data: rows.map((r) => r[3]), backgroundColor: rows.map((r) => (r[3] > 0 ? colours.blue : colours.rust)) }],
         { texts: rows.map((r) => (r[3] > 0 ? '+' : '') + r[3] + '%'), room: 62, format: (v) => v + '%',
           tips: rows.map((r) => [owner(r[0], r[1]), r[2], (r[3] > 0 ? '+' : '') + r[3] + '%', r[4], r[5]].filter(Boolean).join('　')) });
  }

  function drawFindings() {
    const totals = new Map();
    for (const [, rule, holding, failing] of data.rules.filter(within)) {
      const t = totals.get(rule) || [0, 0];
      totals.set(rule, [t[0] + holding, t[1] + failing]);
    }
    $('rules').textContent = [...totals].map(([rule, [ok, bad]]) => `${rules[rule] || rule}：${ok + bad} 处，不符 ${bad}`).join('　');
    const rows = data.findings.filter(within);
    if (!rows.length) { $('findings').replaceChildren(element('div', totals.size ? '全部相符' : '没有可核对之处', 'none')); return; }
    const table = element('table');
    const head = element('tr');
    for (const name of ['单位', '段落', '核对', '原文']) head.append(element('th', name));
    table.append(element('thead'));
    table.tHead.append(head);
    const body = element('tbody');
    for (const [id, unit, section, explanation, quote] of rows.slice(0, 200)) {
      const tr = element('tr');
      tr.append(element('td', owner(id, unit), 's'), element('td', section), element('td', explanation), element('td', quote, 'quote'));
      body.append(tr);
    }
    table.append(body);
    $('findings').replaceChildren(table);
  }

  // The table
  const columns = [['单位', (r) => owner(r[0], r[1]), 's'], ['指标', (r) => r[2], ''], ['种类', (r) => kinds[r[3]] || r[3], 's'],
                   ['数值', (r) => r[4], 'n'], ['原文', (r) => r[5], 's'], ['时期', (r) => r[7], 's'], ['性质', (r) => roles[r[6]] ?? r[6], 's']];
  const pageRows = 25;
  let page = 0, sorted = null, ascending = true;

  function marked(text, words) {                        // the text as nodes, with what was searched for in <mark>
    const nodes = document.createDocumentFragment();
    text = text === null || text === undefined ? '' : String(text);
    let from = 0;
    while (words) {
      const at = text.toLowerCase().indexOf(words, from);
      if (at < 0) break;
      nodes.append(text.slice(from, at), element('mark', text.slice(at, at + words.length)));
      from = at + words.length;
    }
    nodes.append(text.slice(from));
    return nodes;
  }

  function drawTable() {
    const words = $('search').value.trim().toLowerCase();
    const kind = $('kind').value;
    let rows = data.table.filter((r) => within(r) && (!kind || r[3] === kind) &&
      (!words || [r[1], r[2], r[5], r[8]].some((t) => t && t.toLowerCase().includes(words))));
    if (sorted !== null) {
      const value = columns[sorted][1];
      const compare = sorted === 3 ? (a, b) => value(a) - value(b)
                                   : (a, b) => String(value(a) ?? '').localeCompare(String(value(b) ?? ''), 'zh');
      rows = rows.slice().sort((a, b) => (ascending ? compare(a, b) : compare(b, a)));
    }
    const pages = Math.max(1, Math.ceil(rows.length / pageRows));
    page = Math.min(page, pages - 1);

    const head = element('tr');
    columns.forEach(([name, , className], i) => {
      const th = element('th', name + (sorted === i ? (ascending ? ' ↑' : ' ↓') : ''), (className === 'n' ? 'n ' : '') + (sorted === i ? 'sorted' : ''));
      th.dataset.sort = i;
      th.onclick = () => { ascending = sorted === i ? !ascending : i !== 3; sorted = i; page = 0; drawTable(); };
      head.append(th);
    });
    $('table-head').replaceChildren(head);

    $('table-body').replaceChildren(...rows.slice(page * pageRows, (page + 1) * pageRows).map((r) => {
      const tr = element('tr', null, 'row');
      columns.forEach(([, value, className], i) => {
        const td = element('td', null, className);
        if (i === 3) td.textContent = r[4] === null ? '' : groups(Math.trunc(r[4])).replace(/^0$/, r[4] < 0 ? '-0' : '0') +
          (Number.isInteger(r[4]) ? '' : String(+Math.abs(r[4] % 1).toFixed(4)).slice(1));
        else td.append(marked(value(r), words));
        tr.append(td);
      });
      tr.onclick = () => {
        if (tr.nextSibling && tr.nextSibling.className === 'detail') { tr.nextSibling.remove(); return; }
        const detail = element('tr', null, 'detail');
        const td = element('td');
        td.colSpan = columns.length;
        td.append(marked(r[8], words || (r[5] || '').toLowerCase()));
        detail.append(td);
        tr.after(detail);
      };
      return tr;
    }));
    $('page-note').textContent = `${groups(rows.length)} 行，第 ${page + 1} / ${pages} 页`;
    $('previous').disabled = page === 0;
    $('next').disabled = page >= pages - 1;
    $('table-note').textContent = data.indicators > data.table.length
      ? `（库中共 ${groups(data.indicators)} 行，此页带前 ${groups(data.table.length)} 行）` : '';
  }

  function chooseCategory() {                           // categories that report money in what is shown
    const found = [...new Set(data.amounts.filter(within).map((r) => r[2]).filter(Boolean))].sort((a, b) => a.localeCompare(b, 'zh'));
    const before = $('amount-category').value;
    $('amount-category').replaceChildren(option('', '全部'), ...found.map((c) => option(c, c)));
    if (found.includes(before)) $('amount-category').value = before;
  }

  function drawAll() {
    chooseCategory();
    drawNumbers(); drawCategories(); drawHonours(); drawAmounts(); drawChanges(); drawFindings();
    page = 0;
    drawTable();
  }

  $('document').append(option('', '全部文档'), ...documents.map((d) => option(String(d.id), cut(d.title, 20) + (d.published ? '　' + d.published : ''))));
  $('document').onchange = (e) => { chosen = e.target.value === '' ? null : Number(e.target.value); drawAll(); };
  // One page with many units is what most look at first: when there is one, begin with it.
  const largest = documents.reduce((a, b) => (b.units > (a ? a.units : 0) ? b : a), null);
  if (largest) { chosen = largest.id; $('document').value = String(largest.id); }
  chooseCategory();
  if (data.amounts.some((r) => within(r) && r[2] === '街道' && (r[3] || '').includes('税收'))) {
    $('amount-category').value = '街道';
    $('amount-metric').value = '税收';
  }
  $('amount-category').onchange = drawAmounts;
  $('amount-metric').oninput = drawAmounts;
  $('change-metric').oninput = drawChanges;
  $('search').oninput = () => { page = 0; drawTable(); };
  $('kind').onchange = () => { page = 0; drawTable(); };
  $('previous').onclick = () => { page -= 1; drawTable(); };
  $('next').onclick = () => { page += 1; drawTable(); };
  drawAll();
})();

"""A load that is killed loses nothing that it had reported and leaves nothing half done.

Loads a folder of texts with sql/load_folder.sh again and again, each time with other texts, and has the sqlite3 shell
under it killed at random moments of its work.  A moment is told in processor time, so that a computer that has much
else to do kills no fewer: a profiling timer, whose signal (SIGPROF) nobody catches, ends a process as SIGKILL does.
After every load the corpus must be whole, each text must be the new one or the old, all of them the new where the load
said that it went through, and the rows of each must be those that the functions give of its body.  At last a load that
nobody kills must give what it gives in a corpus that never saw a kill.

    python3 killed.py EXTENSION SQLITE3 ROOT [KILLS [SEED]]
"""
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

TABLES = ['units', 'sections', 'sentences', 'indicators', 'honours', 'mentions', 'checks']

# Stands for the shell: starts it with such a timer, and tells in {killed} where that ended it.
SHELL = '''#!{python}
import os, random, signal, subprocess, sys
moments = random.Random({seed} * 1000000 + os.stat({calls!r}).st_size)
with open({calls!r}, 'a') as calls: calls.write('.')
with open({longest!r}) as longest: moment = moments.uniform(0.001, float(longest.read()))
status = subprocess.call([{shell!r}] + sys.argv[1:], preexec_fn=lambda: signal.setitimer(signal.ITIMER_PROF, moment))
if status == -signal.SIGPROF:
    with open({killed!r}, 'a') as killed: killed.write('w' if os.path.exists(sys.argv[-1] + '-journal') else 'r')
sys.exit(status if status >= 0 else 128 - status)
'''


# So many loads that go through unharmed leave no moment that is later than the end of one: 0.9 ** 50 is 1/200.
UNHARMED = 50


def fail(what):
    print(what)
    print('failed')
    sys.exit(1)


def processor_time():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Corpus:
    def __init__(self, path, extension, root):
        self.path, self.extension, self.root = path, extension, root

    def load(self, folder, shell):
        """Loads the folder; tells whether the load went through.  One that did not must say so."""
        environment = dict(os.environ, GONGBAO=self.extension, SQLITE3=str(shell))
        ended = subprocess.run([self.root / 'sql' / 'load_folder.sh', self.path, folder], env=environment,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
        count = len(list(folder.iterdir()))
        if ended.returncode == 0 and f'{count} texts loaded, 0 failed' in ended.stderr:
            return True
        if ended.returncode == 2 or 'ended before all texts were in' in ended.stderr:
            return False
        fail(f'load_folder.sh ends with {ended.returncode} and says:\n{ended.stderr}')

    def open(self):
        database = sqlite3.connect(self.path)
        database.enable_load_extension(True)
        database.load_extension(self.extension)
        return database

    def bodies(self):
        """source → body, after a look at all that must hold whatever was killed."""
        database = self.open()
        found = database.execute('PRAGMA integrity_check').fetchall()
        if found != [('ok',)]:
            fail(f'integrity_check: {found}')
        if not database.execute("SELECT 1 FROM sqlite_schema WHERE name = 'documents'").fetchone():
            return {}
        found = database.execute('PRAGMA foreign_key_check').fetchall()
        if found:
            fail(f'foreign_key_check: {found}')
        for table in TABLES:
            columns = ', '.join('r.' + row[1] for row in database.execute(f'PRAGMA table_info({table})')
                                if row[1] != 'document')
            stored = f'SELECT r.document, {columns} FROM {table} AS r'
            given = f'SELECT d.id, {columns} FROM documents AS d, report_{table}(d.body, d.published) AS r'
            for one, other in (stored, given), (given, stored):
                rows = database.execute(f'SELECT * FROM ({one}) EXCEPT SELECT * FROM ({other}) LIMIT 1').fetchall()
                if rows:
                    fail(f'{table}: a row of {one}\nis not in {other}:\n{rows}')
        bodies = dict(database.execute('SELECT source, body FROM documents'))
        database.close()
        return bodies

    def rows(self):
        """Everything, by source, without the ids."""
        database = self.open()
        rows = {'documents': database.execute(
            'SELECT source, title, publisher, page, published, body FROM documents ORDER BY source').fetchall()}
        for table in TABLES:
            rows[table] = [(row[0],) + row[2:] for row in database.execute(
                f'SELECT d.source, r.* FROM {table} AS r JOIN documents AS d ON d.id = r.document ORDER BY 1, 3')]
        database.close()
        return rows


def write_texts(folder, root, turn):
    """The fixtures, whole and in parts, each with a sentence of its own in this turn; returns source → text."""
    texts = {}
    whole = [path.read_bytes() for path in sorted((root / 'fixtures').glob('*.txt'))]
    # More than go into one transaction.
    parts = whole + [b'\n'.join(whole[0].split(b'\n')[-40:]), whole[2] * 3, b''] + [whole[0].split(b'\n')[-2]] * 60
    for number, text in enumerate(parts):
        # ASCII marks and digits are the same in every encoding here.
        path = folder / f'{number}.txt'
        path.write_bytes(text + b'\n%d,%d%%\n' % (turn, turn))
        texts[f'{folder.name}/{path.name}'] = path.read_bytes()
    return texts


def main():
    if len(sys.argv) < 4:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    extension, shell, root = os.path.abspath(sys.argv[1]), sys.argv[2], Path(sys.argv[3]).resolve()
    wanted = int(sys.argv[4]) if len(sys.argv) > 4 else 60
    seed = int(sys.argv[5]) if len(sys.argv) > 5 else 1
    with tempfile.TemporaryDirectory(prefix='gongbao.') as made:
        place = Path(made)
        folder = place / 'texts'
        folder.mkdir()
        decoder = Corpus(':memory:', extension, root).open()

        def texts_of(turn):
            return {source: decoder.execute('SELECT report_text(?)', (text,)).fetchone()[0]
                    for source, text in write_texts(folder, root, turn).items()}

        # What a load takes that nobody kills says which moments are worth trying; the shell takes about half of it.
        new = texts_of(0)
        before = processor_time()
        if not Corpus(place / 'calm.db', extension, root).load(folder, shell):
            fail('a load that nobody killed did not go through')
        longest = (processor_time() - before) * 0.7
        killed, calls, told, killer = place / 'killed', place / 'calls', place / 'longest', place / 'sqlite3'
        killed.touch()
        calls.touch()
        told.write_text(str(longest))
        killer.write_text(SHELL.format(python=sys.executable, seed=seed, killed=str(killed), calls=str(calls), shell=shell,
                                       longest=str(told)))
        killer.chmod(0o755)

        corpus = Corpus(place / 'corpus.db', extension, root)
        old = {}
        turn = changed = unharmed = 0
        while killed.stat().st_size < wanted:
            turn += 1
            new = texts_of(turn)
            through = corpus.load(folder, killer)
            if through:
                # The moment was later than the end: the next are sought earlier, until there are only such as kill.
                unharmed += 1
                if unharmed > UNHARMED:
                    fail(f'only {killed.stat().st_size} kills in {turn} loads')
                longest *= 0.9
                told.write_text(str(longest))
            bodies = corpus.bodies()
            for source, text in new.items():
                body = bodies.pop(source, None)
                if through and body != text:
                    fail(f'{source}: reported as loaded in turn {turn}, but is not there')
                if body != text and body != old.get(source):
                    fail(f'{source}: neither the old text nor the new one after turn {turn}')
                changed += body != old.get(source) and not through
                if body is not None:
                    old[source] = body
            if bodies:
                fail(f'{list(bodies)}: never asked for')

        if not corpus.load(folder, shell):
            fail('the last load, which nobody killed, did not go through')
        calm = Corpus(place / 'never_killed.db', extension, root)
        calm.load(folder, shell)
        if corpus.bodies() != calm.bodies() or corpus.rows() != calm.rows():
            fail('the last load gave other rows than a corpus that was never killed')
        kills = killed.read_text()
        if 'w' not in kills:
            fail(f'none of the {len(kills)} kills came while the file was written')
        print(f'{len(kills)} kills in {turn} loads, {kills.count("w")} of them while the file was written; '
              f'{changed} texts were kept from loads that were killed')
        print('passed')


if __name__ == '__main__':
    main()

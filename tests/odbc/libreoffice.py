"""Reads a handed-over corpus with LibreOffice's own ODBC driver; run.sh sets ODBCINI with the source "plain"."""
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

profile = sys.argv[1]
pipe = "gongbao-test"
passed = failed = 0


def check(name, expected, got):
    global passed, failed
    if expected == got:
        passed += 1
    else:
        failed += 1
        print(f"FAILED libreoffice: {name}\n  expected: {expected!r}\n  got:      {got!r}")


def prop(name, value):
    p = PropertyValue()
    p.Name, p.Value = name, value
    return p


office = subprocess.Popen(["soffice", "--headless", "--norestore", "--nologo", "-env:UserInstallation=file://" + profile,
                           f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for attempt in range(120):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            break
        except Exception:
            time.sleep(0.5)
    manager = context.ServiceManager.createInstanceWithContext("com.sun.star.sdbc.DriverManager", context)
    # 76 is UTF-8 in LibreOffice's list; the dialog calls it Unicode (UTF-8).
    connection = manager.getConnectionWithInfo("sdbc:odbc:plain", (prop("CharSet", "UTF-8"),))

    def row(sql, *getters):
        result = connection.createStatement().executeQuery(sql)
        result.next()
        got = [getattr(result, getter)(i + 1) for i, getter in enumerate(getters)]
        result.close()                    # left open, LibreOffice crashes now and then
        return got

    check("an amount", [2317000000.0],
          row("SELECT value FROM indicators WHERE unit = '区法院' AND quote = '23.17亿元'", "getDouble"))
    unit, amount, date = row("SELECT 单位, 数值, 截止日期 FROM 指标 WHERE 单位 = '区法院' AND 原文 = '18342件'",
                             "getString", "getDouble", "getDate")
    check("Chinese view: text", "区法院", unit)
    check("Chinese view: amount", 18342.0, amount)
    check("Chinese view: date", (2023, 11, 30), (date.Year, date.Month, date.Day))
    sentence, = row("SELECT 句子 FROM 指标 WHERE 单位 = '区法院' AND 原文 = '18342件'", "getString")
    check("a sentence", True, sentence.startswith("1-11月受理各类案件18342件") and sentence.endswith("。"))
    tables = connection.getMetaData().getTables(None, "%", "%", ("TABLE", "VIEW"))
    names = set()
    while tables.next():
        names.add(tables.getString(3))
    tables.close()
    check("the catalogue", True, {"indicators", "bi_indicators", "指标", "单位"} <= names)
    connection.close()
finally:
    office.terminate()
    try:
        office.wait(20)
    except subprocess.TimeoutExpired:
        office.kill()

print(f"{passed} passed, {failed} failed")
sys.exit(failed != 0)

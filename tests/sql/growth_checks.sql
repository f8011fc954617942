-- Growth a year over several years is checked where both years are known …
SELECT holds, explanation FROM report_checks('产值由2010年的162.4亿元增加到2015年的287.9亿元,年均增长12.1%。');
SELECT holds, explanation FROM report_checks('财政支出由2010年的162.4亿元增加到2015年的287.9亿元,年均增长9.1%。');
-- … and left alone where one is not: since 2021 may be one year or five.
SELECT count(*) FROM report_checks('“十四五”以来,财政支出由2020年的231.7亿元增加到286.4亿元,年均增长7.3%。');

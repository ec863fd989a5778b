"""Time expressions of news as the TIMEX3 guidelines write them; every sentence was written for this table.

The reports are of Thursday 14 June 2018. Prepositions stay out of an expression, "the" and hedges may stand in it; ages are none.
"""

from datetime import date

import pytest

from marsad.annotate.structure import sentences
from marsad.annotate.timexes import timexes
from marsad.model import Document, Published, PublishedBasis

DAY = date(2018, 6, 14)

TABLE = [
    # days of the week, forwards and back
    ("The minister resigned Tuesday.", [("Tuesday", "2018-06-12")]),
    ("Two trains collided on Thursday near the port.", [("Thursday", "2018-06-14")]),
    ("Voters will choose a new mayor on Sunday.", [("Sunday", "2018-06-17")]),
    ("The court is expected to rule Monday.", [("Monday", "2018-06-18")]),
    ("The bank said last Friday that it would close 30 offices.", [("last Friday", "2018-06-08")]),
    ("The talks resume next Wednesday.", [("next Wednesday", "2018-06-20")]),
    ("Monday's storm tore off roofs.", [("Monday", "2018-06-11")]),
    ("The council will vote later Thursday.", [("later Thursday", "2018-06-14")]),
    # days beside today
    ("Shares fell yesterday and rose today.", [("yesterday", "2018-06-13"), ("today", "2018-06-14")]),
    ("The council meets again tomorrow.", [("tomorrow", "2018-06-15")]),
    ("A bomb exploded the day before yesterday.", [("the day before yesterday", "2018-06-12")]),
    ("The ship is due the day after tomorrow.", [("the day after tomorrow", "2018-06-16")]),
    # parts of the day
    ("The president will speak tonight.", [("tonight", "2018-06-14TNI")]),
    ("Police searched the house last night.", [("last night", "2018-06-13TNI")]),
    ("The bridge was reopened this morning.", [("this morning", "2018-06-14TMO")]),
    ("They will march tomorrow afternoon.", [("tomorrow afternoon", "2018-06-15TAF")]),
    ("Shells hit the market Wednesday evening.", [("Wednesday evening", "2018-06-13TEV")]),
    ("Guards found the body late Tuesday.", [("late Tuesday", "2018-06-12")]),
    # the clock
    ("The plane took off at 3:30 p.m. Tuesday.", [("3:30 p.m. Tuesday", "2018-06-12T15:30")]),
    (
        "The polls close at 8 p.m. on Sunday and will reopen on Monday.",
        [("8 p.m.", "2018-06-17T20:00"), ("Sunday", "2018-06-17"), ("Monday", "2018-06-18")],
    ),
    ("The quake struck at 0435 GMT on Wednesday.", [("0435 GMT", "2018-06-13T04:35"), ("Wednesday", "2018-06-13")]),
    ("On Monday the sirens sounded at 9 a.m. EST.", [("Monday", "2018-06-11"), ("9 a.m. EST", "2018-06-11T09:00")]),
    ("The log ends at 2018-06-12T14:05:00Z.", [("2018-06-12T14:05:00Z", "2018-06-12T14:05")]),
    ("The shift starts at eight o'clock.", [("eight o'clock", "XXXX-XX-XXT08:00")]),
    # full dates and months
    ("She was born on March 3, 1961.", [("March 3, 1961", "1961-03-03")]),
    ("The law of 19 July 2012 was repealed.", [("19 July 2012", "2012-07-19")]),
    ("He took office on Jan. 20.", [("Jan. 20", "2018-01-20")]),
    ("The summit will open on September 16.", [("September 16", "2018-09-16")]),
    ("Elections were held in March 2013.", [("March 2013", "2013-03")]),
    ("Inflation slowed in April.", [("April", "2018-04")]),
    ("The plant closed last November.", [("last November", "2017-11")]),
    ("The dam will be finished in December.", [("December", "2018-12")]),
    ("The fair lasted from 4 to 7 May.", [("4", "2018-05-04"), ("7 May", "2018-05-07")]),
    ("The games were played on March 5-9, 1998.", [("March 5", "1998-03-05"), ("9, 1998", "1998-03-09")]),
    ("Sales rose in July and August 2016.", [("July", "2016-07"), ("August 2016", "2016-08")]),
    ("The siege began in late April.", [("late April", "2018-04")]),
    ("Rain is forecast for mid-August.", [("mid-August", "2018-08")]),
    ("He left in October of last year.", [("October of last year", "2017-10")]),
    ("She returned on Christmas Eve.", [("Christmas Eve", "2017-12-24")]),
    # years, decades, centuries
    ("The club was founded in 1889.", [("1889", "1889")]),
    ("Its 2016 report counted 40 cases.", [("2016", "2016")]),
    ("The 2014 elections were peaceful.", [("2014", "2014")]),
    ("Growth slowed in early 2012.", [("early 2012", "2012")]),
    ("The road was built in the 1990s.", [("the 1990s", "199")]),
    ("Fashions of the '80s are back.", [("the '80s", "198")]),
    ("He sang in the seventies.", [("the seventies", "197")]),
    ("The tower dates from the 14th century.", [("the 14th century", "13")]),
    ("Revenue in fiscal 2012 was flat.", [("fiscal 2012", "2012")]),
    # weeks, weekends, months, quarters, seasons
    ("Prices rose last week.", [("last week", "2018-W23")]),
    ("The mission will leave next week.", [("next week", "2018-W25")]),
    ("The rebels gained ground earlier this week.", [("earlier this week", "2018-W24")]),
    ("Crowds gathered over the weekend.", [("over the weekend", "2018-W23-WE")]),
    ("The army withdrew this month.", [("this month", "2018-06")]),
    ("Unemployment fell last month.", [("last month", "2018-05")]),
    ("The company will open ten shops next year.", [("next year", "2019")]),
    ("Profits doubled last year.", [("last year", "2017")]),
    ("He plans to retire later this year.", [("later this year", "2018")]),
    ("Earnings fell in the third quarter of 2012.", [("the third quarter of 2012", "2012-Q3")]),
    ("Earnings fell in the first quarter.", [("the first quarter", "2018-Q1")]),
    ("Exports rose in the fourth quarter.", [("the fourth quarter", "2017-Q4")]),
    ("Orders shrank last quarter.", [("last quarter", "2018-Q1")]),
    ("Output rose in the first half of 2013.", [("the first half of 2013", "2013-H1")]),
    ("The drought of the summer of 2012 ruined farms.", [("the summer of 2012", "2012-SU")]),
    ("Fires raged last summer.", [("last summer", "2017-SU")]),
    ("The new line opens this fall.", [("this fall", "2018-FA")]),
    ("Many fled in the winter.", [("the winter", "2017-WI")]),
    # so long ago
    ("The mill burned down two days ago.", [("two days ago", "2018-06-12")]),
    ("The mill burned down three weeks ago.", [("three weeks ago", "2018-W21")]),
    ("The mill burned down a month ago.", [("a month ago", "2018-05")]),
    ("The mill burned down a year ago.", [("a year ago", "2017")]),
    ("The mill burned down 20 years ago.", [("20 years ago", "1998")]),
    ("The mill burned down several years ago.", [("several years ago", "PAST_REF")]),
    # durations
    ("The strike lasted four days.", [("four days", "P4D")]),
    ("They began a four-day visit.", [("four-day", "P4D")]),
    ("The flight took 90 minutes.", [("90 minutes", "PT90M")]),
    ("The power was out for 24 hours.", [("24 hours", "PT24H")]),
    ("Work stopped for half an hour.", [("half an hour", "PT30M")]),
    ("He was jailed for two and a half years.", [("two and a half years", "P2.5Y")]),
    ("The contract covers a nine-month period.", [("nine-month", "P9M")]),
    ("The trial may take several weeks.", [("several weeks", "PXW")]),
    ("The family waited for years.", [("years", "PXY")]),
    ("It was their first meeting in decades.", [("decades", "PXDE")]),
    ("The repairs will take two to three days.", [("two", "P2D"), ("three days", "P3D")]),
    ("The dispute has gone on for more than a decade.", [("more than a decade", "P10Y")]),
    ("Sales have fallen in the past six months.", [("the past six months", "P6M")]),
    ("Forty people drowned over the last two weeks.", [("the last two weeks", "P2W")]),
    ("The firm will hire 50 people over the next year.", [("the next year", "P1Y")]),
    ("Few tourists have come in the past year.", [("the past year", "P1Y")]),
    ("The journal printed it in the last week of March.", [("the last week of March", "P1W")]),
    # what repeats
    ("The committee meets every Monday.", [("every Monday", "XXXX-WXX-1")]),
    ("The prize is awarded annually.", [("annually", "P1Y")]),
    ("The paper appears daily.", [("daily", "P1D")]),
    ("The census is held every ten years.", [("every ten years", "P10Y")]),
    ("The ferry runs twice a day.", [("twice a day", "P1D")]),
    ("The museum costs $4 million a year.", [("a year", "P1Y")]),
    ("The ferry runs every other day.", [("every other day", "P2D")]),
    # vague references
    ("The building is now a school.", [("now", "PRESENT_REF")]),
    ("He currently lives abroad.", [("currently", "PRESENT_REF")]),
    ("She recently sold the firm.", [("recently", "PAST_REF")]),
    ("Nobody knows what the future holds.", [("the future", "FUTURE_REF")]),
    ("Such quarrels belong to the past.", [("the past", "PAST_REF")]),
    ("Clashes have grown in recent weeks.", [("recent weeks", "PAST_REF")]),
    ("More rain will fall in the coming days.", [("the coming days", "FUTURE_REF")]),
    # told along a narrative
    ("On 3 May the wall fell. The next day the river rose.", [("3 May", "2018-05-03"), ("The next day", "2018-05-04")]),
    ("He was hurt on 3 May and died two days later.", [("3 May", "2018-05-03"), ("two days later", "2018-05-05")]),
    ("The strike began on Monday. That night, two shops burned.", [("Monday", "2018-06-11"), ("That night", "2018-06-11TNI")]),
    ("He won in 1999 and lost nine years later.", [("1999", "1999"), ("nine years later", "2008")]),
    (
        "The bus left at 6am local time (0300 GMT) on Tuesday.",
        [("6am local time", "2018-06-12T06:00"), ("0300 GMT", "2018-06-12T03:00"), ("Tuesday", "2018-06-12")],
    ),
    (
        "Output in May rose from a year earlier and fell from the previous month.",
        [("May", "2018-05"), ("a year earlier", "2017"), ("the previous month", "2018-04")],
    ),
    # no times at all
    ("A second blast followed, and a 15-year-old boy was hurt.", []),
    ("The former mayor, 61 years old, won 2,000 votes.", []),
    ("About 1500 people may march to the fall.", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_news_is_read_as_the_guidelines_write_it(text, expected):
    document = Document("d", text, "", published=Published(DAY, DAY, PublishedBasis.METADATA))
    assert [(t.span.of(text), t.value) for t in timexes(document, sentences(document))] == expected

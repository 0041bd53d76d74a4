"""Reads a calendar from standard input as Debian's icalendar does, and writes what it holds as JSON."""
import datetime
import json
import sys

import icalendar

calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())


def day(value):
    assert type(value.dt) is datetime.date, f"{value.dt} is no day"
    return value.dt.isoformat()


json.dump([{
    "uid": str(event["UID"]), "first": day(event["DTSTART"]), "end": day(event["DTEND"]), "sequence": int(event["SEQUENCE"]),
    "status": str(event["STATUS"]), "summary": str(event["SUMMARY"]), "url": str(event["URL"]),
} for event in calendar.walk("VEVENT")], sys.stdout)

"""Reads a message as Python's email package does and says as JSON what it found: defects, headers, parts, contents, ids of pictures."""
import email
import email.policy
import json
import re
import sys

data = open(sys.argv[1], "rb").read()
message = email.message_from_bytes(data, policy=email.policy.default)
parts = list(message.walk())
text = next(p for p in parts if p.get_content_type() == "text/plain")
html = next(p for p in parts if p.get_content_type() == "text/html")
wanted = sorted(set(re.findall(r'src="cid:([^"]+)"', html.get_content())))
carried = sorted(p["Content-ID"].strip("<>") for p in parts if p["Content-ID"])
headers = [(name, str(value), [str(d) for d in value.defects]) for name, value in message.items()]
json.dump({
    "defects": [f"{p.get_content_type()}: {d!r}" for p in parts for d in p.defects] + [f"{n}: {d}" for n, _, defects in headers for d in defects],
    "headers": {name: value for name, value, _ in headers},
    "sender": [[a.display_name, a.addr_spec] for a in message["From"].addresses],
    "recipients": [[a.display_name, a.addr_spec] for a in message["To"].addresses] if message["To"] else [],
    "types": [p.get_content_type() for p in parts],
    "format": text.get_param("format"),
    "text": text.get_payload(decode=True).decode("utf-8"),
    "html": html.get_payload(decode=True).decode("utf-8"),
    "wanted": wanted,
    "carried": carried,
    "pictures": {p["Content-ID"].strip("<>"): p.get_payload(decode=True)[:8].hex() for p in parts if p["Content-ID"]},
    "longest": max(len(line) for line in data.split(b"\r\n")),
    "bare": len(re.findall(rb"(?<!\r)\n|\r(?!\n)", data)),
    "size": len(data),
    "again": message.as_bytes(policy=email.policy.SMTP).count(b"\n") > 0,
}, sys.stdout, ensure_ascii=True)

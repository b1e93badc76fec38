"""Records as lint writes them, made up: any number of them, always the same ones."""
import hmac
import json
import random

DAY = 86400
SECRET = b"0123456789abcdef0123456789abcdef"  # of the key file that goes with the records
KEY = hmac.digest(SECRET, b"key id", "sha256").hex()[:8]
MONDAY = 20606 * DAY  # 2 June 2026, 00:00 UTC, is a Tuesday; weeks are counted by the store
RULES = ["amb/vague-time", "clear/long-sentence", "tone/blame", "sender/no-reply", "person/no-reason",
         "clear/passive", "ask/missing", "floskel/opening", "voice/we-talk", "salut/generic-formal",
         "amb/hedge", "clear/nominal-de"]


def record(number, **changes):
    """The record of one mail. `number` is its pseudonym, too."""
    dice = random.Random(number)
    day = MONDAY + dice.randrange(0, 84) * DAY
    one = {
        "v": 1, "mail": number + 1, "key": KEY, "template": 1000 + number % 40,
        "sender": 1 + number % 60, "shared_sender": False, "group": f"group {number % 6}",
        "recipients": [5000 + dice.randrange(0, 20000)], "reach": 1, "sent_at": day, "assessed_at": day + 60,
        "version": "0.1.0", "profile": ["service", "campaign", "sensitive", "transactional"][number % 4],
        "mode": "rendered", "language": "de", "topic": ["", "complaint", "price_increase"][number % 3],
        "reply": number % 3 == 0, "automatic": False, "human": number % 5 != 0, "no_reply": number % 10 == 0,
        "self_service": int(number % 7 == 0), "overall": 600 + number % 300,
        "scores": [500 + number % 400, 800, 700, 900, 850, 1000], "risk": number % 500, "questions": 0.25,
        "blocked": False, "action": "call" if number % 20 == 0 else "send", "call_need": 30.5, "gate": "",
        "mail_minutes": 20.0, "call_minutes": 12.5,
        "rules": [{"rule": rule, "hits": 1 + number % 2, "points": 50, "question": 30}
                  for rule in dice.sample(RULES, 8)],
    }
    one.update(changes)
    return one


def lines(numbers, **changes):
    return "".join(json.dumps(record(number, **changes)) + "\n" for number in numbers).encode()

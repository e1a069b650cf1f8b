"""The example that docstrings and tests share: a job coach, a client, and what the team agreed."""

from datetime import date, datetime

from deliberate import (
    Agreement,
    Deliberation,
    Fact,
    Factor,
    Hunch,
    Option,
    Policy,
    Practice,
    Priority,
    Scale,
    Value,
)

ours = Practice(
    "Job coaching North",
    language="nl",
    question={
        "nl": "Geven wij meer uren coaching dan het protocol zegt?",
        "en": "Do we give more hours of coaching than the protocol says?",
    },
    options=[
        Option("standard", label={"nl": "de gewone uren", "en": "the usual hours"}, routine=True),
        Option(
            "extra",
            label={"nl": "tijdelijk meer uren", "en": "more hours for a while"},
            extra_step=True,
            told={
                "nl": "U krijgt drie maanden lang meer uren coaching.",
                "en": "You get more hours of coaching for three months.",
            },
        ),
    ],
    values=[Value("lasting work", label={"nl": "werk dat blijft", "en": "work that lasts"})],
    factors=[
        Factor(
            "dropping out",
            favours=["extra"],
            layer="client",
            values=["lasting work"],
            label={"nl": "kans op uitval", "en": "risk of losing work"},
            told={"nl": "U raakt misschien uw werk kwijt.", "en": "You may lose your job."},
        ),
        Factor(
            "employer helps",
            favours=["extra"],
            layer="chain",
            label={"nl": "hulp van de werkgever", "en": "help from the employer"},
            asked={"nl": "Helpt de werkgever mee?", "en": "Does the employer help?"},
        ),
        Factor(
            "can do alone",
            favours=["standard"],
            layer="client",
            label={"nl": "zelfstandig werken", "en": "working without help"},
        ),
        Factor(
            "budget",
            favours=["standard"],
            layer="organisation",
            role="influence",
            label={"nl": "het krappe budget", "en": "the tight budget"},
        ),
        Factor(
            "need",
            favours=["extra"],
            layer="client",
            scale=Scale(["low", "medium", "high"], neutral="medium"),
            label={"nl": "behoefte aan steun", "en": "need for support"},
        ),
        Factor(
            "unsafe",
            bars=["standard"],
            layer="client",
            label={"nl": "een onveilige werkplek", "en": "an unsafe workplace"},
        ),
    ],
    policies=[
        Policy(
            "fifteen percent",
            prescribes="standard",
            kind="protocol",
            rule={
                "nl": "Coaching is ten hoogste 15 procent van de werktijd.",
                "en": "Coaching takes at most 15 percent of working time.",
            },
            purpose={
                "nl": "Zo verdelen wij de uren eerlijk.",
                "en": "That way we share the hours fairly.",
            },
        ),
    ],
    priorities=[
        Priority(
            "keep people at work",
            stronger=["dropping out"],
            over=["can do alone"],
            why={
                "nl": "Wij vinden het belangrijker dat u werk houdt dan dat u alles alleen doet.",
                "en": "To us it matters more that you keep your work than that you do it all alone.",
            },
            agreement=Agreement(by="team North", agreed_on=date(2026, 3, 2), review_by=date(2027, 3, 2)),
        ),
    ],
)

samira = Deliberation(
    "2026-0417",
    opened_on=date(2026, 10, 5),
    hunch=Hunch("standard", at=datetime(2026, 10, 5, 9, 0), because=["budget"]),
    facts=[
        Fact("dropping out", told_by=["client"], words="Ik ben bang dat ik het niet volhoud."),
        Fact("can do alone", told_by=["professional"]),
        Fact("employer helps", status="unknown"),
        Fact("need", level="high"),
        Fact("unsafe", status="absent"),
    ],
)

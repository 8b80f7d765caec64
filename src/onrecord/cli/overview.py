"""The first page of help: every command on one line, without loading what the commands need."""

COMMANDS = {
    "Read": (
        ("demo", "", "Code the bundled reports and show what happened, day by day."),
        ("code", "PATH...", "Read reports and write their records."),
        ("keep", "PATH...", "Read reports and keep their records in a database."),
        ("watch", "FEED...", "Keep what is new in RSS and Atom feeds."),
        ("recode", "", "Code again what another codebook or model coded."),
        ("merge", "", "Merge the events of kept reports that wait."),
    ),
    "Ask": (
        ("events", "", "What happened, is planned, demanded, threatened or denied."),
        ("statements", "", "Who said what, and on what footing."),
        ("figures", "", "How many: dead, wounded, votes, money."),
        ("actors", "", "Who acts, speaks or is acted on."),
        ("merged", "[REPORT#ROW]", "Events with every report's account of them."),
        ("timeline", "", "An actor, a place, a pair or a topic, day by day."),
        ("counts", "", "How many events, by period, dyad, type, place."),
        ("positions", "", "Stances over time, with shifts and divergences."),
        ("saydo", "", "What was promised or threatened, and what came of it."),
        ("conflicts", "", "What reports of one event tell differently."),
        ("precedents", "REPORT#ROW", "Earlier events like one, and what came of them."),
        ("sources", "", "Who vouches for what, and on what footing."),
        ("search", "WORDS...", "Passages that hold some words."),
        ("changes", "", "Rows new, revised and withdrawn since a day."),
        ("sql", "QUESTION", "A question in SQL; nothing can be written."),
        ("show", "REPORT", "A report's text with its records marked."),
        ("why", "REPORT#ROW", "What led to a row, in plain words."),
    ),
    "Look": (("serve", "", "The reading room: web pages of the record, on this machine."),),
    "Take away": (
        ("brief", "WORDS...", "A sourced brief for a memo, in Markdown or HTML."),
        ("export", "FORMAT", "Into GDELT's, ICEWS's, POLECAT's layouts, tables, graphs."),
        ("import", "PATH", "Read back exported records or decisions."),
        ("rebuild", "EXPORT TEXT...", "Words into an export without text, from the texts."),
    ),
    "Decide": (
        ("events merge", "ROW ROW...", "These rows are one event."),
        ("events split", "ROW...", "These rows are another event."),
        ("actors merge", "ROW ROW...", "These rows are one actor over reports."),
        ("actors split", "ROW...", "These rows are actors of their own."),
        ("decisions list", "", "What was decided; --orphans: about rows that are gone."),
        ("decisions undo", "NUMBER...", "Take decisions back."),
    ),
    "Build": (
        ("schema", "", "The JSON Schema of a record, or of a merged event."),
        ("codebook check", "[DIR]", "Check entries and run their examples."),
        ("codebook new", "KIND NAME", "Begin a new entry."),
        ("actors compare", "PAIRS", "Do two names mean the same actor?"),
    ),
}


def overview() -> str:
    """The text of `onrecord --help`."""
    lines = ["Usage: onrecord COMMAND ...", "", "OnRecord reads news reports and keeps the record.", ""]
    for title, commands in COMMANDS.items():
        lines.append(f"{title}:")
        lines += [f"  {f'{name} {takes}'.strip():<24}{what}" for name, takes, what in commands]
        lines.append("")
    lines += [
        "onrecord COMMAND --help tells of one command; --version of this program. PATH is a .txt, .html, .jsonl or .warc",
        "file, a folder of them, or - for standard input. Settings: onrecord.toml, ONRECORD_* variables, flags.",
    ]
    return "\n".join(lines)

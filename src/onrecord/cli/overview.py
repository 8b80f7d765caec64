"""The first page of help: every command on one line, without loading what the commands need."""

COMMANDS = {
    "Read": (
        ("demo", "", "Code the bundled reports and show what happened, day by day."),
        ("code", "PATH...", "Read reports and write their records."),
        ("keep", "PATH...", "Read reports and keep their records in a database."),
        ("recode", "", "Code again what another codebook or model coded."),
    ),
    "Ask": (
        ("events", "", "What happened, is planned, demanded, threatened or denied."),
        ("statements", "", "Who said what, and on what footing."),
        ("figures", "", "How many: dead, wounded, votes, money."),
        ("actors", "", "Who acts, speaks or is acted on."),
        ("show", "REPORT", "A report's text with its records marked."),
        ("why", "REPORT#ROW", "What led to a row, in plain words."),
    ),
    "Build": (
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
        "onrecord COMMAND --help tells of one command; --version of this program. PATH is a .txt, .html or .jsonl",
        "file, a folder of them, or - for standard input. Settings: onrecord.toml, ONRECORD_* variables, flags.",
    ]
    return "\n".join(lines)

import json
import subprocess
import sys
import time

from onrecord.cli.overview import COMMANDS, overview
from onrecord.cli.running import commands

# What no help page may load: each costs more than the page itself.
HEAVY = ("spacy", "duckdb", "trafilatura", "rich", "numpy", "yaml", "lxml")


def test_the_overview_has_every_command() -> None:
    app = commands()
    told = {name for found in COMMANDS.values() for name, *_ in found}
    there = {name for name in app if not name.startswith("-")}
    nested = {
        f"{name} {sub}"
        for name in ("codebook", "actors", "events", "decisions")
        for sub in app[name]
        if not sub.startswith("-")
    }
    assert told == (there - {"codebook", "decisions"}) | nested
    for name in told:
        assert name in overview()


def loaded(*argv: str) -> tuple[list[str], float]:
    """The modules of another process that ran this command, and the seconds it took after Python's own start."""
    script = (
        "import json, sys, time\nbegan = time.perf_counter()\nsys.argv = ['onrecord', *sys.argv[1:]]\n"
        "from onrecord.cli import main\ntry:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(json.dumps([time.perf_counter() - began, sorted(sys.modules)]), file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", script, *argv], capture_output=True, text=True, check=True)
    took, modules = json.loads(run.stderr.splitlines()[-1])
    return modules, took


def test_help_loads_nothing_heavy_and_is_quick() -> None:
    for argv in (["--help"], ["--version"], []):
        modules, took = loaded(*argv)
        assert not [m for m in HEAVY if m in modules], argv
        assert took < 0.2, argv


def test_a_commands_help_loads_no_reader_and_no_database() -> None:
    for argv in (["code", "--help"], ["events", "--help"], ["codebook", "check", "--help"]):
        modules, _ = loaded(*argv)
        assert not [m for m in HEAVY if m in modules and m != "rich"], argv


def test_importing_the_package_loads_nothing_heavy() -> None:
    script = "import onrecord, sys, json; print(json.dumps(sorted(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not [m for m in HEAVY if m in json.loads(run.stdout)]


def test_help_is_under_200_ms_from_start_to_end() -> None:
    """The best of five whole runs: what else the machine does is not ours."""
    command = [
        sys.executable,
        "-c",
        "import sys; sys.argv = ['onrecord', '--help']; from onrecord.cli import main; main()",
    ]
    times = []
    for _ in range(5):
        began = time.perf_counter()
        subprocess.run(command, capture_output=True, check=True)
        times.append(time.perf_counter() - began)
    assert min(times) < 0.2, times

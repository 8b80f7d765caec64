"""In IPython a record at the end of a cell shows itself; elsewhere nothing is loaded for it."""

import subprocess
import sys

import pytest
from handmade import made_record

pytest.importorskip("IPython")


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_importing_where_ipython_runs_registers() -> None:
    out = run(
        "import sys\n"
        "from IPython.core.interactiveshell import InteractiveShell\n"
        "shell = InteractiveShell.instance()\n"
        "shell.run_cell('import onrecord')\n"
        "print('onrecord.desk' in sys.modules, 'onrecord.notebook.showing' in sys.modules)\n"
        "from onrecord.records.record import Record\n"
        "print(shell.display_formatter.formatters['text/html'].lookup_by_type(Record).__name__)\n"
    )
    assert out.split() == ["False", "False", "_as_html"]


def test_importing_elsewhere_loads_nothing() -> None:
    out = run("import IPython, onrecord, sys; print([m for m in sys.modules if m.startswith('onrecord.')])")
    assert out.strip() == "[]"


def test_a_record_shows_itself() -> None:
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell()
    shell.run_line_magic("load_ext", "onrecord.notebook")
    bundle, _ = shell.display_formatter.format(made_record("wire-1"))
    assert bundle["text/plain"].startswith("<record of wire-1: ")
    assert 'class="onr-text"' in bundle["text/html"]

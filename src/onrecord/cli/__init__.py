"""The command line: argv in, exit code out. No logic of its own, and nothing heavy is imported before it is needed."""


def main() -> int:
    """Run the command that `sys.argv` names; gives the exit code."""
    import sys

    from onrecord.cli.running import run

    return run(sys.argv[1:])

"""A brief as Markdown, with the sources as footnotes at its end."""

import re

from onrecord.exports.brief import Brief, Line, Source, link_to, more_line, source_line

_SYNTAX = re.compile(r"([\\`*_\[\]<>#|~])")


def brief_as_markdown(brief: Brief) -> str:
    """The brief's text. Words of reports and users are escaped: none of them is markup."""
    sources = {source.number: source for source in brief.sources}
    out = [f"# Brief: {_plain(brief.asked)}", ""]
    for section in brief.sections:
        out += [f"## {section.title}", ""]
        for line in section.lines:
            out += [*_line(line, sources), ""]
        if more := more_line(section):
            out += [more, ""]
    out += ["## Sources", ""]
    for source in brief.sources:
        link = f" <{source.url}>" if link_to(source, "") else ""
        out.append(f"{source.number}. {_plain(source_line(source))}{link} ({_plain(source.report)})")
    return "\n".join([*out, "", f"*{_plain(brief.made_by)}*", ""])


def _line(line: Line, sources: dict[int, Source]) -> list[str]:
    out = [f"- **{_plain(line.head)}** {_plain(line.told)}".rstrip()]
    for quoted in line.passages:
        link = link_to(sources[quoted.source], quoted.words)
        number = f"[[{quoted.source}]]({link})" if link else f"\\[{quoted.source}\\]"
        out.append(f"  > {_plain(' '.join(quoted.words.split()))} {number} `{quoted.row.replace('`', '')}`")
        out.append("")
    return out[:-1] if line.passages else out


def _plain(words: str) -> str:
    return _SYNTAX.sub(r"\\\1", words)

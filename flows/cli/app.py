"""All commands, by what they do: manage a workspace, run a flow, read the warehouse."""

import typer

from flows.cli import admin, lines, managers, past, privacy, running, work
from flows.cli.assigning import assign
from flows.cli.correct import correct_app
from flows.cli.crm import crm_app
from flows.cli.enrich import enrich
from flows.cli.explain import explain, raw
from flows.cli.icp import icp_app
from flows.cli.managers import alerts_app
from flows.cli.merge import merge_app
from flows.cli.promises import sla
from flows.cli.quota import quota
from flows.cli.readiness import readiness
from flows.cli.review import review_app
from flows.cli.sources import sources_app
from flows.cli.suppress import suppress_app
from flows.cli.worth import worth

app = typer.Typer(
    name="whynow",
    help="Which account, who in it, why them, why now.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command("init")(admin.init)
app.command("demo")(running.demo)
app.command("import")(admin.import_file)
app.add_typer(sources_app, name="sources")
app.add_typer(review_app, name="review")
app.add_typer(correct_app, name="correct")
app.add_typer(icp_app, name="icp")
app.add_typer(merge_app, name="merge")
app.command("check")(admin.check)
app.command("nightly")(running.nightly)
app.command("signals")(running.signals)
app.command("sweep")(running.sweep)
app.command("assign")(assign)
app.command("push")(running.push)
app.add_typer(crm_app, name="crm")
app.command("research")(running.research)
app.command("enrich")(enrich)
app.command("replay")(running.replay)
app.command("queue")(work.queue)
app.command("explain")(explain)
app.command("score")(past.score)
app.command("backtest")(past.backtest)
app.command("worth")(worth)
app.command("quota")(quota)
app.command("readiness")(readiness)
app.command("raw")(raw)
app.command("sla")(sla)
app.command("digest")(managers.digest)
app.add_typer(alerts_app, name="alerts")
app.add_typer(suppress_app, name="suppress")
app.command("subject")(privacy.subject)
app.command("forget")(privacy.forget)
app.command("detect")(lines.detect)
app.command("match")(lines.match)
app.command("resolve")(lines.resolve)
app.command("cluster")(lines.cluster)
app.command("tier")(lines.tier)
app.command("clock")(lines.clock)
app.command("evaluate")(lines.evaluate)

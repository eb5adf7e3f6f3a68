"""Pages whose analyses come with a later version: what will be there, and what it will need."""

from ....bridge.check_texts import layer_text
from ....bridge.i18n import tr
from ....bridge.labels import analysis_label, table_label
from ...models.counts import count_text
from ...widgets.facts import Facts
from ..page import LATER, Page, label


class LaterPage(Page):
    """Says plainly that it comes later; ``ANALYSES`` and ``TABLES`` are what it will use."""

    ANALYSES = TABLES = ()

    def contents(self):
        """Sentences about what will be there."""
        raise NotImplementedError

    def build(self):
        self.glance.setText(tr("This comes with a later version of Nigiwai."))
        self.body.addWidget(label(tr("What will be here"), bold=True))
        for words in self.contents():
            self.body.addWidget(label(f"•  {words}", wrap=True))
        self.body.addWidget(label(tr("Data that can be collected already"), bold=True, wrap=True))
        self.have = Facts(self.KEY)
        self.body.addWidget(self.have)
        self.set_next(tr("Import data…"))

    def refresh(self):
        glance = self.desk.glance
        if glance is None:
            self.have.show_facts([])
            return
        facts = [
            ("good" if glance.rows[name] else "weak", table_label(name),
             tr("{count} rows").format(count=count_text(glance.rows[name])))
            for name in self.TABLES
        ]
        facts += [
            ("weak", layer_text(need.table, field=need.field), tr(
                "for “{analysis}”: {dataset} ({publisher})").format(
                    analysis=analysis_label(need.analysis), dataset=need.dataset,
                    publisher=need.publisher))
            for need in glance.needs
            if need.analysis in self.ANALYSES and not need.met and need.table not in self.TABLES
        ]
        self.have.show_facts(facts)

    def state(self):
        return LATER

    def go_on(self):
        self.desk.import_wanted.emit()

"""Compiled from ui/stars_item_panel.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.desktop.widgets.star_meter import ScoreBar
from branchdesk.desktop.widgets.text_boxes import AutoGrowTextEdit
class Ui_StarItemPanel(object):
    def setupUi(self, StarItemPanel):
        if not StarItemPanel.objectName():
            StarItemPanel.setObjectName(u"StarItemPanel")
        self.outer = QVBoxLayout(StarItemPanel)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(1, 1, 1, 1)
        self.scroll = QScrollArea(StarItemPanel)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"clear", u"true")
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 14, 16, 14)
        self.heading_row = QHBoxLayout()
        self.heading_row.setSpacing(8)
        self.heading_row.setObjectName(u"heading_row")
        self.heading = QLabel(self.content)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"heading")
        self.heading.setWordWrap(True)

        self.heading_row.addWidget(self.heading)

        self.how = QLabel(self.content)
        self.how.setObjectName(u"how")
        self.how.setProperty(u"role", u"pill")

        self.heading_row.addWidget(self.how, 0, Qt.AlignmentFlag.AlignTop)

        self.heading_row.setStretch(0, 1)

        self.column.addLayout(self.heading_row)

        self.score_row = QHBoxLayout()
        self.score_row.setSpacing(12)
        self.score_row.setObjectName(u"score_row")
        self.score = QLabel(self.content)
        self.score.setObjectName(u"score")
        self.score.setProperty(u"role", u"strong")

        self.score_row.addWidget(self.score)

        self.bar = ScoreBar(self.content)
        self.bar.setObjectName(u"bar")

        self.score_row.addWidget(self.bar)

        self.score_row.setStretch(1, 1)

        self.column.addLayout(self.score_row)

        self.redistributed = QLabel(self.content)
        self.redistributed.setObjectName(u"redistributed")
        self.redistributed.setProperty(u"role", u"caption")
        self.redistributed.setWordWrap(True)

        self.column.addWidget(self.redistributed)

        self.missing_heading = QLabel(self.content)
        self.missing_heading.setObjectName(u"missing_heading")
        self.missing_heading.setProperty(u"role", u"strong")

        self.column.addWidget(self.missing_heading)

        self.missing = LineList(self.content)
        self.missing.setObjectName(u"missing")

        self.column.addWidget(self.missing)

        self.editor = QWidget(self.content)
        self.editor.setObjectName(u"editor")
        self.editor.setProperty(u"clear", u"true")
        self.editor_column = QVBoxLayout(self.editor)
        self.editor_column.setSpacing(6)
        self.editor_column.setObjectName(u"editor_column")
        self.editor_column.setContentsMargins(0, 4, 0, 4)
        self.editor_heading = QLabel(self.editor)
        self.editor_heading.setObjectName(u"editor_heading")
        self.editor_heading.setProperty(u"role", u"strong")

        self.editor_column.addWidget(self.editor_heading)

        self.points_row = QHBoxLayout()
        self.points_row.setSpacing(8)
        self.points_row.setObjectName(u"points_row")
        self.points_label = QLabel(self.editor)
        self.points_label.setObjectName(u"points_label")

        self.points_row.addWidget(self.points_label)

        self.points = QLineEdit(self.editor)
        self.points.setObjectName(u"points")
        self.points.setMaxLength(8)

        self.points_row.addWidget(self.points)

        self.points_most = QLabel(self.editor)
        self.points_most.setObjectName(u"points_most")
        self.points_most.setProperty(u"role", u"muted")

        self.points_row.addWidget(self.points_most)

        self.points_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.points_row.addItem(self.points_gap)

        self.not_applicable = QCheckBox(self.editor)
        self.not_applicable.setObjectName(u"not_applicable")

        self.points_row.addWidget(self.not_applicable)

        self.points_row.setStretch(3, 1)

        self.editor_column.addLayout(self.points_row)

        self.note_label = QLabel(self.editor)
        self.note_label.setObjectName(u"note_label")

        self.editor_column.addWidget(self.note_label)

        self.note = AutoGrowTextEdit(self.editor)
        self.note.setObjectName(u"note")

        self.editor_column.addWidget(self.note)

        self.files = EvidenceStrip(self.editor)
        self.files.setObjectName(u"files")

        self.editor_column.addWidget(self.files)

        self.problem = QLabel(self.editor)
        self.problem.setObjectName(u"problem")
        self.problem.setProperty(u"role", u"problem")
        self.problem.setWordWrap(True)

        self.editor_column.addWidget(self.problem)

        self.editor_buttons = QHBoxLayout()
        self.editor_buttons.setSpacing(8)
        self.editor_buttons.setObjectName(u"editor_buttons")
        self.keep = QPushButton(self.editor)
        self.keep.setObjectName(u"keep")
        self.keep.setProperty(u"kind", u"primary")
        self.keep.setAutoDefault(True)

        self.editor_buttons.addWidget(self.keep)

        self.drop = QPushButton(self.editor)
        self.drop.setObjectName(u"drop")
        self.drop.setAutoDefault(True)

        self.editor_buttons.addWidget(self.drop)

        self.editor_buttons_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.editor_buttons.addItem(self.editor_buttons_gap)


        self.editor_column.addLayout(self.editor_buttons)


        self.column.addWidget(self.editor)

        self.rule_line = QFrame(self.content)
        self.rule_line.setObjectName(u"rule_line")
        self.rule_line.setProperty(u"rule", u"true")

        self.column.addWidget(self.rule_line)

        self.rule_heading = QLabel(self.content)
        self.rule_heading.setObjectName(u"rule_heading")
        self.rule_heading.setProperty(u"role", u"caption")

        self.column.addWidget(self.rule_heading)

        self.rule = QLabel(self.content)
        self.rule.setObjectName(u"rule")
        self.rule.setWordWrap(True)
        self.rule.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column.addWidget(self.rule)

        self.proof_heading = QLabel(self.content)
        self.proof_heading.setObjectName(u"proof_heading")
        self.proof_heading.setProperty(u"role", u"caption")

        self.column.addWidget(self.proof_heading)

        self.proof = QLabel(self.content)
        self.proof.setObjectName(u"proof")
        self.proof.setWordWrap(True)
        self.proof.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column.addWidget(self.proof)

        self.basis = QLabel(self.content)
        self.basis.setObjectName(u"basis")
        self.basis.setProperty(u"role", u"basis")
        self.basis.setWordWrap(True)
        self.basis.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column.addWidget(self.basis)

        self.people = QLabel(self.content)
        self.people.setObjectName(u"people")
        self.people.setWordWrap(True)

        self.column.addWidget(self.people)

        self.evidence_heading = QLabel(self.content)
        self.evidence_heading.setObjectName(u"evidence_heading")
        self.evidence_heading.setProperty(u"role", u"strong")

        self.column.addWidget(self.evidence_heading)

        self.evidence = LineList(self.content)
        self.evidence.setObjectName(u"evidence")

        self.column.addWidget(self.evidence)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.below)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.points_label.setBuddy(self.points)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.missing, self.points)
        QWidget.setTabOrder(self.points, self.not_applicable)
        QWidget.setTabOrder(self.not_applicable, self.note)
        QWidget.setTabOrder(self.note, self.keep)
        QWidget.setTabOrder(self.keep, self.drop)
        QWidget.setTabOrder(self.drop, self.evidence)

        self.retranslateUi(StarItemPanel)
    # setupUi

    def retranslateUi(self, StarItemPanel):
        self.missing_heading.setText(QCoreApplication.translate("StarItemPanel", u"What is missing", None))
#if QT_CONFIG(accessibility)
        self.missing.setAccessibleName(QCoreApplication.translate("StarItemPanel", u"What is missing", None))
#endif // QT_CONFIG(accessibility)
        self.editor_heading.setText(QCoreApplication.translate("StarItemPanel", u"Score by hand", None))
        self.points_label.setText(QCoreApplication.translate("StarItemPanel", u"&Points", None))
#if QT_CONFIG(accessibility)
        self.points.setAccessibleName(QCoreApplication.translate("StarItemPanel", u"Points", None))
#endif // QT_CONFIG(accessibility)
        self.not_applicable.setText(QCoreApplication.translate("StarItemPanel", u"Does not &apply", None))
        self.note_label.setText(QCoreApplication.translate("StarItemPanel", u"N&ote", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("StarItemPanel", u"Note", None))
#endif // QT_CONFIG(accessibility)
        self.keep.setText(QCoreApplication.translate("StarItemPanel", u"Keep the score", None))
        self.drop.setText(QCoreApplication.translate("StarItemPanel", u"Take it back", None))
        self.rule_heading.setText(QCoreApplication.translate("StarItemPanel", u"Scoring rule", None))
        self.proof_heading.setText(QCoreApplication.translate("StarItemPanel", u"Evidence that is asked for", None))
#if QT_CONFIG(accessibility)
        self.evidence.setAccessibleName(QCoreApplication.translate("StarItemPanel", u"Records that prove it", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

"""Compiled from ui/stars_adjustments.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip
from branchdesk.desktop.widgets.line_list import LineList
class Ui_StarsAdjustments(object):
    def setupUi(self, StarsAdjustments):
        if not StarsAdjustments.objectName():
            StarsAdjustments.setObjectName(u"StarsAdjustments")
        self.outer = QVBoxLayout(StarsAdjustments)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(StarsAdjustments)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"clear", u"true")
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(8, 12, 8, 12)
        self.adjustments_heading = QLabel(self.content)
        self.adjustments_heading.setObjectName(u"adjustments_heading")
        self.adjustments_heading.setProperty(u"role", u"heading")

        self.column.addWidget(self.adjustments_heading)

        self.adjustments = LineList(self.content)
        self.adjustments.setObjectName(u"adjustments")

        self.column.addWidget(self.adjustments)

        self.nothing = QLabel(self.content)
        self.nothing.setObjectName(u"nothing")
        self.nothing.setProperty(u"role", u"muted")
        self.nothing.setWordWrap(True)

        self.column.addWidget(self.nothing)

        self.remove = QPushButton(self.content)
        self.remove.setObjectName(u"remove")
        self.remove.setProperty(u"kind", u"link")
        self.remove.setAutoDefault(True)

        self.column.addWidget(self.remove)

        self.add_row = QHBoxLayout()
        self.add_row.setSpacing(8)
        self.add_row.setObjectName(u"add_row")
        self.choice_label = QLabel(self.content)
        self.choice_label.setObjectName(u"choice_label")

        self.add_row.addWidget(self.choice_label)

        self.choice = QComboBox(self.content)
        self.choice.setObjectName(u"choice")

        self.add_row.addWidget(self.choice)

        self.add_row.setStretch(1, 1)

        self.column.addLayout(self.add_row)

        self.points_row = QHBoxLayout()
        self.points_row.setSpacing(8)
        self.points_row.setObjectName(u"points_row")
        self.points_label = QLabel(self.content)
        self.points_label.setObjectName(u"points_label")

        self.points_row.addWidget(self.points_label)

        self.points = QLineEdit(self.content)
        self.points.setObjectName(u"points")
        self.points.setMaxLength(8)

        self.points_row.addWidget(self.points)

        self.note_label = QLabel(self.content)
        self.note_label.setObjectName(u"note_label")

        self.points_row.addWidget(self.note_label)

        self.note = QLineEdit(self.content)
        self.note.setObjectName(u"note")
        self.note.setMaxLength(300)

        self.points_row.addWidget(self.note)

        self.add = QPushButton(self.content)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(True)

        self.points_row.addWidget(self.add)

        self.points_row.setStretch(3, 1)

        self.column.addLayout(self.points_row)

        self.files = EvidenceStrip(self.content)
        self.files.setObjectName(u"files")

        self.column.addWidget(self.files)

        self.problem = QLabel(self.content)
        self.problem.setObjectName(u"problem")
        self.problem.setProperty(u"role", u"problem")
        self.problem.setWordWrap(True)

        self.column.addWidget(self.problem)

        self.rule = QFrame(self.content)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"rule", u"true")

        self.column.addWidget(self.rule)

        self.vetoes_heading = QLabel(self.content)
        self.vetoes_heading.setObjectName(u"vetoes_heading")
        self.vetoes_heading.setProperty(u"role", u"heading")

        self.column.addWidget(self.vetoes_heading)

        self.vetoes_text = QLabel(self.content)
        self.vetoes_text.setObjectName(u"vetoes_text")
        self.vetoes_text.setProperty(u"role", u"muted")
        self.vetoes_text.setWordWrap(True)

        self.column.addWidget(self.vetoes_text)

        self.vetoes = QVBoxLayout()
        self.vetoes.setSpacing(4)
        self.vetoes.setObjectName(u"vetoes")

        self.column.addLayout(self.vetoes)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.below)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.choice_label.setBuddy(self.choice)
        self.points_label.setBuddy(self.points)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.adjustments, self.remove)
        QWidget.setTabOrder(self.remove, self.choice)
        QWidget.setTabOrder(self.choice, self.points)
        QWidget.setTabOrder(self.points, self.note)
        QWidget.setTabOrder(self.note, self.add)

        self.retranslateUi(StarsAdjustments)
    # setupUi

    def retranslateUi(self, StarsAdjustments):
#if QT_CONFIG(accessibility)
        self.adjustments.setAccessibleName(QCoreApplication.translate("StarsAdjustments", u"Bonus and penalties entered", None))
#endif // QT_CONFIG(accessibility)
        self.nothing.setText(QCoreApplication.translate("StarsAdjustments", u"None entered. Choose one below, write why, and add it.", None))
        self.remove.setText(QCoreApplication.translate("StarsAdjustments", u"Remove the chosen line", None))
        self.choice_label.setText(QCoreApplication.translate("StarsAdjustments", u"&What", None))
#if QT_CONFIG(accessibility)
        self.choice.setAccessibleName(QCoreApplication.translate("StarsAdjustments", u"Kind of bonus or penalty", None))
#endif // QT_CONFIG(accessibility)
        self.points_label.setText(QCoreApplication.translate("StarsAdjustments", u"Poin&ts", None))
#if QT_CONFIG(accessibility)
        self.points.setAccessibleName(QCoreApplication.translate("StarsAdjustments", u"Points", None))
#endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("StarsAdjustments", u"W&hy", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("StarsAdjustments", u"Why", None))
#endif // QT_CONFIG(accessibility)
        self.note.setPlaceholderText(QCoreApplication.translate("StarsAdjustments", u"Document number, date, what for", None))
        self.add.setText(QCoreApplication.translate("StarsAdjustments", u"Add", None))
        self.vetoes_heading.setText(QCoreApplication.translate("StarsAdjustments", u"Vetoes", None))
        pass
    # retranslateUi

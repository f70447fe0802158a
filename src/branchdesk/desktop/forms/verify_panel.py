"""Compiled from ui/verify_panel.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QHBoxLayout,
    QLabel, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)
class Ui_VerdictPanel(object):
    def setupUi(self, VerdictPanel):
        if not VerdictPanel.objectName():
            VerdictPanel.setObjectName(u"VerdictPanel")
        self.outer = QVBoxLayout(VerdictPanel)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(1, 1, 1, 1)
        self.scroll = QScrollArea(VerdictPanel)
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
        self.word = QLabel(self.content)
        self.word.setObjectName(u"word")
        self.word.setProperty(u"role", u"title")

        self.column.addWidget(self.word)

        self.sentence = QLabel(self.content)
        self.sentence.setObjectName(u"sentence")
        self.sentence.setWordWrap(True)

        self.column.addWidget(self.sentence)

        self.signer_heading = QLabel(self.content)
        self.signer_heading.setObjectName(u"signer_heading")
        self.signer_heading.setProperty(u"role", u"strong")

        self.column.addWidget(self.signer_heading)

        self.fingerprint_label = QLabel(self.content)
        self.fingerprint_label.setObjectName(u"fingerprint_label")
        self.fingerprint_label.setProperty(u"role", u"caption")

        self.column.addWidget(self.fingerprint_label)

        self.fingerprint = QLabel(self.content)
        self.fingerprint.setObjectName(u"fingerprint")
        self.fingerprint.setWordWrap(True)
        self.fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.column.addWidget(self.fingerprint)

        self.known = QLabel(self.content)
        self.known.setObjectName(u"known")
        self.known.setWordWrap(True)

        self.column.addWidget(self.known)

        self.compared = QCheckBox(self.content)
        self.compared.setObjectName(u"compared")

        self.column.addWidget(self.compared)

        self.trust_row = QHBoxLayout()
        self.trust_row.setSpacing(8)
        self.trust_row.setObjectName(u"trust_row")
        self.trust = QPushButton(self.content)
        self.trust.setObjectName(u"trust")
        self.trust.setAutoDefault(True)

        self.trust_row.addWidget(self.trust)

        self.distrust = QPushButton(self.content)
        self.distrust.setObjectName(u"distrust")
        self.distrust.setProperty(u"kind", u"link")
        self.distrust.setAutoDefault(True)

        self.trust_row.addWidget(self.distrust)

        self.trust_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.trust_row.addItem(self.trust_gap)


        self.column.addLayout(self.trust_row)

        self.rule = QFrame(self.content)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"rule", u"true")

        self.column.addWidget(self.rule)

        self.facts = QLabel(self.content)
        self.facts.setObjectName(u"facts")
        self.facts.setWordWrap(True)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column.addWidget(self.facts)

        self.findings_heading = QLabel(self.content)
        self.findings_heading.setObjectName(u"findings_heading")
        self.findings_heading.setProperty(u"role", u"strong")

        self.column.addWidget(self.findings_heading)

        self.findings = QLabel(self.content)
        self.findings.setObjectName(u"findings")
        self.findings.setProperty(u"role", u"caption")
        self.findings.setWordWrap(True)
        self.findings.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.column.addWidget(self.findings)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.look = QPushButton(self.content)
        self.look.setObjectName(u"look")
        self.look.setAutoDefault(True)

        self.buttons.addWidget(self.look)

        self.open_folder = QPushButton(self.content)
        self.open_folder.setObjectName(u"open_folder")
        self.open_folder.setAutoDefault(True)

        self.buttons.addWidget(self.open_folder)

        self.buttons_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttons_gap)


        self.column.addLayout(self.buttons)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.below)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        QWidget.setTabOrder(self.compared, self.trust)
        QWidget.setTabOrder(self.trust, self.distrust)
        QWidget.setTabOrder(self.distrust, self.look)
        QWidget.setTabOrder(self.look, self.open_folder)

        self.retranslateUi(VerdictPanel)
    # setupUi

    def retranslateUi(self, VerdictPanel):
        self.fingerprint_label.setText(QCoreApplication.translate("VerdictPanel", u"Fingerprint of the certificate", None))
        self.compared.setText(QCoreApplication.translate("VerdictPanel", u"I have &compared it by telephone", None))
        self.trust.setText(QCoreApplication.translate("VerdictPanel", u"Know this signer from now on", None))
        self.distrust.setText(QCoreApplication.translate("VerdictPanel", u"Forget this signer", None))
        self.findings_heading.setText(QCoreApplication.translate("VerdictPanel", u"Details", None))
        self.look.setText(QCoreApplication.translate("VerdictPanel", u"Look at it", None))
        self.open_folder.setText(QCoreApplication.translate("VerdictPanel", u"Open folder", None))
        pass
    # retranslateUi

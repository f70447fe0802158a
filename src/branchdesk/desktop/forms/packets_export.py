"""Compiled from ui/packets_export.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QProgressBar, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)
class Ui_PacketExport(object):
    def setupUi(self, PacketExport):
        if not PacketExport.objectName():
            PacketExport.setObjectName(u"PacketExport")
        self.outer = QVBoxLayout(PacketExport)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 14, 16, 14)
        self.form = QWidget(PacketExport)
        self.form.setObjectName(u"form")
        self.form.setProperty(u"clear", u"true")
        self.form_column = QVBoxLayout(self.form)
        self.form_column.setSpacing(6)
        self.form_column.setObjectName(u"form_column")
        self.form_column.setContentsMargins(0, 0, 0, 0)
        self.heading = QLabel(self.form)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"heading")

        self.form_column.addWidget(self.heading)

        self.target_label = QLabel(self.form)
        self.target_label.setObjectName(u"target_label")

        self.form_column.addWidget(self.target_label)

        self.target_row = QHBoxLayout()
        self.target_row.setSpacing(8)
        self.target_row.setObjectName(u"target_row")
        self.target = QLineEdit(self.form)
        self.target.setObjectName(u"target")

        self.target_row.addWidget(self.target)

        self.choose_target = QPushButton(self.form)
        self.choose_target.setObjectName(u"choose_target")
        self.choose_target.setAutoDefault(True)

        self.target_row.addWidget(self.choose_target)

        self.target_row.setStretch(0, 1)

        self.form_column.addLayout(self.target_row)

        self.first_use = QLabel(self.form)
        self.first_use.setObjectName(u"first_use")
        self.first_use.setWordWrap(True)

        self.form_column.addWidget(self.first_use)

        self.passphrase_label = QLabel(self.form)
        self.passphrase_label.setObjectName(u"passphrase_label")

        self.form_column.addWidget(self.passphrase_label)

        self.passphrase = QLineEdit(self.form)
        self.passphrase.setObjectName(u"passphrase")
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setMaxLength(200)

        self.form_column.addWidget(self.passphrase)

        self.again_label = QLabel(self.form)
        self.again_label.setObjectName(u"again_label")

        self.form_column.addWidget(self.again_label)

        self.again = QLineEdit(self.form)
        self.again.setObjectName(u"again")
        self.again.setEchoMode(QLineEdit.EchoMode.Password)
        self.again.setMaxLength(200)

        self.form_column.addWidget(self.again)

        self.problem = QLabel(self.form)
        self.problem.setObjectName(u"problem")
        self.problem.setProperty(u"role", u"problem")
        self.problem.setWordWrap(True)

        self.form_column.addWidget(self.problem)

        self.make_row = QHBoxLayout()
        self.make_row.setObjectName(u"make_row")
        self.make = QPushButton(self.form)
        self.make.setObjectName(u"make")
        self.make.setProperty(u"kind", u"primary")
        self.make.setAutoDefault(True)

        self.make_row.addWidget(self.make)

        self.make_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.make_row.addItem(self.make_gap)


        self.form_column.addLayout(self.make_row)


        self.outer.addWidget(self.form)

        self.running = QWidget(PacketExport)
        self.running.setObjectName(u"running")
        self.running.setProperty(u"clear", u"true")
        self.running_column = QVBoxLayout(self.running)
        self.running_column.setSpacing(10)
        self.running_column.setObjectName(u"running_column")
        self.running_column.setContentsMargins(0, 0, 0, 0)
        self.running_heading = QLabel(self.running)
        self.running_heading.setObjectName(u"running_heading")
        self.running_heading.setProperty(u"role", u"heading")

        self.running_column.addWidget(self.running_heading)

        self.progress = QProgressBar(self.running)
        self.progress.setObjectName(u"progress")
        self.progress.setProperty(u"state", u"coming")
        self.progress.setMaximum(1000)

        self.running_column.addWidget(self.progress)

        self.running_text = QLabel(self.running)
        self.running_text.setObjectName(u"running_text")
        self.running_text.setProperty(u"role", u"muted")
        self.running_text.setWordWrap(True)

        self.running_column.addWidget(self.running_text)

        self.cancel_row = QHBoxLayout()
        self.cancel_row.setObjectName(u"cancel_row")
        self.cancel = QPushButton(self.running)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(True)

        self.cancel_row.addWidget(self.cancel)

        self.cancel_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.cancel_row.addItem(self.cancel_gap)


        self.running_column.addLayout(self.cancel_row)


        self.outer.addWidget(self.running)

        self.result = QWidget(PacketExport)
        self.result.setObjectName(u"result")
        self.result.setProperty(u"clear", u"true")
        self.result_column = QVBoxLayout(self.result)
        self.result_column.setSpacing(6)
        self.result_column.setObjectName(u"result_column")
        self.result_column.setContentsMargins(0, 0, 0, 0)
        self.result_heading = QLabel(self.result)
        self.result_heading.setObjectName(u"result_heading")
        self.result_heading.setProperty(u"role", u"heading")

        self.result_column.addWidget(self.result_heading)

        self.result_path = QLabel(self.result)
        self.result_path.setObjectName(u"result_path")
        self.result_path.setWordWrap(True)
        self.result_path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.result_column.addWidget(self.result_path)

        self.result_size = QLabel(self.result)
        self.result_size.setObjectName(u"result_size")
        self.result_size.setProperty(u"role", u"muted")
        self.result_size.setWordWrap(True)

        self.result_column.addWidget(self.result_size)

        self.result_left_out = QLabel(self.result)
        self.result_left_out.setObjectName(u"result_left_out")
        self.result_left_out.setProperty(u"role", u"caption")
        self.result_left_out.setWordWrap(True)

        self.result_column.addWidget(self.result_left_out)

        self.sha_label = QLabel(self.result)
        self.sha_label.setObjectName(u"sha_label")
        self.sha_label.setProperty(u"role", u"caption")

        self.result_column.addWidget(self.sha_label)

        self.sha = QLabel(self.result)
        self.sha.setObjectName(u"sha")
        self.sha.setWordWrap(True)
        self.sha.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.result_column.addWidget(self.sha)

        self.signer_label = QLabel(self.result)
        self.signer_label.setObjectName(u"signer_label")
        self.signer_label.setWordWrap(True)
        self.signer_label.setProperty(u"role", u"caption")

        self.result_column.addWidget(self.signer_label)

        self.fingerprint = QLabel(self.result)
        self.fingerprint.setObjectName(u"fingerprint")
        self.fingerprint.setWordWrap(True)
        self.fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.result_column.addWidget(self.fingerprint)

        self.result_buttons = QGridLayout()
        self.result_buttons.setSpacing(8)
        self.result_buttons.setObjectName(u"result_buttons")
        self.preview = QPushButton(self.result)
        self.preview.setObjectName(u"preview")
        self.preview.setProperty(u"kind", u"primary")
        self.preview.setAutoDefault(True)

        self.result_buttons.addWidget(self.preview, 0, 0, 1, 1)

        self.verify = QPushButton(self.result)
        self.verify.setObjectName(u"verify")
        self.verify.setAutoDefault(True)

        self.result_buttons.addWidget(self.verify, 0, 1, 1, 1)

        self.open_folder = QPushButton(self.result)
        self.open_folder.setObjectName(u"open_folder")
        self.open_folder.setAutoDefault(True)

        self.result_buttons.addWidget(self.open_folder, 1, 0, 1, 1)

        self.another = QPushButton(self.result)
        self.another.setObjectName(u"another")
        self.another.setAutoDefault(True)

        self.result_buttons.addWidget(self.another, 1, 1, 1, 1)


        self.result_column.addLayout(self.result_buttons)


        self.outer.addWidget(self.result)

#if QT_CONFIG(shortcut)
        self.target_label.setBuddy(self.target)
        self.passphrase_label.setBuddy(self.passphrase)
        self.again_label.setBuddy(self.again)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.target, self.choose_target)
        QWidget.setTabOrder(self.choose_target, self.passphrase)
        QWidget.setTabOrder(self.passphrase, self.again)
        QWidget.setTabOrder(self.again, self.make)
        QWidget.setTabOrder(self.make, self.cancel)
        QWidget.setTabOrder(self.cancel, self.preview)
        QWidget.setTabOrder(self.preview, self.verify)
        QWidget.setTabOrder(self.verify, self.open_folder)
        QWidget.setTabOrder(self.open_folder, self.another)

        self.retranslateUi(PacketExport)
    # setupUi

    def retranslateUi(self, PacketExport):
        self.heading.setText(QCoreApplication.translate("PacketExport", u"Make the packet", None))
        self.target_label.setText(QCoreApplication.translate("PacketExport", u"&Save as", None))
#if QT_CONFIG(accessibility)
        self.target.setAccessibleName(QCoreApplication.translate("PacketExport", u"Save as", None))
#endif // QT_CONFIG(accessibility)
        self.choose_target.setText(QCoreApplication.translate("PacketExport", u"Choose\u2026", None))
#if QT_CONFIG(accessibility)
        self.choose_target.setAccessibleName(QCoreApplication.translate("PacketExport", u"Choose where to save", None))
#endif // QT_CONFIG(accessibility)
        self.passphrase_label.setText(QCoreApplication.translate("PacketExport", u"&Passphrase of the signing key", None))
#if QT_CONFIG(accessibility)
        self.passphrase.setAccessibleName(QCoreApplication.translate("PacketExport", u"Passphrase of the signing key", None))
#endif // QT_CONFIG(accessibility)
        self.again_label.setText(QCoreApplication.translate("PacketExport", u"The same &again", None))
#if QT_CONFIG(accessibility)
        self.again.setAccessibleName(QCoreApplication.translate("PacketExport", u"The same passphrase again", None))
#endif // QT_CONFIG(accessibility)
        self.make.setText(QCoreApplication.translate("PacketExport", u"Make the packet", None))
        self.running_heading.setText(QCoreApplication.translate("PacketExport", u"The packet is being made", None))
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("PacketExport", u"How far the packet is", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("PacketExport", u"Cancel", None))
        self.result_heading.setText(QCoreApplication.translate("PacketExport", u"\u2713 The packet is made and signed", None))
        self.sha_label.setText(QCoreApplication.translate("PacketExport", u"SHA-256 of the file", None))
        self.preview.setText(QCoreApplication.translate("PacketExport", u"Preview", None))
        self.verify.setText(QCoreApplication.translate("PacketExport", u"Verify", None))
        self.open_folder.setText(QCoreApplication.translate("PacketExport", u"Open folder", None))
        self.another.setText(QCoreApplication.translate("PacketExport", u"Make another", None))
        pass
    # retranslateUi

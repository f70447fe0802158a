"""Compiled from ui/settings_looks.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QRadioButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)
class Ui_LooksForm(object):
    def setupUi(self, LooksForm):
        if not LooksForm.objectName():
            LooksForm.setObjectName(u"LooksForm")
        self.column = QVBoxLayout(LooksForm)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.letters_heading = QLabel(LooksForm)
        self.letters_heading.setObjectName(u"letters_heading")
        self.letters_heading.setProperty(u"role", u"heading")
        self.letters_heading.setWordWrap(True)

        self.column.addWidget(self.letters_heading)

        self.letters_row = QHBoxLayout()
        self.letters_row.setSpacing(8)
        self.letters_row.setObjectName(u"letters_row")
        self.normal = QRadioButton(LooksForm)
        self.normal.setObjectName(u"normal")

        self.letters_row.addWidget(self.normal)

        self.large = QRadioButton(LooksForm)
        self.large.setObjectName(u"large")

        self.letters_row.addWidget(self.large)

        self.largest = QRadioButton(LooksForm)
        self.largest.setObjectName(u"largest")

        self.letters_row.addWidget(self.largest)

        self.letters_row_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.letters_row.addItem(self.letters_row_gap)


        self.column.addLayout(self.letters_row)

        self.colours_heading = QLabel(LooksForm)
        self.colours_heading.setObjectName(u"colours_heading")
        self.colours_heading.setProperty(u"role", u"heading")
        self.colours_heading.setWordWrap(True)

        self.column.addWidget(self.colours_heading)

        self.colours_row = QHBoxLayout()
        self.colours_row.setSpacing(8)
        self.colours_row.setObjectName(u"colours_row")
        self.light = QRadioButton(LooksForm)
        self.light.setObjectName(u"light")

        self.colours_row.addWidget(self.light)

        self.dark = QRadioButton(LooksForm)
        self.dark.setObjectName(u"dark")

        self.colours_row.addWidget(self.dark)

        self.colours_row_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.colours_row.addItem(self.colours_row_gap)


        self.column.addLayout(self.colours_row)

        self.language_heading = QLabel(LooksForm)
        self.language_heading.setObjectName(u"language_heading")
        self.language_heading.setProperty(u"role", u"heading")
        self.language_heading.setWordWrap(True)

        self.column.addWidget(self.language_heading)

        self.language_row = QHBoxLayout()
        self.language_row.setSpacing(8)
        self.language_row.setObjectName(u"language_row")
        self.chinese = QRadioButton(LooksForm)
        self.chinese.setObjectName(u"chinese")

        self.language_row.addWidget(self.chinese)

        self.english = QRadioButton(LooksForm)
        self.english.setObjectName(u"english")

        self.language_row.addWidget(self.english)

        self.language_row_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.language_row.addItem(self.language_row_gap)


        self.column.addLayout(self.language_row)

        self.language_note = QLabel(LooksForm)
        self.language_note.setObjectName(u"language_note")
        self.language_note.setProperty(u"role", u"muted")
        self.language_note.setWordWrap(True)

        self.column.addWidget(self.language_note)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.below)

        QWidget.setTabOrder(self.normal, self.large)
        QWidget.setTabOrder(self.large, self.largest)
        QWidget.setTabOrder(self.largest, self.light)
        QWidget.setTabOrder(self.light, self.dark)
        QWidget.setTabOrder(self.dark, self.chinese)
        QWidget.setTabOrder(self.chinese, self.english)

        self.retranslateUi(LooksForm)
    # setupUi

    def retranslateUi(self, LooksForm):
        self.letters_heading.setText(QCoreApplication.translate("LooksForm", u"Size of letters", None))
        self.normal.setText(QCoreApplication.translate("LooksForm", u"&Normal", None))
        self.large.setText(QCoreApplication.translate("LooksForm", u"&Large, 125 %", None))
        self.largest.setText(QCoreApplication.translate("LooksForm", u"Lar&gest, 150 %", None))
        self.colours_heading.setText(QCoreApplication.translate("LooksForm", u"Colours", None))
        self.light.setText(QCoreApplication.translate("LooksForm", u"L&ight", None))
        self.dark.setText(QCoreApplication.translate("LooksForm", u"&Dark", None))
        self.language_heading.setText(QCoreApplication.translate("LooksForm", u"Language", None))
        self.chinese.setText(QCoreApplication.translate("LooksForm", u"\u4e2d\u6587(&Z)", None))
        self.english.setText(QCoreApplication.translate("LooksForm", u"&English", None))
        pass
    # retranslateUi

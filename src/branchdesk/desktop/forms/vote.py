"""Compiled from ui/vote.ui by scripts/compile_forms.py; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from branchdesk.desktop.widgets.count_edit import CountEdit
class Ui_Vote(object):
    def setupUi(self, Vote):
        if not Vote.objectName():
            Vote.setObjectName(u"Vote")
        Vote.setProperty(u"inset", u"true")
        self.vote_column = QVBoxLayout(Vote)
        self.vote_column.setSpacing(8)
        self.vote_column.setObjectName(u"vote_column")
        self.vote_column.setContentsMargins(12, 12, 12, 12)
        self.vote_head = QHBoxLayout()
        self.vote_head.setSpacing(8)
        self.vote_head.setObjectName(u"vote_head")
        self.vote_heading = QLabel(Vote)
        self.vote_heading.setObjectName(u"vote_heading")
        self.vote_heading.setProperty(u"role", u"strong")

        self.vote_head.addWidget(self.vote_heading)

        self.numbers = QLabel(Vote)
        self.numbers.setObjectName(u"numbers")
        self.numbers.setProperty(u"role", u"muted")

        self.vote_head.addWidget(self.numbers)

        self.head_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.vote_head.addItem(self.head_gap)


        self.vote_column.addLayout(self.vote_head)

        self.counts = QHBoxLayout()
        self.counts.setSpacing(8)
        self.counts.setObjectName(u"counts")
        self.method_label = QLabel(Vote)
        self.method_label.setObjectName(u"method_label")
        self.method_label.setProperty(u"role", u"muted")

        self.counts.addWidget(self.method_label)

        self.method = QComboBox(Vote)
        self.method.setObjectName(u"method")

        self.counts.addWidget(self.method)

        self.in_favour_label = QLabel(Vote)
        self.in_favour_label.setObjectName(u"in_favour_label")
        self.in_favour_label.setProperty(u"role", u"muted")

        self.counts.addWidget(self.in_favour_label)

        self.in_favour = CountEdit(Vote)
        self.in_favour.setObjectName(u"in_favour")

        self.counts.addWidget(self.in_favour)

        self.against_label = QLabel(Vote)
        self.against_label.setObjectName(u"against_label")
        self.against_label.setProperty(u"role", u"muted")

        self.counts.addWidget(self.against_label)

        self.against = CountEdit(Vote)
        self.against.setObjectName(u"against")

        self.counts.addWidget(self.against)

        self.abstained_label = QLabel(Vote)
        self.abstained_label.setObjectName(u"abstained_label")
        self.abstained_label.setProperty(u"role", u"muted")

        self.counts.addWidget(self.abstained_label)

        self.abstained = CountEdit(Vote)
        self.abstained.setObjectName(u"abstained")

        self.counts.addWidget(self.abstained)

        self.written_in_favour_label = QLabel(Vote)
        self.written_in_favour_label.setObjectName(u"written_in_favour_label")
        self.written_in_favour_label.setProperty(u"role", u"muted")

        self.counts.addWidget(self.written_in_favour_label)

        self.written_in_favour = CountEdit(Vote)
        self.written_in_favour.setObjectName(u"written_in_favour")

        self.counts.addWidget(self.written_in_favour)

        self.seats_label = QLabel(Vote)
        self.seats_label.setObjectName(u"seats_label")
        self.seats_label.setProperty(u"role", u"muted")

        self.counts.addWidget(self.seats_label)

        self.seats = CountEdit(Vote)
        self.seats.setObjectName(u"seats")

        self.counts.addWidget(self.seats)

        self.counts_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.counts.addItem(self.counts_gap)

        self.remove_vote = QPushButton(Vote)
        self.remove_vote.setObjectName(u"remove_vote")
        self.remove_vote.setProperty(u"kind", u"link")
        self.remove_vote.setAutoDefault(True)

        self.counts.addWidget(self.remove_vote)


        self.vote_column.addLayout(self.counts)

        self.candidates_place = QWidget(Vote)
        self.candidates_place.setObjectName(u"candidates_place")
        self.candidates = QVBoxLayout(self.candidates_place)
        self.candidates.setSpacing(4)
        self.candidates.setObjectName(u"candidates")
        self.candidates.setContentsMargins(0, 0, 0, 0)

        self.vote_column.addWidget(self.candidates_place)

        self.exclusions_place = QWidget(Vote)
        self.exclusions_place.setObjectName(u"exclusions_place")
        self.exclusions = QVBoxLayout(self.exclusions_place)
        self.exclusions.setSpacing(4)
        self.exclusions.setObjectName(u"exclusions")
        self.exclusions.setContentsMargins(0, 0, 0, 0)

        self.vote_column.addWidget(self.exclusions_place)

        self.vote_more = QHBoxLayout()
        self.vote_more.setSpacing(16)
        self.vote_more.setObjectName(u"vote_more")
        self.add_candidate = QPushButton(Vote)
        self.add_candidate.setObjectName(u"add_candidate")
        self.add_candidate.setProperty(u"kind", u"link")
        self.add_candidate.setAutoDefault(True)

        self.vote_more.addWidget(self.add_candidate)

        self.add_exclusion = QPushButton(Vote)
        self.add_exclusion.setObjectName(u"add_exclusion")
        self.add_exclusion.setProperty(u"kind", u"link")
        self.add_exclusion.setAutoDefault(True)

        self.vote_more.addWidget(self.add_exclusion)

        self.more_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.vote_more.addItem(self.more_gap)


        self.vote_column.addLayout(self.vote_more)

        self.verdict = QLabel(Vote)
        self.verdict.setObjectName(u"verdict")
        self.verdict.setWordWrap(True)

        self.vote_column.addWidget(self.verdict)

        self.basis = QLabel(Vote)
        self.basis.setObjectName(u"basis")
        self.basis.setProperty(u"role", u"basis")
        self.basis.setWordWrap(True)

        self.vote_column.addWidget(self.basis)

#if QT_CONFIG(shortcut)
        self.method_label.setBuddy(self.method)
        self.in_favour_label.setBuddy(self.in_favour)
        self.against_label.setBuddy(self.against)
        self.abstained_label.setBuddy(self.abstained)
        self.written_in_favour_label.setBuddy(self.written_in_favour)
        self.seats_label.setBuddy(self.seats)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.method, self.in_favour)
        QWidget.setTabOrder(self.in_favour, self.against)
        QWidget.setTabOrder(self.against, self.abstained)
        QWidget.setTabOrder(self.abstained, self.written_in_favour)
        QWidget.setTabOrder(self.written_in_favour, self.seats)
        QWidget.setTabOrder(self.seats, self.remove_vote)
        QWidget.setTabOrder(self.remove_vote, self.add_candidate)
        QWidget.setTabOrder(self.add_candidate, self.add_exclusion)

        self.retranslateUi(Vote)
    # setupUi

    def retranslateUi(self, Vote):
        self.vote_heading.setText(QCoreApplication.translate("Vote", u"Vote", None))
        self.numbers.setText("")
        self.method_label.setText(QCoreApplication.translate("Vote", u"By", None))
#if QT_CONFIG(accessibility)
        self.method.setAccessibleName(QCoreApplication.translate("Vote", u"How the vote was taken", None))
#endif // QT_CONFIG(accessibility)
        self.in_favour_label.setText(QCoreApplication.translate("Vote", u"For", None))
#if QT_CONFIG(accessibility)
        self.in_favour.setAccessibleName(QCoreApplication.translate("Vote", u"Votes in favour", None))
#endif // QT_CONFIG(accessibility)
        self.against_label.setText(QCoreApplication.translate("Vote", u"Against", None))
#if QT_CONFIG(accessibility)
        self.against.setAccessibleName(QCoreApplication.translate("Vote", u"Votes against", None))
#endif // QT_CONFIG(accessibility)
        self.abstained_label.setText(QCoreApplication.translate("Vote", u"Abstained", None))
#if QT_CONFIG(accessibility)
        self.abstained.setAccessibleName(QCoreApplication.translate("Vote", u"Abstentions", None))
#endif // QT_CONFIG(accessibility)
        self.written_in_favour_label.setText(QCoreApplication.translate("Vote", u"In writing", None))
#if QT_CONFIG(accessibility)
        self.written_in_favour.setAccessibleName(QCoreApplication.translate("Vote", u"Written opinions in favour", None))
#endif // QT_CONFIG(accessibility)
        self.seats_label.setText(QCoreApplication.translate("Vote", u"Seats", None))
#if QT_CONFIG(accessibility)
        self.seats.setAccessibleName(QCoreApplication.translate("Vote", u"Seats to be filled", None))
#endif // QT_CONFIG(accessibility)
        self.remove_vote.setText(QCoreApplication.translate("Vote", u"Remove the vote", None))
        self.add_candidate.setText(QCoreApplication.translate("Vote", u"+ Candidate", None))
        self.add_exclusion.setText(QCoreApplication.translate("Vote", u"Leave a voter out of the number due\u2026", None))
        self.verdict.setText("")
        self.basis.setText("")
        pass
    # retranslateUi

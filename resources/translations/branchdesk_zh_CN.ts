<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>AccountCard</name>
    <message>
        <source>Take the entry back…</source>
        <translation>冲销此条…</translation>
    </message>
</context>
<context>
    <name>AgainstView</name>
    <message>
        <source>The month in hand</source>
        <translation>本月安排</translation>
    </message>
    <message>
        <source>Nothing is planned and nothing was held here.</source>
        <translation>这里没有计划，也没有开展。</translation>
    </message>
    <message>
        <source>Responsibility list</source>
        <translation>责任清单</translation>
    </message>
    <message>
        <source>{0} planned, {1} held</source>
        <translation>计划 {0} 次 · 开展 {1} 次</translation>
    </message>
    <message>
        <source>Star item {0} {1}: {2} of {3} points</source>
        <translation>星级标准{0}“{1}”：{2} 分（满分 {3} 分）</translation>
    </message>
    <message>
        <source>{0} of {1} done, {2} overdue</source>
        <translation>共 {1} 项，已完成 {0} 项，逾期 {2} 项</translation>
    </message>
    <message>
        <source>The responsibility list is still empty.</source>
        <translation>责任清单还是空的。</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>{0}前</translation>
    </message>
</context>
<context>
    <name>AgendaCard</name>
    <message>
        <source>Item {0}</source>
        <translation>议题{0}</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove this item</source>
        <translation>删除本议题</translation>
    </message>
</context>
<context>
    <name>AgendaItem</name>
    <message>
        <source>Item</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Kind of item</source>
        <translation>议题类型</translation>
    </message>
    <message>
        <source>Title of the item</source>
        <translation>议题名称</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>议题名称</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>汇报人</translation>
    </message>
    <message>
        <source>To be put to the general meeting</source>
        <translation>需提交党员大会</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>讨论</translation>
    </message>
    <message>
        <source>Who said what, other opinions too</source>
        <translation>发言摘要，不同意见也要记</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>+ Vote</source>
        <translation>+ 表决</translation>
    </message>
    <message>
        <source>Count a vote on this item (Ctrl+B)</source>
        <translation>给本议题记一次表决（Ctrl+B）</translation>
    </message>
    <message>
        <source>Add a vote to this item</source>
        <translation>给本议题添加表决</translation>
    </message>
    <message>
        <source>+ Follow-up</source>
        <translation>+ 议定事项</translation>
    </message>
    <message>
        <source>Note who does what by when (Ctrl+R)</source>
        <translation>记下谁在什么时候以前办什么（Ctrl+R）</translation>
    </message>
    <message>
        <source>Add a follow-up to this item</source>
        <translation>给本议题添加议定事项</translation>
    </message>
    <message>
        <source>⋯</source>
        <translation>⋯</translation>
    </message>
    <message>
        <source>More for this item</source>
        <translation>本议题的更多操作</translation>
    </message>
    <message>
        <source>Move or remove this item</source>
        <translation>移动或删除本议题</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>BranchDesk</source>
        <translation>支部工作台</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>至少 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Type it once more.</source>
        <translation>请再输入一次。</translation>
    </message>
</context>
<context>
    <name>Attendance</name>
    <message>
        <source>&amp;Attendance</source>
        <translation>签到(&amp;A)</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>签到表</translation>
    </message>
</context>
<context>
    <name>AttendanceCard</name>
    <message>
        <source>{0} of {1} here</source>
        <translation>到会 {0} / 应到 {1}</translation>
    </message>
    <message>
        <source>By today&apos;s register: no day is typed yet.</source>
        <translation>还没有填日期，先按今天的名册列出。</translation>
    </message>
    <message>
        <source>✓ Quorum: {0} of {1} with a vote are here, {2} are needed.</source>
        <translation>✓ 有表决权应到 {1} 人，实到 {0} 人（至少 {2} 人）</translation>
    </message>
    <message>
        <source>✗ No quorum: {0} of {1} with a vote are here, {2} are needed.</source>
        <translation>✗ 到会不足：有表决权应到 {1} 人，实到 {0} 人，至少 {2} 人到会</translation>
    </message>
    <message>
        <source>Nobody sits in the committee on that day. Enter the posts on the page Members.</source>
        <translation>这一天没有支委会委员。请在「党员」页填写党内职务。</translation>
    </message>
    <message>
        <source>Choose the party group: its members are due.</source>
        <translation>请先选党小组，再列出应到的党员。</translation>
    </message>
    <message>
        <source>Nobody is in the members&apos; register on that day.</source>
        <translation>这一天党员名册里没有人。</translation>
    </message>
    <message>
        <source>Q leave · X absent · C late · Z left early · Space here again · Enter reason</source>
        <translation>Q 请假 · X 缺席 · C 迟到 · Z 早退 · 空格 改回到会 · 回车 写原因</translation>
    </message>
    <message>
        <source>Everybody is here until marked: letters find a name, Space marks it.</source>
        <translation>默认全到。打拼音首字母找人，按空格标记。</translation>
    </message>
</context>
<context>
    <name>BackupsView</name>
    <message>
        <source>put aside: {0}</source>
        <translation>另存：{0}</translation>
    </message>
    <message>
        <source>Latest backup: {0}</source>
        <translation>最近备份：{0}</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>✓ Everything is whole: {0} records and {1} files were read.</source>
        <translation>✓ 一切完好：检查了 {0} 份定稿、{1} 个文件。</translation>
    </message>
    <message>
        <source>{0} records and {1} files were read; this is not as it was put away:</source>
        <translation>检查了 {0} 份定稿、{1} 个文件，下面这些同存入时不一致：</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>Go back to the chosen backup…</source>
        <translation>恢复到选中的备份…</translation>
    </message>
    <message>
        <source>The program backs up by itself when it closes. Choose a backup to go back to it; what is there now is put aside first, so that you can return.</source>
        <translation>程序关闭时会自动备份。选一份备份可以恢复；恢复之前会把现在的数据另存一份，恢复错了还能换回来。</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>备份，最近的在前</translation>
    </message>
    <message>
        <source>Is everything whole?</source>
        <translation>数据是否完好</translation>
    </message>
    <message>
        <source>Reads the database, every finalised record and every evidence file, and compares them with what was put away. Nothing is changed.</source>
        <translation>核对数据库、每一份定稿记录和每一个佐证文件，同存入时比对。只检查，不改动。</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>How far the check is</source>
        <translation>检查进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现的问题</translation>
    </message>
</context>
<context>
    <name>BallotBar</name>
    <message>
        <source>Ballot &amp;forms …</source>
        <translation>打印测评票(&amp;F)…</translation>
    </message>
    <message>
        <source>Count by tw&amp;o …</source>
        <translation>两人计票(&amp;O)…</translation>
    </message>
    <message>
        <source>Vote &amp;here …</source>
        <translation>上机测评(&amp;H)…</translation>
    </message>
    <message>
        <source>Results sheet …</source>
        <translation>结果单…</translation>
    </message>
    <message>
        <source>Results sheet (F11)</source>
        <translation>测评汇总表（F11）</translation>
    </message>
    <message>
        <source>Minutes of the meeting (F07)</source>
        <translation>民主评议大会记录（F07）</translation>
    </message>
    <message>
        <source>Members’ sheets (F09)</source>
        <translation>党员登记表（F09）</translation>
    </message>
    <message>
        <source>Fewer than five ballots: tallies not kept</source>
        <translation>不足五张票，不留各档票数</translation>
    </message>
    <message>
        <source>Tallies from the count by two</source>
        <translation>票数来自两人计票</translation>
    </message>
    <message>
        <source>Tallies from the vote here</source>
        <translation>票数来自上机测评</translation>
    </message>
</context>
<context>
    <name>BallotFormsDialog</name>
    <message>
        <source>Print ballots</source>
        <translation>打印测评票</translation>
    </message>
    <message>
        <source>Ballots with {0} names</source>
        <translation>测评票，列{0}人</translation>
    </message>
    <message>
        <source>How &amp;many</source>
        <translation>份数(&amp;M)</translation>
    </message>
    <message>
        <source>With the &amp;codes N01 to N10 of grounds for unqualified</source>
        <translation>印上反向情形代码N01—N10(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write the PDF …</source>
        <translation>生成PDF…</translation>
    </message>
    <message>
        <source>A&amp;5, one ballot on a page</source>
        <translation>A5，一页一票(&amp;5)</translation>
    </message>
    <message>
        <source>A4, &amp;two ballots side by side, to be cut</source>
        <translation>A4，一页两票，打印后裁开(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;A4, one ballot on a page (many names)</source>
        <translation>A4，一页一票（人多时用）(&amp;A)</translation>
    </message>
    <message>
        <source>A number from 1 to {0}.</source>
        <translation>请填1到{0}之间的数。</translation>
    </message>
    <message>
        <source>All copies are alike: no number, no mark, nothing by which a ballot could be known again; the code is the same on all of them. The number suggested is that of the rated members.</source>
        <translation>每张票完全一样：没有编号，没有记号，收回后认不出是谁的；图码也张张相同。默认份数是评定等次的党员数。</translation>
    </message>
    <message>
        <source>So each ballot has {0} pages: scans of it cannot be read, it is counted by hand.</source>
        <translation>这样印，每张票有{0}页，不能读扫描件，只能手工计票。</translation>
    </message>
</context>
<context>
    <name>BallotGrid</name>
    <message>
        <source>Names and ballots</source>
        <translation>姓名和票</translation>
    </message>
</context>
<context>
    <name>BallotsPart</name>
    <message>
        <source>Counted: issued {0}, returned {1}, valid {2}, void {3}. The tallies stand in the table; the ballots are forgotten.</source>
        <translation>计票结束：发出{0}张，收回{1}张，有效{2}张，作废{3}张。票数已填入评议表，逐票内容已清除。</translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>The year at a glance</source>
        <translation>全年一览</translation>
    </message>
</context>
<context>
    <name>BoothDialog</name>
    <message>
        <source>Voting on this computer</source>
        <translation>上机测评</translation>
    </message>
    <message>
        <source>Ballot</source>
        <translation>测评票</translation>
    </message>
    <message>
        <source>Who is to vote</source>
        <translation>投票人名单</translation>
    </message>
    <message>
        <source>{0} ballots are only in memory: fewer than {1} are never stored alone. If you leave now, the people without a tick in the stored list vote again.</source>
        <translation>还有{0}张票只在内存里：不足{1}张不单独存盘，以免看出是谁的。现在离开，这些票作废，名单上会去掉这几位的勾，请他们重新投票。</translation>
    </message>
    <message>
        <source>Leave, these vote again</source>
        <translation>离开，请他们重投</translation>
    </message>
    <message>
        <source>Who votes next?</source>
        <translation>下一位是谁？</translation>
    </message>
    <message>
        <source>Choose the name and press Enter: an empty ballot fills the screen. Turn away while it is filled in. The list says who had a ballot, never which one.</source>
        <translation>选中姓名，按回车：屏幕上出现一张空白票。填票时请回避。名单只记谁领过票，不记哪张票是谁的。</translation>
    </message>
    <message>
        <source>&amp;Scrutineer</source>
        <translation>监票人(&amp;S)</translation>
    </message>
    <message>
        <source>Looks after the &amp;computer</source>
        <translation>计票人（守机）(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Give a ballot</source>
        <translation>发票(&amp;G)</translation>
    </message>
    <message>
        <source>Close the &amp;vote</source>
        <translation>结束投票(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Empty the box …</source>
        <translation>清空票箱(&amp;E)…</translation>
    </message>
    <message>
        <source>Ballot of the member review · secret, no name</source>
        <translation>民主测评票（无记名）</translation>
    </message>
    <message>
        <source>1 excellent, 2 qualified, 3 basically qualified, 4 unqualified, 0 or Space no mark. Arrows go back to a line. Ctrl+Enter casts the ballot.</source>
        <translation>按1优秀、2合格、3基本合格、4不合格、0或空格弃权，自动到下一行。用上下箭头回到某一行改。填完按Ctrl+回车交票。</translation>
    </message>
    <message>
        <source>&amp;Cast the ballot (Ctrl+Enter)</source>
        <translation>交票（Ctrl+回车）(&amp;C)</translation>
    </message>
    <message>
        <source>Fewer than {0} valid ballots: anonymity is weak. Only their number will be kept, not what they say of each member. Close the vote?</source>
        <translation>有效票不足{0}张，匿名性弱。结束后只留张数，不留每个人各档票数。要结束投票吗？</translation>
    </message>
    <message>
        <source>Close the vote</source>
        <translation>结束投票</translation>
    </message>
    <message>
        <source>Throw all ballots away, and let everybody vote again?</source>
        <translation>清掉全部选票，请所有人重新投票吗？</translation>
    </message>
    <message>
        <source>Empty the box</source>
        <translation>清空票箱</translation>
    </message>
    <message>
        <source>{0} of {1} had a ballot, {2} were cast</source>
        <translation>{1}人中{0}人已领票，已交{2}张</translation>
    </message>
    <message>
        <source>{0} ballots wait in memory; they are stored shuffled, five or more.</source>
        <translation>{0}张票在内存中等待；凑够五张以上打乱后一起存盘。</translation>
    </message>
    <message>
        <source>{0} lines have no mark. Press again to cast it like this.</source>
        <translation>还有{0}行没有选，按弃权计。再按一次就这样交票。</translation>
    </message>
    <message>
        <source>Go on &amp;later</source>
        <translation>以后继续(&amp;L)</translation>
    </message>
</context>
<context>
    <name>BranchForm</name>
    <message>
        <source>Basis: {0}</source>
        <translation>依据：{0}</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>{0}起</translation>
    </message>
    <message>
        <source>The branch</source>
        <translation>本支部</translation>
    </message>
    <message>
        <source>&amp;Full name</source>
        <translation>支部全称(&amp;F)</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>支部全称</translation>
    </message>
    <message>
        <source>&amp;Short name</source>
        <translation>简称(&amp;S)</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>S&amp;uperior committee</source>
        <translation>上级党组织(&amp;U)</translation>
    </message>
    <message>
        <source>Superior committee</source>
        <translation>上级党组织</translation>
    </message>
    <message>
        <source>U&amp;nit</source>
        <translation>所在单位(&amp;N)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>所在单位</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>代码(&amp;C)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>支部类型(&amp;K)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>支部类型</translation>
    </message>
    <message>
        <source>Theme party &amp;day</source>
        <translation>主题党日固定日(&amp;D)</translation>
    </message>
    <message>
        <source>Fixed day of the theme party day</source>
        <translation>主题党日固定日</translation>
    </message>
    <message>
        <source>for example the 15th of each month</source>
        <translation>例如 每月15日</translation>
    </message>
    <message>
        <source>First &amp;year kept here</source>
        <translation>开始使用的年度(&amp;Y)</translation>
    </message>
    <message>
        <source>First year kept here</source>
        <translation>开始使用的年度</translation>
    </message>
    <message>
        <source>Term of the committee</source>
        <translation>支委会任期</translation>
    </message>
    <message>
        <source>&amp;Elected on</source>
        <translation>选举日期(&amp;E)</translation>
    </message>
    <message>
        <source>Day of the election</source>
        <translation>选举日期</translation>
    </message>
    <message>
        <source>Years of the &amp;term</source>
        <translation>任期（年）(&amp;T)</translation>
    </message>
    <message>
        <source>Years of the term</source>
        <translation>任期（年）</translation>
    </message>
    <message>
        <source>E&amp;xtended until</source>
        <translation>延期至(&amp;X)</translation>
    </message>
    <message>
        <source>Extended until</source>
        <translation>延期至</translation>
    </message>
    <message>
        <source>&amp;Approval</source>
        <translation>批复文号(&amp;A)</translation>
    </message>
    <message>
        <source>Number of the approval or filing document</source>
        <translation>批复或备案文号</translation>
    </message>
    <message>
        <source>number of the document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Party groups</source>
        <translation>党小组</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>小组名称(&amp;G)</translation>
    </message>
    <message>
        <source>Name of a party group</source>
        <translation>党小组名称</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add the party group</source>
        <translation>添加党小组</translation>
    </message>
    <message>
        <source>Rename the chosen one</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>It no longer exists</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>BurdenPage</name>
    <message>
        <source>Entered once, used how often</source>
        <translation>录入一次，用了几次</translation>
    </message>
    <message>
        <source>Asked for without a superior text</source>
        <translation>没有上级依据的要求</translation>
    </message>
    <message>
        <source>From sitting to finalising</source>
        <translation>会后到定稿</translation>
    </message>
    <message>
        <source>Nothing of this year yet</source>
        <translation>这一年还没有内容</translation>
    </message>
    <message>
        <source>Once records are finalised, this page shows how often each of them was used, what was asked for without a superior text, and how soon minutes were closed. Nobody but you sees it.</source>
        <translation>有了定稿的记录，这里就会显示：每份记录被用了几次，哪些要求没有上级依据，会后多久定稿。只有您自己看得到。</translation>
    </message>
    <message>
        <source>To the records</source>
        <translation>去会议与活动</translation>
    </message>
    <message>
        <source>Lighter burden</source>
        <translation>减负</translation>
    </message>
    <message>
        <source>What the year asked for; for you alone, in no packet and no export</source>
        <translation>这一年要了些什么；只给您自己看，不进材料包，不导出</translation>
    </message>
    <message>
        <source>no superior text known</source>
        <translation>没有上级依据</translation>
    </message>
    <message>
        <source>Printing and exporting are not recorded, so they are not counted. Photos are never asked for. Basis of this page: {0}</source>
        <translation>打印和导出不作记录，所以不计；照片从不要求。本页依据：{0}</translation>
    </message>
    <message>
        <source>{0} entries</source>
        <translation>录入 {0} 次</translation>
    </message>
    <message>
        <source>{0} records and {1} ledger lines, each typed once</source>
        <translation>记录 {0} 份、台账 {1} 条，每份只录一次</translation>
    </message>
    <message>
        <source>used {0} times</source>
        <translation>取用 {0} 次</translation>
    </message>
    <message>
        <source>{0} times each on average, without typing</source>
        <translation>平均每份取用 {0} 次，不用再录</translation>
    </message>
    <message>
        <source>{0} packets</source>
        <translation>材料包 {0} 份</translation>
    </message>
    <message>
        <source>one made now has about {0} pages</source>
        <translation>现在做一份约 {0} 页</translation>
    </message>
    <message>
        <source>asked {0} times</source>
        <translation>要求 {0} 次</translation>
    </message>
    <message>
        <source>without a superior text; may stay empty</source>
        <translation>没有上级依据，可不填</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} 天</translation>
    </message>
    <message>
        <source>from sitting to finalising, median</source>
        <translation>会后到定稿，中位数</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>{0} records · same day {1} · longest {2} days · entered late {3}</source>
        <translation>{0} 份 · 当天定稿 {1} 份 · 最长 {2} 天 · 补录 {3} 份</translation>
    </message>
    <message>
        <source>{0}×</source>
        <translation>{0} 次</translation>
    </message>
    <message>
        <source>Counted from what the program computes; the rule stands below.</source>
        <translation>按程序实际取用的次数计，计数规则写在下面。</translation>
    </message>
    <message>
        <source>Set by the program, by the branch, or a local practice whose text nobody has compared. None of it blocks finalising; change it under Settings, Rules.</source>
        <translation>本程序默认、本支部自定，或未见原文的各地做法。都不影响定稿；要改，到「设置与备份 → 规则」。</translation>
    </message>
    <message>
        <source>Days between the sitting and closing its minutes, median.</source>
        <translation>从开会到定稿隔了几天，取中位数。</translation>
    </message>
</context>
<context>
    <name>CandidateRow</name>
    <message>
        <source>elected</source>
        <translation>当选</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>票数相同</translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>for example 1996-05</source>
        <translation>例如 1996-05</translation>
    </message>
    <message>
        <source>Only if the case goes no further</source>
        <translation>不再继续时才填</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>本人情况</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生年月</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>Post in the unit</source>
        <translation>单位职务</translation>
    </message>
    <message>
        <source>The first step kept here</source>
        <translation>从第几步起记</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>终止日期</translation>
    </message>
    <message>
        <source>Reason of the end</source>
        <translation>终止原因</translation>
    </message>
    <message>
        <source>{0} {1}/{2}</source>
        <translation>{0} {1}/{2}</translation>
    </message>
</context>
<context>
    <name>CasesTab</name>
    <message>
        <source>New case</source>
        <translation>新建档案</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>{0} cases under way</source>
        <translation>在办 {0} 人</translation>
    </message>
    <message>
        <source>This case is no longer there.</source>
        <translation>这份档案已经不在了。</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>下一步：{0}</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已办完</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Take this case out of the recycle bin?</source>
        <translation>把这份档案从回收站取回吗？</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>By how many months is probation extended ({0} to {1})?</source>
        <translation>预备期延长几个月（{0} 至 {1}）？</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延长</translation>
    </message>
    <message>
        <source>The register says it now: {0}. Ctrl+Z takes it back.</source>
        <translation>已写入名册：{0}。Ctrl+Z 可以撤回。</translation>
    </message>
    <message>
        <source>Files of step {0} {1}</source>
        <translation>第{0}步 {1}：材料</translation>
    </message>
    <message>
        <source>The case is in the recycle bin.</source>
        <translation>档案已移入回收站。</translation>
    </message>
</context>
<context>
    <name>CasesView</name>
    <message>
        <source>What is listed</source>
        <translation>显示范围</translation>
    </message>
    <message>
        <source>Cases under way</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>全部档案</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>发展党员档案</translation>
    </message>
    <message>
        <source>Nobody is listed here.</source>
        <translation>这里没有人。</translation>
    </message>
    <message>
        <source>Nobody is being recruited yet</source>
        <translation>还没有发展党员的档案</translation>
    </message>
    <message>
        <source>Every applicant has a case: the 25 steps in five stages, each with its basis and its time limits. Days are typed once; votes are counted in the minutes.</source>
        <translation>每一位申请人一份档案：五个阶段、25 个步骤，每一步都写着依据和时限。日期只填一次，票决在会议记录里点票。</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建档案</translation>
    </message>
    <message>
        <source>Go to this step</source>
        <translation>去办这一步</translation>
    </message>
</context>
<context>
    <name>CategoryCard</name>
    <message>
        <source>Shown alone; press to see all</source>
        <translation>只看这一类；再按一次看全部</translation>
    </message>
    <message>
        <source>Press to see it alone</source>
        <translation>按一下只看这一类</translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>The committee’s points, item by item</source>
        <translation>机关党委考评分（逐项）</translation>
    </message>
    <message>
        <source>Points of the committee</source>
        <translation>考评分</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why it differs from the self-rating</source>
        <translation>与自评分不同的理由</translation>
    </message>
    <message>
        <source>All others as rated</source>
        <translation>其余按自评分</translation>
    </message>
    <message>
        <source>{0} {1}: the branch gives itself {2} of {3}</source>
        <translation>{0} {1}：自评 {2} 分（满分 {3} 分）</translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message>
        <source>Entered {0} days after the sitting: say why. It is marked as late entry.</source>
        <translation>会后 {0} 天才录入，请写明原因。这份记录会标明「补录」。</translation>
    </message>
    <message>
        <source>{0} to be put right before finalising.</source>
        <translation>定稿前还有 {0} 处必须补正。</translation>
    </message>
    <message>
        <source>✓ Can be finalised. {0} notes, none of them binding.</source>
        <translation>✓ 可以定稿。另有 {0} 条提示，不补也可以。</translation>
    </message>
    <message>
        <source>✓ Complete: it can be finalised.</source>
        <translation>✓ 都齐了，可以定稿。</translation>
    </message>
    <message>
        <source>Ctrl+Enter finalises. Afterwards changes are new versions with a reason.</source>
        <translation>按 Ctrl+回车 定稿。定稿后再改，要写原因，另存一版。</translation>
    </message>
    <message>
        <source>Not kept, not printed, no obstacle to finalising. Repeated words are told from {0} on.</source>
        <translation>不保存、不打印、不影响定稿。文字相同达到{0}时提示。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>ClosingFlow</name>
    <message>
        <source>Finalised: version {0} is in the books.</source>
        <translation>已定稿：第 {0} 版已入册。</translation>
    </message>
    <message>
        <source>Forget what was changed since the finalised version?</source>
        <translation>放弃定稿以后所做的修改？</translation>
    </message>
    <message>
        <source>Forget the changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Not finalised yet: {0} to be put right. Everything typed is kept.</source>
        <translation>还不能定稿：有 {0} 处必须补正。已填的都保存好了。</translation>
    </message>
    <message>
        <source>One reason is missing: write it here, then finalise.</source>
        <translation>还差一个原因，在这里写明后再定稿。</translation>
    </message>
    <message>
        <source>Fill in the day, the times and the chair first: the ledger takes them.</source>
        <translation>请先填日期、时间和主持人：台账要用到这些内容。</translation>
    </message>
</context>
<context>
    <name>CountingDialog</name>
    <message>
        <source>Counting by two tellers</source>
        <translation>两人计票</translation>
    </message>
    <message>
        <source>Ballots of the pile</source>
        <translation>测评票</translation>
    </message>
    <message>
        <source>Where the two entries differ</source>
        <translation>两人录入不一致之处</translation>
    </message>
    <message>
        <source>Close the &amp;count</source>
        <translation>结束计票(&amp;C)</translation>
    </message>
    <message>
        <source>Go on lat&amp;er</source>
        <translation>以后继续(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Begin anew …</source>
        <translation>重新开始(&amp;B)…</translation>
    </message>
    <message>
        <source>The pile</source>
        <translation>票数和人员</translation>
    </message>
    <message>
        <source>Open the box, shuffle the ballots, then number them with a pencil. Each teller enters all of them, without the other’s entry.</source>
        <translation>开箱后先把票打乱，再用铅笔编号。两位计票人各自把全部票录一遍，互不看对方的录入。</translation>
    </message>
    <message>
        <source>&amp;Issued</source>
        <translation>发出(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Returned</source>
        <translation>收回(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Scrutineer</source>
        <translation>监票人(&amp;S)</translation>
    </message>
    <message>
        <source>First &amp;teller</source>
        <translation>第一计票人(&amp;T)</translation>
    </message>
    <message>
        <source>Second te&amp;ller</source>
        <translation>第二计票人(&amp;L)</translation>
    </message>
    <message>
        <source>Fewer than {0} valid ballots: anonymity is weak. Only their number will be kept, not what they say of each member. Close the count?</source>
        <translation>有效票不足{0}张，匿名性弱。结束后只留张数，不留每个人各档票数。要结束计票吗？</translation>
    </message>
    <message>
        <source>Close the count</source>
        <translation>结束计票</translation>
    </message>
    <message>
        <source>Forget everything that both tellers entered, and begin with the first ballot?</source>
        <translation>清掉两位计票人录入的全部内容，从第一张票重新开始吗？</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>1 First teller
{0} of {1}</source>
        <translation>1 第一计票人
已录{0}/{1}张</translation>
    </message>
    <message>
        <source>2 Second teller
{0} of {1}</source>
        <translation>2 第二计票人
已录{0}/{1}张</translation>
    </message>
    <message>
        <source>3 Compare
{0} differences</source>
        <translation>3 核对
{0}处不一致</translation>
    </message>
    <message>
        <source>3 Compare
no difference</source>
        <translation>3 核对
没有不一致</translation>
    </message>
    <message>
        <source>Issued {0} · returned {1} · valid {2} · void {3}</source>
        <translation>发出{0}&#x3000;收回{1}&#x3000;有效{2}&#x3000;作废{3}</translation>
    </message>
    <message>
        <source>On this ballot {0} are excellent; the limit is {1}. Void it with V.</source>
        <translation>这张票上优秀{0}人，名额{1}人。如认定作废，按V。</translation>
    </message>
    <message>
        <source>1 excellent, 2 qualified, 3 basically qualified, 4 unqualified, 0 or Space no mark: each mark goes on by itself. Backspace takes back, V voids the ballot, * marks the rest like the line before, A to J add the codes N01 to N10. Every ballot is kept at once.</source>
        <translation>1优秀&#x3000;2合格&#x3000;3基本合格&#x3000;4不合格&#x3000;0或空格弃权，按一键自动到下一行。退格键退回，V整张作废，* 余下各行同上一行，A—J加反向情形代码N01—N10。每录完一张立即存盘。</translation>
    </message>
    <message>
        <source>Look at the paper together: Left takes the first entry, Right the second, 1 to 4 or 0 what the paper says.</source>
        <translation>两人一起看原票：← 以第一人为准，→ 以第二人为准，或按1—4、0录票上的实际内容。</translation>
    </message>
    <message>
        <source>Rea&amp;d scans …</source>
        <translation>读扫描件(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>CyclePage</name>
    <message>
        <source>New record</source>
        <translation>新建记录</translation>
    </message>
    <message>
        <source>Year board</source>
        <translation>年度循环</translation>
    </message>
    <message>
        <source>{0} overdue</source>
        <translation>逾期 {0} 项</translation>
    </message>
    <message>
        <source>{0} more to do this month</source>
        <translation>本月还差 {0} 项</translation>
    </message>
    <message>
        <source>everything for this month is done</source>
        <translation>本月都办好了</translation>
    </message>
    <message>
        <source>Basis: {0}</source>
        <translation>依据：{0}</translation>
    </message>
    <message>
        <source>Basis: {0} ({1})</source>
        <translation>依据：{0} · {1}</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>late entry</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>Records of this cell</source>
        <translation>这一格的记录</translation>
    </message>
    <message>
        <source>Begin a new record for this</source>
        <translation>为这一项新建记录</translation>
    </message>
    <message>
        <source>Coming ne&amp;xt</source>
        <translation>接下来(&amp;X)</translation>
    </message>
    <message>
        <source>Coming next</source>
        <translation>接下来</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>Pick from a calendar</source>
        <translation>从日历中选择</translation>
    </message>
    <message>
        <source>10.20, 1020, yesterday</source>
        <translation>10.20、1020、昨天</translation>
    </message>
    <message>
        <source>not a day</source>
        <translation>无法识别的日期</translation>
    </message>
</context>
<context>
    <name>DiagnosticsView</name>
    <message>
        <source>For a report of trouble</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>If something does not work, copy this and send it to whoever helps you. No name and nothing from the records is in it.</source>
        <translation>程序有毛病要请人帮忙时，把这一段复制给他。里面没有姓名，也没有记录内容。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>DifferencesModel</name>
    <message>
        <source>Ballot</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>First teller</source>
        <translation>第一计票人</translation>
    </message>
    <message>
        <source>Second teller</source>
        <translation>第二计票人</translation>
    </message>
    <message>
        <source>No. {0}</source>
        <translation>第{0}张</translation>
    </message>
    <message>
        <source>the whole ballot</source>
        <translation>整张票</translation>
    </message>
    <message>
        <source>void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>1 excellent</source>
        <translation>1 优秀</translation>
    </message>
    <message>
        <source>2 qualified</source>
        <translation>2 合格</translation>
    </message>
    <message>
        <source>3 basically qualified</source>
        <translation>3 基本合格</translation>
    </message>
    <message>
        <source>4 unqualified</source>
        <translation>4 不合格</translation>
    </message>
    <message>
        <source>0 no mark</source>
        <translation>0 弃权</translation>
    </message>
</context>
<context>
    <name>DutiesBar</name>
    <message>
        <source>+ Duty of this sitting</source>
        <translation>+ 同场另一项</translation>
    </message>
    <message>
        <source>The same sitting also was something else: it gets minutes of its own, or an entry in a ledger. Day, place and people are taken over.</source>
        <translation>同一场活动还落实了别的制度：另写一份记录，或登记到台账；时间、地点、人员自动带过去。</translation>
    </message>
    <message>
        <source>In the ledger: {0}</source>
        <translation>台账登记：{0}</translation>
    </message>
    <message>
        <source>In a ledger</source>
        <translation>登记到台账</translation>
    </message>
</context>
<context>
    <name>ElectionForm</name>
    <message>
        <source>The superior body agrees to the election and to the candidates.</source>
        <translation>上级党组织批复同意换届和候选人预备人选。</translation>
    </message>
    <message>
        <source>Candidates exceed the seats by a fifth at least.</source>
        <translation>实行差额选举，候选人差额不少于应选人数的 20%。</translation>
    </message>
    <message>
        <source>Adopted by the general meeting before the vote.</source>
        <translation>选举前由党员大会通过。</translation>
    </message>
    <message>
        <source>Nobody who is a candidate supervises or counts.</source>
        <translation>候选人不得担任监票人、计票人。</translation>
    </message>
    <message>
        <source>Four fifths of the voters must be there; elected is who has more than half of those present.</source>
        <translation>到会有选举权的不少于应到会的五分之四；得赞成票超过实到会的一半始得当选。</translation>
    </message>
    <message>
        <source>The new committee elects secretary and deputy secretary.</source>
        <translation>新一届支部委员会选举书记、副书记。</translation>
    </message>
    <message>
        <source>Secretary, organisation, publicity and discipline are covered.</source>
        <translation>书记和组织、宣传、纪检分工都有人。</translation>
    </message>
    <message>
        <source>The result is reported to the superior body.</source>
        <translation>选举结果报上级党组织。</translation>
    </message>
    <message>
        <source>Secretary and deputy are approved, members are filed.</source>
        <translation>书记、副书记报上级批准，委员报上级备案。</translation>
    </message>
    <message>
        <source>The register shows the new posts and the new term from this day on; the old posts end the day before.</source>
        <translation>从上任这天起，名册按新职务、新任期记；旧职务前一天结束。</translation>
    </message>
    <message>
        <source>Election at the end of the term</source>
        <translation>换届选举</translation>
    </message>
    <message>
        <source>By-election</source>
        <translation>补选</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>报送日期</translation>
    </message>
    <message>
        <source>Postponed until</source>
        <translation>延期至</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Adopted on</source>
        <translation>通过日期</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>批准日期</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>打印选举结果报告…</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>应选人数</translation>
    </message>
    <message>
        <source>Candidates, separated by 、</source>
        <translation>候选人（用顿号隔开）</translation>
    </message>
    <message>
        <source>Scrutineers</source>
        <translation>监票人</translation>
    </message>
    <message>
        <source>Tellers</source>
        <translation>计票人</translation>
    </message>
    <message>
        <source>Begin the minutes…</source>
        <translation>起草会议记录…</translation>
    </message>
    <message>
        <source>Ballots issued</source>
        <translation>发出（张）</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>收回（张）</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效（张）</translation>
    </message>
    <message>
        <source>Print the ballot…</source>
        <translation>打印选票…</translation>
    </message>
    <message>
        <source>Print the counting sheet…</source>
        <translation>打印计票单…</translation>
    </message>
    <message>
        <source>Whoever is elected by the finalised minutes is listed here.</source>
        <translation>会议记录定稿后，当选的人列在这里。</translation>
    </message>
    <message>
        <source>In office from</source>
        <translation>上任日期</translation>
    </message>
    <message>
        <source>Write into the register</source>
        <translation>写入名册</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Year it belongs to</source>
        <translation>所属年度</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>{0} seats: {1} candidates at least</source>
        <translation>应选 {0} 名，候选人至少 {1} 名</translation>
    </message>
    <message>
        <source>Voters due {0}, present {1} (at least {2}); {3} votes to be elected.</source>
        <translation>应到会有选举权 {0} 人，实到 {1} 人（至少 {2} 人）；得 {3} 票以上当选。</translation>
    </message>
    <message>
        <source>Ask the superior body before the election is prepared.</source>
        <translation>换届、补选前先向上级党组织请示。</translation>
    </message>
    <message>
        <source>Postponement, only where approved</source>
        <translation>延期换届（经批准才填）</translation>
    </message>
    <message>
        <source>An approved postponement counts until its day, one year at most.</source>
        <translation>经上级批准的延期，到期日以前视为在届；一般不超过 1 年。</translation>
    </message>
</context>
<context>
    <name>ElectionsSide</name>
    <message>
        <source>What is listed</source>
        <translation>显示范围</translation>
    </message>
    <message>
        <source>Elections</source>
        <translation>换届</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Nothing is listed here.</source>
        <translation>这里没有内容。</translation>
    </message>
    <message>
        <source>Fill it in time: {0} days are this program&apos;s mark.</source>
        <translation>出缺应当及时补选；超过 {0} 天提醒（本程序默认）。</translation>
    </message>
</context>
<context>
    <name>ElectionsTab</name>
    <message>
        <source>No election is kept here yet</source>
        <translation>还没有换届档案</translation>
    </message>
    <message>
        <source>An election goes from the request to the superior body to the handing over of the posts. Votes are counted in the minutes; the new posts go into the register at one press of a button.</source>
        <translation>一次选举从请示到交接，一步一步往下办。选举在会议记录里计票，新职务一键写入名册。</translation>
    </message>
    <message>
        <source>Prepare an election</source>
        <translation>新建换届</translation>
    </message>
    <message>
        <source>Prepare a by-election</source>
        <translation>新建补选</translation>
    </message>
    <message>
        <source>New election</source>
        <translation>新建换届</translation>
    </message>
    <message>
        <source>New by-election</source>
        <translation>新建补选</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>{0} · next: {1}</source>
        <translation>{0} · 下一步：{1}</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已办完</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>下一步：{0}</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Take this election out of the recycle bin?</source>
        <translation>把这份换届档案从回收站取回吗？</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>Posts and term are written. Ctrl+Z takes it back.</source>
        <translation>职务和任期已写入。Ctrl+Z 可以撤回。</translation>
    </message>
    <message>
        <source>Files: {0}</source>
        <translation>材料：{0}</translation>
    </message>
    <message>
        <source>The election is in the recycle bin.</source>
        <translation>换届档案已移入回收站。</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Enter</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Enter points</source>
        <translation>登记积分</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>不关联</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>The same words for the same matter</source>
        <translation>同一事项写法一致</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Minutes in which it was agreed</source>
        <translation>认定的会议记录</translation>
    </message>
    <message>
        <source>What shows it</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>What is entered stays; a mistake is taken back by an entry.</source>
        <translation>登记后不能修改、删除，有误的用冲销更正。</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>EntryPapers</name>
    <message>
        <source>Another entry is open now: add the file once more.</source>
        <translation>现在打开的是另一条：请把文件再添加一次。</translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>Search this ledger</source>
        <translation>在本台账中查找</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>显示范围</translation>
    </message>
    <message>
        <source>Entries of the year</source>
        <translation>本年度</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>登记内容</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新登记</translation>
    </message>
    <message>
        <source>{0} listed</source>
        <translation>{0} 条</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Take entries over from an Excel table</source>
        <translation>从 Excel 表格导入</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write what is listed as an Excel table</source>
        <translation>把列出的内容存为 Excel 表格</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>办理进度</translation>
    </message>
    <message>
        <source>Columns with counts and days waiting, or the table</source>
        <translation>按步骤分栏，标明件数和等候天数；再单击回到清单</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>The recycle bin is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>Nothing is entered in this year yet.</source>
        <translation>本年度还没有登记。</translation>
    </message>
</context>
<context>
    <name>EvidenceKeeper</name>
    <message>
        <source>Screenshot</source>
        <translation>截图</translation>
    </message>
    <message>
        <source>Keeping evidence</source>
        <translation>正在保存佐证</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message>
        <source>Photos and papers</source>
        <translation>照片与材料</translation>
    </message>
</context>
<context>
    <name>EvidenceTile</name>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>打开 {0}</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>移除 {0}</translation>
    </message>
    <message>
        <source>Caption of {0}</source>
        <translation>{0} 的图注</translation>
    </message>
</context>
<context>
    <name>FigureModel</name>
    <message>
        <source>Figure</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>统计口径</translation>
    </message>
</context>
<context>
    <name>FigurePanel</name>
    <message>
        <source>Where a figure comes from</source>
        <translation>数字的来源</translation>
    </message>
    <message>
        <source>Press a figure in the text to see the entries and minutes behind it.</source>
        <translation>单击正文里的数字，这里列出它是由哪些登记、哪些会议记录数出来的。</translation>
    </message>
    <message>
        <source>In the paper it reads</source>
        <translation>报告中写作</translation>
    </message>
    <message>
        <source>Take the number of the records</source>
        <translation>用记录的数字</translation>
    </message>
    <message>
        <source>What the figure rests on</source>
        <translation>数字的来源</translation>
    </message>
    <message>
        <source>No record yet</source>
        <translation>还没有登记</translation>
    </message>
    <message>
        <source>The records say {0}.</source>
        <translation>与记录不一致：记录显示{0}。</translation>
    </message>
    <message>
        <source>No record bears this out.</source>
        <translation>与记录不一致：记录中没有相应登记。</translation>
    </message>
    <message>
        <source>Enter it in its place</source>
        <translation>去登记</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>打开所在页面</translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>What the figure rests on</source>
        <translation>数字的来源</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
</context>
<context>
    <name>FileOpener</name>
    <message>
        <source>This file cannot be opened from here: it is gone, or it is a program.</source>
        <translation>这个文件不能从这里打开：文件已不在，或者它是一个程序。</translation>
    </message>
</context>
<context>
    <name>FilesButton</name>
    <message>
        <source>Files: {0}</source>
        <translation>材料：{0}</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加材料…</translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <source>Photos and papers of this record</source>
        <translation>本记录的照片和材料</translation>
    </message>
    <message>
        <source>Screenshot {0}.png</source>
        <translation>截图 {0}.png</translation>
    </message>
    <message>
        <source>Keeping photos and papers</source>
        <translation>正在存照片和材料</translation>
    </message>
</context>
<context>
    <name>FillAction</name>
    <message>
        <source>Copy item by item…</source>
        <translation>逐项复制…</translation>
    </message>
    <message>
        <source>Copies field after field for the form of an outside platform</source>
        <translation>把内容一项一项复制到外部平台的表单里</translation>
    </message>
    <message>
        <source>There is nothing to copy yet: save the entry first.</source>
        <translation>还没有可复制的内容，请先保存。</translation>
    </message>
</context>
<context>
    <name>FillStrip</name>
    <message>
        <source>A fill profile has a mistake and is left out: {0}</source>
        <translation>有一个填报方案写错了，没有采用：{0}</translation>
    </message>
    <message>
        <source>There is no fill profile for this yet. Put one into {0}.</source>
        <translation>还没有适用的填报方案，可以放一个到 {0}。</translation>
    </message>
    <message>
        <source>Copy item by item: {0}</source>
        <translation>逐项复制：{0}</translation>
    </message>
    <message>
        <source>Form of the outside platform</source>
        <translation>外部平台的表单</translation>
    </message>
    <message>
        <source>Copy the next item</source>
        <translation>复制下一项</translation>
    </message>
    <message>
        <source>Enter or Space</source>
        <translation>Enter 或空格</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>上一项</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Fields of the form, to jump to</source>
        <translation>表单各栏，可跳到任一栏</translation>
    </message>
    <message>
        <source>Click into the first field of the form, then copy.</source>
        <translation>先点平台页面上的第一栏，再复制。</translation>
    </message>
    <message>
        <source>Copied: {0}</source>
        <translation>已复制：{0}</translation>
    </message>
    <message>
        <source>{0} is empty: nothing to paste.</source>
        <translation>“{0}”没有内容，不用粘贴。</translation>
    </message>
    <message>
        <source>{0} characters, the form takes {1}: shorten it there.</source>
        <translation>共 {0} 字，平台只收 {1} 字，请粘贴后删减。</translation>
    </message>
    <message>
        <source>Everything is copied.</source>
        <translation>全部复制完了。</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>下一项：{0}</translation>
    </message>
    <message>
        <source>{0} too long</source>
        <translation>超 {0} 字</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>to be copied</source>
        <translation>待复制</translation>
    </message>
</context>
<context>
    <name>FollowUp</name>
    <message>
        <source>Follow-up</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要办什么</translation>
    </message>
    <message>
        <source>By</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>×</source>
        <translation>×</translation>
    </message>
    <message>
        <source>Remove the follow-up</source>
        <translation>删除这项议定事项</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>办理结果</translation>
    </message>
</context>
<context>
    <name>FollowUpsPage</name>
    <message>
        <source>Export table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Agreed matters</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>{0} open, {1} overdue</source>
        <translation>未办结 {0} 项，其中超期 {1} 项</translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation>未办结 {0} 项</translation>
    </message>
    <message>
        <source>Nothing can be taken back.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>This is no longer there.</source>
        <translation>这一项已经不在了。</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Done in this year</source>
        <translation>本年已办结</translation>
    </message>
    <message>
        <source>All of this year</source>
        <translation>本年全部</translation>
    </message>
    <message>
        <source>Resolutions of this year</source>
        <translation>本年决议</translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>全部责任人</translation>
    </message>
    <message>
        <source>Noted as done.</source>
        <translation>已记为办结。</translation>
    </message>
    <message>
        <source>The matter is open again.</source>
        <translation>该事项已恢复为未办结。</translation>
    </message>
    <message>
        <source>Agreed matters {0}</source>
        <translation>议定事项 {0} 年</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>The table is written.</source>
        <translation>表格已导出。</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>全部来源</translation>
    </message>
</context>
<context>
    <name>FollowUpsView</name>
    <message>
        <source>What is listed</source>
        <translation>显示哪些</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Search the agreed matters</source>
        <translation>查找议定事项</translation>
    </message>
    <message>
        <source>Agreed matters</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>Nothing to list</source>
        <translation>这里没有事项</translation>
    </message>
    <message>
        <source>What a meeting agrees (who, what, until when) is collected here by itself, and offered to the next meeting until it is done.</source>
        <translation>会议记录里写下的议定事项（谁、办什么、何时办好）自动汇总在这里，没有办结的会提示列入下一次会议。</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>新建记录</translation>
    </message>
    <message>
        <source>Open where it was written</source>
        <translation>打开原记录</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Note as done</source>
        <translation>记为办结</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>落实情况</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>FormActs</name>
    <message>
        <source>agenda item added</source>
        <translation>添加议题</translation>
    </message>
    <message>
        <source>agenda item moved</source>
        <translation>移动议题</translation>
    </message>
    <message>
        <source>agenda item removed</source>
        <translation>已删除议题</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>This file is attached already.</source>
        <translation>这个文件已经附上了。</translation>
    </message>
    <message>
        <source>files added</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>{0} removed</source>
        <translation>已移除 {0}</translation>
    </message>
    <message>
        <source>Nothing to take over: there is no earlier record, or nothing is empty.</source>
        <translation>没有可沿用的：没有以前的记录，或者没有空着的栏目。</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>沿用上次</translation>
    </message>
    <message>
        <source>Place, people and agenda as last time; nothing that was said is copied.</source>
        <translation>已沿用上次的地点、人员和议题框架；发言和决定不会照抄。</translation>
    </message>
    <message>
        <source>The agenda has everything that the month&apos;s theme asks for.</source>
        <translation>本月主题要求的内容都已列入议程。</translation>
    </message>
    <message>
        <source>No theme of the committee is here for this month.</source>
        <translation>这个月没有导入上级的主题单。</translation>
    </message>
    <message>
        <source>agenda as the month&apos;s theme</source>
        <translation>按本月主题列议程</translation>
    </message>
    <message>
        <source>On the agenda as the theme “{0}” asks.</source>
        <translation>已按主题“{0}”列入议程。</translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>Day of the next step</source>
        <translation>下一步的日期</translation>
    </message>
    <message>
        <source>{0}: entry of {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>{0}: new entry</source>
        <translation>{0}：新登记</translation>
    </message>
</context>
<context>
    <name>GapView</name>
    <message>
        <source>Still to be won, most points for an hour first</source>
        <translation>还能争取的（每小时得分多的排在前）</translation>
    </message>
    <message>
        <source>The hours are the program&apos;s default; they can be changed in the standard. Press a line to go where it is made good.</source>
        <translation>所需小时为本程序默认，可在“评定标准”里改。点一行，就到去办的地方。</translation>
    </message>
    <message>
        <source>Nothing is left to be won this year.</source>
        <translation>今年没有还能争取的分了。</translation>
    </message>
    <message>
        <source>Cannot be made good any more this year</source>
        <translation>今年已无法补的</translation>
    </message>
    <message>
        <source>won {0} · to be won {1} · lost {2}</source>
        <translation>已得 {0} · 可争取 {1} · 已失 {2}</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>{0}前</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>随时可办</translation>
    </message>
    <message>
        <source>about {0} hours</source>
        <translation>约 {0} 小时</translation>
    </message>
    <message>
        <source>+{0} points</source>
        <translation>+{0} 分</translation>
    </message>
    <message>
        <source>−{0} points</source>
        <translation>−{0} 分</translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message>
        <source>{0} points now. {1} can still be won this year: {2} then, {3}.</source>
        <translation>现在 {0} 分；今年还可争取 {1} 分，都办到则为 {2} 分、{3}。</translation>
    </message>
    <message>
        <source>{0} points.</source>
        <translation>{0} 分。</translation>
    </message>
</context>
<context>
    <name>GrowthPage</name>
    <message>
        <source>Recruitment and elections</source>
        <translation>发展与换届</translation>
    </message>
    <message>
        <source>Recruitment</source>
        <translation>发展党员</translation>
    </message>
    <message>
        <source>Elections</source>
        <translation>换届</translation>
    </message>
</context>
<context>
    <name>GrowthTab</name>
    <message>
        <source>Nothing can be taken back.</source>
        <translation>没有可以撤回的。</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>已撤回：{0}</translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Word file (*.docx)</source>
        <translation>Word 文件 (*.docx)</translation>
    </message>
    <message>
        <source>Where to put it</source>
        <translation>保存到哪里</translation>
    </message>
    <message>
        <source>{0} figures were typed by hand and are unlike the records; each carries a note in the Word file. {1} are still to be filled in. Export it like this?</source>
        <translation>有 {0} 个手工填写的数字与记录不一致，导出的 Word 里会逐个加批注；还有 {1} 处待补。就这样导出吗？</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已写好：{0}</translation>
    </message>
</context>
<context>
    <name>HeadPart</name>
    <message>
        <source>A record that is no longer there</source>
        <translation>原记录已不在</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>{0}</source>
        <comment>year</comment>
        <translation>{0}年</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>The year that is shown</source>
        <translation>当前显示的年度</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Close help</source>
        <translation>关闭帮助</translation>
    </message>
    <message>
        <source>Close help (Esc)</source>
        <translation>关闭帮助（Esc）</translation>
    </message>
    <message>
        <source>Help of this page</source>
        <translation>本页帮助</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Would be taken back: {0}</source>
        <translation>可以撤销：{0}</translation>
    </message>
    <message>
        <source>Nothing can be taken back now. A finalised record is changed by a new version.</source>
        <translation>现在没有可以撤销的。定稿的记录要用新版本来更改。</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Undo the latest change</source>
        <translation>撤销最近一次修改</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>修改，最近的在前</translation>
    </message>
    <message>
        <source>{0} times · </source>
        <translation>{0} 次 · </translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>表格各行</translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>另选文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Empty &amp;table to fill in…</source>
        <translation>下载空白表(&amp;T)…</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回清单</translation>
    </message>
    <message>
        <source>Import into “{0}”</source>
        <translation>导入到“{0}”</translation>
    </message>
    <message>
        <source>Any Excel table of this ledger will do: the columns are found by their headings. You see what will happen before anything is written.</source>
        <translation>这类台账的 Excel 表格都可以：按表头认列，先后顺序不限。确认之前什么也不会写入。</translation>
    </message>
    <message>
        <source>{0}, sheet “{1}”: {2} new, {3} there already, {4} cannot be imported.</source>
        <translation>{0}，工作表“{1}”：新增 {2} 条，已有 {3} 条，无法导入 {4} 条。</translation>
    </message>
    <message>
        <source> Nothing is imported until they are put right in the workbook.</source>
        <translation>请先在表格里改正，再重新选择；现在一条也不会导入。</translation>
    </message>
    <message>
        <source>Import {0} entries</source>
        <translation>导入 {0} 条</translation>
    </message>
    <message>
        <source>Look again at {0} doubtful cells.</source>
        <translation>有{0}处存疑，请再核对（不影响导入）。</translation>
    </message>
    <message>
        <source>Columns not taken over: {0}</source>
        <translation>未导入的列：{0}</translation>
    </message>
</context>
<context>
    <name>KeepingNews</name>
    <message>
        <source>Kept at {0}</source>
        <translation>已自动保存 {0}</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>never</source>
        <comment>backup</comment>
        <translation>从未</translation>
    </message>
    <message>
        <source>Last backup: {0}</source>
        <translation>上次备份 {0}</translation>
    </message>
</context>
<context>
    <name>KindsTree</name>
    <message>
        <source>Ledgers</source>
        <translation>台账</translation>
    </message>
</context>
<context>
    <name>LedgerForm</name>
    <message>
        <source>The year of the day</source>
        <translation>同日期的年份</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Year it belongs to</source>
        <translation>所属年度</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>Names separated by 、</source>
        <translation>姓名之间用顿号“、”隔开</translation>
    </message>
    <message>
        <source>For example 14:30-16:00</source>
        <translation>例如 14:30-16:00</translation>
    </message>
    <message>
        <source>Required: {0}</source>
        <translation>必填；依据：{0}</translation>
    </message>
    <message>
        <source>Type into a cell · Enter: a new line · Delete: remove the line</source>
        <translation>在格里直接输入 · 回车加一行 · Delete 删除一行</translation>
    </message>
</context>
<context>
    <name>LedgerImportModel</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What is wrong or doubtful, cell by cell</source>
        <translation>问题（精确到单元格）</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Cannot be imported</source>
        <translation>无法导入</translation>
    </message>
</context>
<context>
    <name>LedgerTables</name>
    <message>
        <source>Write the fields that would tell who it is about too? {0}</source>
        <translation>以下内容能看出是谁，是否一并导出？{0}</translation>
    </message>
    <message>
        <source>Write them too</source>
        <translation>一并导出</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>不导出这些</translation>
    </message>
    <message>
        <source>{0} (empty).xlsx</source>
        <translation>{0}（空白表）.xlsx</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing the table</source>
        <translation>正在导出表格</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>正在读取 {0}…</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>正在读取表格</translation>
    </message>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation>已停止：什么也没有写入。</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Imported: {0} entries.</source>
        <translation>已导入 {0} 条。</translation>
    </message>
</context>
<context>
    <name>LedgersPage</name>
    <message>
        <source>Ledgers and figures</source>
        <translation>统计台账</translation>
    </message>
    <message>
        <source>Ledgers</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>No ledger is declared.</source>
        <translation>没有设置任何台账。</translation>
    </message>
    <message>
        <source>Nothing can be taken back.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新登记</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Take this entry out of the recycle bin?</source>
        <translation>从回收站取回这一条？</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>This entry is no longer there.</source>
        <translation>这一条已经不在了。</translation>
    </message>
    <message>
        <source>Saved. The entry stands in the year {0}.</source>
        <translation>已保存，这一条列在 {0} 年度。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>The entry is in the recycle bin.</source>
        <translation>已移入回收站。</translation>
    </message>
</context>
<context>
    <name>LeftOutList</name>
    <message>
        <source>Voters left out of those due need one of the five reasons, the superior body&apos;s consent and the meeting&apos;s approval; the minutes begin with them.</source>
        <translation>不计入应到会人数的，须属五种情形之一，经上级同意并由党员大会通过；起草会议记录时自动带入。</translation>
    </message>
    <message>
        <source>Leave out a voter…</source>
        <translation>添加不计入的党员…</translation>
    </message>
</context>
<context>
    <name>LineFiles</name>
    <message>
        <source>Another entry is open now: add the file once more.</source>
        <translation>现在打开的是另一份，请重新添加文件。</translation>
    </message>
</context>
<context>
    <name>LinePicture</name>
    <message>
        <source>The line in hand, enlarged</source>
        <translation>当前一行，放大</translation>
    </message>
</context>
<context>
    <name>LinkedBar</name>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>+ {0}</source>
        <translation>+ {0}</translation>
    </message>
</context>
<context>
    <name>LooksForm</name>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>换语言要重新打开程序才生效。</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>字的大小</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>标准(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Large, 125 %</source>
        <translation>大字 125%(&amp;L)</translation>
    </message>
    <message>
        <source>Lar&amp;gest, 150 %</source>
        <translation>特大 150%(&amp;G)</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>浅色(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>中文(&amp;Z)</source>
        <translation>中文(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>English(&amp;E)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening the workspace…</source>
        <translation>正在打开工作区…</translation>
    </message>
    <message>
        <source>This entry has not been saved.</source>
        <translation>这份内容还没有保存。</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>不保存，离开</translation>
    </message>
    <message>
        <source>BranchDesk</source>
        <translation>支部工作台</translation>
    </message>
</context>
<context>
    <name>MarkedBallotModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>What the ballot says</source>
        <translation>票面所选</translation>
    </message>
    <message>
        <source>void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>? which one</source>
        <translation>？请看票面</translation>
    </message>
    <message>
        <source>－ no mark</source>
        <translation>－ 未选（弃权）</translation>
    </message>
    <message>
        <source>? codes are written there</source>
        <translation>？写有代码，请看票面</translation>
    </message>
</context>
<context>
    <name>MarkedBallotTable</name>
    <message>
        <source>What the ballot says</source>
        <translation>票面所选</translation>
    </message>
</context>
<context>
    <name>MarksView</name>
    <message>
        <source>Enter: as shown, next ballot. A line in dashes is asked: 1 to 4, or 0 for no mark. Up and Down choose a line, Backspace takes back, * marks the rest like the line before, V voids the whole ballot, A to J add the codes N01 to N10, X: no ballot, leave it out. Left looks back.</source>
        <translation>回车：如所示，看下一张。虚线框的行须由人判读：按1～4，未选按0。↑↓换行，退格键退回，* 余下各行同上一行，V整票作废，A～J加代码N01～N10，X不是票、略过，←回看前一张。</translation>
    </message>
    <message>
        <source>Ballot No. {0}: scan {1} of {2}</source>
        <translation>第{0}号票：扫描第{1}张，共{2}张</translation>
    </message>
    <message>
        <source>No ballot: scan {0} of {1}</source>
        <translation>不计票：扫描第{0}张，共{1}张</translation>
    </message>
    <message>
        <source>{0}, page {1}</source>
        <translation>{0} 第{1}页</translation>
    </message>
    <message>
        <source>All scans are done. You can close this window, or look back with Left.</source>
        <translation>全部看完。可以关闭本窗口，也可按←回看。</translation>
    </message>
    <message>
        <source>This scan was left out.</source>
        <translation>这一张已略过。</translation>
    </message>
    <message>
        <source>Changed since it was confirmed: Enter takes it.</source>
        <translation>确认后又有改动：按回车才算数。</translation>
    </message>
    <message>
        <source>Confirmed.</source>
        <translation>已确认。</translation>
    </message>
    <message>
        <source>{0} lines are asked.</source>
        <translation>有{0}行须由人判读。</translation>
    </message>
    <message>
        <source>Right as shown? Enter takes it.</source>
        <translation>与票面一致就按回车。</translation>
    </message>
    <message>
        <source>On this ballot {0} are excellent; the limit is {1}. Void it with V.</source>
        <translation>这张票上优秀{0}人，名额{1}人。如认定作废，按V。</translation>
    </message>
    <message>
        <source>This one has its number, and those behind it theirs: only the scan whose turn it is can be left out.</source>
        <translation>这一张和后面的票都已编号：只有轮到的那一张可以略过。</translation>
    </message>
    <message>
        <source>Lines in dashes are not plain: say what the paper says first.</source>
        <translation>虚线框的行看不准，请先按票面录入。</translation>
    </message>
</context>
<context>
    <name>MaterialsView</name>
    <message>
        <source>Materials</source>
        <translation>材料清单</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>It is there (on paper or elsewhere)</source>
        <translation>已有（纸质或存于别处）</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Where it lies, or why it does not apply</source>
        <translation>存放处，或不适用的原因</translation>
    </message>
    <message>
        <source>{0} of {1} are there. This program&apos;s own list: nothing in it is demanded, photographs are never needed.</source>
        <translation>已有 {0} / {1} 项。这份清单是本程序默认的，不作强制要求，也不要求照片。</translation>
    </message>
    <message>
        <source>in the books</source>
        <translation>程序中已有</translation>
    </message>
    <message>
        <source>ticked by hand</source>
        <translation>人工勾选</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>The books hold it: {0}</source>
        <translation>程序中已有：{0}</translation>
    </message>
    <message>
        <source>The books do not show it. It can be ticked by hand, or left.</source>
        <translation>程序中看不出来。可以人工勾选，也可以不填。</translation>
    </message>
    <message>
        <source>Say why it does not apply</source>
        <translation>写明为什么不适用</translation>
    </message>
</context>
<context>
    <name>MatterModel</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Agreed in</source>
        <translation>议定于</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>落实情况</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决议</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>表决</translation>
    </message>
</context>
<context>
    <name>MattersBar</name>
    <message>
        <source>Take up all  Ctrl+L</source>
        <translation>全部列入本次议程  Ctrl+L</translation>
    </message>
    <message>
        <source>Take up all open matters in this meeting</source>
        <translation>把未办结的议定事项全部列入本次议程</translation>
    </message>
    <message>
        <source>Take up one…</source>
        <translation>逐项列入…</translation>
    </message>
    <message>
        <source>{0} matters agreed before are still open, {1} of them overdue.</source>
        <translation>以前议定的事项还有 {0} 项没有办结，其中 {1} 项超期。</translation>
    </message>
    <message>
        <source>{0} matters agreed before are still open.</source>
        <translation>以前议定的事项还有 {0} 项没有办结。</translation>
    </message>
</context>
<context>
    <name>MeetingView</name>
    <message>
        <source>The minutes of the sitting: press the record to link it</source>
        <translation>会议记录：点选一条即关联</translation>
    </message>
    <message>
        <source>Begin a new record</source>
        <translation>新建会议记录</translation>
    </message>
    <message>
        <source>Self-criticism, in short</source>
        <translation>自我批评要点</translation>
    </message>
    <message>
        <source>Criticism received, one a line: by whom, a colon, what</source>
        <translation>受到的批评，一行一条（谁：什么）</translation>
    </message>
    <message>
        <source>Guo Min: gives much work out and rarely checks on it</source>
        <translation>郭敏：布置工作多、检查落实少</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>表态</translation>
    </message>
    <message>
        <source>Written statement (absent)</source>
        <translation>书面发言（缺席）</translation>
    </message>
    <message>
        <source>Read out by</source>
        <translation>代读人</translation>
    </message>
    <message>
        <source>Comment of the superior body</source>
        <translation>上级点评</translation>
    </message>
    <message>
        <source>Summary and what is to be put right</source>
        <translation>总结与整改方向</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Sent by the superior body</source>
        <translation>上级派员</translation>
    </message>
</context>
<context>
    <name>MemberForm</name>
    <message>
        <source>From {0}: {1}</source>
        <translation>{0} 起：{1}</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>去掉</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>Members</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>{0} members, {1} of them full; {2} may vote today</source>
        <translation>党员 {0} 人，其中正式党员 {1} 人；今日有表决权 {2} 人</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新增党员</translation>
    </message>
    <message>
        <source>Import a roster…</source>
        <translation>导入名册…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Members of today</source>
        <translation>现有党员</translation>
    </message>
    <message>
        <source>Have left</source>
        <translation>已离开的</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>{0} listed</source>
        <translation>共 {0} 人</translation>
    </message>
    <message>
        <source>Take {0} out of the recycle bin?</source>
        <translation>要把 {0} 从回收站取回吗？</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>{0} is in the recycle bin.</source>
        <translation>{0} 已移入回收站。</translation>
    </message>
    <message>
        <source>Find a member</source>
        <translation>查找党员</translation>
    </message>
    <message>
        <source>Name, pinyin or initials</source>
        <translation>姓名、拼音或首字母</translation>
    </message>
    <message>
        <source>Who is shown</source>
        <translation>显示范围</translation>
    </message>
    <message>
        <source>Members&apos; register</source>
        <translation>党员名册</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Sex</source>
        <translation>性别(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Ethnicity</source>
        <translation>民族(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Born</source>
        <translation>出生日期(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;ID number</source>
        <translation>身份证号(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>手机号(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Joined the Party</source>
        <translation>入党时间(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Full member since</source>
        <translation>转正时间(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>人员类别(&amp;C)</translation>
    </message>
    <message>
        <source>Post in the &amp;unit</source>
        <translation>单位职务(&amp;U)</translation>
    </message>
    <message>
        <source>Party &amp;group</source>
        <translation>党小组(&amp;G)</translation>
    </message>
    <message>
        <source>E&amp;ducation</source>
        <translation>学历(&amp;D)</translation>
    </message>
    <message>
        <source>Posts in the branch</source>
        <translation>党内职务</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>支部书记</translation>
    </message>
    <message>
        <source>Deputy secretary</source>
        <translation>副书记</translation>
    </message>
    <message>
        <source>Organisation commissioner</source>
        <translation>组织委员</translation>
    </message>
    <message>
        <source>Publicity commissioner</source>
        <translation>宣传委员</translation>
    </message>
    <message>
        <source>Discipline commissioner</source>
        <translation>纪检委员</translation>
    </message>
    <message>
        <source>Commissioner</source>
        <translation>支部委员</translation>
    </message>
    <message>
        <source>Group leader</source>
        <translation>党小组长</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>What they were, and from when</source>
        <translation>身份变化</translation>
    </message>
    <message>
        <source>From the da&amp;y</source>
        <translation>自哪天起(&amp;Y)</translation>
    </message>
    <message>
        <source>Document, reason</source>
        <translation>文件、原因</translation>
    </message>
    <message>
        <source>Group, posts f&amp;rom</source>
        <translation>小组、职务自(&amp;R)</translation>
    </message>
    <message>
        <source>Group and posts hold from</source>
        <translation>小组、职务自哪天起</translation>
    </message>
    <message>
        <source>Study hours not counted</source>
        <translation>不计入学时考核</translation>
    </message>
    <message>
        <source>Add this change</source>
        <translation>加入这次变化</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>身份(&amp;T)</translation>
    </message>
    <message>
        <source>Basis (&amp;K)</source>
        <translation>依据(&amp;K)</translation>
    </message>
    <message>
        <source>Form, year, all members</source>
        <translation>登记表、一年、全体一览</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>登记表</translation>
    </message>
    <message>
        <source>One year</source>
        <translation>一年</translation>
    </message>
    <message>
        <source>All members</source>
        <translation>全体一览</translation>
    </message>
</context>
<context>
    <name>MembersPart</name>
    <message>
        <source>Members</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>written</source>
        <translation>已填</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>未填</translation>
    </message>
</context>
<context>
    <name>MinutesChoice</name>
    <message>
        <source>Open the minutes</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>未关联</translation>
    </message>
    <message>
        <source>{0} {1} (draft)</source>
        <translation>{0} {1}（草稿）</translation>
    </message>
    <message>
        <source>Minutes that are no longer there</source>
        <translation>已不在的会议记录</translation>
    </message>
</context>
<context>
    <name>MovingPage</name>
    <message>
        <source>Handover and export</source>
        <translation>移交与导出</translation>
    </message>
    <message>
        <source>Everything of the branch, to the successor or to another program</source>
        <translation>支部的全部内容，移交给接任者，或导出给别的程序</translation>
    </message>
    <message>
        <source>Hand over to the successor (移交)</source>
        <translation>移交给接任者</translation>
    </message>
    <message>
        <source>One encrypted file with everything, private contents included, and beside it the list that both sides sign. Tell the passphrase (at least {0} characters) in person, never together with the file.</source>
        <translation>全部内容（含私密内容）做成一个加密文件，旁边生成双方签字的《移交清单》。口令（至少 {0} 个字）当面告知，不要和文件放在一起。</translation>
    </message>
    <message>
        <source>Make the handover file</source>
        <translation>制作移交文件</translation>
    </message>
    <message>
        <source>&amp;Handover file</source>
        <translation>移交文件(&amp;H)</translation>
    </message>
    <message>
        <source>Choose the handover file</source>
        <translation>选择移交文件的位置</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>再输一遍口令(&amp;A)</translation>
    </message>
    <message>
        <source>Hand over the signing &amp;keys too (usually not)</source>
        <translation>签名密钥一并移交（一般不移交）(&amp;K)</translation>
    </message>
    <message>
        <source>Receive a handover file</source>
        <translation>接收移交文件</translation>
    </message>
    <message>
        <source>Makes a new workspace in an empty folder and checks every piece of it. The workspace that is open now is not touched.</source>
        <translation>在空文件夹里生成新工作区，逐件核对。现在打开的工作区不受影响。</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Fi&amp;le received</source>
        <translation>收到的文件(&amp;L)</translation>
    </message>
    <message>
        <source>Choose the file received</source>
        <translation>选择收到的文件</translation>
    </message>
    <message>
        <source>&amp;New folder</source>
        <translation>新文件夹(&amp;N)</translation>
    </message>
    <message>
        <source>Choose the new folder</source>
        <translation>选择新文件夹</translation>
    </message>
    <message>
        <source>Passphrase of the &amp;file</source>
        <translation>文件的口令(&amp;F)</translation>
    </message>
    <message>
        <source>Open export of everything</source>
        <translation>开放格式导出</translation>
    </message>
    <message>
        <source>Plain text (JSON) and the original files, readable without this program. Private contents, backups and keys are left out; the manifest says how many.</source>
        <translation>普通文本（JSON）和原始文件，不用本程序也能读。私密内容、备份和密钥不导出，清单里写明有多少。</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>导出全部内容</translation>
    </message>
    <message>
        <source>Expor&amp;t file</source>
        <translation>导出文件(&amp;T)</translation>
    </message>
    <message>
        <source>Choose the export file</source>
        <translation>选择导出文件的位置</translation>
    </message>
    <message>
        <source>With fields about people&apos;s &amp;circumstances</source>
        <translation>含涉及个人情况的栏目(&amp;C)</translation>
    </message>
    <message>
        <source>With the &amp;journal of every change</source>
        <translation>含每一次改动的流水(&amp;J)</translation>
    </message>
    <message>
        <source>Read an open export back</source>
        <translation>读入开放格式导出</translation>
    </message>
    <message>
        <source>Makes a new workspace from an export: every version with its hash as it was. Taken whole or not at all.</source>
        <translation>从导出生成新工作区：每个版本和校验值与原来一致。要么全部读入，要么一点不动。</translation>
    </message>
    <message>
        <source>Read in</source>
        <translation>读入</translation>
    </message>
    <message>
        <source>Export t&amp;o read</source>
        <translation>要读入的导出(&amp;O)</translation>
    </message>
    <message>
        <source>Choose the export to read</source>
        <translation>选择要读入的导出</translation>
    </message>
    <message>
        <source>Ne&amp;w folder</source>
        <translation>新文件夹(&amp;W)</translation>
    </message>
    <message>
        <source>Choose the folder to fill</source>
        <translation>选择要存放的文件夹</translation>
    </message>
    <message>
        <source>Another of these is at work; wait until it is done.</source>
        <translation>另一项正在进行，请等它做完。</translation>
    </message>
    <message>
        <source>Made: {0}, {1}</source>
        <translation>已制作：{0}，{1}</translation>
    </message>
    <message>
        <source>List to sign: {0}</source>
        <translation>待签字的清单：{0}</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Exported: {0}</source>
        <translation>已导出：{0}</translation>
    </message>
    <message>
        <source>Files that were gone already: {0}</source>
        <translation>原来就缺失的文件：{0}</translation>
    </message>
    <message>
        <source>Open this workspace</source>
        <translation>打开这个工作区</translation>
    </message>
    <message>
        <source>Nothing had to be left out.</source>
        <translation>没有需要留下不导出的内容。</translation>
    </message>
    <message>
        <source>Left out as private: {0} lines, {1} fields, {2} working papers, {3} files.</source>
        <translation>按私密要求未导出：台账 {0} 条、栏目 {1} 处、工作档案 {2} 份、文件 {3} 个。</translation>
    </message>
    <message>
        <source>{0}: {1} finalised versions and {2} files, all checked.</source>
        <translation>{0}：定稿版本 {1} 份、佐证文件 {2} 个，已逐件核对。</translation>
    </message>
    <message>
        <source>This did not work. Nothing half-made was left.</source>
        <translation>没有做成。没有留下半成品。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was left behind.</source>
        <translation>已取消，没有留下任何内容。</translation>
    </message>
    <message>
        <source>An empty folder for the new workspace</source>
        <translation>存放新工作区的空文件夹</translation>
    </message>
</context>
<context>
    <name>NoticeLimitsPart</name>
    <message>
        <source>Program&apos;s default: {0} %, {1} characters. 0 % says nothing at all. The hints are not kept, not printed and no obstacle.</source>
        <translation>本程序默认：{0} %、{1} 字。填 0 % 就不提示。提示不保存、不打印，也不影响定稿。</translation>
    </message>
    <message>
        <source>These limits hold from the next look on.</source>
        <translation>已保存，下次检查起按新的界限。</translation>
    </message>
    <message>
        <source>The program&apos;s default holds again.</source>
        <translation>已恢复本程序默认。</translation>
    </message>
</context>
<context>
    <name>Noticing</name>
    <message>
        <source>(set by the branch)</source>
        <translation>（本支部设定）</translation>
    </message>
</context>
<context>
    <name>ObjectionForm</name>
    <message>
        <source>Note the objection</source>
        <translation>记下异议</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>What is objected to</source>
        <translation>异议内容</translation>
    </message>
    <message>
        <source>Who raised it stays in the books; F17 prints what and the answer.</source>
        <translation>提出人只留在台账里；公示表只印异议内容和答复。</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open a workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>The workspace could not be opened.</source>
        <translation>工作区打不开。</translation>
    </message>
    <message>
        <source>This workspace is not open</source>
        <translation>工作区没有打开</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>选择工作区文件夹</translation>
    </message>
    <message>
        <source>Handover file received</source>
        <translation>收到的移交文件</translation>
    </message>
    <message>
        <source>An empty folder for the new workspace</source>
        <translation>存放新工作区的空文件夹</translation>
    </message>
    <message>
        <source>Passphrase of the handover file</source>
        <translation>移交文件的口令</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Receiving the handover file</source>
        <translation>正在接收移交文件</translation>
    </message>
    <message>
        <source>Counting as the second teller</source>
        <translation>第二人计票</translation>
    </message>
    <message>
        <source>No workspace is open, and none is needed. What you enter is kept on this computer until you give the file back and forget the ballots.</source>
        <translation>没有打开支部工作区，也不需要。您录入的票保存在这台电脑上，直到交回文件并清除为止。</translation>
    </message>
    <message>
        <source>Go on counting</source>
        <translation>继续计票</translation>
    </message>
</context>
<context>
    <name>OpinionsView</name>
    <message>
        <source>Heart-to-heart talks before the meeting (times)</source>
        <translation>会前谈心谈话（人次）</translation>
    </message>
    <message>
        <source>Opinions collected, one a line: from whom, a colon, what</source>
        <translation>征求到的意见，一行一条（来自谁：什么）</translation>
    </message>
    <message>
        <source>Riverside community: come and listen on the spot more often</source>
        <translation>云河社区：多到现场听群众意见</translation>
    </message>
    <message>
        <source>Records that show talks or opinions, where there are any</source>
        <translation>能说明谈心谈话、征求意见的记录（有就关联）</translation>
    </message>
    <message>
        <source>{0} opinions from {1} sources</source>
        <translation>共 {0} 条意见，来自 {1} 方面</translation>
    </message>
</context>
<context>
    <name>OrgLife</name>
    <message>
        <source>Before the meeting the members study; link the records.</source>
        <translation>会前组织党员学习，关联有关记录即可，不用再填一遍。</translation>
    </message>
    <message>
        <source>Before the meeting people talk in confidence, and opinions are heard.</source>
        <translation>会前开展谈心谈话，听取意见。</translation>
    </message>
    <message>
        <source>The committee makes one list of problems, and every member one.</source>
        <translation>支委会一份问题清单，党员每人一份。</translation>
    </message>
    <message>
        <source>A general, committee or group meeting: problems, criticism and self-criticism, what is to be put right. It can be closed once stages 1 to 3 have a record.</source>
        <translation>以党员大会、支委会或党小组会的形式召开：查摆问题，开展批评和自我批评，明确整改方向。前三个阶段有了记录才能定稿。</translation>
    </message>
    <message>
        <source>After the meeting measures are set and problems put right one by one. Overdue lines are shown on the start page.</source>
        <translation>会后制定整改措施，逐条落实、销号。超期的会显示在今日页。</translation>
    </message>
    <message>
        <source>Choose a line on the left to see or say where it is.</source>
        <translation>在左边选一项，看它在哪里，或者注明存放处。</translation>
    </message>
    <message>
        <source>{0} records</source>
        <translation>{0} 份记录</translation>
    </message>
    <message>
        <source>{0} talks, {1} opinions</source>
        <translation>谈话 {0} · 意见 {1}</translation>
    </message>
    <message>
        <source>{0} of {1} members</source>
        <translation>党员 {0} / {1}</translation>
    </message>
    <message>
        <source>not held yet</source>
        <translation>还没有召开</translation>
    </message>
    <message>
        <source>{0} of {1} closed</source>
        <translation>销号 {0} / {1}</translation>
    </message>
</context>
<context>
    <name>OrgLifeClosing</name>
    <message>
        <source>Finalised.</source>
        <translation>已定稿。</translation>
    </message>
    <message>
        <source>Not finalised: something is missing. Everything typed is kept.</source>
        <translation>没有定稿：还缺东西。填写的内容都已保存。</translation>
    </message>
    <message>
        <source>No record yet of: {0}. Why is it finalised all the same?</source>
        <translation>还没有记录的阶段：{0}。确需定稿，请写明理由。</translation>
    </message>
    <message>
        <source>Finalise with this reason</source>
        <translation>写明理由并定稿</translation>
    </message>
</context>
<context>
    <name>OrgLifePage</name>
    <message>
        <source>Finalise</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>Closes stages 1 to 4 (Ctrl+Enter)</source>
        <translation>把前四个阶段定稿（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Organisational life meeting</source>
        <translation>组织生活会</translation>
    </message>
    <message>
        <source>Finalised; the rectification list stays open</source>
        <translation>已定稿，整改清单继续填写</translation>
    </message>
    <message>
        <source>For the year {0}: {1} of 5 stages</source>
        <translation>{0} 年度：完成 {1} / 5 个阶段</translation>
    </message>
    <message>
        <source>Nothing can be taken back.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>Stages 1 to 4 were finalised on {0}. Open again to change them.</source>
        <translation>前四个阶段已于 {0} 定稿。要修改，先重新打开。</translation>
    </message>
    <message>
        <source>Materials checklist</source>
        <translation>材料清单</translation>
    </message>
    <message>
        <source>{0} problems are in the rectification list now.</source>
        <translation>已转入整改清单 {0} 条。</translation>
    </message>
    <message>
        <source>The line is taken out.</source>
        <translation>已删去这一条。</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>还缺什么</translation>
    </message>
</context>
<context>
    <name>OutcomePart</name>
    <message>
        <source>The finalised review stays as it is. This becomes version {0} of it, with the reason “{1}”.</source>
        <translation>定稿内容保持不变，另存为第 {0} 版，理由是“{1}”。</translation>
    </message>
    <message>
        <source>Added on {0} ({1}): {2}, {3}, {4}</source>
        <translation>{0}{1}：{2}，{3}，{4}</translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message>
        <source>The year of all members</source>
        <translation>全体党员的一年</translation>
    </message>
    <message>
        <source>Export as a workbook…</source>
        <translation>导出 Excel…</translation>
    </message>
    <message>
        <source>All members in {0}</source>
        <translation>{0}年全体党员一览</translation>
    </message>
    <message>
        <source>In the order of the register, not ranked. Enter opens a member&apos;s year; how many hours are wanted, and on what basis, stands there.</source>
        <translation>按名册顺序，不排名次。回车打开一名党员的一年；学时要求和依据写在那里。</translation>
    </message>
    <message>
        <source>Members {0}.xlsx</source>
        <translation>党员一览{0}.xlsx</translation>
    </message>
    <message>
        <source>Export as a workbook</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>{0} is written.</source>
        <translation>已导出：{0}</translation>
    </message>
    <message>
        <source>Attendance by month</source>
        <translation>按月出勤图</translation>
    </message>
</context>
<context>
    <name>PacketExport</name>
    <message>
        <source>This is the first packet of the branch: a signing key is made now. Choose a passphrase of at least {0} characters for it and keep it safe. Nobody can recover it, not even the maker of this program. Whoever has key and passphrase can sign in the name of the branch.</source>
        <translation>这是本支部第一次制作材料包，现在要生成签名密钥。请定一个不少于 {0} 个字符的口令并妥善保管：谁也找不回来，程序的作者也不能。有密钥又有口令的人，就能以本支部名义签名。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{0} % · you can go on working; cancelling leaves no file</source>
        <translation>已完成 {0}% · 可以继续做别的；取消不会留下文件</translation>
    </message>
    <message>
        <source>{0} pages · {1}</source>
        <translation>{0} 页 · {1}</translation>
    </message>
    <message>
        <source>Left out, nothing in it: {0}</source>
        <translation>没有内容、未列入的部分：{0}</translation>
    </message>
    <message>
        <source>Fingerprint of the signer {0}</source>
        <translation>签名指纹 · {0}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Make the packet</source>
        <translation>制作材料包</translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation>存为(&amp;S)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>存为</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Choose where to save</source>
        <translation>选择存放位置</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the signing key</source>
        <translation>签名口令(&amp;P)</translation>
    </message>
    <message>
        <source>Passphrase of the signing key</source>
        <translation>签名口令</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>再输一遍(&amp;A)</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>再输一遍口令</translation>
    </message>
    <message>
        <source>The packet is being made</source>
        <translation>正在制作材料包</translation>
    </message>
    <message>
        <source>How far the packet is</source>
        <translation>制作进度</translation>
    </message>
    <message>
        <source>✓ The packet is made and signed</source>
        <translation>✓ 材料包已做好并签名</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>文件的 SHA-256</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验签</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Make another</source>
        <translation>再做一份</translation>
    </message>
</context>
<context>
    <name>PacketPreview</name>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>第 {0} 页</translation>
    </message>
    <message>
        <source>This file cannot be shown.</source>
        <translation>这个文件不能显示。</translation>
    </message>
    <message>
        <source>Drawing the page…</source>
        <translation>正在显示这一页…</translation>
    </message>
    <message>
        <source>Picture of page {0}</source>
        <translation>第 {0} 页的画面</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Previous page (Page Up)</source>
        <translation>上一页（Page Up）</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>下一页（Page Down）</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页</translation>
    </message>
</context>
<context>
    <name>PacketsPage</name>
    <message>
        <source>Packets</source>
        <translation>材料包</translation>
    </message>
    <message>
        <source>The year in one signed PDF for the superior committee</source>
        <translation>一年的工作，一份签名的 PDF，报上级党委</translation>
    </message>
    <message>
        <source>{0} records, {1} photos, about {2} pages</source>
        <translation>共 {0} 份记录、{1} 张照片，约 {2} 页</translation>
    </message>
    <message>
        <source>Nothing in it yet, left out: {0}</source>
        <translation>还没有内容、不列入的：{0}</translation>
    </message>
    <message>
        <source>{0} records</source>
        <translation>{0} 份记录</translation>
    </message>
    <message>
        <source>{0} photos</source>
        <translation>{0} 张照片</translation>
    </message>
    <message>
        <source>{0} files embedded</source>
        <translation>内嵌 {0} 个文件</translation>
    </message>
    <message>
        <source>about {0} pages</source>
        <translation>约 {0} 页</translation>
    </message>
    <message>
        <source>No record of this year is finalised yet.</source>
        <translation>本年还没有定稿的记录。</translation>
    </message>
    <message>
        <source>A packet can be made, but there would be hardly anything in it.</source>
        <translation>可以制作，但里面几乎没有内容。</translation>
    </message>
    <message>
        <source>The file of an attachment is gone: {0}</source>
        <translation>附件的文件不见了：{0}</translation>
    </message>
    <message>
        <source>It is named in the packet, but cannot be in it. Restore it first.</source>
        <translation>材料包里会写明它，但装不进去。请先找回文件。</translation>
    </message>
    <message>
        <source>Not finalised, will not be in it: {0}</source>
        <translation>没有定稿，不会装入：{0}</translation>
    </message>
    <message>
        <source>click to finish it</source>
        <translation>点此去定稿</translation>
    </message>
    <message>
        <source>{0} obligations are overdue</source>
        <translation>有 {0} 项逾期</translation>
    </message>
    <message>
        <source>the compliance report in the packet will say so</source>
        <translation>材料包里的合规报告会如实写明</translation>
    </message>
    <message>
        <source>Edition {0}</source>
        <translation>第 {0} 版</translation>
    </message>
    <message>
        <source>There is a file of this name already: {0}</source>
        <translation>已经有同名文件：{0}</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Making the packet</source>
        <translation>制作材料包</translation>
    </message>
    <message>
        <source>The packet could not be made. No file was left behind.</source>
        <translation>材料包没有做成，没有留下文件。</translation>
    </message>
    <message>
        <source>Cancelled. No file was left behind.</source>
        <translation>已取消，没有留下文件。</translation>
    </message>
    <message>
        <source>Save the packet as</source>
        <translation>把材料包存为</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Which packet do you want to look at?</source>
        <translation>要看哪一份材料包？</translation>
    </message>
    <message>
        <source>What will be in it</source>
        <translation>将装入什么</translation>
    </message>
    <message>
        <source>Sections of the packet</source>
        <translation>材料包的各部分</translation>
    </message>
    <message>
        <source>Look at this first</source>
        <translation>请先看一下</translation>
    </message>
    <message>
        <source>Made before</source>
        <translation>以前的材料包</translation>
    </message>
    <message>
        <source>No packet of this year was made yet.</source>
        <translation>本年度还没有制作过。</translation>
    </message>
    <message>
        <source>Packets made before</source>
        <translation>以前的材料包</translation>
    </message>
    <message>
        <source>This workspace can only be read. A packet is noted in the books, so it cannot be made here; those made before can be looked at and verified.</source>
        <translation>这个支部数据只能读。制作材料包要在台账里登记，所以这里不能制作；以前做好的可以预览、验签。</translation>
    </message>
</context>
<context>
    <name>PageActions</name>
    <message>
        <source>New record</source>
        <translation>新建记录</translation>
    </message>
    <message>
        <source>Finalise</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>沿用上次</translation>
    </message>
    <message>
        <source>Takes over place, people and agenda of the last one; never what was said</source>
        <translation>沿用上次的地点、人员和议题框架，不抄发言</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Move to the recycle bin; it can be restored</source>
        <translation>移入回收站，可以恢复</translation>
    </message>
    <message>
        <source>Back to the record</source>
        <translation>返回记录</translation>
    </message>
    <message>
        <source>Theme of the month</source>
        <translation>列入本月主题</translation>
    </message>
    <message>
        <source>Puts what the committee&apos;s theme of the month asks for on the agenda (Ctrl+T)</source>
        <translation>把上级本月主题要求学习、研究的内容列入议程（Ctrl+T）</translation>
    </message>
    <message>
        <source>File scans…</source>
        <translation>扫描件归档…</translation>
    </message>
    <message>
        <source>Signed papers from the scanner find their record by the code in their foot</source>
        <translation>签字后扫描的纸质件，凭页脚图码自动归到所属记录</translation>
    </message>
</context>
<context>
    <name>PagePicture</name>
    <message>
        <source>Picture of the page</source>
        <translation>这一页的图像</translation>
    </message>
    <message>
        <source>This page cannot be shown here; it can be filed even so.</source>
        <translation>这一页无法在此显示，但仍可归档。</translation>
    </message>
</context>
<context>
    <name>PersonEdit</name>
    <message>
        <source>Name or initials</source>
        <translation>姓名或拼音首字母</translation>
    </message>
</context>
<context>
    <name>PersonYearView</name>
    <message>
        <source>Figures of the year</source>
        <translation>一年的数字</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>没有选中党员</translation>
    </message>
    <message>
        <source>Choose a member on the left: the year is shown here.</source>
        <translation>在左边选一名党员，这里就显示他（她）的一年。</translation>
    </message>
    <message>
        <source>What the figure rests on</source>
        <translation>数字的来源</translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} · {1}年</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>出勤率</translation>
    </message>
    <message>
        <source>Study together</source>
        <translation>集中学习</translation>
    </message>
    <message>
        <source>Volunteer service</source>
        <translation>志愿服务</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>谈心谈话</translation>
    </message>
    <message>
        <source>Honours</source>
        <translation>表彰荣誉</translation>
    </message>
    <message>
        <source>Visits and care</source>
        <translation>走访关怀</translation>
    </message>
    <message>
        <source>Party dues</source>
        <translation>党费</translation>
    </message>
    <message>
        <source>Party posts</source>
        <translation>党内职务</translation>
    </message>
    <message>
        <source>Party group</source>
        <translation>党小组</translation>
    </message>
    <message>
        <source>none held</source>
        <translation>没有担任</translation>
    </message>
    <message>
        <source>in no group</source>
        <translation>不在党小组</translation>
    </message>
    <message>
        <source>nothing entered in the ledger of dues</source>
        <translation>党费台账没有登记</translation>
    </message>
    <message>
        <source>{0} of {1} months settled</source>
        <translation>已交清 {0} 个月，应交 {1} 个月</translation>
    </message>
    <message>
        <source>Behind: {0}</source>
        <translation>{0}：来源</translation>
    </message>
    <message>
        <source>month {0}: {1}</source>
        <translation>{0}月：{1}</translation>
    </message>
    <message>
        <source>Basis: {0}</source>
        <translation>依据：{0}</translation>
    </message>
    <message>
        <source>Days and partners only; what was said is not shown here.</source>
        <translation>只列日期和对方姓名，不显示谈话内容。</translation>
    </message>
    <message>
        <source>As the ledger of dues has it.</source>
        <translation>以党费台账登记的为准。</translation>
    </message>
</context>
<context>
    <name>PlanGrid</name>
    <message>
        <source>Plan and what was held, by month</source>
        <translation>按月对照：计划与开展</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Make the plan of the year</source>
        <translation>制定年度计划</translation>
    </message>
    <message>
        <source>The plan proposes what the branch owes month by month; themes, days and people are yours to fill in. It counts for the star rating, and each month shows what was planned and what was held.</source>
        <translation>程序按应办事项逐月排好，主题、日期和人员由您填写。计划计入星级评定；每个月都能看出计划了什么、开展了什么。</translation>
    </message>
    <message>
        <source>Begin the plan</source>
        <translation>开始制定</translation>
    </message>
    <message>
        <source>As last year</source>
        <translation>沿用上年结构</translation>
    </message>
    <message>
        <source>Year plan</source>
        <translation>年度计划</translation>
    </message>
    <message>
        <source>Plan and actual</source>
        <translation>计划对照</translation>
    </message>
    <message>
        <source>Meetings planned</source>
        <translation>三会一课计划</translation>
    </message>
    <message>
        <source>Work of the year</source>
        <translation>工作要点</translation>
    </message>
    <message>
        <source>Responsibility list</source>
        <translation>责任清单</translation>
    </message>
    <message>
        <source>Monthly themes</source>
        <translation>月度主题</translation>
    </message>
    <message>
        <source>Not begun yet</source>
        <translation>还没有开始</translation>
    </message>
    <message>
        <source>{0} planned</source>
        <translation>已排 {0} 次</translation>
    </message>
    <message>
        <source>{0} not held yet</source>
        <translation>{0} 次到期未开展</translation>
    </message>
    <message>
        <source>Nothing can be taken back.</source>
        <translation>没有可以撤销的。</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Import a theme…</source>
        <translation>导入主题单…</translation>
    </message>
    <message>
        <source>Save the form to report…</source>
        <translation>导出报备表…</translation>
    </message>
    <message>
        <source>三会一课计划报备表 as an Excel workbook, ready to print</source>
        <translation>三会一课计划报备表，Excel 工作簿，可直接打印</translation>
    </message>
    <message>
        <source>Taken out of the plan.</source>
        <translation>已从计划中删除。</translation>
    </message>
    <message>
        <source>Proposed is what the branch owes; themes and people are empty.</source>
        <translation>已按应办事项排好，主题和人员请您填写。</translation>
    </message>
    <message>
        <source>Structure as last year; measures and themes are empty.</source>
        <translation>已沿用上年结构，措施和主题请您填写。</translation>
    </message>
    <message>
        <source>Monthly theme</source>
        <translation>月度主题</translation>
    </message>
    <message>
        <source>Monthly theme (*.bdtheme);;All files (*)</source>
        <translation>主题单 (*.bdtheme);;所有文件 (*)</translation>
    </message>
    <message>
        <source>{0} It stands in the year {1}.</source>
        <translation>{0}在{1}年里查看。</translation>
    </message>
    <message>
        <source>The theme is in the recycle bin.</source>
        <translation>主题单已移入回收站。</translation>
    </message>
</context>
<context>
    <name>PlanParts</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Chair or lecturer</source>
        <translation>主持人（主讲人）</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Planned meeting or activity</source>
        <translation>计划事项</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Add what the branch wants to hold.</source>
        <translation>还没有安排。把支部要开展的添加进来。</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>重点工作</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>具体措施</translation>
    </message>
    <message>
        <source>Work of the year</source>
        <translation>工作要点</translation>
    </message>
    <message>
        <source>The main work of the year: headings, and measures under them.</source>
        <translation>全年重点工作：分项列出，每项写明措施。</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Cooperating</source>
        <translation>配合</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Responsibility list</source>
        <translation>责任清单</translation>
    </message>
    <message>
        <source>Who answers for what, until when. What is overdue shows on Today.</source>
        <translation>谁负责、什么时候完成。逾期的会显示在“今日”。</translation>
    </message>
    <message>
        <source>Papers: the plan, the form that was reported</source>
        <translation>计划文件、报备表</translation>
    </message>
</context>
<context>
    <name>PlanSaving</name>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Monthly theme (*.bdtheme)</source>
        <translation>主题单 (*.bdtheme)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>存为</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
    </message>
</context>
<context>
    <name>PointsForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PointsSwitch</name>
    <message>
        <source>Keep points in this year</source>
        <translation>本年度实行党员积分</translation>
    </message>
    <message>
        <source>Show the points</source>
        <translation>去看积分</translation>
    </message>
    <message>
        <source>Rules: {0}. A committee&apos;s or branch&apos;s own rules go into the workspace&apos;s folder as points.toml, in the form of seeds/points/points-60-40.toml.</source>
        <translation>办法：{0}。机关党委或支部有自己办法的，按 seeds/points/points-60-40.toml 的格式写成 points.toml，放在工作区文件夹里。</translation>
    </message>
    <message>
        <source>Members&apos; points</source>
        <translation>党员积分</translation>
    </message>
    <message>
        <source>No superior text asks for points; they are off unless this branch decided to keep them. They come from the records by themselves, entries by hand need two names and something that shows them, and nothing is ever deleted: a mistake is taken back by an entry. Nobody is ranked, and no grade of the review is made of them. Switching off hides the points and keeps what was entered.</source>
        <translation>党员积分没有上级条文要求，默认关闭，由支部决定是否实行。积分从各项记录自动产生；人工登记要有提出人、审核人两个人和佐证材料；一经登记不修改、不删除，有误的用冲销更正。不排名，也不换算为民主评议等次。关闭后只是不显示，已登记的内容保留。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
</context>
<context>
    <name>PointsTab</name>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Enter points</source>
        <translation>登记积分</translation>
    </message>
</context>
<context>
    <name>PointsView</name>
    <message>
        <source>Points of all members</source>
        <translation>全体党员积分</translation>
    </message>
    <message>
        <source>Publication by quarters</source>
        <translation>季度公示</translation>
    </message>
    <message>
        <source>Entries of the member</source>
        <translation>该党员的积分明细</translation>
    </message>
    <message>
        <source>Points in {0}, up to today</source>
        <translation>{0}年党员积分（截至今日）</translation>
    </message>
    <message>
        <source>In the order of the register, not ranked. For reference only: points are never turned into a grade of the review. Rules: {0}; {1}.</source>
        <translation>按名册顺序，不排名。积分仅供参考，不换算为民主评议等次。办法：{0}；{1}。</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>未选择党员</translation>
    </message>
    <message>
        <source>{0} in all: base {1}, reward {2}, taken off {3}</source>
        <translation>累计{0}分：基础{1}，奖励{2}，扣分{3}</translation>
    </message>
    <message>
        <source>Do as the register says</source>
        <translation>按名册执行</translation>
    </message>
    <message>
        <source>Leave out this year…</source>
        <translation>本年不纳入…</translation>
    </message>
    <message>
        <source>Count this year…</source>
        <translation>本年纳入…</translation>
    </message>
    <message>
        <source>Proposed by {0}, approved by {1}; {2} files.</source>
        <translation>提出人{0}，审核人{1}；佐证{2}件。</translation>
    </message>
    <message>
        <source>Entered; it stays in the books.</source>
        <translation>已登记。</translation>
    </message>
    <message>
        <source>Take back: {0} {1}</source>
        <translation>冲销：{0} {1}</translation>
    </message>
    <message>
        <source>Taken back by an entry against it.</source>
        <translation>已冲销，原条目保留。</translation>
    </message>
    <message>
        <source>Why is this member counted in spite of the register?</source>
        <translation>该党员按名册不实行积分，为什么本年纳入？</translation>
    </message>
    <message>
        <source>Why is this member left out of the points this year?</source>
        <translation>该党员本年为什么不纳入积分？</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
</context>
<context>
    <name>PostsTable</name>
    <message>
        <source>Post of {0}</source>
        <translation>{0}的职务</translation>
    </message>
    <message>
        <source>No post</source>
        <translation>未分工</translation>
    </message>
    <message>
        <source>Second post of {0}</source>
        <translation>{0}兼任</translation>
    </message>
    <message>
        <source>no second post</source>
        <translation>不兼任</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print as PDF</source>
        <translation>打印为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已写好：{0}</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>What is missing or wrong</source>
        <translation>缺少或有误的内容</translation>
    </message>
    <message>
        <source>Must be put right</source>
        <translation>必须改正</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去填写</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>No superior text asks for it: it may be left out</source>
        <translation>无上级依据，可不填</translation>
    </message>
    <message>
        <source>This program asks for it; no superior text does</source>
        <translation>本程序默认要求，无上级条文依据</translation>
    </message>
</context>
<context>
    <name>ProblemsView</name>
    <message>
        <source>Problems of the branch committee, one a line</source>
        <translation>支委会查摆的问题，一行一条</translation>
    </message>
    <message>
        <source>This member&apos;s problems, one a line (internal, not in the packet)</source>
        <translation>该党员查摆的问题，一行一条（内部材料，不进材料包）</translation>
    </message>
</context>
<context>
    <name>Procedure</name>
    <message>
        <source>Taken: {0}</source>
        <translation>已办：{0}</translation>
    </message>
    <message>
        <source>Close: {0}</source>
        <translation>完成本步：{0}</translation>
    </message>
    <message>
        <source>to be done now</source>
        <translation>现在办</translation>
    </message>
    <message>
        <source>later</source>
        <translation>以后办</translation>
    </message>
    <message>
        <source>Self-rating: {0} points, {1}</source>
        <translation>自评 {0} 分，{1}</translation>
    </message>
    <message>
        <source>Self-rating {0} points · after the check {1} points, {2}</source>
        <translation>自评 {0} 分 · 考评后 {1} 分，{2}</translation>
    </message>
    <message>
        <source>Made public for at least {0} days</source>
        <translation>公示不少于 {0} 天（首尾两天都算）</translation>
    </message>
    <message>
        <source>Once it is decided, the stars are named and filed.</source>
        <translation>审定之后命名、授星建档。</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>rated for the first time</source>
        <translation>首次评定</translation>
    </message>
    <message>
        <source>promoted</source>
        <translation>升星</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>demoted</source>
        <translation>降星</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>摘星</translation>
    </message>
    <message>
        <source>The rating is kept.</source>
        <translation>星级评定已保存。</translation>
    </message>
    <message>
        <source>Take the stars of this year away? Day, document and reason stay in the rating.</source>
        <translation>确定对这一年度摘星吗？日期、文件和理由都留在评定档案里。</translation>
    </message>
    <message>
        <source>Take them away</source>
        <translation>摘星</translation>
    </message>
</context>
<context>
    <name>ProcedureView</name>
    <message>
        <source>Steps of the rating</source>
        <translation>评定步骤</translation>
    </message>
    <message>
        <source>The meeting that discussed the self-rating</source>
        <translation>研究自评的支委会会议</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open the last step again</source>
        <translation>退回上一步</translation>
    </message>
    <message>
        <source>Print F16</source>
        <translation>打印申报表</translation>
    </message>
    <message>
        <source>Take the stars away</source>
        <translation>摘星</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Self-rating</source>
        <translation>支部自评</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>申报星级</translation>
    </message>
    <message>
        <source>Committee’s check</source>
        <translation>机关党委考评</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>审定</translation>
    </message>
    <message>
        <source>Naming</source>
        <translation>命名建档</translation>
    </message>
    <message>
        <source>Day of the self-rating</source>
        <translation>自评日期</translation>
    </message>
    <message>
        <source>Signed by (secretary)</source>
        <translation>书记签字</translation>
    </message>
    <message>
        <source>Stars of the year before</source>
        <translation>上年星级</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Report: what is lacking, what is to be done</source>
        <translation>自评报告：好的方面、不足、打算</translation>
    </message>
    <message>
        <source>Stars asked for</source>
        <translation>申报星级</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Handed in on</source>
        <translation>申报日期</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>考评日期</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>考评单位</translation>
    </message>
    <message>
        <source>Bonus (empty: as rated)</source>
        <translation>加分（空着：按自评）</translation>
    </message>
    <message>
        <source>Penalties (empty: as rated)</source>
        <translation>减分（空着：按自评）</translation>
    </message>
    <message>
        <source>Appraisal, of a hundred (if any)</source>
        <translation>评议分（百分制，没有就空着）</translation>
    </message>
    <message>
        <source>Veto found, and why</source>
        <translation>考评认定的一票否决情形</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>考评意见</translation>
    </message>
    <message>
        <source>Public from</source>
        <translation>公示开始</translation>
    </message>
    <message>
        <source>Public until (that day too)</source>
        <translation>公示结束（含当天）</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>公示地点</translation>
    </message>
    <message>
        <source>Objections, one a line: day | what | answer</source>
        <translation>收到的反映，一行一件：日期 | 反映内容 | 核实答复</translation>
    </message>
    <message>
        <source>Never write down by whom.</source>
        <translation>不记录反映人。</translation>
    </message>
    <message>
        <source>Stars decided</source>
        <translation>审定星级</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>审定日期</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>审定机关</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Why it is not what the check comes to (quota …)</source>
        <translation>与考评结果不同的理由（名额等）</translation>
    </message>
    <message>
        <source>Named on</source>
        <translation>命名日期</translation>
    </message>
    <message>
        <source>Plaque, file</source>
        <translation>授牌、建档</translation>
    </message>
    <message>
        <source>Taken away on</source>
        <translation>摘星日期</translation>
    </message>
    <message>
        <source>Taken away by (document)</source>
        <translation>摘星依据（文件）</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>ProgressActs</name>
    <message>
        <source>Made: {0}. Complete what is not known yet.</source>
        <translation>已立项：{0}。请补充其余内容。</translation>
    </message>
</context>
<context>
    <name>ProgressView</name>
    <message>
        <source>Make an entry of “{0}” from the two chosen</source>
        <translation>把选中的需求与资源对接，登记到“{0}”</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>waiting {0} days</source>
        <translation>已等 {0} 天</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已超期</translation>
    </message>
</context>
<context>
    <name>PublishForm</name>
    <message>
        <source>Publish</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Agreed in the minutes of</source>
        <translation>审核的会议记录</translation>
    </message>
    <message>
        <source>From</source>
        <translation>公示起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>公示止</translation>
    </message>
    <message>
        <source>Where it hangs</source>
        <translation>公示地点</translation>
    </message>
    <message>
        <source>Choose the minutes</source>
        <translation>请选择会议记录</translation>
    </message>
</context>
<context>
    <name>QuarterActs</name>
    <message>
        <source>What is in the books up to {0} is frozen and printed on F17. It hangs for at least {1} days (program&apos;s default).</source>
        <translation>截至{0}的积分在此定格，印在公示表上。公示至少{1}天（本程序默认）。</translation>
    </message>
    <message>
        <source>Publish: {0}</source>
        <translation>公示：{0}</translation>
    </message>
    <message>
        <source>Published. Print F17 and hang it up; objections are noted here.</source>
        <translation>已生成公示表。请打印张贴，收到异议在这里记下。</translation>
    </message>
    <message>
        <source>Objection: {0}</source>
        <translation>异议：{0}</translation>
    </message>
    <message>
        <source>The objection is noted.</source>
        <translation>异议已记下。</translation>
    </message>
    <message>
        <source>What was answered?</source>
        <translation>答复了什么？</translation>
    </message>
    <message>
        <source>Note the answer</source>
        <translation>记下答复</translation>
    </message>
    <message>
        <source>The totals change by entries alone: if the objection is right, take the entry back as well and publish again.</source>
        <translation>答复不改变积分：异议成立的，还要冲销相应条目，再重新公示。</translation>
    </message>
</context>
<context>
    <name>QuarterCard</name>
    <message>
        <source>Publish…</source>
        <translation>公示…</translation>
    </message>
    <message>
        <source>Print F17…</source>
        <translation>打印公示表…</translation>
    </message>
    <message>
        <source>Export as a workbook…</source>
        <translation>导出表格…</translation>
    </message>
    <message>
        <source>Note an objection…</source>
        <translation>记异议…</translation>
    </message>
    <message>
        <source>Objections and answers</source>
        <translation>异议和答复</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>答复…</translation>
    </message>
    <message>
        <source>Publish again…</source>
        <translation>重新公示…</translation>
    </message>
    <message>
        <source>It can be published from the last month of the quarter on.</source>
        <translation>从本季度最后一个月起可以公示。</translation>
    </message>
    <message>
        <source>Link the minutes in which the committee agreed, and say from when to when it hangs. The totals are frozen on that day.</source>
        <translation>先由支委会审核，再在这里关联会议记录，填写公示起止日期。积分在公示当天定格。</translation>
    </message>
    <message>
        <source>{0} to {1}, {2} days; {3} members</source>
        <translation>{0}至{1}，共{2}天；{3}名党员</translation>
    </message>
    <message>
        <source>Issue {0}; earlier ones stay.</source>
        <translation>第{0}次公示；以前各次保留。</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>尚未答复</translation>
    </message>
    <message>
        <source>Answer of {0}: {1}</source>
        <translation>{0}答复：{1}</translation>
    </message>
</context>
<context>
    <name>QuartersCard</name>
    <message>
        <source>First quarter</source>
        <translation>第一季度</translation>
    </message>
    <message>
        <source>Second quarter</source>
        <translation>第二季度</translation>
    </message>
    <message>
        <source>Third quarter</source>
        <translation>第三季度</translation>
    </message>
    <message>
        <source>Fourth quarter</source>
        <translation>第四季度</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>BranchDesk</source>
        <translation>支部工作台</translation>
    </message>
    <message>
        <source>{0} (Alt+{1})</source>
        <translation>{0}（Alt+{1}）</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Year cycle</source>
        <translation>年度循环</translation>
    </message>
    <message>
        <source>Meetings and activities</source>
        <translation>会议与活动</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>Member review</source>
        <translation>民主评议</translation>
    </message>
    <message>
        <source>Star rating</source>
        <translation>星级创建</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>材料包</translation>
    </message>
    <message>
        <source>Check a packet</source>
        <translation>验签</translation>
    </message>
    <message>
        <source>Settings and backup</source>
        <translation>设置与备份</translation>
    </message>
    <message>
        <source>Ledgers and figures</source>
        <translation>统计台账</translation>
    </message>
    <message>
        <source>Summary and duty report</source>
        <translation>总结与述职</translation>
    </message>
    <message>
        <source>Recruitment and elections</source>
        <translation>发展与换届</translation>
    </message>
    <message>
        <source>Year plan</source>
        <translation>年度计划</translation>
    </message>
    <message>
        <source>Heart-to-heart talks</source>
        <translation>谈心谈话</translation>
    </message>
    <message>
        <source>Lighter burden</source>
        <translation>减负</translation>
    </message>
    <message>
        <source>Handover and export</source>
        <translation>移交与导出</translation>
    </message>
    <message>
        <source>Agreed matters</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>Organisational life meeting</source>
        <translation>组织生活会</translation>
    </message>
</context>
<context>
    <name>RecordChoice</name>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>There is no such finalised record in this year yet.</source>
        <translation>这个年度还没有这样的定稿记录。</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>已关联</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>未关联</translation>
    </message>
</context>
<context>
    <name>RecordChooser</name>
    <message>
        <source>&amp;Due now</source>
        <translation>现在该办的(&amp;D)</translation>
    </message>
    <message>
        <source>What is due now</source>
        <translation>现在该办的</translation>
    </message>
    <message>
        <source>A record of any &amp;kind</source>
        <translation>记一份别的(&amp;K)</translation>
    </message>
    <message>
        <source>A record of any kind</source>
        <translation>任一种记录</translation>
    </message>
    <message>
        <source>Up and down choose, Enter begins, Esc goes back.</source>
        <translation>上下键选择，回车开始，Esc 返回。</translation>
    </message>
</context>
<context>
    <name>RecordClosing</name>
    <message>
        <source>Chec&amp;k before finalising</source>
        <translation>定稿前检查(&amp;K)</translation>
    </message>
    <message>
        <source>Late entry: say why</source>
        <translation>补录原因</translation>
    </message>
    <message>
        <source>Reason of the late entry</source>
        <translation>补录原因</translation>
    </message>
    <message>
        <source>Changed after finalising: say why</source>
        <translation>定稿后有修改，请写明原因</translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation>修改原因</translation>
    </message>
    <message>
        <source>Worth a second look – only you see this</source>
        <translation>请再看一眼（只有您能看到）</translation>
    </message>
    <message>
        <source>Worth a second look</source>
        <translation>请再看一眼</translation>
    </message>
</context>
<context>
    <name>RecordCommitteeMeeting</name>
    <message>
        <source>Basics</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>&amp;Begins</source>
        <translation>开始(&amp;B)</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>结束(&amp;E)</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>名称(&amp;M)</translation>
    </message>
    <message>
        <source>Name of the committee meeting</source>
        <translation>支委会会议名称</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>地点(&amp;P)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>&amp;Chair</source>
        <translation>主持人(&amp;C)</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>&amp;Recorder</source>
        <translation>记录人(&amp;R)</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>所属年度(&amp;Y)</translation>
    </message>
    <message>
        <source>Year it belongs to</source>
        <translation>所属年度</translation>
    </message>
    <message>
        <source>As the date</source>
        <translation>不填就是日期那一年</translation>
    </message>
    <message>
        <source>&amp;Guests</source>
        <translation>列席(&amp;G)</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>列席人员</translation>
    </message>
    <message>
        <source>Names with their unit in brackets, separated by commas</source>
        <translation>姓名（单位），用顿号隔开</translation>
    </message>
</context>
<context>
    <name>RecordEditing</name>
    <message>
        <source>Taken back: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>The files are attached to the record left before.</source>
        <translation>照片和材料已附到刚才离开的那份记录。</translation>
    </message>
    <message>
        <source>The record was finalised meanwhile: the files are not attached to it.</source>
        <translation>那份记录已经定稿，照片和材料没有附上。</translation>
    </message>
</context>
<context>
    <name>RecordEditor</name>
    <message>
        <source>Amend…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Form of the record</source>
        <translation>记录表</translation>
    </message>
    <message>
        <source>+ Agenda item  Ctrl+D</source>
        <translation>+ 添加议题  Ctrl+D</translation>
    </message>
    <message>
        <source>Add an agenda item</source>
        <translation>添加议题</translation>
    </message>
    <message>
        <source>This record lies in the recycle bin.</source>
        <translation>这份记录在回收站里。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Being amended: version {0} stays in force until this is finalised with a reason.</source>
        <translation>正在修改：写明原因重新定稿以前，第 {0} 版仍然有效。</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Finalised: version {0}, {1}.</source>
        <translation>已定稿：第 {0} 版，{1}。</translation>
    </message>
    <message>
        <source>Late entry, {0} days after the sitting: {1}.</source>
        <translation>补录，会后 {0} 天：{1}。</translation>
    </message>
    <message>
        <source>Reason of the change: {0}.</source>
        <translation>修改原因：{0}。</translation>
    </message>
    <message>
        <source>A rule was set aside: {0}.</source>
        <translation>有一项规定未执行，原因：{0}。</translation>
    </message>
    <message>
        <source>Not kept yet: {0} It is tried again by itself; leave the program open.</source>
        <translation>还没有存上：{0}程序会自动再试，请不要关闭。</translation>
    </message>
    <message>
        <source>Attendance, votes and check</source>
        <translation>签到、表决和检查</translation>
    </message>
    <message>
        <source>Not kept in the workspace yet: {0} It is tried again by itself. Until then all that is typed lies safely in {1}, and is offered back when this workspace is opened again.</source>
        <translation>还没有存进工作区：{0} 程序会自动再试。在此之前，已写的内容都稳妥地放在 {1}，下次打开本工作区时会提示放回。</translation>
    </message>
</context>
<context>
    <name>RecordFiles</name>
    <message>
        <source>P&amp;hotos and papers</source>
        <translation>照片和材料(&amp;H)</translation>
    </message>
    <message>
        <source>Never required: no superior text asks for photos</source>
        <translation>无上级依据，可不附</translation>
    </message>
    <message>
        <source>Photos and papers</source>
        <translation>照片和材料</translation>
    </message>
</context>
<context>
    <name>RecordGeneralMeeting</name>
    <message>
        <source>Basics</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>&amp;Begins</source>
        <translation>开始(&amp;B)</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>结束(&amp;E)</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>名称(&amp;M)</translation>
    </message>
    <message>
        <source>Name of the general meeting</source>
        <translation>党员大会名称</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>地点(&amp;P)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>&amp;Chair</source>
        <translation>主持人(&amp;C)</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>&amp;Recorder</source>
        <translation>记录人(&amp;R)</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>所属年度(&amp;Y)</translation>
    </message>
    <message>
        <source>Year it belongs to</source>
        <translation>所属年度</translation>
    </message>
    <message>
        <source>As the date</source>
        <translation>不填就是日期那一年</translation>
    </message>
    <message>
        <source>&amp;Guests</source>
        <translation>列席(&amp;G)</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>列席人员</translation>
    </message>
    <message>
        <source>Names with their unit in brackets, separated by commas</source>
        <translation>姓名（单位），用顿号隔开</translation>
    </message>
</context>
<context>
    <name>RecordGroupMeeting</name>
    <message>
        <source>Basics</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>&amp;Begins</source>
        <translation>开始(&amp;B)</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>结束(&amp;E)</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Gro&amp;up</source>
        <translation>党小组(&amp;U)</translation>
    </message>
    <message>
        <source>Party group</source>
        <translation>党小组</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>名称(&amp;M)</translation>
    </message>
    <message>
        <source>Name of the group meeting</source>
        <translation>党小组会名称</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>地点(&amp;P)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>&amp;Chair</source>
        <translation>主持人(&amp;C)</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>&amp;Recorder</source>
        <translation>记录人(&amp;R)</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>所属年度(&amp;Y)</translation>
    </message>
    <message>
        <source>Year it belongs to</source>
        <translation>所属年度</translation>
    </message>
    <message>
        <source>As the date</source>
        <translation>不填就是日期那一年</translation>
    </message>
    <message>
        <source>&amp;Guests</source>
        <translation>列席(&amp;G)</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>列席人员</translation>
    </message>
    <message>
        <source>Names with their unit in brackets, separated by commas</source>
        <translation>姓名（单位），用顿号隔开</translation>
    </message>
    <message>
        <source>&amp;Opinions</source>
        <translation>意见建议(&amp;O)</translation>
    </message>
    <message>
        <source>Opinions and suggestions</source>
        <translation>意见建议</translation>
    </message>
</context>
<context>
    <name>RecordLinesModel</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Group · same sitting</source>
        <translation>党小组 · 同场</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>no day yet</source>
        <translation>未填日期</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>（未填名称）</translation>
    </message>
    <message>
        <source>with {0}</source>
        <translation>同场：{0}</translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Search in titles and minutes</source>
        <translation>在名称和记录里查找</translation>
    </message>
    <message>
        <source>Search in titles and minutes (Ctrl+F)</source>
        <translation>在名称和记录里查找（Ctrl+F）</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>记录类型</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Show what was removed, and restore it</source>
        <translation>看看删掉了什么，可以恢复</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Enter or double click looks at it, Ctrl+Backspace restores it.</source>
        <translation>回车或双击查看，Ctrl+退格键 恢复。</translation>
    </message>
    <message>
        <source>Enter opens, Ctrl+N begins a new record, Delete moves to the recycle bin.</source>
        <translation>回车打开，Ctrl+N 新建，Delete 移入回收站。</translation>
    </message>
    <message>
        <source>No records in this year yet</source>
        <translation>这一年还没有记录</translation>
    </message>
    <message>
        <source>Meetings, lectures and theme party days are written down here: who was there, what was said, what was decided. What is typed is kept by itself.</source>
        <translation>支部党员大会、支委会、党小组会、党课、主题党日都记在这里：谁参加了，说了什么，定了什么。边填边自动保存。</translation>
    </message>
    <message>
        <source>Begin a record</source>
        <translation>新建记录</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No record of this year fits what is searched for.</source>
        <translation>这一年没有符合条件的记录。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>The recycle bin is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>Records that are removed lie here until they are restored.</source>
        <translation>删掉的记录放在这里，随时可以恢复。</translation>
    </message>
    <message>
        <source>Back to the records</source>
        <translation>回到记录</translation>
    </message>
</context>
<context>
    <name>RecordOverride</name>
    <message>
        <source>Finalise all the same…</source>
        <translation>仍要定稿…</translation>
    </message>
    <message>
        <source>Why this rule is set aside</source>
        <translation>不执行这项规定的原因</translation>
    </message>
</context>
<context>
    <name>RecordPartyLecture</name>
    <message>
        <source>Basics</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>&amp;Begins</source>
        <translation>开始(&amp;B)</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>结束(&amp;E)</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Subject of the lecture</source>
        <translation>课题</translation>
    </message>
    <message>
        <source>&amp;Lecturer</source>
        <translation>主讲人(&amp;L)</translation>
    </message>
    <message>
        <source>Lecturer</source>
        <translation>主讲人</translation>
    </message>
    <message>
        <source>R&amp;ole</source>
        <translation>身份(&amp;O)</translation>
    </message>
    <message>
        <source>Role of the lecturer</source>
        <translation>主讲人身份</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>地点(&amp;P)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>&amp;Study hours</source>
        <translation>学时(&amp;S)</translation>
    </message>
    <message>
        <source>Study hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>&amp;Chair</source>
        <translation>主持人(&amp;C)</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>&amp;Recorder</source>
        <translation>记录人(&amp;R)</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>&amp;Guests</source>
        <translation>列席(&amp;G)</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>列席人员</translation>
    </message>
    <message>
        <source>Names with their unit in brackets, separated by commas</source>
        <translation>姓名（单位），用顿号隔开</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>所属年度(&amp;Y)</translation>
    </message>
    <message>
        <source>Year it belongs to</source>
        <translation>所属年度</translation>
    </message>
    <message>
        <source>As the date</source>
        <translation>不填就是日期那一年</translation>
    </message>
    <message>
        <source>Outli&amp;ne</source>
        <translation>提纲(&amp;N)</translation>
    </message>
    <message>
        <source>Outline or main content</source>
        <translation>提纲或主要内容</translation>
    </message>
    <message>
        <source>E&amp;xchange</source>
        <translation>讨论(&amp;X)</translation>
    </message>
    <message>
        <source>Discussion after the lecture</source>
        <translation>课后讨论</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>课题(&amp;U)</translation>
    </message>
</context>
<context>
    <name>RecordThemePartyDay</name>
    <message>
        <source>Basics</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>&amp;Begins</source>
        <translation>开始(&amp;B)</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>结束(&amp;E)</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Theme of the day</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>地点(&amp;P)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>&amp;Chair</source>
        <translation>主持人(&amp;C)</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>&amp;Recorder</source>
        <translation>记录人(&amp;R)</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>所属年度(&amp;Y)</translation>
    </message>
    <message>
        <source>Year it belongs to</source>
        <translation>所属年度</translation>
    </message>
    <message>
        <source>As the date</source>
        <translation>不填就是日期那一年</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>Form of the party day</source>
        <translation>活动形式</translation>
    </message>
    <message>
        <source>&amp;Joint work</source>
        <translation>融合业务(&amp;J)</translation>
    </message>
    <message>
        <source>Joined with work of the congress</source>
        <translation>融合的人大业务</translation>
    </message>
    <message>
        <source>&amp;Guests</source>
        <translation>列席(&amp;G)</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>列席人员</translation>
    </message>
    <message>
        <source>Names with their unit in brackets, separated by commas</source>
        <translation>姓名（单位），用顿号隔开</translation>
    </message>
    <message>
        <source>Flo&amp;w</source>
        <translation>流程(&amp;W)</translation>
    </message>
    <message>
        <source>Course of the day</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Step by step, for example: oath, dues, study, deliberation, volunteer service</source>
        <translation>一步一步写，例如：重温誓词、交纳党费、集中学习、民主议事、志愿服务</translation>
    </message>
    <message>
        <source>Made up la&amp;ter</source>
        <translation>缺席补学(&amp;T)</translation>
    </message>
    <message>
        <source>Study made up by those who were absent</source>
        <translation>缺席人员补学情况</translation>
    </message>
    <message>
        <source>The&amp;me</source>
        <translation>主题(&amp;M)</translation>
    </message>
</context>
<context>
    <name>RecordVersions</name>
    <message>
        <source>Versions of this record</source>
        <translation>本记录的版本</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>这一版的内容</translation>
    </message>
    <message>
        <source>Reason: {0}</source>
        <translation>原因：{0}</translation>
    </message>
    <message>
        <source>Changed: {0}</source>
        <translation>改动：{0}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Late entry: {0}</source>
        <translation>补录：{0}</translation>
    </message>
    <message>
        <source>Version {0} · {1}</source>
        <translation>第{0}版 · {1}</translation>
    </message>
    <message>
        <source>&amp;Versions and when, newest first</source>
        <translation>时间线和版本，最新在上(&amp;V)</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>New record</source>
        <translation>新建记录</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Meetings and activities</source>
        <translation>会议与活动</translation>
    </message>
    <message>
        <source>Nothing can be taken back.</source>
        <translation>没有可以撤销的。</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>This entry could not be kept.</source>
        <translation>填写的内容没能存上。</translation>
    </message>
    <message>
        <source>Leave without keeping it</source>
        <translation>不保存就离开</translation>
    </message>
    <message>
        <source>Theme of the month: “{0}”. Ctrl+T puts it on the agenda.</source>
        <translation>本月主题：“{0}”。按 Ctrl+T 列入议程。</translation>
    </message>
    <message>
        <source>What is typed lies in {0}.</source>
        <translation>已写的内容放在 {0}。</translation>
    </message>
</context>
<context>
    <name>RectificationModel</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未办结</translation>
    </message>
</context>
<context>
    <name>RectificationView</name>
    <message>
        <source>+ Line</source>
        <translation>+ 一条</translation>
    </message>
    <message>
        <source>Rectification list</source>
        <translation>整改清单</translation>
    </message>
    <message>
        <source>Nothing is typed twice: take the problems over from the lists, then write measures, owner and date.</source>
        <translation>不用重新打字：把问题从清单转过来，再填整改措施、责任人和时限。</translation>
    </message>
    <message>
        <source>Take this line out</source>
        <translation>删去这一条</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>From the lists ({0})</source>
        <translation>转入问题清单（{0}）</translation>
    </message>
    <message>
        <source>From criticism ({0})</source>
        <translation>转入批评意见（{0}）</translation>
    </message>
    <message>
        <source>From opinions ({0})</source>
        <translation>转入征求意见（{0}）</translation>
    </message>
</context>
<context>
    <name>Recycling</name>
    <message>
        <source>Restored from the recycle bin.</source>
        <translation>已从回收站恢复。</translation>
    </message>
    <message>
        <source>Moved to the recycle bin.</source>
        <translation>已移入回收站。</translation>
    </message>
</context>
<context>
    <name>RegisterModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Party group</source>
        <translation>党小组</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>党内职务</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Summary and duty report</source>
        <translation>总结与述职</translation>
    </message>
    <message>
        <source>Nothing can be taken back.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>Work summary</source>
        <translation>工作总结</translation>
    </message>
    <message>
        <source>Duty report</source>
        <translation>述职报告</translation>
    </message>
    <message>
        <source>Export as Word…</source>
        <translation>导出 Word…</translation>
    </message>
    <message>
        <source>Table of figures…</source>
        <translation>数据表…</translation>
    </message>
    <message>
        <source>{0} still to be filled in</source>
        <translation>待补 {0} 项</translation>
    </message>
    <message>
        <source>{0} unlike the records</source>
        <translation>与记录不一致 {0} 项</translation>
    </message>
</context>
<context>
    <name>Rescuing</name>
    <message>
        <source>What was typed last could not be saved in this workspace. It lies aside on this computer. Put it back as a draft?</source>
        <translation>上次有内容没能存进本工作区，已另存在这台电脑上。现在作为草稿放回吗？</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>放回草稿</translation>
    </message>
    <message>
        <source>Ask again next time</source>
        <translation>下次再问</translation>
    </message>
    <message>
        <source>Put back as drafts: {0}.</source>
        <translation>已放回草稿 {0} 份。</translation>
    </message>
</context>
<context>
    <name>ReversalForm</name>
    <message>
        <source>Take back</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>The entry stays where it is; an entry against it is added. What the minutes say wrongly is better put right in the minutes: the points follow by themselves.</source>
        <translation>原条目保留，另记一条相反的条目。记录本身有误的，最好更正记录，积分会随之改变。</translation>
    </message>
</context>
<context>
    <name>ReviewLinesModel</name>
    <message>
        <source>Takes part, is not graded (probationary member)</source>
        <translation>参加评议，不评定等次（预备党员）</translation>
    </message>
    <message>
        <source>Does not take part</source>
        <translation>未参加评议</translation>
    </message>
    <message>
        <source>Most ballots: {0}</source>
        <translation>得票最多：{0}</translation>
    </message>
    <message>
        <source>no</source>
        <comment>takes part</comment>
        <translation>未参评</translation>
    </message>
    <message>
        <source>yes, not graded</source>
        <comment>takes part</comment>
        <translation>参评，不评等次</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>takes part</comment>
        <translation>参评</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>参评</translation>
    </message>
    <message>
        <source>Self-review on</source>
        <translation>自评日期</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>评定等次</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>评定理由</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>反馈日期</translation>
    </message>
    <message>
        <source>Help plan</source>
        <translation>帮助措施</translation>
    </message>
    <message>
        <source>say why</source>
        <translation>请写明理由</translation>
    </message>
    <message>
        <source>enter</source>
        <translation>请填</translation>
    </message>
    <message>
        <source>Peer review on</source>
        <translation>互评日期</translation>
    </message>
    <message>
        <source>Helped by</source>
        <translation>帮助人</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Correction from</source>
        <translation>限期改正自</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>ReviewOutcome</name>
    <message>
        <source>Add what became of it</source>
        <translation>补记帮助结果</translation>
    </message>
    <message>
        <source>Mem&amp;ber</source>
        <translation>党员(&amp;B)</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>结果日期</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>补记</translation>
    </message>
    <message>
        <source>F&amp;ound on</source>
        <translation>结果日期(&amp;O)</translation>
    </message>
    <message>
        <source>What became o&amp;f it</source>
        <translation>结果(&amp;F)</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Democratic review</source>
        <translation>民主评议</translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation>已定稿</translation>
    </message>
    <message>
        <source>Not finalised: something is missing. Everything typed is kept.</source>
        <translation>没有定稿：还缺内容。已填的都保存好了。</translation>
    </message>
    <message>
        <source>The review is finalised.</source>
        <translation>评议已定稿。</translation>
    </message>
    <message>
        <source>Finalise</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>Finalise (Ctrl+Enter)</source>
        <translation>定稿（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Finalised on {0}. Open it again to change something.</source>
        <translation>已于{0}定稿。要修改，请重新打开。</translation>
    </message>
    <message>
        <source>{0} of {1} take part, {2} % (usually at least {3} %)</source>
        <translation>参评 {0} / {1} 人，{2}%（一般不低于 {3}%）</translation>
    </message>
    <message>
        <source>Excellent {0}, no limit</source>
        <translation>优秀 {0} 人，不限名额</translation>
    </message>
    <message>
        <source>Excellent {0} / at most {1}</source>
        <translation>优秀 {0} / 不超过 {1} 人</translation>
    </message>
    <message>
        <source>Limit for excellent: {0}</source>
        <translation>优秀名额依据：{0}</translation>
    </message>
    <message>
        <source>In the register but not in this table: {0}</source>
        <translation>名册里有、这张表里没有：{0}</translation>
    </message>
    <message>
        <source>{0} members’ lines were filled in.</source>
        <translation>已填入 {0} 名党员。</translation>
    </message>
    <message>
        <source>Not in this table: {0}</source>
        <translation>表中没有：{0}</translation>
    </message>
    <message>
        <source>&amp;Members</source>
        <translation>逐人情况(&amp;M)</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>逐人情况</translation>
    </message>
    <message>
        <source>Why more are e&amp;xcellent</source>
        <translation>超过名额的理由(&amp;X)</translation>
    </message>
    <message>
        <source>Why more are excellent</source>
        <translation>超过名额的理由</translation>
    </message>
    <message>
        <source>Take them &amp;in</source>
        <translation>列入表中(&amp;I)</translation>
    </message>
    <message>
        <source>Enter goes down, Tab goes right, 1 to 4 or Space choose a grade. Cells are pasted from Excel or WPS with Ctrl+V.</source>
        <translation>回车向下，Tab 向右；等次按 1–4 或空格。可从 Excel、WPS 整块粘贴（Ctrl+V）。</translation>
    </message>
    <message>
        <source>Participation: {0}</source>
        <translation>参评率依据：{0}</translation>
    </message>
    <message>
        <source>For the year {0}: {1} of 7 steps</source>
        <translation>{0}年度：7步已完成{1}步</translation>
    </message>
    <message>
        <source>Added; the review stays finalised.</source>
        <translation>已补记，评议仍是定稿。</translation>
    </message>
    <message>
        <source>Open a teller’s file …</source>
        <translation>打开计票文件…</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>&amp;Day</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How it &amp;went</source>
        <translation>情况(&amp;W)</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>The ballots as paper</source>
        <translation>测评票</translation>
    </message>
    <message>
        <source>Iss&amp;ued</source>
        <translation>发出(&amp;U)</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>&amp;Returned</source>
        <translation>收回(&amp;R)</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>&amp;Valid</source>
        <translation>有效(&amp;V)</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>S&amp;crutineer</source>
        <translation>监票人(&amp;C)</translation>
    </message>
    <message>
        <source>Scrutineer</source>
        <translation>监票人</translation>
    </message>
    <message>
        <source>&amp;Teller</source>
        <translation>计票人(&amp;T)</translation>
    </message>
    <message>
        <source>Teller</source>
        <translation>计票人</translation>
    </message>
    <message>
        <source>The program keeps nothing that could tie a ballot to a person.</source>
        <translation>程序不保存任何能把选票对应到个人的信息。</translation>
    </message>
    <message>
        <source>Meetings it took &amp;place in</source>
        <translation>在哪次会议上进行(&amp;P)</translation>
    </message>
    <message>
        <source>Meetings it took place in</source>
        <translation>在哪次会议上进行</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>关联(&amp;A)</translation>
    </message>
    <message>
        <source>Photos and papers</source>
        <translation>照片和材料</translation>
    </message>
    <message>
        <source>Still missing in this step</source>
        <translation>这一步还缺</translation>
    </message>
    <message>
        <source>S&amp;ecretary’s report on</source>
        <translation>书记述职日期(&amp;E)</translation>
    </message>
    <message>
        <source>Secretary’s report on</source>
        <translation>书记述职日期</translation>
    </message>
    <message>
        <source>&amp;Given by</source>
        <translation>述职人(&amp;G)</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>述职人</translation>
    </message>
    <message>
        <source>Report and last year’s rectificatio&amp;n</source>
        <translation>述职要点和上年整改通报(&amp;N)</translation>
    </message>
    <message>
        <source>Report and last year’s rectification</source>
        <translation>述职要点和上年整改通报</translation>
    </message>
    <message>
        <source>Second te&amp;ller</source>
        <translation>第二计票人(&amp;L)</translation>
    </message>
    <message>
        <source>Second teller</source>
        <translation>第二计票人</translation>
    </message>
    <message>
        <source>Ballot also rates the committee</source>
        <translation>同时测评支部班子</translation>
    </message>
    <message>
        <source>&amp;This day for everybody still missing</source>
        <translation>未填的都填这一天(&amp;T)</translation>
    </message>
</context>
<context>
    <name>ReviewStepForm</name>
    <message>
        <source>No finalised record in this time</source>
        <translation>这段时间没有已定稿的记录</translation>
    </message>
    <message>
        <source>and {0} more, marked in the table</source>
        <translation>另有 {0} 项，在表中标出</translation>
    </message>
    <message>
        <source>A record that is no longer there</source>
        <translation>已不在的记录</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take out {0}</source>
        <translation>取消关联：{0}</translation>
    </message>
    <message>
        <source>Every member examines themselves against the standard of a qualified member. Large branches may do this in their groups.</source>
        <translation>每名党员对照合格党员标准和入党誓词自评。党员多的支部，可在党小组内进行。</translation>
    </message>
    <message>
        <source>The members say openly what they think of each other: criticism, not praise.</source>
        <translation>党员之间互相评议，摆问题、提意见，不只说好话。</translation>
    </message>
    <message>
        <source>The committee or the meeting decides from the ballots and the daily conduct, and tells every member in person.</source>
        <translation>支委会或党员大会综合测评结果和日常表现评定等次，并向本人反馈。</translation>
    </message>
    <message>
        <source>{0} and others</source>
        <translation>{0}等</translation>
    </message>
    <message>
        <source>Still missing ({0}): {1}</source>
        <translation>还差{0}人：{1}</translation>
    </message>
    <message>
        <source>{0} ballots did not come back; whose, nobody knows.</source>
        <translation>有{0}张票没有收回；是谁的，无从知道。</translation>
    </message>
    <message>
        <source>Committee as a team: {0}</source>
        <translation>班子测评：{0}</translation>
    </message>
    <message>
        <source>Plan and notice, and who takes part. The review may ride on the meeting of organisational life; it belongs to the year above, whenever it is held.</source>
        <translation>定方案、发通知、定参评人员。可以和组织生活会一并召开；不论哪天开，都归入上面的年度。</translation>
    </message>
    <message>
        <source>Every rated member is told the result in person and signs for it.</source>
        <translation>评定结果逐个反馈本人，由本人签字。</translation>
    </message>
    <message>
        <source>Whoever was rated basically qualified or below gets a plan and somebody who helps. If correction within a time was decided, enter from when and for how many months, as decided: the program assumes nothing.</source>
        <translation>评为基本合格及以下的，定帮助措施和帮助人。决定限期改正的，按决定填起始日和月数：程序不替你假定期限。</translation>
    </message>
    <message>
        <source>Nobody was rated basically qualified or below.</source>
        <translation>没有人评为基本合格及以下。</translation>
    </message>
    <message>
        <source>A secret ballot with four grades. Print ballots and count them with the buttons over the table, or vote here: the tallies then stand in the table by themselves.</source>
        <translation>无记名投票，分四个等次。用右边表格上方的按钮打印测评票、两人计票，或上机测评：票数会自己填入表格。</translation>
    </message>
</context>
<context>
    <name>RosterModel</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>将会怎样</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changes a member</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>已有，不变</translation>
    </message>
    <message>
        <source>Cannot be imported</source>
        <translation>不能导入</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入此行</translation>
    </message>
</context>
<context>
    <name>RosterView</name>
    <message>
        <source>Roster</source>
        <translation>党员名册</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>正在读取 {0}…</translation>
    </message>
    <message>
        <source>Reading the roster</source>
        <translation>正在读取名册</translation>
    </message>
    <message>
        <source>Any Excel roster will do: the columns are found by their headings, in any order. You see what will happen before anything is written.</source>
        <translation>任何 Excel 名册都可以：按表头识别各列，顺序不限。写入之前先看到会怎样。</translation>
    </message>
    <message>
        <source>{0}: {1} new, {2} changed, {3} known already, {4} cannot be imported.</source>
        <translation>{0}：新增 {1} 人，更新 {2} 人，已有不变 {3} 人，不能导入 {4} 行。</translation>
    </message>
    <message>
        <source> Put them right in the workbook, or leave those rows out.</source>
        <translation>请在表中改正，或选择不导入这些行。</translation>
    </message>
    <message>
        <source>Will be created: {0}</source>
        <translation>将新建党小组：{0}</translation>
    </message>
    <message>
        <source>Columns not taken over: {0}</source>
        <translation>未采用的列：{0}</translation>
    </message>
    <message>
        <source>Sheets not read: {0}</source>
        <translation>未读取的工作表：{0}</translation>
    </message>
    <message>
        <source>In the register but not in the file: {0}</source>
        <translation>名册里有、文件里没有（保持不变）：{0}</translation>
    </message>
    <message>
        <source>Take this row &amp;in again</source>
        <translation>恢复导入此行(&amp;I)</translation>
    </message>
    <message>
        <source>Lea&amp;ve this row out</source>
        <translation>不导入此行(&amp;V)</translation>
    </message>
    <message>
        <source>Imported: {0} new, {1} changed.</source>
        <translation>已导入：新增 {0} 人，更新 {1} 人。</translation>
    </message>
    <message>
        <source>Empty roster</source>
        <translation>空白名册</translation>
    </message>
    <message>
        <source>Roster template.xlsx</source>
        <translation>党员名册模板.xlsx</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>Rows of the roster and what will happen</source>
        <translation>名册各行及处理结果</translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>另选文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Save an empty &amp;template…</source>
        <translation>保存空白模板(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
</context>
<context>
    <name>RowsPart</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>RulesView</name>
    <message>
        <source>Rules: {0}. Star standard: {1}. They stand in files that can be read and edited; what has no superior basis is called the program&apos;s default and never blocks.</source>
        <translation>规则：{0}。星级标准：{1}。都写在可以查看、修改的文件里；没有上级依据的标明「本程序默认」，只作提醒，不作限制。</translation>
    </message>
    <message>
        <source>{0}: at least {1}</source>
        <translation>{0}至少 {1} 次</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>应办事项</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>表决</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限度</translation>
    </message>
    <message>
        <source>Compliance check</source>
        <translation>合规检查</translation>
    </message>
    <message>
        <source>Star standard</source>
        <translation>星级标准</translation>
    </message>
    <message>
        <source>What the branch is held to</source>
        <translation>现在按什么要求本支部</translation>
    </message>
    <message>
        <source>Rules in force</source>
        <translation>现行规则</translation>
    </message>
    <message>
        <source>on</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>off</source>
        <translation>不提醒</translation>
    </message>
    <message>
        <source>Talk called for</source>
        <translation>必谈</translation>
    </message>
    <message>
        <source>Edit, hand out or take over the &amp;star standard</source>
        <translation>修改、发出或导入星级评定标准(&amp;S)</translation>
    </message>
    <message>
        <source>Members&apos; points</source>
        <translation>党员积分</translation>
    </message>
    <message>
        <source>Look again before finalising: told to the secretary alone</source>
        <translation>“请再看一眼”（定稿前，只有您能看到）</translation>
    </message>
    <message>
        <source>Same &amp;words from (%)</source>
        <translation>文字相同超过(%)(&amp;W)</translation>
    </message>
    <message>
        <source>Same words from (%)</source>
        <translation>文字相同超过（%）</translation>
    </message>
    <message>
        <source>Not compared below (&amp;characters)</source>
        <translation>少于几字不比较(&amp;C)</translation>
    </message>
    <message>
        <source>Not compared below (characters)</source>
        <translation>少于几字不比较</translation>
    </message>
    <message>
        <source>&amp;Keep these limits</source>
        <translation>保存界限(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>恢复默认(&amp;D)</translation>
    </message>
</context>
<context>
    <name>ScannedBallotsDialog</name>
    <message>
        <source>Read scans as the first teller’s entry</source>
        <translation>读扫描件：作为第一计票人的录入</translation>
    </message>
    <message>
        <source>Read scans as the second teller’s entry</source>
        <translation>读扫描件：作为第二计票人的录入</translation>
    </message>
    <message>
        <source>Scans of the ballots</source>
        <translation>测评票的扫描件</translation>
    </message>
    <message>
        <source>Choose &amp;files …</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose a f&amp;older …</source>
        <translation>选择文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Shuffle the pile before it is numbered and scanned, as for counting by hand, so that no scan leads to who voted; scan it in the order of the numbers. Nothing is taken before a teller has confirmed it with Enter beside the picture. The program keeps no picture. The scans stay where they are: seal or destroy them as you do the paper.</source>
        <translation>和手工计票一样，先把票打乱，再编号、扫描，扫描顺序才不会对应到人；请按编号顺序扫描。每张票都由计票人对着图像按回车确认，之前一律不计。本程序不留图像；您的扫描件仍在原处，请与纸质票一并封存或销毁。</translation>
    </message>
    <message>
        <source>How far the scans are read</source>
        <translation>读取进度</translation>
    </message>
    <message>
        <source>&amp;Stop reading</source>
        <translation>停止读取(&amp;S)</translation>
    </message>
    <message>
        <source>The ballots are being read. Nothing of them is taken yet.</source>
        <translation>正在读取测评票，尚未计入任何一张。</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.bmp)</source>
        <translation>扫描件 (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.bmp)</translation>
    </message>
    <message>
        <source>Folder of scanned ballots</source>
        <translation>测评票扫描件所在的文件夹</translation>
    </message>
    <message>
        <source>This teller has entered {0} ballots. Do these scans go on behind them, or do they begin with ballot No. 1 again?</source>
        <translation>这位计票人已录入{0}张。这些扫描件是接在后面，还是从第1号票开始？</translation>
    </message>
    <message>
        <source>Go on with No. {0}</source>
        <translation>从第{0}号接着录</translation>
    </message>
    <message>
        <source>Begin with No. 1</source>
        <translation>从第1号开始</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>{0} empty pages were left out.</source>
        <translation>略过空白页{0}页。</translation>
    </message>
    <message>
        <source>{0} scans were left out as no ballots of this pile.</source>
        <translation>另有{0}张不是本次的票，已略过。</translation>
    </message>
    <message>
        <source>The scans hold more ballots ({0}) than were issued ({1}).</source>
        <translation>扫描件里的票（{0}张）比发出的（{1}张）还多。</translation>
    </message>
    <message>
        <source>With these scans there are {0} ballots; {1} came back.</source>
        <translation>连同这些扫描件共{0}张票，而收回的是{1}张。</translation>
    </message>
    <message>
        <source>{0} scans are not confirmed; what was read of them is forgotten. What was confirmed stays. Close?</source>
        <translation>还有{0}张没有确认，读到的内容不会保留；已确认的都在。要关闭吗？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ScansPage</name>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Scanned papers</source>
        <translation>扫描件归档</translation>
    </message>
    <message>
        <source>{0} pages wait for you</source>
        <translation>{0} 页待认领</translation>
    </message>
    <message>
        <source>Nothing can be taken back.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>Nothing can be filed here: it can only be read.</source>
        <translation>此工作区只能阅读，不能归档。</translation>
    </message>
    <message>
        <source>Reading scans</source>
        <translation>正在读取扫描件</translation>
    </message>
    <message>
        <source>Scans to be filed</source>
        <translation>选择要归档的扫描件</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.bmp)</source>
        <translation>扫描件 (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.bmp)</translation>
    </message>
    <message>
        <source>Folder of scans to be filed</source>
        <translation>选择要归档的扫描件文件夹</translation>
    </message>
    <message>
        <source>{0} pages wait: say where they belong</source>
        <translation>待认领 {0} 页：请指明归入哪条记录</translation>
    </message>
    <message>
        <source>Scans are being read; you can go on working.</source>
        <translation>正在读取扫描件，可以继续做别的事。</translation>
    </message>
    <message>
        <source>and {0} more files that were not taken</source>
        <translation>另有 {0} 个文件未收取</translation>
    </message>
    <message>
        <source>(without a title)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>{0}, page {1}</source>
        <translation>{0} 第{1}页</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>probably</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>The page is being drawn…</source>
        <translation>正在显示这一页…</translation>
    </message>
    <message>
        <source>Filed with “{0}”.</source>
        <translation>已归入“{0}”。</translation>
    </message>
    <message>
        <source>The page was put into the recycle bin.</source>
        <translation>这一页已移入回收站。</translation>
    </message>
</context>
<context>
    <name>ScansView</name>
    <message>
        <source>Signed papers find their record by themselves</source>
        <translation>签字后的纸质件，扫描后自动归档</translation>
    </message>
    <message>
        <source>Print minutes, counting sheets or ledger forms here, have them signed, and scan them. Then drop the PDF, the pictures or the whole folder anywhere on this window: the code in the foot of each page says where it belongs. What has no code waits here until you say where it belongs.</source>
        <translation>在本程序打印会议记录（含签到表）、计票单或台账表单，签字后扫描，再把 PDF、图片或整个文件夹拖到本窗口任意位置：每页页脚的图码会指明它属于哪条记录。没有图码的页面留在这里，由您指明归处。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Filed now</source>
        <translation>本次归档</translation>
    </message>
    <message>
        <source>Pages that wait</source>
        <translation>待认领的页面</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Belongs nowhere</source>
        <translation>不归档</translation>
    </message>
    <message>
        <source>Puts the page into the recycle bin; it can be undone</source>
        <translation>把这一页移入回收站，可以撤销</translation>
    </message>
    <message>
        <source>Title, kind or day, such as 10.20</source>
        <translation>标题、类别或日期，如 10.20</translation>
    </message>
    <message>
        <source>Search the records</source>
        <translation>查找记录</translation>
    </message>
    <message>
        <source>Records it may belong to</source>
        <translation>可能所属的记录</translation>
    </message>
    <message>
        <source>File it here (Enter)</source>
        <translation>归入此记录（回车）</translation>
    </message>
    <message>
        <source>Which &amp;record does this page belong to?</source>
        <translation>这一页属于哪条记录？(&amp;R)</translation>
    </message>
    <message>
        <source>Take all of it back</source>
        <translation>全部撤回</translation>
    </message>
    <message>
        <source>The books as before this drop (Ctrl+Z)</source>
        <translation>恢复到这次拖入之前 (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>ScoreBar</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{1} 分中的 {0} 分</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Nothing is found. Fewer words or another period may help. What is confidential is never searched; what lies in the recycle bin neither.</source>
        <translation>没有找到。可以少写几个字，或换一段日期再试。涉密、谈话等内容不参加查找，回收站里的也不查。</translation>
    </message>
    <message>
        <source>No page shows this. It is kept in the books all the same.</source>
        <translation>这份档案没有对应的页面，但内容仍保存在工作区里。</translation>
    </message>
    <message>
        <source>Members, minutes, decisions, follow-ups, ledgers, dossiers, reviews, star notes and names of files, all at once.
People are found by name, by pinyin or by initials: zzy.
Filters: 类别:支委会   日期:2026-03   状态:草稿   人:zzy</source>
        <translation>党员、会议记录、决议、议定事项、台账、档案、民主评议、星级说明和文件名，一次查全。
找人可用姓名、全拼或首字母，例如 zzy。
可加筛选：类别:支委会   日期:2026-03   状态:草稿   人:zzy</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全部查找</translation>
    </message>
    <message>
        <source>Search everything: a word, a name, a filter</source>
        <translation>查找全部内容：词语、姓名、筛选</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭查找（Esc）</translation>
    </message>
</context>
<context>
    <name>SectionCard</name>
    <message>
        <source>{0}: own words</source>
        <translation>{0}：自己的话</translation>
    </message>
    <message>
        <source>Own words (may stay empty)</source>
        <translation>自己的话（可不填）</translation>
    </message>
    <message>
        <source>Write this paragraph: {0}…</source>
        <translation>写入这一段：{0}……</translation>
    </message>
    <message>
        <source>Without the tick, the paragraph is left out of the paper</source>
        <translation>去掉勾，这一段就不写进报告</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>The branch</source>
        <translation>本支部</translation>
    </message>
    <message>
        <source>Rules and bases</source>
        <translation>规则与依据</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Backups and check</source>
        <translation>备份与检查</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Settings and backup</source>
        <translation>设置与备份</translation>
    </message>
    <message>
        <source>The branch&apos;s data are saved.</source>
        <translation>支部信息已保存。</translation>
    </message>
    <message>
        <source>{0} no longer exists from today on.</source>
        <translation>{0}自今日起不再设立。</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>The backup is made and checked.</source>
        <translation>备份已做好，并已核对。</translation>
    </message>
    <message>
        <source>Go back to the backup of {0}? What was entered since then disappears from the pages. The present state is put aside first, so that you can return to it.</source>
        <translation>恢复到 {0} 的备份？此后录入的内容将不再显示。恢复之前会把现在的数据另存一份，随时可以换回来。</translation>
    </message>
    <message>
        <source>Go back to this backup</source>
        <translation>恢复到这份备份</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可以撤销的。</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>设置的各部分</translation>
    </message>
    <message>
        <source>Members&apos; points</source>
        <translation>党员积分</translation>
    </message>
    <message>
        <source>Points are kept in {0}: they stand on Members, under Points.</source>
        <translation>{0}年实行党员积分：在“党员”页的“积分”里。</translation>
    </message>
    <message>
        <source>Points are no longer kept in {0}; what was entered stays in the books.</source>
        <translation>{0}年不再实行党员积分；已登记的内容保留。</translation>
    </message>
</context>
<context>
    <name>SettlementBox</name>
    <message>
        <source>Agree anew</source>
        <translation>重新议定</translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>期限 {0}</translation>
    </message>
    <message>
        <source>Agreed anew below</source>
        <translation>已在下面重新议定</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>落实情况</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>新期限</translation>
    </message>
    <message>
        <source>Take out of this meeting</source>
        <translation>从本次会议拿掉</translation>
    </message>
    <message>
        <source>Adds a new agreed matter to this item; this one goes on as that.</source>
        <translation>在本议题下新增一项议定事项，原事项转为它继续办理。</translation>
    </message>
    <message>
        <source>Take out of this meeting; the matter stays open.</source>
        <translation>从本次会议拿掉，事项仍未办结。</translation>
    </message>
</context>
<context>
    <name>SheetExport</name>
    <message>
        <source>Export as a workbook</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>{0} is written.</source>
        <translation>已写入 {0}。</translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <source>Member</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>到会</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Made up on</source>
        <translation>补学日期</translation>
    </message>
    <message>
        <source>{0} (probationary)</source>
        <translation>{0}（预备）</translation>
    </message>
    <message>
        <source>{0} (no vote)</source>
        <translation>{0}（无表决权）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Codes (A to J)</source>
        <translation>代码（A—J）</translation>
    </message>
</context>
<context>
    <name>SheetPicture</name>
    <message>
        <source>Picture of the ballot</source>
        <translation>票面图像</translation>
    </message>
</context>
<context>
    <name>SittingBar</name>
    <message>
        <source>Open the record</source>
        <translation>打开会议记录</translation>
    </message>
    <message>
        <source>Part of the sitting “{0}”: counted once, its photos and papers prove it.</source>
        <translation>属于“{0}”这一场：只计一次，佐证材料用这一场的。</translation>
    </message>
</context>
<context>
    <name>SittingDuties</name>
    <message>
        <source>The minutes cannot be read yet: nothing is taken over.</source>
        <translation>会议记录还读不出来，没有带出内容。</translation>
    </message>
    <message>
        <source>In the ledger: complete what the minutes do not say.</source>
        <translation>已登记到台账，请补充会议记录里没有的内容。</translation>
    </message>
</context>
<context>
    <name>StageButton</name>
    <message>
        <source>not begun</source>
        <translation>没有开始</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>还缺东西</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>StageSide</name>
    <message>
        <source>Nothing is missing here.</source>
        <translation>这里不缺什么。</translation>
    </message>
    <message>
        <source>Notes and papers</source>
        <translation>说明和材料</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>另有 {0} 条</translation>
    </message>
</context>
<context>
    <name>StandardModel</name>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Computed by</source>
        <translation>计分办法</translation>
    </message>
</context>
<context>
    <name>StandardPart</name>
    <message>
        <source>{0}, version {1}</source>
        <translation>{0}（第 {1} 版）</translation>
    </message>
    <message>
        <source>In force: {0} – it came with the program.</source>
        <translation>现行标准：{0}，程序自带。</translation>
    </message>
    <message>
        <source>In force: {0} – taken over from {1}, fingerprint {2}.</source>
        <translation>现行标准：{0}，由 {1} 签发，证书指纹 {2}。</translation>
    </message>
    <message>
        <source>In force: {0} – edited here.</source>
        <translation>现行标准：{0}，在本机修改。</translation>
    </message>
    <message>
        <source>Forget what was changed in the standard?</source>
        <translation>放弃对标准的修改吗？</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Nothing was taken over; the rules in force are as they were.</source>
        <translation>没有采用，现行规则没有变动。</translation>
    </message>
    <message>
        <source>In force now: {0}.</source>
        <translation>现在施行：{0}。</translation>
    </message>
    <message>
        <source>Let the standard that came with the program hold again?</source>
        <translation>恢复施行程序自带的标准吗？现在的标准会放进回收站。</translation>
    </message>
    <message>
        <source>Let it hold</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Hand out the standard</source>
        <translation>发出标准</translation>
    </message>
    <message>
        <source>Star standards (*.bdstandard)</source>
        <translation>星级评定标准 (*.bdstandard)</translation>
    </message>
    <message>
        <source>Passphrase of the branch’s signing key</source>
        <translation>本支部签名钥匙的口令</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Signing the standard</source>
        <translation>正在签发标准</translation>
    </message>
    <message>
        <source>Written and signed: {0}. Fingerprint to be told with it: {1}</source>
        <translation>已签名写出：{0}。请把证书指纹一并告诉对方核对：{1}</translation>
    </message>
    <message>
        <source>Take over a standard</source>
        <translation>导入标准</translation>
    </message>
    <message>
        <source>Put it in force</source>
        <translation>施行这份标准</translation>
    </message>
    <message>
        <source>Shall {0} be known here from now on?</source>
        <translation>以后把 {0} 作为已认识的签发人吗？</translation>
    </message>
    <message>
        <source>The fingerprint is the same: know it</source>
        <translation>指纹已核对一致，认识</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>The signature is right. Signed by {0}, who is known here, on {1}. Fingerprint: {2}. Put this standard in force?</source>
        <translation>签名正确。签发人 {0} 是已认识的，签发时间 {1}。证书指纹：{2}。施行这份标准吗？</translation>
    </message>
    <message>
        <source>The signature is right, but {0} is not known here yet (signed on {1}). Compare this fingerprint with the committee first: {2}. Put this standard in force?</source>
        <translation>签名正确，但签发人 {0} 本机还不认识（签发时间 {1}）。请先与机关党委核对证书指纹：{2}。施行这份标准吗？</translation>
    </message>
</context>
<context>
    <name>StandardView</name>
    <message>
        <source>The top stars also need a year without a hard rule set aside</source>
        <translation>最高星级还要求当年没有书面说明放行的硬性要求</translation>
    </message>
    <message>
        <source>At most one star more than the year before</source>
        <translation>逐级晋升：最多比上年高一星</translation>
    </message>
    <message>
        <source>A branch founded in the year gets no star</source>
        <translation>当年新成立的支部只自评、不定星</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>添加项目</translation>
    </message>
    <message>
        <source>Leave the item out</source>
        <translation>去掉这一项</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>施行</translation>
    </message>
    <message>
        <source>Forget the changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Hand out signed…</source>
        <translation>签名发出…</translation>
    </message>
    <message>
        <source>Take over a signed file…</source>
        <translation>导入签名文件…</translation>
    </message>
    <message>
        <source>Back to the program’s own</source>
        <translation>恢复程序自带</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Bands, quotas, vetoes</source>
        <translation>星级线、名额、一票否决</translation>
    </message>
    <message>
        <source>Items of the standard</source>
        <translation>标准的项目</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Hours to make one good</source>
        <translation>补一处约几小时</translation>
    </message>
    <message>
        <source>Scoring rule</source>
        <translation>计分规则</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>考评依据</translation>
    </message>
    <message>
        <source>Points come from</source>
        <translation>得分方式</translation>
    </message>
    <message>
        <source>Computed by</source>
        <translation>计分办法</translation>
    </message>
    <message>
        <source>Numbers of the computation</source>
        <translation>计分参数</translation>
    </message>
    <message>
        <source>One a line: name = value</source>
        <translation>一行一个：名称 = 数值</translation>
    </message>
    <message>
        <source>Basis (empty: that of the standard)</source>
        <translation>依据（空着：同整个标准）</translation>
    </message>
    <message>
        <source>Title of the standard</source>
        <translation>标准名称</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Points altogether</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Most bonus points</source>
        <translation>加分上限</translation>
    </message>
    <message>
        <source>Most stars with a veto (0: not rated)</source>
        <translation>有一票否决时最高几星（0 为不定级）</translation>
    </message>
    <message>
        <source>Items that need points for the top stars</source>
        <translation>最高星级必须有分的项目</translation>
    </message>
    <message>
        <source>Least days of publicity</source>
        <translation>公示至少几天</translation>
    </message>
    <message>
        <source>Weight of the appraisal in per cent</source>
        <translation>评议分占百分之几</translation>
    </message>
    <message>
        <source>Categories: code | title | points</source>
        <translation>类别：编码 | 名称 | 分值</translation>
    </message>
    <message>
        <source>Bands: stars | least points</source>
        <translation>星级线：星数 | 最低分</translation>
    </message>
    <message>
        <source>Quotas: stars | share of the branches</source>
        <translation>名额：星数 | 占支部的比例</translation>
    </message>
    <message>
        <source>Vetoes: code | what | measure (may be missing)</source>
        <translation>一票否决：编码 | 情形 | 自动核对（可不写）</translation>
    </message>
    <message>
        <source>Bonus and penalties: what | points | most (may be missing)</source>
        <translation>加分、减分：事项 | 分值 | 上限（可不写）</translation>
    </message>
</context>
<context>
    <name>StarCheckModel</name>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自评</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>考评</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>不适用</translation>
    </message>
</context>
<context>
    <name>StarItemPanel</name>
    <message>
        <source>by hand</source>
        <translation>手工打分</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>/ {0} 分</translation>
    </message>
    <message>
        <source>{0} of {1} points</source>
        <translation>得 {0} 分，满分 {1} 分</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>{0} points in the standard; those of items that do not apply are added.</source>
        <translation>标准分值 {0} 分；不适用的项目分数已按比例分摊到这里。</translation>
    </message>
    <message>
        <source>Why so many points; what shows it</source>
        <translation>为什么打这个分，有什么佐证</translation>
    </message>
    <message>
        <source>Why it does not apply to this branch</source>
        <translation>为什么不适用于本支部</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>还差什么</translation>
    </message>
    <message>
        <source>Score by hand</source>
        <translation>手工打分</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>分数(&amp;P)</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Does not &amp;apply</source>
        <translation>不适用(&amp;A)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>说明(&amp;O)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Keep the score</source>
        <translation>保存得分</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Scoring rule</source>
        <translation>评分标准</translation>
    </message>
    <message>
        <source>Evidence that is asked for</source>
        <translation>考评依据</translation>
    </message>
    <message>
        <source>Records that prove it</source>
        <translation>作证的记录</translation>
    </message>
    <message>
        <source>What proves it: {0}</source>
        <translation>作证的记录和台账：{0}</translation>
    </message>
</context>
<context>
    <name>StarItemsModel</name>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评定项目</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>差在哪里</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>{0} records</source>
        <translation>{0} 份记录</translation>
    </message>
    <message>
        <source>{0} files</source>
        <translation>{0} 个文件</translation>
    </message>
    <message>
        <source>Does not apply to this branch</source>
        <translation>本支部不适用</translation>
    </message>
    <message>
        <source>{0} {1}: {2} of {3} points. {4}</source>
        <translation>{0} {1}：得 {2} 分，满分 {3} 分。{4}</translation>
    </message>
    <message>
        <source>{0} entries</source>
        <translation>{0} 条台账</translation>
    </message>
</context>
<context>
    <name>StarMeter</name>
    <message>
        <source>{0} of {1} stars</source>
        <translation>{1} 星中的 {0} 星</translation>
    </message>
</context>
<context>
    <name>StarYears</name>
    <message>
        <source>Year on year</source>
        <translation>比上年</translation>
    </message>
    <message>
        <source>Categories: {0} beside {1}</source>
        <translation>各类得分：{0}年与{1}年</translation>
    </message>
    <message>
        <source>Categories in {0}</source>
        <translation>{0}年各类得分</translation>
    </message>
    <message>
        <source>Points of the years kept here</source>
        <translation>历年总分</translation>
    </message>
    <message>
        <source>The year before is not kept here: there is nothing to compare with yet.</source>
        <translation>上一年的记录不在这个工作区里，暂时没有可比的数字。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{0}: as it was rated then.</source>
        <translation>{0}年按当年评定结果。</translation>
    </message>
    <message>
        <source>Earlier years are judged anew by the standard in force now.</source>
        <translation>往年按现行标准重新计分。</translation>
    </message>
    <message>
        <source>Nobody is ranked.</source>
        <translation>不排名次。</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0}{1}</translation>
    </message>
</context>
<context>
    <name>StarsAdjustments</name>
    <message>
        <source>Bonus and penalties entered</source>
        <translation>已录入的加分、减分</translation>
    </message>
    <message>
        <source>None entered. Choose one below, write why, and add it.</source>
        <translation>还没有录入。在下面选一项，写明理由，再添加。</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>事项(&amp;W)</translation>
    </message>
    <message>
        <source>Kind of bonus or penalty</source>
        <translation>加分或减分事项</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>W&amp;hy</source>
        <translation>理由(&amp;H)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Document number, date, what for</source>
        <translation>文号、日期、事由</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Vetoes</source>
        <translation>一票否决</translation>
    </message>
    <message>
        <source>Another bonus</source>
        <translation>其他加分</translation>
    </message>
    <message>
        <source>Another penalty</source>
        <translation>其他减分</translation>
    </message>
    <message>
        <source>Bonus (at most {0} points together) and penalties</source>
        <translation>加分（合计不超过 {0} 分）和减分</translation>
    </message>
    <message>
        <source>If one of these applies, the branch gets at most {0} stars.</source>
        <translation>有下列情形之一的，不高于 {0} 星。</translation>
    </message>
    <message>
        <source>If one of these applies, the branch is not rated.</source>
        <translation>有下列情形之一的，不定级。</translation>
    </message>
    <message>
        <source>Remove the chosen line</source>
        <translation>删去选中的一条</translation>
    </message>
    <message>
        <source>Poin&amp;ts</source>
        <translation>分数(&amp;T)</translation>
    </message>
    <message>
        <source>{0} files</source>
        <translation>{0} 个文件</translation>
    </message>
</context>
<context>
    <name>StarsPage</name>
    <message>
        <source>&amp;Items</source>
        <translation>评定项目(&amp;I)</translation>
    </message>
    <message>
        <source>Items of the star standard</source>
        <translation>星级标准的评定项目</translation>
    </message>
    <message>
        <source>&amp;Bonus, penalties and vetoes</source>
        <translation>加分、减分与一票否决(&amp;B)</translation>
    </message>
    <message>
        <source>Star rating</source>
        <translation>星级创建</translation>
    </message>
    <message>
        <source>{0} points, {1}</source>
        <translation>{0} 分，{1}</translation>
    </message>
    <message>
        <source>{0} · {1} points to {2}</source>
        <translation>{0} · 距{2}还差 {1} 分</translation>
    </message>
    <message>
        <source>A veto applies: {0}</source>
        <translation>一票否决：{0}</translation>
    </message>
    <message>
        <source>No five stars: a hard rule was set aside this year.</source>
        <translation>不能评五星：本年有硬性规定经书面说明放行。</translation>
    </message>
    <message>
        <source>No five stars without points for {0}.</source>
        <translation>不能评五星：{0} 项尚未得分。</translation>
    </message>
    <message>
        <source>the time for it has passed</source>
        <translation>时间已过；确实开过的，请照实补记</translation>
    </message>
    <message>
        <source>possible until {0} · click to go there</source>
        <translation>{0}前还可以补 · 点此去补</translation>
    </message>
    <message>
        <source>possible at any time · click to go there</source>
        <translation>随时可以补 · 点此去补</translation>
    </message>
    <message>
        <source>The line was removed.</source>
        <translation>已删去。</translation>
    </message>
    <message>
        <source>There is nothing to take back here.</source>
        <translation>这里没有可以撤销的。</translation>
    </message>
    <message>
        <source>The latest change of the star rating is taken back.</source>
        <translation>已撤销星级自评的最近一次修改。</translation>
    </message>
    <message>
        <source>Year on year</source>
        <translation>比上年</translation>
    </message>
    <message>
        <source>{0} · decided: {1}</source>
        <translation>{0} · 已审定：{1}</translation>
    </message>
    <message>
        <source>{0}, as decided · by the records here {1} points</source>
        <translation>已审定{0} · 按本程序记录自动计 {1} 分</translation>
    </message>
</context>
<context>
    <name>StarsTabs</name>
    <message>
        <source>&amp;Gap map</source>
        <translation>差距地图(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>试算(&amp;W)</translation>
    </message>
    <message>
        <source>P&amp;rocedure</source>
        <translation>评定程序(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>评定标准(&amp;S)</translation>
    </message>
</context>
<context>
    <name>StateLegend</name>
    <message>
        <source>What the shapes mean</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>not held yet</source>
        <translation>尚未进行</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>还缺内容</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已办好</translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation>无需办理</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Print the summary of ballots…</source>
        <translation>打印票决汇总表…</translation>
    </message>
    <message>
        <source>Examined until</source>
        <translation>考察结束日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day of step {0}</source>
        <translation>第{0}步的日期</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>谈话人</translation>
    </message>
    <message>
        <source>Contacts (1-2)</source>
        <translation>培养联系人（1至2名）</translation>
    </message>
    <message>
        <source>Introducers (2)</source>
        <translation>入党介绍人（2名）</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Study hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>for example 2026-01-10、2026-07-08</source>
        <translation>例如 2026-01-10、2026-07-08</translation>
    </message>
    <message>
        <source>Days of the examinations</source>
        <translation>每次考察日期（用顿号隔开）</translation>
    </message>
    <message>
        <source>Ballots issued</source>
        <translation>发出（张）</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>收回（张）</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效（张）</translation>
    </message>
    <message>
        <source>Names separated by 、</source>
        <translation>姓名，用顿号隔开</translation>
    </message>
    <message>
        <source>What is voted on</source>
        <translation>表决事项</translation>
    </message>
    <message>
        <source>Begin the minutes…</source>
        <translation>起草会议记录…</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>{0}前</translation>
    </message>
    <message>
        <source>was due {0}</source>
        <translation>应于{0}前</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>Day of the next step</source>
        <translation>下一步的日期</translation>
    </message>
    <message>
        <source>Next step on</source>
        <translation>下一步，日期</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>撤回上一步</translation>
    </message>
    <message>
        <source>The first step is taken on saving.</source>
        <translation>保存时自动记第一步。</translation>
    </message>
</context>
<context>
    <name>StudyView</name>
    <message>
        <source>Which records show the study? Press one to link it, again to take it out.</source>
        <translation>哪些记录说明了会前学习？点选即关联，再点一次取消。</translation>
    </message>
</context>
<context>
    <name>TakingOver</name>
    <message>
        <source>Take over from organisational life</source>
        <translation>从组织生活会带入</translation>
    </message>
    <message>
        <source>Fill in the days, sittings and who examined themselves from this year&apos;s meeting of organisational life; what is typed stays</source>
        <translation>按本年度组织生活会填上日期、会议和每名党员的自评日期；已填的不动</translation>
    </message>
    <message>
        <source>Taken over from organisational life: {0} steps and the days of {1} members.</source>
        <translation>已从组织生活会带入：{0} 个步骤，{1} 名党员的日期。</translation>
    </message>
</context>
<context>
    <name>TakingUp</name>
    <message>
        <source>open matters taken up</source>
        <translation>列入未办结的议定事项</translation>
    </message>
</context>
<context>
    <name>TalkForm</name>
    <message>
        <source>Show the contents</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>What was said stays on this computer: never exported, never in a packet, found by no search.</source>
        <translation>谈话内容只在本机：不导出、不进材料包，查找也找不到。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>TalkGridModel</name>
    <message>
        <source>Member</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>{0}, committee member</source>
        <translation>{0}，支部委员</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} 与 {1}</translation>
    </message>
    <message>
        <source>talked {0}</source>
        <translation>已谈：{0}</translation>
    </message>
    <message>
        <source>a talk with another ordinary member is still wanted</source>
        <translation>还应和一名其他党员谈一次</translation>
    </message>
    <message>
        <source>a talk is still wanted</source>
        <translation>还应谈一次</translation>
    </message>
    <message>
        <source>no talk yet, and none is wanted</source>
        <translation>没有谈话，也不要求</translation>
    </message>
    <message>
        <source>the same person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>✓ {0} ×{1}</source>
        <translation>✓ {0} ×{1}</translation>
    </message>
    <message>
        <source>wanted</source>
        <comment>talk</comment>
        <translation>待谈</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他党员</translation>
    </message>
</context>
<context>
    <name>TalkGridView</name>
    <message>
        <source>Who talked with whom</source>
        <translation>谈心谈话覆盖表</translation>
    </message>
</context>
<context>
    <name>TalksPage</name>
    <message>
        <source>No ledger of talks</source>
        <translation>没有谈心谈话台账</translation>
    </message>
    <message>
        <source>The workspace&apos;s own ledgers.toml declares no ledger heart_talk.</source>
        <translation>工作区自己的 ledgers.toml 里没有 heart_talk 这个台账。</translation>
    </message>
    <message>
        <source>Heart-to-heart talks</source>
        <translation>谈心谈话</translation>
    </message>
    <message>
        <source>What was said stays on this computer</source>
        <translation>内容只在本机</translation>
    </message>
    <message>
        <source>Nothing can be taken back.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>New talk</source>
        <translation>新谈话</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Take this talk out of the recycle bin?</source>
        <translation>把这次谈话从回收站取回吗？</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>This talk is no longer there.</source>
        <translation>这次谈话已经不在了。</translation>
    </message>
    <message>
        <source>Talk of {0}</source>
        <translation>{0} 的谈话</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Saved. The entry stands in the year {0}.</source>
        <translation>已保存，这一条列在 {0} 年度。</translation>
    </message>
    <message>
        <source>The talk is in the recycle bin.</source>
        <translation>这次谈话已移入回收站。</translation>
    </message>
</context>
<context>
    <name>TalksView</name>
    <message>
        <source>✓ day of the latest talk · “wanted”: none yet; with a committee member, a talk with any one of them will do · Enter opens a talk or begins one</source>
        <translation>✓ 最近一次谈话的日期 · 待谈：还没有谈；党员与委员，任一名委员谈过即可 · 回车打开或开始谈话</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>显示范围</translation>
    </message>
    <message>
        <source>Talks of the year</source>
        <translation>本年度谈话</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>谈话</translation>
    </message>
    <message>
        <source>Coverage and list</source>
        <translation>覆盖表与清单</translation>
    </message>
    <message>
        <source>Called for by what happened</source>
        <translation>必谈</translation>
    </message>
    <message>
        <source>New talk</source>
        <translation>新谈话</translation>
    </message>
    <message>
        <source>Between committee members</source>
        <translation>委员之间</translation>
    </message>
    <message>
        <source>{0}/{1} pairs</source>
        <translation>{0}/{1} 对</translation>
    </message>
    <message>
        <source>Committee and members</source>
        <translation>委员与党员</translation>
    </message>
    <message>
        <source>{0}/{1} members</source>
        <translation>{0}/{1} 人</translation>
    </message>
    <message>
        <source>Among members</source>
        <translation>党员之间</translation>
    </message>
    <message>
        <source>Basis: {0}. Read strictly (program&apos;s default); what is lacking is a reminder.</source>
        <translation>依据：{0}。按从严理解（本程序默认），未谈的只作提醒。</translation>
    </message>
    <message>
        <source>The recycle bin is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>No talk is entered yet. Choose a cell of the coverage to begin with one.</source>
        <translation>还没有登记谈话。在覆盖表里选一格，就从那里开始。</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>since {0} · within {1} days</source>
        <translation>{0} 起 · {1} 天内谈</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖表</translation>
    </message>
    <message>
        <source>All talks</source>
        <translation>全部谈话</translation>
    </message>
    <message>
        <source>Enter a talk</source>
        <translation>登记谈话</translation>
    </message>
</context>
<context>
    <name>TaskRows</name>
    <message>
        <source>{0} · not a day</source>
        <translation>{0} · 不是日期</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
</context>
<context>
    <name>TaskTable</name>
    <message>
        <source>Add a line</source>
        <translation>加一行</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>删除这一行</translation>
    </message>
</context>
<context>
    <name>TellerDialog</name>
    <message>
        <source>Counting for {0}</source>
        <translation>为{0}计票</translation>
    </message>
    <message>
        <source>Ballots of the pile</source>
        <translation>测评票</translation>
    </message>
    <message>
        <source>&amp;Give the file back …</source>
        <translation>生成交回文件(&amp;G)…</translation>
    </message>
    <message>
        <source>Go on lat&amp;er</source>
        <translation>以后继续(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Forget all …</source>
        <translation>全部清除(&amp;F)…</translation>
    </message>
    <message>
        <source>{0}, review of {1}</source>
        <translation>{0} {1}年民主测评</translation>
    </message>
    <message>
        <source>Enter every ballot in the order of the numbers on the paper, without the first teller’s entry. Then give the file back: the two are compared in the branch’s own program.</source>
        <translation>按票上的编号，一张不漏地录入，不看第一计票人的录入。录完生成交回文件，拿回支部的电脑核对。</translation>
    </message>
    <message>
        <source>Second teller</source>
        <translation>第二计票人</translation>
    </message>
    <message>
        <source>Second &amp;teller (you)</source>
        <translation>第二计票人（您）(&amp;T)</translation>
    </message>
    <message>
        <source>Issued {0}, returned {1}. If the pile has another number, tell the scrutineer: it is corrected in the branch’s program and the file handed over again; what is entered here stays.</source>
        <translation>发出{0}张，收回{1}张。实际张数不符的，请告诉监票人：在支部的程序里改正，重新交一次文件；这里已录入的不会丢。</translation>
    </message>
    <message>
        <source>File with your entry</source>
        <translation>保存交回文件</translation>
    </message>
    <message>
        <source>Second count of {0} {1}</source>
        <translation>{0}{1}年测评票（第二人录入）</translation>
    </message>
    <message>
        <source>Written: {0}
It holds the ballots: carry it to the branch’s computer yourself, do not send it. Forget the ballots on this computer now? Otherwise they stay until you open the file you were handed again and forget them.</source>
        <translation>已生成：{0}
文件里有逐票内容，请亲自拿到支部的电脑上，不要用微信、邮件发送。现在清除这台电脑上的票吗？不清除的，以后重新打开交给您的文件，可以再次生成或清除。</translation>
    </message>
    <message>
        <source>Forget them here</source>
        <translation>清除本机的票</translation>
    </message>
    <message>
        <source>Keep them for now</source>
        <translation>暂时保留</translation>
    </message>
    <message>
        <source>Forget every ballot that was entered on this computer?</source>
        <translation>清除这台电脑上录入的全部测评票吗？</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Entered {0} of {1}, void {2}</source>
        <translation>已录{0}张，共{1}张；其中作废{2}张</translation>
    </message>
    <message>
        <source>On this ballot {0} are excellent; the limit is {1}. Void it with V.</source>
        <translation>这张票上优秀{0}人，名额{1}人。如认定作废，按V。</translation>
    </message>
</context>
<context>
    <name>TellerExchange</name>
    <message>
        <source>&amp;Hand to another teller …</source>
        <translation>交给另一位计票人(&amp;H)…</translation>
    </message>
    <message>
        <source>Ta&amp;ke the file back …</source>
        <translation>取回计票文件(&amp;K)…</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>File for the second teller</source>
        <translation>保存给第二计票人的文件</translation>
    </message>
    <message>
        <source>Ballots of {0} {1}</source>
        <translation>{0}{1}年测评票（待计票）</translation>
    </message>
    <message>
        <source>Written: {0}
It holds the list on the ballot and the numbers, no mark. On the other computer it is opened with this program, “Count ballots …” on the first page; no workspace is needed. The paper must be numbered before. A code in the file shows damage and editing; it is no signature.</source>
        <translation>已生成：{0}
文件里有票上的名单和张数，没有任何人的票。在另一台电脑上用本程序打开：首页点「替支部计票」，不需要建支部工作区。请先给纸质票编号。文件带有校验码，损坏或被改动能查出来；校验码不是签名。</translation>
    </message>
    <message>
        <source>File of the second teller</source>
        <translation>选择第二计票人交回的文件</translation>
    </message>
    <message>
        <source>Here the second teller is “{0}”, with {1} ballots begun. Replace that by the entry of “{2}”, {3} ballots?</source>
        <translation>这里的第二计票人是“{0}”，已录{1}张。用“{2}”录入的{3}张替换吗？</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>The ballots are in the count now. The file still holds every one of them: {0}
Overwrite it with zeros and remove it? Destroy other copies of it as well, and let the second teller forget the ballots on the other computer.</source>
        <translation>票已录入计票。文件里还有逐票内容：{0}
现在用零覆盖并删除这个文件吗？其他地方的副本也要销毁，并请第二计票人清除另一台电脑上的票。</translation>
    </message>
    <message>
        <source>Destroy the file</source>
        <translation>销毁文件</translation>
    </message>
    <message>
        <source>Keep it for now</source>
        <translation>暂时保留</translation>
    </message>
    <message>
        <source>Overwritten and removed: {0}</source>
        <translation>已覆盖并删除：{0}</translation>
    </message>
    <message>
        <source>Tellers’ files</source>
        <translation>计票文件</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>File you were handed for counting</source>
        <translation>选择交给您的计票文件</translation>
    </message>
    <message>
        <source>This file holds the entry of {0} already. It is taken over in the branch’s own program, in the window “Counting by two tellers”.</source>
        <translation>这个文件里已经是{0}的录入结果。请拿回支部的电脑，在「两人计票」窗口取回。</translation>
    </message>
</context>
<context>
    <name>ThemesView</name>
    <message>
        <source>Write a theme</source>
        <translation>写主题单</translation>
    </message>
    <message>
        <source>Monthly themes</source>
        <translation>月度主题</translation>
    </message>
    <message>
        <source>What the committee gives out for a month comes as a small file (.bdtheme). Drop it here or choose it: a new record of that month offers its study items for the agenda.</source>
        <translation>上级每月发的主题是一个小文件（.bdtheme）。拖到这里或点“导入主题单”：当月新建记录时，可一键把学习内容列入议程。</translation>
    </message>
    <message>
        <source>What the theme says</source>
        <translation>主题单内容</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Do not take over</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Keep the theme</source>
        <translation>保存主题单</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>另存为文件…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>This file is not taken over; nothing was changed.</source>
        <translation>这个文件没有导入，原有内容没有改动。</translation>
    </message>
    <message>
        <source>The newer issue of “{0}” replaces the old one.</source>
        <translation>“{0}”已换成新发的一份。</translation>
    </message>
    <message>
        <source>The theme “{0}” is taken over.</source>
        <translation>已导入主题“{0}”。</translation>
    </message>
</context>
<context>
    <name>TimeEdit</name>
    <message>
        <source>14:30, 1430</source>
        <translation>14:30、1430</translation>
    </message>
    <message>
        <source>not a time</source>
        <translation>无法识别的时间</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Everything for this month is done</source>
        <translation>本月都办好了</translation>
    </message>
    <message>
        <source>Nothing is overdue and nothing is due. The year board shows what comes next.</source>
        <translation>没有逾期的，也没有到期的。接下来要办什么，看年度循环。</translation>
    </message>
    <message>
        <source>Look at the year</source>
        <translation>看年度循环</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>{0} more to do this month</source>
        <translation>本月还差 {0} 项</translation>
    </message>
    <message>
        <source>Everything for this month is done. Coming &amp;next</source>
        <translation>本月都办好了。接下来(&amp;N)</translation>
    </message>
    <message>
        <source>What to do &amp;now</source>
        <translation>现在要办(&amp;N)</translation>
    </message>
    <message>
        <source>Basis: {0}</source>
        <translation>依据：{0}</translation>
    </message>
    <message>
        <source>Latest packet</source>
        <translation>最近的材料包</translation>
    </message>
    <message>
        <source>Packet of {0}, made {1}</source>
        <translation>{0} 年度 · {1}制作</translation>
    </message>
    <message>
        <source>None made yet</source>
        <translation>还没有制作过</translation>
    </message>
    <message>
        <source>Signed; click to make another or to look at it</source>
        <translation>已签名 · 点此查看或再做一份</translation>
    </message>
    <message>
        <source>Puts the year&apos;s records into one signed PDF</source>
        <translation>把全年的记录装成一份签名的 PDF</translation>
    </message>
    <message>
        <source>Latest backup</source>
        <translation>最近的备份</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>Click to make one</source>
        <translation>点此备份</translation>
    </message>
    <message>
        <source>A veto applies</source>
        <translation>有一票否决事项</translation>
    </message>
    <message>
        <source>The highest star is reached</source>
        <translation>已达最高星级</translation>
    </message>
    <message>
        <source>{0} points to {1}</source>
        <translation>距{1}还差 {0} 分</translation>
    </message>
    <message>
        <source>Star self-rating, computed</source>
        <translation>星级自评（自动）</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>现在要办</translation>
    </message>
    <message>
        <source>Star self-rating</source>
        <translation>星级自评</translation>
    </message>
    <message>
        <source>Begin with the members</source>
        <translation>先把党员录进来</translation>
    </message>
    <message>
        <source>The register is still empty. Import a roster in Excel or enter the members one by one: whom a meeting needs and what is due is reckoned from it.</source>
        <translation>名册还是空的。导入 Excel 名册，或者逐个录入：应到多少人、该办哪些事，都从名册算起。</translation>
    </message>
    <message>
        <source>To the register</source>
        <translation>去录党员</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>还有 {0} 件</translation>
    </message>
    <message>
        <source>they appear here as the ones above are done</source>
        <translation>办完上面的，就会显示在这里</translation>
    </message>
    <message>
        <source>Points enough for five stars, but not given: click to see why</source>
        <translation>分数已够五星，但不能评：点此看原因</translation>
    </message>
</context>
<context>
    <name>UnexpectedErrors</name>
    <message>
        <source>The program made a mistake. What you typed before is kept; please check the last entry.</source>
        <translation>程序出了一个错误。此前填写的内容都已保存，请核对最后一项。</translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>Signer: {0}</source>
        <translation>签名人：{0}</translation>
    </message>
    <message>
        <source>This computer knows the signer: somebody compared the fingerprint before.</source>
        <translation>本机认识这个签名人：以前核对过指纹。</translation>
    </message>
    <message>
        <source>This computer does not know the signer yet. That is no fault. Telephone the signer and compare the fingerprint, group by group; if it is the same, the signer can be known from now on.</source>
        <translation>本机还不认识这个签名人，这不等于有问题。请打电话给对方，把指纹一组一组地核对；一致，以后就认识了。</translation>
    </message>
    <message>
        <source>Branch: {0}</source>
        <translation>支部：{0}</translation>
    </message>
    <message>
        <source>Year: {0}</source>
        <translation>年度：{0}</translation>
    </message>
    <message>
        <source>Signed {0}, as the signer&apos;s own clock said; this proves nothing</source>
        <translation>签名时间（自报）：{0}，按签名人电脑的时钟，未经证明</translation>
    </message>
    <message>
        <source>{0} pages, {1} records, {2} evidence files</source>
        <translation>{0} 页，{1} 份记录，{2} 个佐证文件</translation>
    </message>
    <message>
        <source>The data inside agree with what is signed.</source>
        <translation>内嵌数据同签名内容一致。</translation>
    </message>
    <message>
        <source>The data inside could not be compared with what is signed.</source>
        <translation>内嵌数据无法同签名内容核对。</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate</source>
        <translation>证书指纹（四个字一组）</translation>
    </message>
    <message>
        <source>I have &amp;compared it by telephone</source>
        <translation>已经打电话核对一致(&amp;C)</translation>
    </message>
    <message>
        <source>Know this signer from now on</source>
        <translation>以后认识这个签名人</translation>
    </message>
    <message>
        <source>Forget this signer</source>
        <translation>不再认识</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Signer, as the file says: {0}</source>
        <translation>文件里写的签名人：{0}</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>being checked…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待检查</translation>
    </message>
    <message>
        <source>Is this packet as it was signed?</source>
        <translation>这份材料包是不是签名时的样子？</translation>
    </message>
    <message>
        <source>Drop one or more packets here, or choose them. For each one the page says whether it was changed since it was signed, and who signed it.</source>
        <translation>把一份或几份材料包拖到这里，或者选择文件。每一份都会说明签名以后有没有改动、是谁签的。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验签</translation>
    </message>
    <message>
        <source>Checking {0} of {1}</source>
        <translation>正在检查第 {0} 份，共 {1} 份</translation>
    </message>
    <message>
        <source>Packets to be checked</source>
        <translation>要验签的材料包</translation>
    </message>
    <message>
        <source>PDF files (*.pdf);;All files (*)</source>
        <translation>PDF 文件 (*.pdf);;所有文件 (*)</translation>
    </message>
    <message>
        <source>{0} is known from now on.</source>
        <translation>以后认识{0}。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>or drop packets here. Nothing is sent anywhere: they are checked on this computer.</source>
        <translation>也可以把材料包拖到这里。只在本机检查，不会发送到任何地方。</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>How many files are checked</source>
        <translation>检查进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Files that were checked</source>
        <translation>检查过的文件</translation>
    </message>
</context>
<context>
    <name>VetoRow</name>
    <message>
        <source>What happened, when, which document</source>
        <translation>什么事、什么时候、哪份文件</translation>
    </message>
    <message>
        <source>Note on {0}</source>
        <translation>说明：{0}</translation>
    </message>
</context>
<context>
    <name>Vote</name>
    <message>
        <source>Vote</source>
        <translation>表决</translation>
    </message>
    <message>
        <source>Remove the vote</source>
        <translation>删除表决</translation>
    </message>
    <message>
        <source>By</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>How the vote was taken</source>
        <translation>表决方式</translation>
    </message>
    <message>
        <source>For</source>
        <translation>赞成</translation>
    </message>
    <message>
        <source>Votes in favour</source>
        <translation>赞成票</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>Votes against</source>
        <translation>反对票</translation>
    </message>
    <message>
        <source>Abstained</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>Abstentions</source>
        <translation>弃权票</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>书面赞成</translation>
    </message>
    <message>
        <source>Written opinions in favour</source>
        <translation>未到会党员的书面赞成意见</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>应选人数</translation>
    </message>
    <message>
        <source>Seats to be filled</source>
        <translation>应选人数</translation>
    </message>
    <message>
        <source>+ Candidate</source>
        <translation>+ 候选人</translation>
    </message>
    <message>
        <source>Leave a voter out of the number due…</source>
        <translation>有党员不计入应到会…</translation>
    </message>
</context>
<context>
    <name>VoteBox</name>
    <message>
        <source>{0} committee members due, {1} present</source>
        <translation>应到委员 {0} 人，实到 {1} 人</translation>
    </message>
    <message>
        <source>{0} voters due, {1} present</source>
        <translation>应到会有表决权 {0} 人，实到 {1} 人</translation>
    </message>
</context>
<context>
    <name>VoteCandidate</name>
    <message>
        <source>Candidate</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>For</source>
        <translation>赞成</translation>
    </message>
    <message>
        <source>Votes for the candidate</source>
        <translation>得票</translation>
    </message>
    <message>
        <source>×</source>
        <translation>×</translation>
    </message>
    <message>
        <source>Remove the candidate</source>
        <translation>删除候选人</translation>
    </message>
</context>
<context>
    <name>VoteExclusion</name>
    <message>
        <source>Not counted</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Voter left out of the number due</source>
        <translation>不计入应到会的党员</translation>
    </message>
    <message>
        <source>Why the voter is left out</source>
        <translation>不计入的情形</translation>
    </message>
    <message>
        <source>Consent of the superior body and approval of the meeting</source>
        <translation>上级党组织同意、党员大会通过的情况</translation>
    </message>
    <message>
        <source>Consent of the superior body, approval of the meeting</source>
        <translation>上级同意文号、大会通过情况</translation>
    </message>
    <message>
        <source>×</source>
        <translation>×</translation>
    </message>
    <message>
        <source>Count the voter again</source>
        <translation>恢复计入</translation>
    </message>
</context>
<context>
    <name>VotesCard</name>
    <message>
        <source>Votes</source>
        <translation>表决</translation>
    </message>
    <message>
        <source>Item {0}</source>
        <translation>议题{0}</translation>
    </message>
</context>
<context>
    <name>WayCard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Print this entry…</source>
        <translation>打印本条…</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>打印清单…</translation>
    </message>
    <message>
        <source>Save the entry first; then it can be printed.</source>
        <translation>请先保存本条登记，再打印。</translation>
    </message>
    <message>
        <source>This ledger has nothing in this year.</source>
        <translation>本年度这个台账还没有登记。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Writes the minutes with their sign-in sheet as a PDF</source>
        <translation>把会议记录和签到表写成 PDF</translation>
    </message>
</context>
<context>
    <name>WhatIfView</name>
    <message>
        <source>Supposed: everybody comes, meetings begin with the First Topic, an hour each, finalised the same day. Nothing is stored.</source>
        <translation>假定：全员到会、会议首项为“第一议题”、每次一小时、当天定稿。只是试算，什么也不保存。</translation>
    </message>
    <message>
        <source>Untick everything</source>
        <translation>全部不选</translation>
    </message>
    <message>
        <source>Tick everything</source>
        <translation>全部选上</translation>
    </message>
    <message>
        <source>Nothing planned or owed is left in this year.</source>
        <translation>今年没有还没办的计划或应办事项了。</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>会变化的项目</translation>
    </message>
    <message>
        <source>Now {0} points, {1} → then {2} points, {3} (+{4})</source>
        <translation>现在 {0} 分、{1} → 试算 {2} 分、{3}（+{4}）</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划内</translation>
    </message>
    <message>
        <source>owed</source>
        <translation>应办</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>&amp;Full name of the branch</source>
        <translation>支部全称(&amp;F)</translation>
    </message>
    <message>
        <source>Full name of the branch</source>
        <translation>支部全称</translation>
    </message>
    <message>
        <source>S&amp;hort name, for narrow places</source>
        <translation>简称，用在窄的地方(&amp;H)</translation>
    </message>
    <message>
        <source>Short name, for narrow places</source>
        <translation>简称，用在窄的地方</translation>
    </message>
    <message>
        <source>F&amp;older of the workspace</source>
        <translation>工作台文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>工作台文件夹</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Members, records, photos and backups of the branch lie in this folder, on this computer alone. To move house, copy the whole folder.</source>
        <translation>名册、记录、照片和备份都放在这个文件夹里，只在这台电脑上。换电脑时，把整个文件夹拷走就行。</translation>
    </message>
    <message>
        <source>Superior &amp;committee</source>
        <translation>上级党组织(&amp;C)</translation>
    </message>
    <message>
        <source>Superior committee</source>
        <translation>上级党组织</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>所在单位(&amp;U)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>所在单位</translation>
    </message>
    <message>
        <source>&amp;Kind of branch</source>
        <translation>支部类型(&amp;K)</translation>
    </message>
    <message>
        <source>Kind of branch</source>
        <translation>支部类型</translation>
    </message>
    <message>
        <source>Party &amp;groups, one per line; none if there are none</source>
        <translation>党小组，每行一个；没有就空着(&amp;G)</translation>
    </message>
    <message>
        <source>Party groups, one per line; none if there are none</source>
        <translation>党小组，每行一个；没有就空着</translation>
    </message>
    <message>
        <source>Fixed day of the theme &amp;party day</source>
        <translation>主题党日固定日(&amp;P)</translation>
    </message>
    <message>
        <source>Fixed day of the theme party day</source>
        <translation>主题党日固定日</translation>
    </message>
    <message>
        <source>The committee was &amp;elected on</source>
        <translation>本届支委会选举日期(&amp;E)</translation>
    </message>
    <message>
        <source>The committee was elected on</source>
        <translation>本届支委会选举日期</translation>
    </message>
    <message>
        <source>&amp;Years of the term</source>
        <translation>任期年数(&amp;Y)</translation>
    </message>
    <message>
        <source>Years of the term</source>
        <translation>任期年数</translation>
    </message>
    <message>
        <source>&amp;Approval or filing document</source>
        <translation>批复或备案文号(&amp;A)</translation>
    </message>
    <message>
        <source>Approval or filing document</source>
        <translation>批复或备案文号</translation>
    </message>
    <message>
        <source>The first year &amp;kept here</source>
        <translation>从哪一年记起(&amp;K)</translation>
    </message>
    <message>
        <source>The first year kept here</source>
        <translation>从哪一年记起</translation>
    </message>
    <message>
        <source>What lies before this year is not asked for.</source>
        <translation>这一年以前的事不要求补记。</translation>
    </message>
    <message>
        <source>The workspace is ready. A roster in Excel brings all members in at once: the columns are found by their headings, and nothing is written before you have seen it. Members can also be entered one by one later.</source>
        <translation>工作台已经建好。导入 Excel 名册，可以一次录入全部党员：按表头识别各列，看过预览才写入。也可以以后逐个录入。</translation>
    </message>
    <message>
        <source>&amp;Import a roster…</source>
        <translation>导入名册(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>以后再说(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Skip for now</source>
        <translation>先跳过(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Open an e&amp;xisting one…</source>
        <translation>打开已有的工作台(&amp;X)…</translation>
    </message>
    <message>
        <source>Recei&amp;ve a handover file…</source>
        <translation>接收移交文件(&amp;V)…</translation>
    </message>
    <message>
        <source>Coun&amp;t ballots…</source>
        <translation>替支部计票(&amp;T)…</translation>
    </message>
    <message>
        <source>The second teller of a review opens the file (.bdcount) handed over; no workspace is needed</source>
        <translation>民主测评的第二计票人打开交来的计票文件（.bdcount），不需要建支部工作区</translation>
    </message>
</context>
<context>
    <name>WizardView</name>
    <message>
        <source>BranchDesk-{0}</source>
        <translation>支部工作台-{0}</translation>
    </message>
    <message>
        <source>Making the workspace…</source>
        <translation>正在建立工作台…</translation>
    </message>
    <message>
        <source>&amp;Make the workspace</source>
        <translation>建立工作台(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Set up your branch</source>
        <translation>建立支部工作台</translation>
    </message>
    <message>
        <source>Where the branch belongs</source>
        <translation>支部的隶属关系</translation>
    </message>
    <message>
        <source>Groups and party day</source>
        <translation>党小组和主题党日</translation>
    </message>
    <message>
        <source>Term of the committee</source>
        <translation>支委会任期</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>党员名册</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>第 {0} 步，共 {1} 步</translation>
    </message>
    <message>
        <source>An empty folder for the new workspace</source>
        <translation>给新工作台选一个空文件夹</translation>
    </message>
    <message>
        <source>can be left for later; it stands in the settings</source>
        <translation>可以以后在设置里填</translation>
    </message>
</context>
<context>
    <name>WordForms</name>
    <message>
        <source>Word form…</source>
        <translation>套用 Word 表…</translation>
    </message>
    <message>
        <source>Fill your unit&apos;s own Word form with this</source>
        <translation>把这条内容填进本单位自己的 Word 表</translation>
    </message>
    <message>
        <source>Your unit&apos;s own Word forms</source>
        <translation>本单位的 Word 表</translation>
    </message>
    <message>
        <source>Save it first, then fill a form with it.</source>
        <translation>请先保存，再套用 Word 表。</translation>
    </message>
    <message>
        <source>Another form…</source>
        <translation>选择其他 Word 表…</translation>
    </message>
    <message>
        <source>Take out of this list</source>
        <translation>从这里移除</translation>
    </message>
    <message>
        <source>Taken out of the list: {0}. Your own file is untouched.</source>
        <translation>已从列表移除：{0}。您自己的文件没有动。</translation>
    </message>
    <message>
        <source>Which Word form</source>
        <translation>选择本单位的 Word 表</translation>
    </message>
    <message>
        <source>Word form (*.docx)</source>
        <translation>Word 表 (*.docx)</translation>
    </message>
    <message>
        <source>Where to put it</source>
        <translation>保存到哪里</translation>
    </message>
    <message>
        <source>Word file (*.docx)</source>
        <translation>Word 文件 (*.docx)</translation>
    </message>
    <message>
        <source>{0} are not handed out as a rule, because they tell who it is about. Write them into the form all the same?</source>
        <translation>{0} 涉及个人情况，一般不对外打印。仍然写进这个表吗？</translation>
    </message>
    <message>
        <source>Write them</source>
        <translation>写进去</translation>
    </message>
    <message>
        <source>Leave them empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已写好：{0}</translation>
    </message>
</context>
<context>
    <name>_Banner</name>
    <message>
        <source>This workspace can only be read: the folder is write-protected. Everything can be looked at and exported; nothing can be changed.</source>
        <translation>本工作区只能查看：文件夹没有写入权限。可以查看和导出，不能修改。</translation>
    </message>
</context>
<context>
    <name>_DropArea</name>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>or drop photos and papers here, or paste with Ctrl+V</source>
        <translation>也可以把照片、文件拖到这里，或按 Ctrl+V 粘贴截图</translation>
    </message>
</context>
<context>
    <name>_JobLine</name>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>_MoreButton</name>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
</context>
<context>
    <name>_PeopleList</name>
    <message>
        <source>People found</source>
        <translation>找到的人员</translation>
    </message>
</context>
<context>
    <name>_SheetDelegate</name>
    <message>
        <source>made up on</source>
        <translation>补学日期</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>ballots</name>
    <message>
        <source>No code was found on this page. If it is a ballot, type what the paper says; if it is none, X leaves it out.</source>
        <translation>这一页没有读到图码。是票就按票面录入；不是票，按X略过。</translation>
    </message>
    <message>
        <source>This page cannot be shown. If it is a ballot, type what the paper says; if it is none, X leaves it out.</source>
        <translation>这一页显示不出来。是票就按纸质票面录入；不是票，按X略过。</translation>
    </message>
    <message>
        <source>The black squares at the corners were not all found: torn, folded or cut off. Type what the ballot says.</source>
        <translation>四角的黑方块没有找全（可能破损、折角或没扫全），请按票面录入。</translation>
    </message>
    <message>
        <source>This ballot was printed by another branch, or by another workspace; it is not counted here. Enter goes on.</source>
        <translation>这是别的支部（或别的工作区）印的票，不计入。按回车看下一张。</translation>
    </message>
    <message>
        <source>This is a ballot of another year, or of another list of members; it is not counted here. Enter goes on.</source>
        <translation>这是别的年度或别的名单的票，不计入。按回车看下一张。</translation>
    </message>
    <message>
        <source>This is no ballot but another paper of this program; it is not counted. Enter goes on.</source>
        <translation>这不是测评票，是本程序印的其他材料，不计入。按回车看下一张。</translation>
    </message>
</context>
<context>
    <name>board</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>due by {0}</source>
        <translation>{0}前完成</translation>
    </message>
    <message>
        <source>was due by {0}</source>
        <translation>应于{0}前完成</translation>
    </message>
    <message>
        <source>{0} records</source>
        <translation>{0} 份记录</translation>
    </message>
    <message>
        <source>{0} of {1} held</source>
        <translation>已办 {0} 次，共需 {1} 次</translation>
    </message>
    <message>
        <source>Fewer than seven full members: the branch has no committee that could meet.</source>
        <translation>正式党员不足七人，没有设支部委员会。</translation>
    </message>
    <message>
        <source>The branch has no party groups in this time.</source>
        <translation>这段时间没有设党小组。</translation>
    </message>
    <message>
        <source>Before the first year that is kept here.</source>
        <translation>早于本支部开始使用本程序的时间。</translation>
    </message>
    <message>
        <source>No meeting was held in this time that the rule speaks of.</source>
        <translation>这段时间没有召开相关会议。</translation>
    </message>
    <message>
        <source>[program&apos;s default]</source>
        <translation>〔本程序默认〕</translation>
    </message>
    <message>
        <source>[to be checked]</source>
        <translation>〔待核对〕</translation>
    </message>
</context>
<context>
    <name>burden</name>
    <message>
        <source>Record forms (F01 to F05)</source>
        <translation>会议活动记录表（F01 至 F05）</translation>
    </message>
    <message>
        <source>Sign-in sheets (F08)</source>
        <translation>签到表（F08）</translation>
    </message>
    <message>
        <source>Year cycle</source>
        <translation>年度循环</translation>
    </message>
    <message>
        <source>Study hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Star rating</source>
        <translation>星级自评</translation>
    </message>
    <message>
        <source>Compliance report</source>
        <translation>合规检查报告</translation>
    </message>
    <message>
        <source>Counted figures</source>
        <translation>统计数字</translation>
    </message>
    <message>
        <source>Ledgers</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>材料包</translation>
    </message>
    <message>
        <source>each finalised record makes one form</source>
        <translation>每份定稿记录生成一张，计1次</translation>
    </message>
    <message>
        <source>each record with attendance makes one sheet</source>
        <translation>每份有参会名单的记录生成一张，计1次</translation>
    </message>
    <message>
        <source>each time a record meets an obligation in a period</source>
        <translation>记录每满足一个周期的一项任务，计1次</translation>
    </message>
    <message>
        <source>each record with time of study and somebody present</source>
        <translation>有学习时间、有人到会的记录，每份计1次</translation>
    </message>
    <message>
        <source>each time a record is the evidence of an item</source>
        <translation>记录每作一个评定项目的依据，计1次</translation>
    </message>
    <message>
        <source>each time a line of the report rests on a record</source>
        <translation>报告每有一行依据一份记录，计1次</translation>
    </message>
    <message>
        <source>each time a figure rests on a record or an entry</source>
        <translation>数字每依据一份记录或一条台账，计1次</translation>
    </message>
    <message>
        <source>each entry taken over from a record of the same sitting</source>
        <translation>从同一场会议记录带出的台账，每条计1次</translation>
    </message>
    <message>
        <source>each record in each packet made of the year</source>
        <translation>本年度每份材料包收入的记录，每份计1次</translation>
    </message>
    <message>
        <source>Record form: {0}</source>
        <translation>记录表：{0}</translation>
    </message>
    <message>
        <source>Star item {0}</source>
        <translation>星级项目 {0}</translation>
    </message>
    <message>
        <source>name of the meeting</source>
        <translation>会议名称</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>参会名单（签到）</translation>
    </message>
    <message>
        <source>who the lecturer is</source>
        <translation>主讲人身份</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message>
        <source>M{0}</source>
        <translation>{0}月</translation>
    </message>
    <message>
        <source>later</source>
        <translation>次年</translation>
    </message>
    <message>
        <source>year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>year {0}</source>
        <translation>{0}年</translation>
    </message>
    <message>
        <source>{0} {1} of {2} ({4}: {3})</source>
        <translation>{0}{1}/{2}分（{4}年{3}分）</translation>
    </message>
    <message>
        <source>{0} {1} of {2}</source>
        <translation>{0}{1}/{2}分</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>{0}: {1} points, {2}</source>
        <translation>{0}年{1}分，{2}</translation>
    </message>
    <message>
        <source>{0} points more than in {1}.</source>
        <translation>比{1}年多{0}分。</translation>
    </message>
    <message>
        <source>{0} points fewer than in {1}.</source>
        <translation>比{1}年少{0}分。</translation>
    </message>
    <message>
        <source>As many points as the year before.</source>
        <translation>与上一年同分。</translation>
    </message>
    <message>
        <source>Not due at any sitting of the year so far.</source>
        <translation>本年度还没有应到的会议和活动。</translation>
    </message>
    <message>
        <source>held in the year after {1} of {2}</source>
        <translation>次年补开的应到{2}次到{1}次</translation>
    </message>
    <message>
        <source>month {0} {1} of {2}</source>
        <translation>{0}月应到{2}次到{1}次</translation>
    </message>
    <message>
        <source>The whole year: there {0} of {1} times.</source>
        <translation>全年应到{1}次，实到{0}次。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>No sitting of the year is finalised yet.</source>
        <translation>本年度还没有定稿的会议和活动。</translation>
    </message>
    <message>
        <source>held in the year after {1} %</source>
        <translation>次年补开的到会率{1}%</translation>
    </message>
    <message>
        <source>month {0} {1} %</source>
        <translation>{0}月到会率{1}%</translation>
    </message>
    <message>
        <source>The whole year: {0} of {1} present, {2} %.</source>
        <translation>全年应到{1}人次，实到{0}人次，到会率{2}%。</translation>
    </message>
    <message>
        <source>No chart of the grades of fewer than {0} people.</source>
        <translation>评定不足{0}人，不作等次分布图。</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0}{1}人</translation>
    </message>
    <message>
        <source>{0} people rated: </source>
        <translation>评定{0}人：</translation>
    </message>
</context>
<context>
    <name>chips</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation>已定稿</translation>
    </message>
    <message>
        <source>Late entry</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>Changes open</source>
        <translation>有未定稿修改</translation>
    </message>
</context>
<context>
    <name>choices</name>
    <message>
        <source>Cannot express a will because of illness</source>
        <translation>患病不能表达意志</translation>
    </message>
    <message>
        <source>Abroad at own expense for half a year or longer</source>
        <translation>自费出国半年以上</translation>
    </message>
    <message>
        <source>In custody without a disposal above party probation</source>
        <translation>未受留党察看以上处分，正在服刑或被拘留</translation>
    </message>
    <message>
        <source>Old and bedridden, or long ill and in need of care</source>
        <translation>年老体弱卧床或长期生病，生活不能自理</translation>
    </message>
    <message>
        <source>Transferred or away for half a year, relation not moved</source>
        <translation>调动、外出半年以上，应转未转组织关系</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>支部书记</translation>
    </message>
    <message>
        <source>Committee member</source>
        <translation>支委委员</translation>
    </message>
    <message>
        <source>Leading cadre</source>
        <translation>党员领导干部</translation>
    </message>
    <message>
        <source>Party member</source>
        <translation>普通党员</translation>
    </message>
    <message>
        <source>From outside</source>
        <translation>外请</translation>
    </message>
    <message>
        <source>Study together</source>
        <translation>集中学习</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>参观见学</translation>
    </message>
    <message>
        <source>Volunteer service</source>
        <translation>志愿服务</translation>
    </message>
    <message>
        <source>Democratic deliberation</source>
        <translation>民主议事</translation>
    </message>
    <message>
        <source>Organisational life</source>
        <translation>过组织生活</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Legislative research</source>
        <translation>立法调研</translation>
    </message>
    <message>
        <source>Law enforcement inspection</source>
        <translation>执法检查</translation>
    </message>
    <message>
        <source>Inspection by deputies</source>
        <translation>代表视察</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Total {0} of 100: {1} stars</source>
        <translation>总分 {0}（满分100）：{1} 星</translation>
    </message>
    <message>
        <source>Imported: {0} new, {1} changed, {2} unchanged.</source>
        <translation>已导入：新增 {0} 人，更新 {1} 人，不变 {2} 人。</translation>
    </message>
    <message>
        <source>Nothing written. Would be: {0} new, {1} changed, {2} unchanged.</source>
        <translation>没有写入。将会：新增 {0} 人，更新 {1} 人，不变 {2} 人。</translation>
    </message>
    <message>
        <source>Certificate: {0}</source>
        <translation>证书指纹：{0}</translation>
    </message>
    <message>
        <source>Signed {0}, as the signer&apos;s own clock said</source>
        <translation>签名时间（自报）：{0}</translation>
    </message>
    <message>
        <source>Sound: {0} finalised versions, {1} evidence files.</source>
        <translation>完好：定稿版本 {0} 份，佐证文件 {1} 个。</translation>
    </message>
    <message>
        <source>Row {0}, column {1} ({2}): {3}</source>
        <translation>第 {0} 行 {1} 列（{2}）：{3}</translation>
    </message>
    <message>
        <source>{0}: imported {1} new, {2} there already, {3} refused.</source>
        <translation>{0}：已导入 {1} 条，已有 {2} 条，无法导入 {3} 条。</translation>
    </message>
    <message>
        <source>{0}: nothing written. {1} new, {2} there already, {3} refused.</source>
        <translation>{0}：没有写入。新增 {1} 条，已有 {2} 条，无法导入 {3} 条。</translation>
    </message>
</context>
<context>
    <name>datafile</name>
    <message>
        <source>The text cannot be read: {1}.</source>
        <translation>文字读不出来：{1}。</translation>
    </message>
    <message>
        <source>“{0}” is not known to this program.</source>
        <translation>程序不认得“{0}”。</translation>
    </message>
    <message>
        <source>“{0}” is missing.</source>
        <translation>缺少“{0}”。</translation>
    </message>
    <message>
        <source>“{0}” is of the wrong kind: {1}.</source>
        <translation>“{0}”的类型不对：{1}。</translation>
    </message>
    <message>
        <source>“{0}” cannot be this: {1}.</source>
        <translation>“{0}”不能这样写：{1}。</translation>
    </message>
    <message>
        <source>“{0}” stands there twice: {1}.</source>
        <translation>“{0}”重复：{1}。</translation>
    </message>
    <message>
        <source>“{0}” does not add up (declared, together): {1}.</source>
        <translation>“{0}”与合计不符（写明的、合计的）：{1}。</translation>
    </message>
</context>
<context>
    <name>days</name>
    <message>
        <source>{0}/{1}</source>
        <translation>{1}月{0}日</translation>
    </message>
    <message>
        <source>{0}/{1}/{2}</source>
        <translation>{2}年{1}月{0}日</translation>
    </message>
    <message>
        <source>month {0}</source>
        <translation>{0}月</translation>
    </message>
    <message>
        <source>first half-year</source>
        <translation>上半年</translation>
    </message>
    <message>
        <source>second half-year</source>
        <translation>下半年</translation>
    </message>
    <message>
        <source>year {0}</source>
        <translation>{0}年</translation>
    </message>
    <message>
        <source>1st quarter</source>
        <translation>一季度</translation>
    </message>
    <message>
        <source>2nd quarter</source>
        <translation>二季度</translation>
    </message>
    <message>
        <source>3rd quarter</source>
        <translation>三季度</translation>
    </message>
    <message>
        <source>4th quarter</source>
        <translation>四季度</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>The database is damaged: {0}</source>
        <translation>数据库已损坏：{0}</translation>
    </message>
    <message>
        <source>Something refers to what is no longer there: {0}</source>
        <translation>有内容指向已经不存在的数据：{0}</translation>
    </message>
    <message>
        <source>A finalised record is not as it was closed: {0}</source>
        <translation>有定稿记录同定稿时不一致：{0}</translation>
    </message>
    <message>
        <source>The chain of versions is broken at: {0}</source>
        <translation>版本链在此处断开：{0}</translation>
    </message>
    <message>
        <source>An evidence file is missing: {0}</source>
        <translation>佐证文件缺失：{0}</translation>
    </message>
    <message>
        <source>An evidence file has changed: {0}</source>
        <translation>佐证文件已被改动：{0}</translation>
    </message>
    <message>
        <source>A file in the evidence folder belongs to no record: {0}</source>
        <translation>佐证文件夹里有不属于任何记录的文件：{0}</translation>
    </message>
    <message>
        <source>The chain breaks first here: {0} Nothing was finalised before it.</source>
        <translation>定稿版本链从这里断开：{0}在它之前没有定稿。</translation>
    </message>
    <message>
        <source>The chain breaks first here: {0} The {1} versions finalised before it are as they were closed.</source>
        <translation>定稿版本链从这里断开：{0}在它之前定稿的{1}个版本与定稿时一致。</translation>
    </message>
    <message>
        <source>“{0}” of {2}, version {1}, finalised on {3}</source>
        <translation>{2}的“{0}”第{1}版（{3}定稿）</translation>
    </message>
    <message>
        <source>“{0}” of {2}, version {1}</source>
        <translation>{2}的“{0}”第{1}版</translation>
    </message>
    <message>
        <source>“{0}”, version {1}, finalised on {3}</source>
        <translation>“{0}”第{1}版（{3}定稿）</translation>
    </message>
    <message>
        <source>“{0}”, version {1}</source>
        <translation>“{0}”第{1}版</translation>
    </message>
    <message>
        <source>{0}: this finalised version is no longer there.</source>
        <translation>{0}：这个定稿版本已经不在数据库里。</translation>
    </message>
    <message>
        <source>{0}: what was finalised just before it is gone.</source>
        <translation>{0}：紧接在它之前的定稿版本已经不在数据库里。</translation>
    </message>
    <message>
        <source>{0}: its content was changed after it was finalised.</source>
        <translation>{0}：内容在定稿以后被改动过。</translation>
    </message>
    <message>
        <source>{0}: it does not follow the version before it.</source>
        <translation>{0}：与它前一个定稿版本接不上。</translation>
    </message>
    <message>
        <source>{0}: its content cannot be read.</source>
        <translation>{0}：内容无法读取。</translation>
    </message>
    <message>
        <source>{0}: the books call it something else than it says.</source>
        <translation>{0}：数据库里登记的编号与内容所写的不一致。</translation>
    </message>
    <message>
        <source>{0}: the list of records names another version.</source>
        <translation>{0}：记录清单里登记的不是这一版。</translation>
    </message>
</context>
<context>
    <name>follow_ups</name>
    <message>
        <source>open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>agreed anew</source>
        <translation>重新议定</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>joint conference</source>
        <translation>党建联席会议</translation>
    </message>
    <message>
        <source>rectification list</source>
        <translation>整改清单</translation>
    </message>
    <message>
        <source>{0}: agreed in “{1}”</source>
        <translation>{0}：在“{1}”议定</translation>
    </message>
    <message>
        <source>{0}, due {1}</source>
        <translation>{0}，期限 {1}</translation>
    </message>
    <message>
        <source>Goes on as “{0}” ({1})</source>
        <translation>转为“{0}”（{1}）</translation>
    </message>
    <message>
        <source>{0}: taken up in “{1}”, goes on until {2}</source>
        <translation>{0}：在“{1}”报告，继续办理，期限改为 {2}</translation>
    </message>
    <message>
        <source>{0}: taken up in “{1}”, goes on</source>
        <translation>{0}：在“{1}”报告，继续办理</translation>
    </message>
    <message>
        <source>{0}: done, reported in “{1}” of {2}</source>
        <translation>{0}：办结，在 {2} “{1}”报告</translation>
    </message>
    <message>
        <source>{0}: done, noted in this register</source>
        <translation>{0}：办结，在本页登记</translation>
    </message>
    <message>
        <source>{0}: done</source>
        <translation>{0}：办结</translation>
    </message>
    <message>
        <source>Done, the day is not noted</source>
        <translation>已办结，没有登记日期</translation>
    </message>
    <message>
        <source>These matters go on as each other in a circle; they stay open until one is closed: {0}</source>
        <translation>下列事项互相转来转去，成了一个圈，办结其中一项之前都算未办结：{0}</translation>
    </message>
    <message>
        <source>{0} ({1} for, {2} against, {3} abstained)</source>
        <translation>{0}（赞成 {1}、反对 {2}、弃权 {3}）</translation>
    </message>
    <message>
        <source>invalid, too few present</source>
        <translation>到会不足，表决无效</translation>
    </message>
    <message>
        <source>elected: {0}</source>
        <translation>当选：{0}</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>未通过</translation>
    </message>
</context>
<context>
    <name>growth</name>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>to be done now</source>
        <translation>现在办</translation>
    </message>
    <message>
        <source>later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>irregular</source>
        <translation>不规范</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Nothing is left to do</source>
        <translation>已全部办完</translation>
    </message>
    <message>
        <source>Step {0}: {1}</source>
        <translation>第{0}步 {1}</translation>
    </message>
    <message>
        <source>by {0}, {1} days left</source>
        <translation>{0}前，还有 {1} 天</translation>
    </message>
    <message>
        <source>was due on {0}, {1} days overdue</source>
        <translation>应于{0}前，已逾期 {1} 天</translation>
    </message>
    <message>
        <source>{0} (step {1} {2})</source>
        <translation>{0}（第{1}步 {2}）</translation>
    </message>
    <message>
        <source>Enter as probationary member</source>
        <translation>登记为预备党员</translation>
    </message>
    <message>
        <source>Enter as full member</source>
        <translation>登记为正式党员</translation>
    </message>
    <message>
        <source>Enter the extension of probation…</source>
        <translation>登记延长预备期…</translation>
    </message>
    <message>
        <source>Enter the end of membership</source>
        <translation>登记取消预备党员资格</translation>
    </message>
    <message>
        <source>Request to the superior body</source>
        <translation>请示</translation>
    </message>
    <message>
        <source>Reply of the superior body</source>
        <translation>批复</translation>
    </message>
    <message>
        <source>Nomination and candidates</source>
        <translation>提名和候选人</translation>
    </message>
    <message>
        <source>Rules of the election</source>
        <translation>选举办法</translation>
    </message>
    <message>
        <source>Scrutineers and tellers</source>
        <translation>监票人、计票人</translation>
    </message>
    <message>
        <source>General meeting: election</source>
        <translation>党员大会选举</translation>
    </message>
    <message>
        <source>First meeting of the new committee</source>
        <translation>支委会第一次会议</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>分工</translation>
    </message>
    <message>
        <source>Report of the result</source>
        <translation>选举结果报告</translation>
    </message>
    <message>
        <source>Approval and filing</source>
        <translation>批准、备案</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>The day of the last election is not known: enter it under Settings.</source>
        <translation>不知道上次选举的日期：请在「设置」里填写。</translation>
    </message>
    <message>
        <source>The term ended on {0}, {1} days ago: elect now.</source>
        <translation>任期已于{0}届满，过了 {1} 天：应当换届。</translation>
    </message>
    <message>
        <source>Extended with approval until {0}, {1} days left.</source>
        <translation>经批准延期至{0}，还有 {1} 天。</translation>
    </message>
    <message>
        <source>The term ends on {0}, in {1} days: prepare the election.</source>
        <translation>任期到{0}，还有 {1} 天：准备换届。</translation>
    </message>
    <message>
        <source>In term until {0}, {1} days left.</source>
        <translation>任期到{0}，还有 {1} 天。</translation>
    </message>
    <message>
        <source>{0}: vacant for {1} days</source>
        <translation>{0}空缺 {1} 天</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>{0} “{1}” put into the recycle bin</source>
        <translation>{0}“{1}”放入回收站</translation>
    </message>
    <message>
        <source>{0} “{1}” taken out of the recycle bin</source>
        <translation>{0}“{1}”从回收站取回</translation>
    </message>
    <message>
        <source>{0} “{1}” finalised</source>
        <translation>{0}“{1}”定稿</translation>
    </message>
    <message>
        <source>{0} “{1}” imported</source>
        <translation>{0}“{1}”导入</translation>
    </message>
    <message>
        <source>{0} “{1}”: change taken back</source>
        <translation>{0}“{1}”撤销了修改</translation>
    </message>
    <message>
        <source>{0} “{1}” saved</source>
        <translation>{0}“{1}”保存</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>Party group</source>
        <translation>党小组</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>支部</translation>
    </message>
    <message>
        <source>Democratic review</source>
        <translation>民主评议</translation>
    </message>
    <message>
        <source>Star rating</source>
        <translation>星级自评</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Ledger entry</source>
        <translation>台账登记</translation>
    </message>
    <message>
        <source>{0} “{1}”: unfinalised changes dropped</source>
        <translation>{0}“{1}”：放弃了未定稿的修改</translation>
    </message>
    <message>
        <source>Working papers</source>
        <translation>工作材料</translation>
    </message>
    <message>
        <source>{0} “{1}” filed</source>
        <translation>“{1}”的{0}归档</translation>
    </message>
    <message>
        <source>Scanned papers of</source>
        <translation>扫描件</translation>
    </message>
</context>
<context>
    <name>measures</name>
    <message>
        <source>Not computed: scored by hand</source>
        <translation>不自动计分，人工打分</translation>
    </message>
    <message>
        <source>Share of periods in which a duty was met</source>
        <translation>按时开展的比例</translation>
    </message>
    <message>
        <source>Party lectures by quarter, and the secretary’s own</source>
        <translation>党课（按季）和书记讲党课</translation>
    </message>
    <message>
        <source>Meetings that begin with the First Topic</source>
        <translation>首项为“第一议题”的会议</translation>
    </message>
    <message>
        <source>Plan of the year, reported sittings, list of duties</source>
        <translation>年度计划、计划报备、责任清单</translation>
    </message>
    <message>
        <source>Studies of ideology, one each half-year</source>
        <translation>意识形态研究（每半年）</translation>
    </message>
    <message>
        <source>Warning education, so much each</source>
        <translation>警示教育（按次）</translation>
    </message>
    <message>
        <source>Theme days joined with the office’s work</source>
        <translation>融合型主题党日</translation>
    </message>
    <message>
        <source>Half-year report and annual summary</source>
        <translation>半年报告和年度总结</translation>
    </message>
    <message>
        <source>Organisational life meeting and its list</source>
        <translation>组织生活会和整改销号</translation>
    </message>
    <message>
        <source>Set-up of branch and committee, so much off a fault</source>
        <translation>组织设置（按处扣分）</translation>
    </message>
    <message>
        <source>Election in time</source>
        <translation>按期换届</translation>
    </message>
    <message>
        <source>Duties of the committee covered, no seat empty for long</source>
        <translation>支委分工和补缺</translation>
    </message>
    <message>
        <source>Recruitment by the rules, so much off a fault</source>
        <translation>发展党员规范（按例扣分）</translation>
    </message>
    <message>
        <source>Members who reach the year’s study hours</source>
        <translation>学时达标率</translation>
    </message>
    <message>
        <source>Presence at organisational life</source>
        <translation>组织生活参会率</translation>
    </message>
    <message>
        <source>Members’ review: steps, cap, feedback, share</source>
        <translation>民主评议（步骤、名额、反馈、参评率）</translation>
    </message>
    <message>
        <source>Coverage of heart-to-heart talks</source>
        <translation>谈心谈话覆盖率</translation>
    </message>
    <message>
        <source>Records finalised in time and complete</source>
        <translation>记录及时、要素完整</translation>
    </message>
    <message>
        <source>Packet of the year handed in in time</source>
        <translation>年度材料按时报送</translation>
    </message>
    <message>
        <source>Training hours of the committee</source>
        <translation>支委培训学时</translation>
    </message>
    <message>
        <source>Registration with a community and volunteering</source>
        <translation>双报到和志愿服务</translation>
    </message>
    <message>
        <source>Wishes claimed and fulfilled</source>
        <translation>微心愿认领办结</translation>
    </message>
    <message>
        <source>Teams, posts and conferences, so much each</source>
        <translation>突击队、先锋岗、联席会议（按项）</translation>
    </message>
    <message>
        <source>Secretary’s project and party brand</source>
        <translation>书记项目和党建品牌</translation>
    </message>
    <message>
        <source>Dues paid in full and in time, and published</source>
        <translation>党费按月足额、公布</translation>
    </message>
    <message>
        <source>Quarters of members’ points published</source>
        <translation>积分季度公示</translation>
    </message>
</context>
<context>
    <name>member_points</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基础</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>奖励</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>退休</translation>
    </message>
    <message>
        <source>of the age from which no points are kept</source>
        <translation>已到不实行积分的年龄</translation>
    </message>
    <message>
        <source>exempt from study hours in the register</source>
        <translation>名册中不计学时</translation>
    </message>
    <message>
        <source>left out: {0}</source>
        <translation>不纳入：{0}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Rule and what for</source>
        <translation>项目和事由</translation>
    </message>
    <message>
        <source>[taken back] {0}</source>
        <translation>〔已冲销〕{0}</translation>
    </message>
    <message>
        <source>takes back: {0}</source>
        <translation>冲销：{0}</translation>
    </message>
    <message>
        <source>{0} (by hand)</source>
        <translation>{0}（人工登记）</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0}至{1}分</translation>
    </message>
    <message>
        <source>{0} each</source>
        <translation>每次{0}分</translation>
    </message>
    <message>
        <source>at most {0} a year</source>
        <translation>全年最多{0}分</translation>
    </message>
    <message>
        <source>the whole total is at most {0}</source>
        <translation>全年积分不高于{0}分</translation>
    </message>
    <message>
        <source>of one matter only the highest</source>
        <translation>同一事项只按最高一次计</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{0}, {1} without an answer</source>
        <translation>{0}件，{1}件未答复</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>未到时间</translation>
    </message>
    <message>
        <source>to be published</source>
        <translation>待公示</translation>
    </message>
    <message>
        <source>about to hang</source>
        <translation>将公示</translation>
    </message>
    <message>
        <source>hanging</source>
        <translation>公示中</translation>
    </message>
    <message>
        <source>an objection needs an answer</source>
        <translation>异议待答复</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已公示</translation>
    </message>
</context>
<context>
    <name>minutes</name>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>year</source>
        <translation>所属年度</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>guests</source>
        <translation>列席</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>议题和记录</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>photos and papers</source>
        <translation>照片和材料</translation>
    </message>
    <message>
        <source>further content</source>
        <translation>其他内容</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Party group</source>
        <translation>党小组</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>{0} due, {1} present; with a vote {2} due, {3} present</source>
        <translation>应到 {0} 人，实到 {1} 人；有表决权应到 {2} 人，实到 {3} 人</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>到会情况</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>缺席人员及原因</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>列席人员</translation>
    </message>
    <message>
        <source>Item {0}</source>
        <translation>议题{0}</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>汇报人</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>讨论</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>{0} for, {1} against, {2} abstained.</source>
        <translation>赞成 {0}，反对 {1}，弃权 {2}。</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>表决</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>Opinions and suggestions</source>
        <translation>意见建议</translation>
    </message>
    <message>
        <source>Lecturer</source>
        <translation>主讲人</translation>
    </message>
    <message>
        <source>Role of the lecturer</source>
        <translation>主讲人身份</translation>
    </message>
    <message>
        <source>Study hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Outline or main content</source>
        <translation>提纲或主要内容</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Joined with</source>
        <translation>融合业务</translation>
    </message>
    <message>
        <source>Course of the day</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Made up later</source>
        <translation>缺席补学</translation>
    </message>
</context>
<context>
    <name>missing</name>
    <message>
        <source>Missing: {0}</source>
        <translation>缺：{0}</translation>
    </message>
    <message>
        <source>Nothing recorded this year yet: {0}</source>
        <translation>本年还没有：{0}</translation>
    </message>
    <message>
        <source>Does not count, too few were present: {0}</source>
        <translation>到会人数不足，不计：{0}</translation>
    </message>
    <message>
        <source>Not begun with a First Topic: {0}</source>
        <translation>首项不是“第一议题”：{0}</translation>
    </message>
    <message>
        <source>The secretary has not lectured yet this year</source>
        <translation>书记本年尚未讲党课</translation>
    </message>
    <message>
        <source>Below the mark: {0}</source>
        <translation>未达标：{0}</translation>
    </message>
    <message>
        <source>Finalised late: {0}</source>
        <translation>定稿不及时：{0}</translation>
    </message>
    <message>
        <source>Step missing: {0}</source>
        <translation>缺步骤：{0}</translation>
    </message>
    <message>
        <source>Overdue: {0}</source>
        <translation>逾期：{0}</translation>
    </message>
    <message>
        <source>To be scored by hand, with a note and evidence</source>
        <translation>待手工打分，写说明、附佐证</translation>
    </message>
    <message>
        <source>{0}, the mark is {1}</source>
        <translation>{0}，标准是 {1}</translation>
    </message>
    <message>
        <source>Incomplete records: {0}</source>
        <translation>要素不全：{0}</translation>
    </message>
    <message>
        <source>Seat or duty not filled: {0}</source>
        <translation>缺人或缺分工：{0}</translation>
    </message>
    <message>
        <source>{0} more needed</source>
        <translation>还差 {0}</translation>
    </message>
    <message>
        <source>Nothing in the ledger yet: {0}</source>
        <translation>台账里还没有：{0}</translation>
    </message>
    <message>
        <source>Not registered with a community yet: {0}</source>
        <translation>还没有到社区报到：{0}</translation>
    </message>
    <message>
        <source>{0} entries not finished yet</source>
        <translation>还有 {0} 件没有办完</translation>
    </message>
    <message>
        <source>Missing in the plan of the year: {0}</source>
        <translation>年度计划还缺：{0}</translation>
    </message>
    <message>
        <source>Dues not paid in full or in time: {0}</source>
        <translation>党费未按月足额：{0}</translation>
    </message>
    <message>
        <source>Points not published to the end yet: {0}</source>
        <translation>积分尚未公示完毕：{0}</translation>
    </message>
</context>
<context>
    <name>person_year</name>
    <message>
        <source>nothing was due</source>
        <translation>没有应到的会议和活动</translation>
    </message>
    <message>
        <source>on leave {0}</source>
        <translation>请假 {0}</translation>
    </message>
    <message>
        <source>absent {0}</source>
        <translation>缺席 {0}</translation>
    </message>
    <message>
        <source>made up {0}</source>
        <translation>补学 {0}</translation>
    </message>
    <message>
        <source>{0} hours · exempt</source>
        <translation>{0} 学时 · 经批准不计</translation>
    </message>
    <message>
        <source>{0}/{1} hours</source>
        <translation>{0}/{1} 学时</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已达到</translation>
    </message>
    <message>
        <source>{0} lacking</source>
        <translation>还差 {0}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} 小时</translation>
    </message>
    <message>
        <source>{0} since {1}</source>
        <translation>{0}（{1} 起）</translation>
    </message>
    <message>
        <source>{0}, {1} to {2}</source>
        <translation>{0}（{1} 至 {2}）</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已交</translation>
    </message>
    <message>
        <source>paid in part</source>
        <translation>未交足</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>减免</translation>
    </message>
    <message>
        <source>nothing entered</source>
        <translation>没有登记</translation>
    </message>
    <message>
        <source>coming</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>no member here</source>
        <translation>不在本支部</translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation>{0} 学时</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>出勤率</translation>
    </message>
    <message>
        <source>Study hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Hours wanted</source>
        <translation>应学时</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务次数</translation>
    </message>
    <message>
        <source>Service hours</source>
        <translation>服务小时</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>不计</translation>
    </message>
    <message>
        <source>{0}×</source>
        <translation>{0} 次</translation>
    </message>
</context>
<context>
    <name>plan_forms</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Party group</source>
        <translation>党小组</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Chair or lecturer</source>
        <translation>主持人（主讲人）</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>重点工作</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>具体措施</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Cooperating</source>
        <translation>配合</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>Day of the plan</source>
        <translation>制定日期</translation>
    </message>
    <message>
        <source>Approved by the meeting</source>
        <translation>审议通过的会议</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>发文组织</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>印发日期</translation>
    </message>
    <message>
        <source>To be studied</source>
        <translation>学习内容</translation>
    </message>
    <message>
        <source>One line each: title | source | day</source>
        <translation>每行一条：题目 | 来源 | 日期</translation>
    </message>
    <message>
        <source>Suggested for the agenda</source>
        <translation>建议议程</translation>
    </message>
    <message>
        <source>One line each, for example 学习：… or 讨论：…</source>
        <translation>每行一条，例如“学习：……”“讨论：……”</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Names of attachments</source>
        <translation>附件名称</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>报备日期</translation>
    </message>
</context>
<context>
    <name>plans</name>
    <message>
        <source>held as planned</source>
        <translation>已按计划开展</translation>
    </message>
    <message>
        <source>record begun</source>
        <translation>记录未定稿</translation>
    </message>
    <message>
        <source>not held yet</source>
        <translation>到期未开展</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月应开展</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>尚未到期</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>计划外开展</translation>
    </message>
    <message>
        <source>unplanned</source>
        <translation>计划外</translation>
    </message>
    <message>
        <source>plan {0}</source>
        <translation>计划{0}日</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>day {0}</source>
        <translation>{0}日</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未开展</translation>
    </message>
    <message>
        <source>No theme yet</source>
        <translation>主题待定</translation>
    </message>
    <message>
        <source>Planned for {0}</source>
        <translation>计划{0}</translation>
    </message>
    <message>
        <source>draft of {0}</source>
        <translation>{0}草稿</translation>
    </message>
    <message>
        <source>held on {0}</source>
        <translation>{0}开展</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>推进中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>This theme is new here.</source>
        <translation>这是一份新的主题单。</translation>
    </message>
    <message>
        <source>The same theme is here already; nothing is taken over twice.</source>
        <translation>同一份主题单已经导入过，不会重复导入。</translation>
    </message>
    <message>
        <source>This is a newer issue: it replaces the one of {0}.</source>
        <translation>这是新发的一份，将替换{0}印发的那份。</translation>
    </message>
    <message>
        <source>A newer issue of {0} is here already; this older one is not taken over.</source>
        <translation>已有{0}印发的较新一份，这份较旧，不导入。</translation>
    </message>
    <message>
        <source>Issued by {0} on {1}</source>
        <translation>{0} {1}印发</translation>
    </message>
    <message>
        <source>For {0} {1}</source>
        <translation>适用：{0}年{1}</translation>
    </message>
    <message>
        <source>To be done by {0}</source>
        <translation>完成时限：{0}</translation>
    </message>
    <message>
        <source>To be studied:</source>
        <translation>学习内容：</translation>
    </message>
    <message>
        <source>Suggested for the agenda:</source>
        <translation>建议议程：</translation>
    </message>
    <message>
        <source>Attachments (names only): {0}</source>
        <translation>附件（仅列名称）：{0}</translation>
    </message>
</context>
<context>
    <name>prompts</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>BranchDesk</source>
        <translation>支部工作台</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>This must be filled in.</source>
        <translation>这一项需要填写。</translation>
    </message>
    <message>
        <source>“{0}” is not a day. Write it as 10.20, 2026-10-20 or 昨天.</source>
        <translation>“{0}”不是日期，可写成 10.20、2026-10-20 或“昨天”。</translation>
    </message>
    <message>
        <source>“{0}” is not a time. Write it as 14:30 or 1430.</source>
        <translation>“{0}”不是时间，可写成 14:30 或 1430。</translation>
    </message>
    <message>
        <source>“{0}” is not a number that fits here.</source>
        <translation>“{0}”不是这里可以填的数字。</translation>
    </message>
    <message>
        <source>This is longer than {0} characters.</source>
        <translation>超过了 {0} 个字。</translation>
    </message>
    <message>
        <source>At least {0} characters are needed.</source>
        <translation>至少需要 {0} 个字符。</translation>
    </message>
    <message>
        <source>{0} is not in the members&apos; register.</source>
        <translation>党员名册里没有“{0}”。</translation>
    </message>
    <message>
        <source>Choose the party group.</source>
        <translation>请选择党小组。</translation>
    </message>
    <message>
        <source>{0} is already in use.</source>
        <translation>“{0}”已被使用。</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>结束时间早于开始时间。</translation>
    </message>
    <message>
        <source>This day has not come yet: {0}.</source>
        <translation>{0} 还没有到，请核对日期。</translation>
    </message>
    <message>
        <source>This day lies before 1921: {0}.</source>
        <translation>{0} 早于1921年，请核对日期。</translation>
    </message>
    <message>
        <source>A sitting of {1} rarely belongs to the year {0}.</source>
        <translation>{1}召开的，一般不归入{0}年度。</translation>
    </message>
    <message>
        <source>The ID number is not right: its length or check digit is wrong.</source>
        <translation>公民身份号码有误：位数或校验码不对。</translation>
    </message>
    <message>
        <source>The ID number disagrees with {0}.</source>
        <translation>公民身份号码与{0}不一致。</translation>
    </message>
    <message>
        <source>The day of becoming a full member lies before the day of joining.</source>
        <translation>转正时间早于入党时间。</translation>
    </message>
    <message>
        <source>Less than eighteen years old on joining.</source>
        <translation>入党时不满18周岁，请核对。</translation>
    </message>
    <message>
        <source>{0}: the reason for the absence is missing.</source>
        <translation>{0} 缺席，还没有写原因。</translation>
    </message>
    <message>
        <source>No agenda item has been entered.</source>
        <translation>还没有填写议题。</translation>
    </message>
    <message>
        <source>“{0}”: what was said is missing.</source>
        <translation>“{0}”还没有写讨论情况。</translation>
    </message>
    <message>
        <source>“{0}”: the decision is missing.</source>
        <translation>“{0}”还没有写决议或议定事项。</translation>
    </message>
    <message>
        <source>The first item of the agenda is not a First Topic.</source>
        <translation>第一项议题不是“第一议题”。</translation>
    </message>
    <message>
        <source>{0} usually does not chair such a meeting; note the delegation.</source>
        <translation>{0} 通常不主持此类会议，如系委托请注明。</translation>
    </message>
    <message>
        <source>{0} of {1} were present; {2} are needed to vote or sit.</source>
        <translation>应到 {1} 人，实到 {0} 人，需 {2} 人到会方可进行。</translation>
    </message>
    <message>
        <source>{0} votes were counted, but only {1} voters were present.</source>
        <translation>共计 {0} 票，超过实到有表决权的 {1} 人。</translation>
    </message>
    <message>
        <source>{0} votes were counted for {1} voters present.</source>
        <translation>共计 {0} 票，实到有表决权 {1} 人，票数不符。</translation>
    </message>
    <message>
        <source>This vote must be a secret ballot.</source>
        <translation>此项表决应当采用无记名投票方式。</translation>
    </message>
    <message>
        <source>Nobody may be left out of the voters due in such a vote.</source>
        <translation>这类表决不得把任何人排除在应到会人数之外。</translation>
    </message>
    <message>
        <source>{0} candidates for {1} seats; {2} are expected.</source>
        <translation>应选 {1} 人，候选人 {0} 人；差额一般不少于应选人数的20%，需 {2} 人。</translation>
    </message>
    <message>
        <source>Even with every voter present in favour this cannot pass: {0} votes are needed.</source>
        <translation>到会人数即使全部赞成也达不到 {0} 票，本项无法通过。</translation>
    </message>
    <message>
        <source>“{0}” was not discussed by the branch committee first.</source>
        <translation>“{0}”一般应当先经支委会讨论。</translation>
    </message>
    <message>
        <source>This branch has no branch committee on that day.</source>
        <translation>当日支部不设支部委员会。</translation>
    </message>
    <message>
        <source>This branch has no party groups on that day.</source>
        <translation>当日支部未划分党小组。</translation>
    </message>
    <message>
        <source>Entered {0} days later: say why (late entry).</source>
        <translation>会后 {0} 天才定稿，请写明补录原因。</translation>
    </message>
    <message>
        <source>Say why the finalised record is changed.</source>
        <translation>已定稿的记录要修改，请写明原因。</translation>
    </message>
    <message>
        <source>Say in writing why this rule is set aside.</source>
        <translation>要放行此项，请写明理由。</translation>
    </message>
    <message>
        <source>Nothing has changed since the last version.</source>
        <translation>与上一版相比没有改动。</translation>
    </message>
    <message>
        <source>This was changed elsewhere in the meantime; open it again.</source>
        <translation>内容已在别处修改，请重新打开。</translation>
    </message>
    <message>
        <source>This workspace can only be read.</source>
        <translation>当前工作区只能查看，不能修改。</translation>
    </message>
    <message>
        <source>This is no longer there.</source>
        <translation>没有找到，可能已被移走。</translation>
    </message>
    <message>
        <source>The step “{0}” lies before the one it follows.</source>
        <translation>“{0}”的日期早于前一步骤。</translation>
    </message>
    <message>
        <source>The step “{0}” has no date or nothing that shows it.</source>
        <translation>“{0}”还缺日期或佐证材料。</translation>
    </message>
    <message>
        <source>{0}: {1} votes, but only {2} valid ballots.</source>
        <translation>{0}：合计 {1} 票，超过有效票 {2} 张。</translation>
    </message>
    <message>
        <source>{0}: {1} votes for {2} valid ballots.</source>
        <translation>{0}：得票合计 {1}，有效票只有 {2} 张。</translation>
    </message>
    <message>
        <source>Issued {0}, returned {1}, valid {2}: this cannot be.</source>
        <translation>发出 {0} 张、收回 {1} 张、有效 {2} 张，数目不符。</translation>
    </message>
    <message>
        <source>{0} is a probationary member: takes part, but is not rated.</source>
        <translation>{0} 为预备党员，参加评议但不评定等次。</translation>
    </message>
    <message>
        <source>{0} are rated excellent; the usual limit is {1}.</source>
        <translation>评为优秀 {0} 人，一般不超过 {1} 人。</translation>
    </message>
    <message>
        <source>{0}: the grade differs from the ballots; say why.</source>
        <translation>{0}：评定等次与测评结果不同，请写明理由。</translation>
    </message>
    <message>
        <source>{0} has no grade yet.</source>
        <translation>{0} 还没有评定等次。</translation>
    </message>
    <message>
        <source>{0}: the day of the feedback is missing.</source>
        <translation>{0}：还没有填写反馈本人的日期。</translation>
    </message>
    <message>
        <source>The score must lie between 0 and {0}.</source>
        <translation>得分应在 0 到 {0} 之间。</translation>
    </message>
    <message>
        <source>A score entered by hand needs a note.</source>
        <translation>手工评分需要写明依据。</translation>
    </message>
    <message>
        <source>The two are not the same. Type it once more.</source>
        <translation>两次输入不一致，请再输入一次。</translation>
    </message>
    <message>
        <source>“{0}” is not known here. Write one of: {1}.</source>
        <translation>不认识“{0}”，请填其中之一：{1}。</translation>
    </message>
    <message>
        <source>{0} with the same birthday is in the register already.</source>
        <translation>名册中已有同一天出生的{0}。</translation>
    </message>
    <message>
        <source>The register knows this ID number as {0}’s.</source>
        <translation>名册中这个公民身份号码是{0}的。</translation>
    </message>
    <message>
        <source>The status disagrees with the day of becoming a full member, {0}.</source>
        <translation>党员身份与转正时间 {0} 不一致。</translation>
    </message>
    <message>
        <source>{0} holds this post until now; say that it is handed over.</source>
        <translation>这一职务现由{0}担任，请确认已经交接。</translation>
    </message>
    <message>
        <source>The same person stands in row {0} too.</source>
        <translation>与第 {0} 行是同一人。</translation>
    </message>
    <message>
        <source>The same name stands in row {0}; make sure these are two people.</source>
        <translation>与第 {0} 行同名，请确认是两个人。</translation>
    </message>
    <message>
        <source>The spreadsheet kept this ID number as a number and lost its last digits. Format the cell as text and type it again.</source>
        <translation>表格把公民身份号码存成了数字，末几位已经丢失。请把单元格设为文本，重新填写。</translation>
    </message>
    <message>
        <source>The cell holds no result: {0}. Open the table in Excel or WPS, save it and import again.</source>
        <translation>单元格里没有计算结果：{0}。请用 Excel 或 WPS 打开、保存后再导入。</translation>
    </message>
    <message>
        <source>“{0}” may be January or October; only the year is taken over.</source>
        <translation>“{0}”可能是 1 月也可能是 10 月，只导入年份。</translation>
    </message>
    <message>
        <source>{0}: {1} at the earliest.</source>
        <translation>{0}：最早 {1}。</translation>
    </message>
    <message>
        <source>{0}: the latest day was {1}.</source>
        <translation>{0}：最迟 {1}。</translation>
    </message>
    <message>
        <source>Overdue since {1}: {0}.</source>
        <translation>已逾期：{0}应在 {1} 前办理。</translation>
    </message>
    <message>
        <source>This lies before step {0} “{1}”, which comes first.</source>
        <translation>早于第{0}步「{1}」，而那一步应当在前。</translation>
    </message>
    <message>
        <source>A later step is entered, this one is not.</source>
        <translation>后面的步骤已填，这一步还没有日期。</translation>
    </message>
    <message>
        <source>{0} full members are to be named; {1} are.</source>
        <translation>应当是 {0} 名正式党员，现在 {1} 名。</translation>
    </message>
    <message>
        <source>{0} was no full member on that day.</source>
        <translation>{0}当天不是正式党员。</translation>
    </message>
    <message>
        <source>This is done by one of: {0}.</source>
        <translation>应由{0}来做。</translation>
    </message>
    <message>
        <source>At least {0} days or {1} hours of training.</source>
        <translation>培训不少于 {0} 天或 {1} 学时。</translation>
    </message>
    <message>
        <source>Not passed: {0} in favour, {1} are needed.</source>
        <translation>未通过：赞成 {0} 票，须 {1} 票。</translation>
    </message>
    <message>
        <source>The vote was closed with a rule set aside: {0}</source>
        <translation>定稿时对票决要求作了书面说明：{0}</translation>
    </message>
    <message>
        <source>No minutes are linked that show the vote.</source>
        <translation>没有关联票决的会议记录。</translation>
    </message>
    <message>
        <source>The minutes are not finalised yet.</source>
        <translation>会议记录还没有定稿。</translation>
    </message>
    <message>
        <source>The linked minutes hold no such vote about {0}.</source>
        <translation>关联的会议记录里没有关于「{0}」的表决。</translation>
    </message>
    <message>
        <source>{0} is a candidate and must not supervise or count votes.</source>
        <translation>{0}是候选人，不得监票、计票。</translation>
    </message>
    <message>
        <source>{0} was not elected.</source>
        <translation>{0}没有当选。</translation>
    </message>
    <message>
        <source>Two people are named for one post: {0}.</source>
        <translation>一个职务写了两个人：{0}。</translation>
    </message>
    <message>
        <source>Probation is extended once only.</source>
        <translation>预备期只能延长一次。</translation>
    </message>
    <message>
        <source>Probation is extended by {0} to {1} months.</source>
        <translation>延长预备期不少于 {0} 个月、不超过 {1} 个月。</translation>
    </message>
    <message>
        <source>A committee has {0} to {1} members, {2} at most.</source>
        <translation>支部委员会一般 {0} 至 {1} 人，不超过 {2} 人。</translation>
    </message>
    <message>
        <source>Equal votes for the last seats: vote again on {0}.</source>
        <translation>得票相等，须就{0}重新投票。</translation>
    </message>
    <message>
        <source>{0} seats are still open.</source>
        <translation>还缺 {0} 名，可以另行选举。</translation>
    </message>
    <message>
        <source>Nobody is named as secretary yet.</source>
        <translation>还没有写明谁任书记。</translation>
    </message>
    <message>
        <source>The day of the superior body&apos;s approval is missing.</source>
        <translation>缺少上级批准的日期。</translation>
    </message>
    <message>
        <source>A term is moved by {0} days at most.</source>
        <translation>延期一般不超过 {0} 天。</translation>
    </message>
    <message>
        <source>“{0}” does not lie between {1} and {2}.</source>
        <translation>“{0}”不在{1}到{2}之间。</translation>
    </message>
    <message>
        <source>“{0}” is not known here; nothing was taken over.</source>
        <translation>不认识“{0}”这一项，没有导入任何内容。</translation>
    </message>
    <message>
        <source>“{0}” stands there twice.</source>
        <translation>“{0}”出现了两次。</translation>
    </message>
    <message>
        <source>There are more than {0}.</source>
        <translation>超过了 {0} 条。</translation>
    </message>
    <message>
        <source>This cannot stand here: {0}</source>
        <translation>这里不能是：{0}</translation>
    </message>
    <message>
        <source>{0} lies before the day on which it was agreed, {1}.</source>
        <translation>{0} 早于议定日期 {1}。</translation>
    </message>
    <message>
        <source>The stage “{0}” has no record yet.</source>
        <translation>“{0}”阶段还没有记录。</translation>
    </message>
    <message>
        <source>{0}: the list of problems is missing.</source>
        <translation>{0}：缺问题清单。</translation>
    </message>
    <message>
        <source>{0} was absent: the written statement is missing.</source>
        <translation>{0} 缺席：缺书面发言。</translation>
    </message>
    <message>
        <source>{0}: no criticism is noted.</source>
        <translation>{0}：没有批评意见的记录。</translation>
    </message>
    <message>
        <source>{0} ballots came back, but only {1} were issued. Nothing is counted like this, everything entered is kept: put the numbers right, or vote again.</source>
        <translation>收回{0}张，而发出只有{1}张，不能计票；已录入的都保留。请核对张数，确实多出的应重新测评。</translation>
    </message>
    <message>
        <source>{0} entered {1} ballots; {2} came back.</source>
        <translation>{0}录了{1}张，收回是{2}张。</translation>
    </message>
    <message>
        <source>The two entries differ in {0} ballots: look at the paper together.</source>
        <translation>两人录入有{0}张票不一致，请一起看原票核对。</translation>
    </message>
    <message>
        <source>{0} is named twice; two people have to do this.</source>
        <translation>{0}出现两次；这里须由不同的人担任。</translation>
    </message>
    <message>
        <source>There is no valid ballot.</source>
        <translation>没有有效票。</translation>
    </message>
    <message>
        <source>Only {0} valid ballots: fewer than {1} hide nobody, so only their number is kept, not what they say of each member.</source>
        <translation>有效票只有{0}张，不足{1}张，容易看出是谁投的：只留张数，不留每个人各档票数。</translation>
    </message>
    <message>
        <source>The ballots name other members than the review rates now. What was entered is kept: put the participation back as it was printed, or begin a new count.</source>
        <translation>票上的人员和现在评定等次的人员不一致。已录入的都保留：请把参评情况改回印票时的样子，或者重新计票。</translation>
    </message>
    <message>
        <source>The review is finalised. Open it again to count.</source>
        <translation>评议已定稿。要计票请先重新打开。</translation>
    </message>
    <message>
        <source>It is not noted when the secretary reported on the work of the year.</source>
        <translation>没有记书记述职的日期。</translation>
    </message>
    <message>
        <source>{0}: enter for how many months correction was ordered.</source>
        <translation>{0}：请按决定填限期改正的月数。</translation>
    </message>
    <message>
        <source>What was said and decided is {0} % the same as in “{1}” of {2}.</source>
        <translation>讨论和决议的文字与{2}的“{1}”有{0}%相同。</translation>
    </message>
    <message>
        <source>{0}: present in “{1}” at the same time ({2}) too.</source>
        <translation>{0}：同一时间（{2}）也在“{1}”到会。</translation>
    </message>
    <message>
        <source>{0} and others, {1} people: present in “{2}” at the same time ({3}) too.</source>
        <translation>{0}等{1}人：同一时间（{3}）也在“{2}”到会。</translation>
    </message>
    <message>
        <source>“{1}” was at the same time ({2}) in the same place, {0}.</source>
        <translation>“{1}”同一时间（{2}）也在{0}召开。</translation>
    </message>
    <message>
        <source>The camera says that “{0}” was taken on {1}; the day of the sitting is {2}.</source>
        <translation>照片“{0}”的拍摄日期是{1}，记录的日期是{2}。</translation>
    </message>
    <message>
        <source>The code {0} stands in the standard twice.</source>
        <translation>编码 {0} 在标准里重复了。</translation>
    </message>
    <message>
        <source>{0}: “{1}” is no way of computing that this program knows; choose one.</source>
        <translation>{0}：程序没有“{1}”这种计分办法，请从列表里选。</translation>
    </message>
    <message>
        <source>The points {0} do not add up: {1} declared, {2} together.</source>
        <translation>分值{0}加起来不符：写明 {1} 分，合计 {2} 分。</translation>
    </message>
    <message>
        <source>Link the finalised minutes of the committee’s meeting that discussed the self-rating (of the general meeting, where there is no committee).</source>
        <translation>请关联研究自评的支委会会议记录（须已定稿；不设支委会的，关联党员大会）。</translation>
    </message>
    <message>
        <source>The self-rating comes to {0} stars; no more can be asked for.</source>
        <translation>自评只达到 {0} 星，不能申报更高的星级。</translation>
    </message>
    <message>
        <source>The standard goes up one star a year: at most {0} can be asked for.</source>
        <translation>标准规定逐级晋升，最多申报 {0} 星。</translation>
    </message>
    <message>
        <source>A branch founded in the year rates itself and gets no star yet.</source>
        <translation>当年新成立的支部只自评、不定星。</translation>
    </message>
    <message>
        <source>The committee’s points are missing: {0}.</source>
        <translation>还缺考评分：{0}。</translation>
    </message>
    <message>
        <source>{0}: the committee’s points must lie between 0 and {1}.</source>
        <translation>{0}：考评分应在 0 到 {1} 之间。</translation>
    </message>
    <message>
        <source>{0}: the committee’s points differ from the branch’s; write down why.</source>
        <translation>{0}：考评分与自评分不同，请写明理由。</translation>
    </message>
    <message>
        <source>It has to be made public for at least {0} days; these are {1}.</source>
        <translation>公示至少 {0} 天，现在只有 {1} 天。</translation>
    </message>
    <message>
        <source>It is still made public until {0}; decide after that.</source>
        <translation>公示到 {0} 才结束，之后再审定。</translation>
    </message>
    <message>
        <source>An objection is not answered yet: {0}.</source>
        <translation>有一件反映还没有核实答复：{0}。</translation>
    </message>
    <message>
        <source>The committee’s check comes to {0} stars; write down why the decision differs.</source>
        <translation>考评达到 {0} 星，审定与此不同的，请写明理由。</translation>
    </message>
    <message>
        <source>{0} lies before the step it follows ({1}).</source>
        <translation>{0} 早于前一步（{1}）。</translation>
    </message>
    <message>
        <source>Add a file that shows it, or link the minutes.</source>
        <translation>请附佐证材料，或关联会议记录。</translation>
    </message>
    <message>
        <source>Two people are needed, and nobody approves their own points.</source>
        <translation>提出人、审核人须是两个人，本人不能审核自己的积分。</translation>
    </message>
    <message>
        <source>{0} is left out of the points this year.</source>
        <translation>{0}本年不纳入积分。</translation>
    </message>
    <message>
        <source>Points are not kept in {0}; they are switched on in Settings.</source>
        <translation>{0}年没有实行党员积分；可在“设置与备份”里打开。</translation>
    </message>
    <message>
        <source>It has to hang for at least {0} days, both ends counted.</source>
        <translation>公示至少{0}天（含首尾两天）。</translation>
    </message>
    <message>
        <source>“{0}” is not a task. Write each line as {1}, the item first.</source>
        <translation>“{0}”不是一条任务。每行写：{1}，事项在前、不能空。</translation>
    </message>
</context>
<context>
    <name>scans</name>
    <message>
        <source>no code was found on this page</source>
        <translation>这一页上没有找到图码</translation>
    </message>
    <message>
        <source>the code is damaged; it is not guessed</source>
        <translation>图码已污损，程序不作猜测</translation>
    </message>
    <message>
        <source>printed by a newer version of the program</source>
        <translation>由更新版本的程序打印</translation>
    </message>
    <message>
        <source>printed by another branch, or by another workspace</source>
        <translation>由其他支部或其他工作区打印</translation>
    </message>
    <message>
        <source>printed here, but the books know no such record</source>
        <translation>由本支部打印，但没有找到对应的记录</translation>
    </message>
    <message>
        <source>its record lies in the recycle bin</source>
        <translation>所属记录在回收站里</translation>
    </message>
    <message>
        <source>the election names no minutes yet</source>
        <translation>这次选举还没有关联会议记录</translation>
    </message>
    <message>
        <source>codes of several papers are on this page</source>
        <translation>这一页上有几份纸质件的图码</translation>
    </message>
    <message>
        <source>the page is too large or too damaged to be looked at</source>
        <translation>这一页过大或已损坏，无法读取</translation>
    </message>
    <message>
        <source>{0} pages looked at: {1} filed</source>
        <translation>共读取 {0} 页：已归档 {1} 页</translation>
    </message>
    <message>
        <source>{0} wait below for you</source>
        <translation>待认领 {0} 页</translation>
    </message>
    <message>
        <source>{0} empty back sides left out</source>
        <translation>略去空白背面 {0} 页</translation>
    </message>
    <message>
        <source>{0} files not taken</source>
        <translation>未收取 {0} 个文件</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>this scan was filed before; nothing was changed</source>
        <translation>此扫描件先前已归档，未作改动</translation>
    </message>
    <message>
        <source>page {0} filed</source>
        <translation>已归档第{0}页</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>page {0} not scanned yet</source>
        <translation>缺第{0}页</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Members</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>会议与活动记录</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决议</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>Ledgers</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>专项档案</translation>
    </message>
    <message>
        <source>Member review</source>
        <translation>民主评议</translation>
    </message>
    <message>
        <source>Star rating notes</source>
        <translation>星级评定说明</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>There is no category “{0}”. There are for example: {1}.</source>
        <translation>没有“{0}”这个类别，可以写：{1}。</translation>
    </message>
    <message>
        <source>“{0}” is no date. Write 2026, 2026-03, 2026-03-05 or 2026-03至2026-05.</source>
        <translation>“{0}”不是日期，可以写 2026、2026-03、2026-03-05 或 2026-03至2026-05。</translation>
    </message>
    <message>
        <source>There is no state “{0}”. There are for example: {1}.</source>
        <translation>没有“{0}”这个状态，可以写：{1}。</translation>
    </message>
    <message>
        <source>Nobody in the register is called or sounds like “{0}”.</source>
        <translation>名册里没有姓名或拼音为“{0}”的人。</translation>
    </message>
    <message>
        <source>Something is to follow after “{0}:”.</source>
        <translation>“{0}:”后面还要写内容。</translation>
    </message>
    <message>
        <source>More of “{0}”…</source>
        <translation>查看更多“{0}”……</translation>
    </message>
    <message>
        <source>There is more. Another word makes it fewer.</source>
        <translation>还有更多结果，再加一个词可以缩小范围。</translation>
    </message>
    <message>
        <source>Member review of {0}</source>
        <translation>{0}年民主评议</translation>
    </message>
</context>
<context>
    <name>sections</name>
    <message>
        <source>The branch: committee, register, groups</source>
        <translation>支部基本情况（支委、名册、党小组）</translation>
    </message>
    <message>
        <source>Branch general meetings</source>
        <translation>支部党员大会</translation>
    </message>
    <message>
        <source>Branch committee meetings</source>
        <translation>支部委员会会议</translation>
    </message>
    <message>
        <source>Party group meetings</source>
        <translation>党小组会</translation>
    </message>
    <message>
        <source>Party lectures</source>
        <translation>党课</translation>
    </message>
    <message>
        <source>Theme party days</source>
        <translation>主题党日</translation>
    </message>
    <message>
        <source>Democratic review: summary and register</source>
        <translation>民主评议党员（汇总表、登记表）</translation>
    </message>
    <message>
        <source>Star self-rating</source>
        <translation>星级自评申报表</translation>
    </message>
    <message>
        <source>Compliance report</source>
        <translation>合规检查报告</translation>
    </message>
    <message>
        <source>Annual plan and responsibility list</source>
        <translation>年度计划与责任清单</translation>
    </message>
    <message>
        <source>Agreed matters and what became of them</source>
        <translation>议定事项落实情况</translation>
    </message>
    <message>
        <source>Organisational life meeting</source>
        <translation>组织生活会</translation>
    </message>
    <message>
        <source>Recruitment, conversion and elections</source>
        <translation>发展党员、转正与换届</translation>
    </message>
    <message>
        <source>Party dues</source>
        <translation>党费</translation>
    </message>
    <message>
        <source>Study and training</source>
        <translation>学习教育与学时</translation>
    </message>
    <message>
        <source>What the branch does for others</source>
        <translation>作用发挥</translation>
    </message>
    <message>
        <source>Awards</source>
        <translation>表彰与处分情况</translation>
    </message>
    <message>
        <source>Year-end summary and duty report</source>
        <translation>年度总结与书记述职</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>{0} duties</source>
        <translation>责任事项 {0} 项</translation>
    </message>
    <message>
        <source>{0} matters</source>
        <translation>{0} 项</translation>
    </message>
    <message>
        <source>{0} problems to put right</source>
        <translation>整改 {0} 项</translation>
    </message>
    <message>
        <source>{0} people</source>
        <translation>{0} 人</translation>
    </message>
    <message>
        <source>{0} papers</source>
        <translation>{0} 份</translation>
    </message>
    <message>
        <source>{0} figures</source>
        <translation>{0} 项</translation>
    </message>
    <message>
        <source>{0} entries</source>
        <translation>{0} 条</translation>
    </message>
    <message>
        <source>Heart-to-heart talks (who and when only)</source>
        <translation>谈心谈话台账（只列时间和姓名）</translation>
    </message>
</context>
<context>
    <name>stars</name>
    <message>
        <source>five stars</source>
        <translation>五星</translation>
    </message>
    <message>
        <source>four stars</source>
        <translation>四星</translation>
    </message>
    <message>
        <source>three stars</source>
        <translation>三星</translation>
    </message>
    <message>
        <source>two stars</source>
        <translation>二星</translation>
    </message>
    <message>
        <source>one star</source>
        <translation>一星</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>不定级</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>L</source>
        <comment>late entry</comment>
        <translation>补</translation>
    </message>
    <message>
        <source>D</source>
        <comment>draft</comment>
        <translation>稿</translation>
    </message>
</context>
<context>
    <name>tellers</name>
    <message>
        <source>Nothing was taken over; everything entered is as it was.</source>
        <translation>没有取回任何内容，已录入的都没有变。</translation>
    </message>
    <message>
        <source>This is the file that was handed to the second teller; no ballot is entered in it. Open it on the other computer, count there, and bring the file that is written then.</source>
        <translation>这是交给第二计票人的文件，里面还没有录入票。请在另一台电脑上打开、计票，再取回那里生成的文件。</translation>
    </message>
    <message>
        <source>This file belongs to the review of {0}; here {1} is counted.</source>
        <translation>这个文件是{0}年的民主评议，这里正在计{1}年的票。</translation>
    </message>
    <message>
        <source>This file is of another branch: “{0}”; here “{1}” is counted.</source>
        <translation>这是其他支部的文件：“{0}”；这里是“{1}”。</translation>
    </message>
    <message>
        <source>The list on the ballot is another one. Only in the file: {0}. Only here: {1}. Hand the file over again from here.</source>
        <translation>票上的名单不一致。只在文件里的：{0}；只在这里的：{1}。请从这里重新生成文件。</translation>
    </message>
    <message>
        <source>The list on the ballot has another order than here. Hand the file over again from here.</source>
        <translation>票上名单的顺序与这里不同。请从这里重新生成文件。</translation>
    </message>
    <message>
        <source>Enter first how many ballots came back.</source>
        <translation>请先填收回多少张。</translation>
    </message>
    <message>
        <source>The file has {0} ballots; only {1} were issued.</source>
        <translation>文件里有{0}张票，只发出{1}张。</translation>
    </message>
    <message>
        <source>The file has {0} ballots; only {1} came back. Count the paper again: correct the number here, or have the file corrected.</source>
        <translation>文件里有{0}张票，只收回{1}张。请再数一遍纸质票：改这里的收回张数，或请第二计票人改正。</translation>
    </message>
    <message>
        <source>The file has {0} ballots; {1} came back. Count the paper again: correct the number here, or have the file corrected.</source>
        <translation>文件里有{0}张票，收回{1}张。请再数一遍纸质票：改这里的收回张数，或请第二计票人补录。</translation>
    </message>
    <message>
        <source>“{0}” is the first teller here: one person’s entry cannot be compared with itself.</source>
        <translation>“{0}”是这里的第一计票人，同一个人的录入不能当作第二人的。</translation>
    </message>
    <message>
        <source>The ballots in this file are here already.</source>
        <translation>这个文件里的票已经取回过了。</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>Held</source>
        <translation>召开</translation>
    </message>
    <message>
        <source>First written</source>
        <translation>动笔</translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>{0} days before the sitting</source>
        <translation>会前{0}天</translation>
    </message>
    <message>
        <source>{0} days after the sitting</source>
        <translation>会后{0}天</translation>
    </message>
    <message>
        <source>{0} {1} ({2})</source>
        <translation>{0}{1}（{2}）</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0}{1}</translation>
    </message>
</context>
<context>
    <name>todos</name>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>coming</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>due</source>
        <translation>应办</translation>
    </message>
    <message>
        <source>Put right: {0}</source>
        <translation>改正{0}</translation>
    </message>
    <message>
        <source>Make up: {0}</source>
        <translation>补记{0}</translation>
    </message>
    <message>
        <source>Finish the record: {0}</source>
        <translation>完成{0}的记录</translation>
    </message>
    <message>
        <source>See to the agreed matter: {0}</source>
        <translation>落实议定事项：{0}</translation>
    </message>
    <message>
        <source>Discuss the conversion of {0} to full member</source>
        <translation>讨论{0}同志转正</translation>
    </message>
    <message>
        <source>Make and hand in the packet of {0}</source>
        <translation>制作并报送 {0} 年度材料包</translation>
    </message>
    <message>
        <source>Carry out: {0}</source>
        <translation>开展{0}</translation>
    </message>
    <message>
        <source>Prepare the election of a new committee</source>
        <translation>准备支委会换届</translation>
    </message>
    <message>
        <source>Hold: {0}</source>
        <translation>召开{0}</translation>
    </message>
    <message>
        <source>Arrange: {0}</source>
        <translation>安排{0}</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0}{1}</translation>
    </message>
    <message>
        <source>Draft of {0}</source>
        <translation>{0}的草稿</translation>
    </message>
    <message>
        <source>Draft without a day</source>
        <translation>草稿，还没有填日期</translation>
    </message>
    <message>
        <source>The term ended on {0}, {1} days ago</source>
        <translation>任期已于{0}届满，过期 {1} 天</translation>
    </message>
    <message>
        <source>The term ends on {0}, in {1} days</source>
        <translation>任期到{0}届满，还有 {1} 天</translation>
    </message>
    <message>
        <source>{0} days overdue · click to make it up</source>
        <translation>已逾期 {0} 天 · 点此补记</translation>
    </message>
    <message>
        <source>{0} days overdue</source>
        <translation>已逾期 {0} 天</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>by {0} · {1} days left</source>
        <translation>{0}前 · 还有 {1} 天</translation>
    </message>
    <message>
        <source>Secretary: {0}</source>
        <translation>书记：{0}</translation>
    </message>
    <message>
        <source>{0} expected, {1} with a vote must be there to decide</source>
        <translation>应到 {0} 人，{1} 名有表决权的到会方可表决</translation>
    </message>
    <message>
        <source>{0} expected</source>
        <translation>应到 {0} 人</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>Recruitment of {0}</source>
        <translation>发展党员：{0}</translation>
    </message>
    <message>
        <source>Fill the vacant post: {0}</source>
        <translation>补选空缺职务：{0}</translation>
    </message>
    <message>
        <source>{0}: step {1} {2}</source>
        <translation>{0}，第{1}步 {2}</translation>
    </message>
    <message>
        <source>Make the plan of {0}</source>
        <translation>制定{0}年度计划</translation>
    </message>
    <message>
        <source>See to the planned matter: {0}</source>
        <translation>督办责任事项：{0}</translation>
    </message>
    <message>
        <source>Talk: {0}</source>
        <translation>谈话：{0}</translation>
    </message>
    <message>
        <source>Complete: {0}</source>
        <translation>补齐：{0}</translation>
    </message>
    <message>
        <source>Political birthday: {0}</source>
        <translation>政治生日：{0}</translation>
    </message>
    <message>
        <source>Fifty years in the Party by 1 July: {0}</source>
        <translation>核对光荣在党50年人选：{0}</translation>
    </message>
    <message>
        <source>was meant for {0}</source>
        <translation>应于{0}前谈</translation>
    </message>
    <message>
        <source>between committee members {0}, with members {1}, among members {2}</source>
        <translation>委员之间 {0}，委员与党员 {1}，党员之间 {2}</translation>
    </message>
    <message>
        <source>Write what became of the help after the review: {0}</source>
        <translation>写明评议后帮助改正的结果：{0}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待认领</translation>
    </message>
    <message>
        <source>{0} scanned pages wait to be filed</source>
        <translation>有 {0} 页扫描件等着归档</translation>
    </message>
    <message>
        <source>See to the task: {0}</source>
        <translation>落实任务：{0}</translation>
    </message>
</context>
<context>
    <name>troubles</name>
    <message>
        <source>This folder holds no BranchDesk workspace: {0}. Nothing was changed.</source>
        <translation>这个文件夹不是支部工作台的工作区：{0}。没有改动任何内容。</translation>
    </message>
    <message>
        <source>There is a workspace in this folder already: {0}. Open it, or choose another folder.</source>
        <translation>这个文件夹里已经有一个工作区：{0}。请直接打开，或另选文件夹。</translation>
    </message>
    <message>
        <source>The folder is not empty: {0}. Choose an empty or new one.</source>
        <translation>文件夹不是空的：{0}。请选择空文件夹或新建一个。</translation>
    </message>
    <message>
        <source>The workspace is open already: {0}. Close it there first; nothing was changed.</source>
        <translation>工作区正被使用：{0}。请先在那边关闭；没有改动任何内容。</translation>
    </message>
    <message>
        <source>The workspace was written by a newer version of the program. Nothing was changed; install the newer version.</source>
        <translation>工作区由更新版本的程序写成，本版本不能打开。数据没有改动，请安装新版程序。</translation>
    </message>
    <message>
        <source>The data file is damaged or is not one of this program: {0}. Restore the latest backup; nothing was changed.</source>
        <translation>数据文件已损坏或不是本程序的文件：{0}。没有改动任何内容，请用最近的备份恢复。</translation>
    </message>
    <message>
        <source>The data file was moved, replaced or deleted while it was open. What you typed is kept; open the workspace again.</source>
        <translation>数据文件在打开期间被移动、替换或删除。已输入的内容仍保留，请重新打开工作区。</translation>
    </message>
    <message>
        <source>The workspace can only be read here: {0}. Nothing was saved.</source>
        <translation>当前位置只能读取：{0}。没有保存。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was saved. What you typed is still here. Free some space and try again.</source>
        <translation>磁盘已满，没有保存。已输入的内容仍在，请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The folder lies on a network share, where data can be damaged: {0}. Choose a folder on this computer.</source>
        <translation>文件夹在网络共享上，数据容易损坏：{0}。请选择本机的文件夹。</translation>
    </message>
    <message>
        <source>The path is too long: {0}. Choose a shorter one.</source>
        <translation>路径太长：{0}。请换一个较短的位置。</translation>
    </message>
    <message>
        <source>The data could not be brought to this version. The file is as it was; a copy lies in the backups folder.</source>
        <translation>数据升级没有成功，原文件保持原样，备份文件夹里有一份副本。</translation>
    </message>
    <message>
        <source>The data file is busy in another program. Nothing was saved; try again in a moment.</source>
        <translation>数据文件正被其他程序占用，没有保存，请稍后再试。</translation>
    </message>
    <message>
        <source>There is no such file: {0}.</source>
        <translation>没有这个文件：{0}。</translation>
    </message>
    <message>
        <source>The file is empty: {0}. It was not taken over.</source>
        <translation>文件是空的：{0}。没有收入。</translation>
    </message>
    <message>
        <source>The file is too large: {0}. It was not taken over.</source>
        <translation>文件太大：{0}。没有收入。</translation>
    </message>
    <message>
        <source>The file cannot be read: {0}. Nothing was changed.</source>
        <translation>文件无法读取：{0}。没有改动任何内容。</translation>
    </message>
    <message>
        <source>The file disappeared while it was read: {0}. Nothing was taken over; plug the drive in and try again.</source>
        <translation>文件在读取时不见了：{0}。没有收入，请检查U盘后重试。</translation>
    </message>
    <message>
        <source>The picture has too many pixels: {0}. It was not taken over; save it smaller first.</source>
        <translation>图片像素过大：{0}。没有收入，请先缩小后再添加。</translation>
    </message>
    <message>
        <source>This is not a file: {0}.</source>
        <translation>这不是文件：{0}。</translation>
    </message>
    <message>
        <source>This is not an Excel workbook (.xlsx): {0}. Nothing was imported.</source>
        <translation>这不是 Excel 工作簿（.xlsx）：{0}。没有导入任何内容。</translation>
    </message>
    <message>
        <source>This is an old .xls workbook: {0}. Open it in Excel or WPS, save it as .xlsx and import that.</source>
        <translation>这是旧版 .xls 文件：{0}。请用 Excel 或 WPS 另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>The workbook is protected with a password: {0}. Remove the password and import again.</source>
        <translation>工作簿设有打开密码：{0}。请取消密码后再导入。</translation>
    </message>
    <message>
        <source>The workbook unpacks to far more than a roster holds: {0}. Nothing was imported; copy the table to a new workbook.</source>
        <translation>工作簿展开后过大，不像名册：{0}。没有导入，请把表格复制到新工作簿再试。</translation>
    </message>
    <message>
        <source>The table has too many rows: {0}. Nothing was imported; copy the filled rows to a new workbook.</source>
        <translation>表格行数过多：{0}。没有导入，请把有内容的行复制到新工作簿再试。</translation>
    </message>
    <message>
        <source>The workbook is damaged: {0}. Nothing was imported.</source>
        <translation>工作簿已损坏：{0}。没有导入任何内容。</translation>
    </message>
    <message>
        <source>No row with the heading 姓名 was found: {0}. Nothing was imported.</source>
        <translation>没有找到含“姓名”的表头行：{0}。没有导入任何内容。</translation>
    </message>
    <message>
        <source>Reading took too long and was stopped: {0}. Nothing was changed.</source>
        <translation>读取时间过长，已停止：{0}。没有改动任何内容。</translation>
    </message>
    <message>
        <source>The passphrase is wrong. Nothing was exported.</source>
        <translation>口令不对，没有导出。</translation>
    </message>
    <message>
        <source>The passphrase needs at least {0} characters.</source>
        <translation>口令至少需要 {0} 个字符。</translation>
    </message>
    <message>
        <source>The key file is damaged: {0}. Restore it from a backup, or make a new key.</source>
        <translation>签名密钥文件已损坏：{0}。请从备份恢复，或重新生成密钥。</translation>
    </message>
    <message>
        <source>The file is open in another program: {0}. Close it there and export again; the old file is as it was.</source>
        <translation>文件正在别的程序中打开：{0}。请关闭后再导出；原文件没有改动。</translation>
    </message>
    <message>
        <source>The folder does not exist: {0}. Nothing was written.</source>
        <translation>文件夹不存在：{0}。没有写入任何内容。</translation>
    </message>
    <message>
        <source>This place cannot be written to: {0}. Nothing was written.</source>
        <translation>此处不能写入：{0}。没有写入任何内容。</translation>
    </message>
    <message>
        <source>No font on this computer has these characters: {0}. Nothing was signed.</source>
        <translation>本机没有字体能显示这些字：{0}。没有签名。</translation>
    </message>
    <message>
        <source>There is nothing to export for this year yet.</source>
        <translation>这一年度还没有可导出的内容。</translation>
    </message>
    <message>
        <source>Evidence files are missing: {0}. Restore them from a backup, or take them off the record.</source>
        <translation>佐证文件缺失：{0}。请从备份恢复，或从记录中移除。</translation>
    </message>
    <message>
        <source>The finished packet did not pass its own check and was thrown away; the old file is as it was.</source>
        <translation>材料包制成后自检没有通过，已弃用；原文件没有改动。</translation>
    </message>
    <message>
        <source>A rules file cannot be read: {0}.</source>
        <translation>规则文件无法读取：{0}。</translation>
    </message>
    <message>
        <source>A font that ships with the program is missing or damaged: {0}. Install the program again.</source>
        <translation>程序自带的字体缺失或损坏：{0}。请重新安装程序。</translation>
    </message>
    <message>
        <source>This is not a Word file (.docx): {0}. Nothing was written.</source>
        <translation>这不是 Word 文件（.docx）：{0}。没有写出任何文件。</translation>
    </message>
    <message>
        <source>This form is an old Word file (.doc): {0}. Open it in Word or WPS, save it as .docx and choose that; nothing was written.</source>
        <translation>这个表是旧格式的 Word 文件（.doc）：{0}。请用 Word 或 WPS 打开，另存为 .docx 再选；没有写出任何文件。</translation>
    </message>
    <message>
        <source>This Word form is protected by a password: {0}. Save a copy without one; nothing was written.</source>
        <translation>这个 Word 表有密码保护：{0}。请另存一份不带密码的；没有写出任何文件。</translation>
    </message>
    <message>
        <source>This Word form contains macros: {0}. Save it as a plain .docx without macros; nothing was written.</source>
        <translation>这个 Word 表带有宏：{0}。请另存为不带宏的 .docx；没有写出任何文件。</translation>
    </message>
    <message>
        <source>The Word form unpacks to far more than a form holds: {0}. Nothing was written.</source>
        <translation>这个 Word 表展开后过大：{0}。没有写出任何文件。</translation>
    </message>
    <message>
        <source>The Word form is damaged: {0}. Nothing was written.</source>
        <translation>这个 Word 表已损坏：{0}。没有写出任何文件。</translation>
    </message>
    <message>
        <source>The form {0} asks for fields that the program does not know here: {1}. Nothing was written; the list of fields stands in docs/word-forms.md.</source>
        <translation>“{0}”里有本程序不认识的字段：{1}。没有写出任何文件；可用的字段见 docs/word-forms.md。</translation>
    </message>
    <message>
        <source>The form {0} uses something that is not allowed in forms: {1}. Nothing was written.</source>
        <translation>“{0}”里有不允许的写法：{1}。没有写出任何文件。</translation>
    </message>
    <message>
        <source>The form {0} has a field that is not written correctly: {1}. Nothing was written; check its braces.</source>
        <translation>“{0}”里有写错的字段：{1}。没有写出任何文件；请检查大括号。</translation>
    </message>
    <message>
        <source>Filling the form took too long or too much memory and was stopped: {0}. Nothing was written.</source>
        <translation>套用这个表用时过长或占用内存过多，已停止：{0}。没有写出任何文件。</translation>
    </message>
    <message>
        <source>This is no monthly theme (.bdtheme): {0}. Nothing was taken over; ask the committee for the file again.</source>
        <translation>这不是主题单文件（.bdtheme）：{0}。没有导入任何内容；请向上级重新索取。</translation>
    </message>
    <message>
        <source>The monthly theme {0} is of a version that is not known here: {1}. Nothing was taken over; install the newest version of the program.</source>
        <translation>主题单 {0} 的版本（{1}）本程序不认识。没有导入任何内容；请安装最新版程序。</translation>
    </message>
    <message>
        <source>There is something of this name already: {0}. Choose another name; nothing was written.</source>
        <translation>已有同名的文件或文件夹：{0}。请换一个名称；没有写入任何内容。</translation>
    </message>
    <message>
        <source>This is no open export of this program: {0}. Nothing was read in.</source>
        <translation>这不是本程序的开放格式导出：{0}。没有读入任何内容。</translation>
    </message>
    <message>
        <source>The export is incomplete, damaged or was changed: {0}. Nothing was read in; have it exported again.</source>
        <translation>导出文件不完整、已损坏或被改动过：{0}。没有读入任何内容；请重新导出一份。</translation>
    </message>
    <message>
        <source>The file was written by a newer version of the program: {0}. Nothing was read in; install the newer version.</source>
        <translation>这个文件由更新版本的程序写成：{0}。没有读入任何内容；请先安装新版本。</translation>
    </message>
    <message>
        <source>The file unpacks to far more than an export holds: {0}. Nothing was read in.</source>
        <translation>这个文件解开后远大于正常的导出：{0}。没有读入任何内容。</translation>
    </message>
    <message>
        <source>This is no handover file of this program: {0}. Nothing was received.</source>
        <translation>这不是本程序的移交文件：{0}。没有接收任何内容。</translation>
    </message>
    <message>
        <source>The handover file is incomplete, damaged or was changed: {0}. Nothing was received; have it made again.</source>
        <translation>移交文件不完整、已损坏或被改动过：{0}。没有接收任何内容；请移交人重新制作。</translation>
    </message>
    <message>
        <source>The passphrase does not open this handover file. Nothing was received; ask the one who handed over.</source>
        <translation>口令打不开这个移交文件。没有接收任何内容；请向移交人核对口令。</translation>
    </message>
    <message>
        <source>This is neither a PDF nor a picture: {0}. It was not taken; it lies where it was.</source>
        <translation>这不是 PDF，也不是图片：{0}。未收取，文件仍在原处。</translation>
    </message>
    <message>
        <source>The PDF is locked with a password: {0}. It was not taken; save it without the password, or scan the paper again.</source>
        <translation>PDF 设有密码：{0}。未收取，文件仍在原处；请另存为不带密码的文件，或重新扫描。</translation>
    </message>
    <message>
        <source>The file is damaged and cannot be shown: {0}. It was not taken and lies where it was; scan the paper again.</source>
        <translation>文件已损坏，无法显示：{0}。未收取，文件仍在原处；请重新扫描。</translation>
    </message>
    <message>
        <source>The file has {1} pages: {0}. At most {2} are taken from one file, so none was; split it and hand in the parts.</source>
        <translation>文件共有 {1} 页：{0}。一个文件最多收取 {2} 页，因此一页也未收取，文件仍在原处；请拆分后分批归档。</translation>
    </message>
    <message>
        <source>This PDF carries files inside, as a packet does; it is no scan: {0}. It was not taken; a packet is checked under “Check a packet”.</source>
        <translation>这个 PDF 内含附件，像是材料包，不是扫描件：{0}。未收取；材料包请在“验签”页核验。</translation>
    </message>
    <message>
        <source>The file needs more memory or time than is safe: {0}. It was not taken and lies where it was; scan the paper again at 200 to 300 dpi.</source>
        <translation>读取此文件所需的内存或时间超出安全限度：{0}。未收取，文件仍在原处；请用 200–300 dpi 重新扫描。</translation>
    </message>
    <message>
        <source>There are more than {0} files. Nothing was taken; hand them in in parts.</source>
        <translation>文件超过 {0} 个。一个也未收取；请分批归档。</translation>
    </message>
    <message>
        <source>This is no star standard (.bdstandard): {0}. Nothing was taken over; the rules in force are as they were. Ask the committee for the file again.</source>
        <translation>{0} 不是星级评定标准文件（.bdstandard）。没有采用，现行规则没有变动；请向机关党委重新要一份。</translation>
    </message>
    <message>
        <source>The star standard {0} is of a version that is not known here: {1}. Nothing was taken over; install the newest version of the program.</source>
        <translation>星级评定标准 {0} 的格式版本本程序不认得：{1}。没有采用；请安装最新版程序。</translation>
    </message>
    <message>
        <source>The signature of {0} is wrong: the file was changed after it was signed. Nothing was taken over; the rules in force are as they were. Ask the committee for the file again.</source>
        <translation>{0} 的签名不对：文件在签名之后被改动过。没有采用，现行规则没有变动；请向机关党委重新要一份。</translation>
    </message>
    <message>
        <source>This is no teller’s file (.bdcount) of this program: {0}. Nothing was taken over; everything entered is as it was.</source>
        <translation>这不是本程序的计票文件（.bdcount）：{0}。没有取回任何内容，已录入的都没有变。</translation>
    </message>
    <message>
        <source>The teller’s file {0} was written by a newer version of the program ({1}). Nothing was taken over; install the newer version here.</source>
        <translation>计票文件{0}是更新版本的程序生成的（{1}）。没有取回任何内容，请在这台电脑上安装新版本。</translation>
    </message>
    <message>
        <source>The teller’s file {0} was damaged or changed after it was written. Nothing was taken over; have it written again.</source>
        <translation>计票文件{0}生成以后损坏或被改动过。没有取回任何内容，请重新生成。</translation>
    </message>
    <message>
        <source>There are ballots in this file: {0}. Ballots are never filed, so nothing of it was taken; they are counted under “Democratic review”, “Count by two”, “Read scans”.</source>
        <translation>这个文件里有测评票：{0}。测评票不归档，整个文件都没有收。请在“民主评议”—“两人计票”—“读扫描件”里计票。</translation>
    </message>
    <message>
        <source>Pages without a readable code came in together with ballots: {0}. They may be ballots, so they were not taken; hand in what is none by itself.</source>
        <translation>这些页读不到图码，又是和测评票一起送来的：{0}。可能也是票，所以没有收；确实不是票的，请单独送一次。</translation>
    </message>
    <message>
        <source>This file was read before, or is the same as another: {0}. Its ballots were not taken a second time.</source>
        <translation>这个文件读过了，或与另一个文件相同：{0}。其中的票没有重复计入。</translation>
    </message>
    <message>
        <source>There are more than {0} pages. Nothing was taken; read the pile in parts.</source>
        <translation>超过{0}页，一张也没有读。请分几次读。</translation>
    </message>
    <message>
        <source>These ballots have several pages each: {0}. Which pages belong together cannot be told without a mark, so nothing was taken; count them by hand.</source>
        <translation>这些票每张有好几页：{0}。不做记号就分不清哪几页是同一张，所以一张也没有读，请手工计票。</translation>
    </message>
    <message>
        <source>No page was found in what was chosen. Nothing was taken.</source>
        <translation>所选内容里没有一页可读，一张也没有计入。</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>Intact: unchanged since it was signed. Signer: {0} (known).</source>
        <translation>完好：签名以后没有改动。签名人：{0}（已知）。</translation>
    </message>
    <message>
        <source>Intact: unchanged since it was signed. Signer: {0} (not known on this computer; compare the fingerprint).</source>
        <translation>完好：签名以后没有改动。签名人：{0}（本机未知，请核对指纹）。</translation>
    </message>
    <message>
        <source>Changed: the file is no longer what was signed. Do not use it; ask for it again.</source>
        <translation>已改动：同签名时不一样了。不要采用，请对方重新报送。</translation>
    </message>
    <message>
        <source>Unsigned: nobody has signed this file, so nothing vouches for it.</source>
        <translation>未签名：没有人签过名，不能作数。</translation>
    </message>
    <message>
        <source>Unreadable: this is not a packet that can be checked.</source>
        <translation>无法读取：这不是可以验签的材料包。</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>文件不在了。</translation>
    </message>
    <message>
        <source>The file is no PDF.</source>
        <translation>文件不是 PDF。</translation>
    </message>
    <message>
        <source>The file is larger than any packet can be.</source>
        <translation>文件太大，不可能是材料包。</translation>
    </message>
    <message>
        <source>The file is damaged and cannot be read.</source>
        <translation>文件已损坏，读不出来。</translation>
    </message>
    <message>
        <source>The file has more parts than any packet can have.</source>
        <translation>文件的内容超出材料包的限度。</translation>
    </message>
    <message>
        <source>The file is locked with a password.</source>
        <translation>文件加了密码。</translation>
    </message>
    <message>
        <source>There is something in it that a packet never holds.</source>
        <translation>里面有材料包不会有的内容。</translation>
    </message>
    <message>
        <source>It is a PDF, but not a packet of this program.</source>
        <translation>是 PDF，但不是本程序的材料包。</translation>
    </message>
    <message>
        <source>The signature cannot be read.</source>
        <translation>签名读不出来。</translation>
    </message>
    <message>
        <source>Checking took too long and was stopped.</source>
        <translation>检查时间太长，已停止。</translation>
    </message>
    <message>
        <source>There is no signature in it.</source>
        <translation>里面没有签名。</translation>
    </message>
    <message>
        <source>Something was added after signing.</source>
        <translation>签名以后加了内容。</translation>
    </message>
    <message>
        <source>The content was changed after signing.</source>
        <translation>签名以后改了内容。</translation>
    </message>
    <message>
        <source>The signature does not belong to this content.</source>
        <translation>签名同内容对不上。</translation>
    </message>
    <message>
        <source>It carries more signatures than a packet has.</source>
        <translation>签名个数不对。</translation>
    </message>
    <message>
        <source>Its signature allows changes; a packet&apos;s does not.</source>
        <translation>签名允许改动，材料包的签名不允许。</translation>
    </message>
    <message>
        <source>A file inside is not the one that was signed for.</source>
        <translation>内嵌的文件不是签名时的那个。</translation>
    </message>
    <message>
        <source>The data inside disagree with what is signed.</source>
        <translation>内嵌数据同签名内容不一致。</translation>
    </message>
    <message>
        <source>The data name another signer than the signature.</source>
        <translation>数据里写的签名人同签名不一致。</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已改动</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
</context>
<context>
    <name>votes</name>
    <message>
        <source>Nobody with a vote is due.</source>
        <translation>没有应到会的有表决权人员。</translation>
    </message>
    <message>
        <source>Cannot pass: {3} present voters, all in favour, are fewer than the {2} needed.</source>
        <translation>无法通过：实到会有表决权 {3} 人，即使全部赞成也不够所需的 {2} 票。</translation>
    </message>
    <message>
        <source>No quorum: {3} of {1} committee members present, {4} are needed.</source>
        <translation>到会人数不够：委员 {1} 人，实到 {3} 人，须 {4} 人以上。</translation>
    </message>
    <message>
        <source>No quorum: {3} of {1} voters present, {4} (four fifths) are needed.</source>
        <translation>到会人数不够：有表决权应到会 {1} 人，实到 {3} 人，须达到五分之四，即 {4} 人。</translation>
    </message>
    <message>
        <source>No quorum: {3} of {1} voters present, {4} (over half) are needed.</source>
        <translation>到会人数不够：有表决权应到会 {1} 人，实到 {3} 人，须超过半数，即 {4} 人。</translation>
    </message>
    <message>
        <source>No quorum: {3} of {1} voters present, {4} (half) are needed.</source>
        <translation>到会人数不够：有表决权应到会 {1} 人，实到 {3} 人，须达到半数，即 {4} 人。</translation>
    </message>
    <message>
        <source>{2} in favour pass it: over half of the {1} members due.</source>
        <translation>赞成 {2} 票即通过：超过应到会 {1} 人的半数。</translation>
    </message>
    <message>
        <source>{2} in favour pass it: over half of the {1} voters due.</source>
        <translation>赞成 {2} 票即通过：超过应到会有表决权 {1} 人的半数。</translation>
    </message>
    <message>
        <source>Passed: {0} in favour and {5} in writing, over half of the {1} voters due ({2} needed).</source>
        <translation>通过：赞成 {0} 人，书面赞成 {5} 人，超过应到会有表决权 {1} 人的半数（需 {2} 人）。</translation>
    </message>
    <message>
        <source>Passed: {0} in favour, over half of the {1} committee members due ({2} needed).</source>
        <translation>通过：赞成 {0} 人，超过应到会委员 {1} 人的半数（需 {2} 人）。</translation>
    </message>
    <message>
        <source>Passed: {0} in favour, over half of the {1} voters due ({2} needed).</source>
        <translation>通过：赞成 {0} 人，超过应到会有表决权 {1} 人的半数（需 {2} 人）。</translation>
    </message>
    <message>
        <source>Not passed: {0} in favour and {5} in writing, not over half of the {1} voters due ({2} needed).</source>
        <translation>未通过：赞成 {0} 人，书面赞成 {5} 人，没有超过应到会有表决权 {1} 人的半数（需 {2} 人）。</translation>
    </message>
    <message>
        <source>Not passed: {0} in favour, not over half of the {1} committee members due ({2} needed).</source>
        <translation>未通过：赞成 {0} 人，没有超过应到会委员 {1} 人的半数（需 {2} 人）。</translation>
    </message>
    <message>
        <source>Not passed: {0} in favour, not over half of the {1} voters due ({2} needed).</source>
        <translation>未通过：赞成 {0} 人，没有超过应到会有表决权 {1} 人的半数（需 {2} 人）。</translation>
    </message>
    <message>
        <source>Elected with {0} votes: over half of the {1} voters present.</source>
        <translation>得 {0} 票当选：超过实到会有表决权 {1} 人的半数。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Elected: {2}. A tie, to be voted on again: {3}.</source>
        <translation>当选：{2}。票数相等，须重新投票：{3}。</translation>
    </message>
    <message>
        <source>A tie, to be voted on again: {3}.</source>
        <translation>票数相等，须重新投票：{3}。</translation>
    </message>
    <message>
        <source>Elected: {2} (over half of the {1} voters present, {0} needed).</source>
        <translation>当选：{2}（超过实到会有表决权 {1} 人的半数，需 {0} 票）。</translation>
    </message>
    <message>
        <source>Nobody elected: {0} votes are needed, over half of the {1} voters present.</source>
        <translation>无人当选：须超过实到会有表决权 {1} 人的半数，即 {0} 票。</translation>
    </message>
    <message>
        <source>No quorum: {3} of {1}, {4} needed</source>
        <translation>到会不足：{3}/{1}，至少 {4} 人</translation>
    </message>
    <message>
        <source>{2} needed</source>
        <translation>需 {2} 人赞成</translation>
    </message>
    <message>
        <source>Tie: {0}</source>
        <translation>票数相同：{0}</translation>
    </message>
    <message>
        <source>Elected: {0}</source>
        <translation>当选：{0}</translation>
    </message>
    <message>
        <source>Nobody elected</source>
        <translation>无人当选</translation>
    </message>
    <message>
        <source>Passed: {0} of {1}, {2} needed</source>
        <translation>通过：赞成 {0}/{1}，需 {2}</translation>
    </message>
    <message>
        <source>Not passed: {0} of {1}, {2} needed</source>
        <translation>未通过：赞成 {0}/{1}，需 {2}</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Branch general meeting</source>
        <translation>支部党员大会</translation>
    </message>
    <message>
        <source>Branch committee meeting</source>
        <translation>支委会</translation>
    </message>
    <message>
        <source>Party group meeting</source>
        <translation>党小组会</translation>
    </message>
    <message>
        <source>Party lecture</source>
        <translation>党课</translation>
    </message>
    <message>
        <source>Theme party day</source>
        <translation>主题党日</translation>
    </message>
    <message>
        <source>First topic</source>
        <translation>第一议题</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Report of the branch committee</source>
        <translation>听取支委会工作报告</translation>
    </message>
    <message>
        <source>Election</source>
        <translation>选举</translation>
    </message>
    <message>
        <source>Admission of a probationary member</source>
        <translation>接收预备党员</translation>
    </message>
    <message>
        <source>Conversion to full member</source>
        <translation>预备党员转正</translation>
    </message>
    <message>
        <source>Extension of probation</source>
        <translation>延长预备期</translation>
    </message>
    <message>
        <source>Cancellation of probation</source>
        <translation>取消预备党员资格</translation>
    </message>
    <message>
        <source>Commendation</source>
        <translation>表彰表扬</translation>
    </message>
    <message>
        <source>Organisational disposal</source>
        <translation>组织处置</translation>
    </message>
    <message>
        <source>Disciplinary action</source>
        <translation>纪律处分</translation>
    </message>
    <message>
        <source>Ideology review</source>
        <translation>意识形态专题研究</translation>
    </message>
    <message>
        <source>Warning education</source>
        <translation>警示教育</translation>
    </message>
    <message>
        <source>Plan and responsibilities</source>
        <translation>计划与责任清单</translation>
    </message>
    <message>
        <source>Summary and report</source>
        <translation>总结与请示报告</translation>
    </message>
    <message>
        <source>Criticism and self-criticism</source>
        <translation>批评与自我批评</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>研究讨论</translation>
    </message>
    <message>
        <source>Other matter</source>
        <translation>其他事项</translation>
    </message>
    <message>
        <source>Ordinary vote</source>
        <translation>一般表决</translation>
    </message>
    <message>
        <source>Vote on membership</source>
        <translation>发展党员票决</translation>
    </message>
    <message>
        <source>Committee vote</source>
        <translation>支委会表决</translation>
    </message>
    <message>
        <source>Show of hands</source>
        <translation>举手</translation>
    </message>
    <message>
        <source>Secret ballot</source>
        <translation>无记名投票</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>到会</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Left early</source>
        <translation>早退</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>Full member</source>
        <translation>正式党员</translation>
    </message>
    <message>
        <source>Probationary member</source>
        <translation>预备党员</translation>
    </message>
    <message>
        <source>On party probation</source>
        <translation>留党察看</translation>
    </message>
    <message>
        <source>Under corrective deadline</source>
        <translation>限期改正</translation>
    </message>
    <message>
        <source>Hosted member</source>
        <translation>组织关系不在本支部</translation>
    </message>
    <message>
        <source>Left the branch</source>
        <translation>已离开本支部</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>在职</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>离退休</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>支部书记</translation>
    </message>
    <message>
        <source>Deputy secretary</source>
        <translation>副书记</translation>
    </message>
    <message>
        <source>Organisation commissioner</source>
        <translation>组织委员</translation>
    </message>
    <message>
        <source>Publicity commissioner</source>
        <translation>宣传委员</translation>
    </message>
    <message>
        <source>Discipline commissioner</source>
        <translation>纪检委员</translation>
    </message>
    <message>
        <source>Commissioner</source>
        <translation>支部委员</translation>
    </message>
    <message>
        <source>Group leader</source>
        <translation>党小组长</translation>
    </message>
    <message>
        <source>Organ branch</source>
        <translation>机关党支部</translation>
    </message>
    <message>
        <source>Retiree branch</source>
        <translation>离退休党支部</translation>
    </message>
    <message>
        <source>Joint branch</source>
        <translation>联合党支部</translation>
    </message>
    <message>
        <source>Temporary branch</source>
        <translation>临时党支部</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Done, entered late</source>
        <translation>已完成（补录）</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待开展</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Applies</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Not applicable: fewer than seven full members, no branch committee</source>
        <translation>正式党员不足7人，不设支部委员会</translation>
    </message>
    <message>
        <source>Not applicable: no party groups</source>
        <translation>未划分党小组</translation>
    </message>
    <message>
        <source>Not applicable: before the branch was kept here</source>
        <translation>不适用：早于开始使用本程序</translation>
    </message>
    <message>
        <source>Not applicable: no meeting was held</source>
        <translation>不适用：没有开会</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必须</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>一般要求</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Local rule</source>
        <translation>本地要求</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>党内法规</translation>
    </message>
    <message>
        <source>Superior committee</source>
        <translation>机关党委</translation>
    </message>
    <message>
        <source>This branch</source>
        <translation>本支部</translation>
    </message>
    <message>
        <source>Program default</source>
        <translation>本程序默认</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>优秀</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Basically qualified</source>
        <translation>基本合格</translation>
    </message>
    <message>
        <source>Unqualified</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Self-review</source>
        <translation>个人自评</translation>
    </message>
    <message>
        <source>Peer review</source>
        <translation>党员互评</translation>
    </message>
    <message>
        <source>Ballot</source>
        <translation>民主测评</translation>
    </message>
    <message>
        <source>Computed from the records</source>
        <translation>系统计算</translation>
    </message>
    <message>
        <source>Computed, to be confirmed</source>
        <translation>系统计算，机关党委核定</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>手工填写</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Every quarter</source>
        <translation>每季度</translation>
    </message>
    <message>
        <source>Every half-year</source>
        <translation>每半年</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>For every year</source>
        <translation>每年度</translation>
    </message>
    <message>
        <source>Grading</source>
        <translation>组织评定</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>评议准备</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈本人</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助改正</translation>
    </message>
</context>
</TS>

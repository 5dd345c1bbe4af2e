<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ja">
<context>
    <name>Acts</name>
    <message>
        <source>入力しました</source>
        <translation>Answer entered</translation>
    </message>
    <message>
        <source>入力を取り消しました</source>
        <translation>Answer removed</translation>
    </message>
    <message>
        <source>ページの状態が変わりました</source>
        <translation>State of a page changed</translation>
    </message>
    <message>
        <source>コメントやメモを書きました</source>
        <translation>Comment or note written</translation>
    </message>
    <message>
        <source>回答者として署名しました</source>
        <translation>Signed as respondent</translation>
    </message>
    <message>
        <source>承認しました</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>回答者に戻しました</source>
        <translation>Sent back to the respondent</translation>
    </message>
    <message>
        <source>提出ファイルを作りました</source>
        <translation>Submission file made</translation>
    </message>
    <message>
        <source>返信を取り込みました</source>
        <translation>Return file imported</translation>
    </message>
    <message>
        <source>下書きを開ける人を変えました</source>
        <translation>People who can open the draft changed</translation>
    </message>
    <message>
        <source>鍵を更新しました</source>
        <translation>Key renewed</translation>
    </message>
    <message>
        <source>復旧で合言葉を決め直しました</source>
        <translation>New passphrase set by recovery</translation>
    </message>
    <message>
        <source>調査票の新しい版に移りました</source>
        <translation>Moved to the new version of the survey</translation>
    </message>
    <message>
        <source>念のための確認への理由</source>
        <translation>Reasons given at the checks</translation>
    </message>
</context>
<context>
    <name>AnnexSheet</name>
    <message>
        <source>{stem}-別紙.pdf</source>
        <translation>{stem}-annex.pdf</translation>
    </message>
    <message>
        <source>公文の別紙の印刷</source>
        <translation>Print the annex of the letter</translation>
    </message>
    <message>
        <source>（別紙）調査票ファイルの照合番号</source>
        <translation>Annex: check number of the survey file</translation>
    </message>
    <message>
        <source>上の段が1番目、2番目、3番目、下の段が4番目、5番目、6番目の組です。</source>
        <translation>The upper line holds groups 1, 2 and 3, the lower one groups 4, 5 and 6.</translation>
    </message>
    <message>
        <source>照合番号</source>
        <translation>Check number</translation>
    </message>
    <message>
        <source>確かめ方</source>
        <translation>How to check it</translation>
    </message>
    <message>
        <source>問い合わせ先</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>調査名</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>調査主体</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>提出期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>提出先</source>
        <translation>Submit to</translation>
    </message>
    <message>
        <source>調査票ファイル</source>
        <translation>Survey file</translation>
    </message>
    <message>
        <source>1 調査票ファイル {file} を、回答するソフトの「調査票の取り込み」で開きます。
2 画面が求める4つの組を、この用紙の照合番号から入れます。
3 合えば、この通知を出した調査主体の調査票です。1回確かめれば、次の版では確かめなくて済みます。</source>
        <translation>1 Open the survey file {file} with “Import a survey” of the program.
2 Enter the four groups that the screen asks for from the check number on this sheet.
3 If they agree, the survey is that of the issuer of this letter. Confirmed once, it need not be confirmed for later versions.</translation>
    </message>
    <message>
        <source>番号が合わないときは、にせの調査票かもしれません。回答しないで、下の問い合わせ先に電話で確かめてください。調査票ファイルといっしょに届いた番号と比べても、確かめたことになりません。</source>
        <translation>If the number does not match, the survey may be forged. Do not answer it, and call the contact below. A number that came together with the survey file proves nothing.</translation>
    </message>
    <message>
        <source>担当</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>受付時間</source>
        <translation>Hours</translation>
    </message>
</context>
<context>
    <name>AnswerPrinting</name>
    <message>
        <source>{name}-回答票.pdf</source>
        <translation>{name}-answers.pdf</translation>
    </message>
    <message>
        <source>回答票の印刷</source>
        <translation>Print the answer sheet</translation>
    </message>
    <message>
        <source>庁内メモを載せる（提出されないメモです）</source>
        <translation>Include internal notes (they are never submitted)</translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>回答済み</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>未回答</source>
        <translation>Unanswered</translation>
    </message>
    <message>
        <source>対象外</source>
        <translation>N/A</translation>
    </message>
    <message>
        <source>記入なし（任意）</source>
        <translation>Left blank (optional)</translation>
    </message>
    <message>
        <source>念のための確認への理由</source>
        <translation>Reasons given at the checks</translation>
    </message>
    <message>
        <source>返信への返事</source>
        <translation>Replies to returns</translation>
    </message>
    <message>
        <source>返信番号 {note}</source>
        <translation>Return number {note}</translation>
    </message>
    <message>
        <source>返事なし（対応済み）</source>
        <translation>No reply (dealt with)</translation>
    </message>
    <message>
        <source>全体へのコメントへの返事</source>
        <translation>Reply to the general comment</translation>
    </message>
    <message>
        <source>{question} への返事</source>
        <translation>Reply at {question}</translation>
    </message>
    <message>
        <source>受渡し記録：添えてあります（申請・承認の部分）</source>
        <translation>Handover record: attached (request and approval part)</translation>
    </message>
    <message>
        <source>記録番号</source>
        <translation>Record number</translation>
    </message>
    <message>
        <source>回答票</source>
        <translation>Answer sheet</translation>
    </message>
    <message>
        <source>受渡し記録（申請・承認の部分）</source>
        <translation>Handover record (request and approval part)</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>設問</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>回答</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>対象かどうか、まだ決まっていません</source>
        <translation>Not decided yet whether it applies</translation>
    </message>
    <message>
        <source>対象外（{reasons}）</source>
        <translation>Not applicable ({reasons})</translation>
    </message>
    <message>
        <source>全体へのコメント</source>
        <translation>General comment</translation>
    </message>
    <message>
        <source>あとで確認</source>
        <translation>Check later</translation>
    </message>
    <message>
        <source>庁内メモ</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>庁内メモは提出されません。</source>
        <translation>Internal notes are not submitted.</translation>
    </message>
</context>
<context>
    <name>AnswerTable</name>
    <message>
        <source>対象外 {count}問：{number}の回答が「{answer}」のため</source>
        <translation>Not applicable ({count}): the answer to {number} is “{answer}”</translation>
    </message>
    <message>
        <source>ほかの設問に答える必要があるかどうかは、{number}の答えで決まります。</source>
        <translation>Whether the other questions need to be answered depends on the answer to {number}.</translation>
    </message>
    <message>
        <source>変更</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>変更：{name}</source>
        <translation>Change: {name}</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>{answer}（要再確認）</source>
        <translation>{answer} (check again)</translation>
    </message>
    <message>
        <source>{answer}（未回答：途中の入力）</source>
        <translation>{answer} (unanswered: input not finished)</translation>
    </message>
    <message>
        <source>未回答</source>
        <translation>Unanswered</translation>
    </message>
    <message>
        <source>記入なし（任意）</source>
        <translation>Left blank (optional)</translation>
    </message>
    <message>
        <source>&#x3000;内容：{text}</source>
        <translation> Details: {text}</translation>
    </message>
</context>
<context>
    <name>ApprovalSheet</name>
    <message>
        <source>{code}-{survey}-r{n}-決裁用の表紙.pdf</source>
        <translation>{code}-{survey}-r{n}-approval-cover.pdf</translation>
    </message>
    <message>
        <source>決裁用の表紙の印刷</source>
        <translation>Print the cover sheet for approval</translation>
    </message>
    <message>
        <source>回答票も続けて印刷する</source>
        <translation>Print the answer sheet as well</translation>
    </message>
    <message>
        <source>決裁用の表紙</source>
        <translation>Cover sheet for approval</translation>
    </message>
    <message>
        <source>念のための確認にあたるところはありません。</source>
        <translation>No check asks for attention.</translation>
    </message>
    <message>
        <source>念のための確認</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>このままでよい理由</source>
        <translation>Reason why it is right as it is</translation>
    </message>
    <message>
        <source>この用紙はファイルの写しではありません。受付照合が同じファイルだけが正本です。</source>
        <translation>This sheet is not a copy of the file. Only a file with the same receipt code is the original.</translation>
    </message>
    <message>
        <source>起案</source>
        <translation>Drafted by</translation>
    </message>
    <message>
        <source>審査</source>
        <translation>Examined by</translation>
    </message>
    <message>
        <source>決裁</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>受付照合</source>
        <translation>Receipt code</translation>
    </message>
    <message>
        <source>提出ファイルを作ると決まります。</source>
        <translation>Known once the submission file is made.</translation>
    </message>
    <message>
        <source>全体 {digest}</source>
        <translation>Whole: {digest}</translation>
    </message>
    <message>
        <source>件名</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>調査主体</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>回答期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>提出先</source>
        <translation>Submit to</translation>
    </message>
    <message>
        <source>団体</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>作成日</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>設問と回答</source>
        <translation>Questions and answers</translation>
    </message>
    <message>
        <source>承認者</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>回答者</source>
        <translation>Respondent</translation>
    </message>
    <message>
        <source>承認の署名はありません</source>
        <translation>There is no approval signature</translation>
    </message>
    <message>
        <source>照合番号 {number}</source>
        <translation>Check number {number}</translation>
    </message>
    <message>
        <source>対象 {applicable}問、回答 {answered}問、対象外 {others}問</source>
        <translation>Applicable: {applicable}, answered: {answered}, not applicable: {others}</translation>
    </message>
</context>
<context>
    <name>ApprovalSteps</name>
    <message>
        <source>承認者がこの下書きに登録されていますが、承認はまだです。いま提出ファイルを作ると、承認なしの提出になります。</source>
        <translation>An approver can open this draft but has not approved it yet. If you make the submission file now, it is submitted without approval.</translation>
    </message>
    <message>
        <source>承認を待つ(&amp;K)</source>
        <translation>Wait for approval (&amp;K)</translation>
    </message>
    <message>
        <source>承認なしで作る(&amp;X)</source>
        <translation>Make it without approval (&amp;X)</translation>
    </message>
    <message>
        <source>写しの保存</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>写しを保存しました：{name}。承認者に渡してください。</source>
        <translation>A copy was saved: {name}. Hand it to the approver.</translation>
    </message>
    <message>
        <source>下書きのまま終える(&amp;Q)</source>
        <translation>&amp;Quit and keep as a draft</translation>
    </message>
</context>
<context>
    <name>ApprovalView</name>
    <message>
        <source>承認を受ける</source>
        <translation>Get approval</translation>
    </message>
    <message>
        <source>この下書きを開ける人(&amp;P)…</source>
        <translation>&amp;People who can open this draft…</translation>
    </message>
    <message>
        <source>承認者に、この下書きを開いてもらってください。</source>
        <translation>Ask the approver to open this draft.</translation>
    </message>
    <message>
        <source>この端末で続けて承認を受ける</source>
        <translation>Approve on this computer now</translation>
    </message>
    <message>
        <source>共有フォルダーの下書きを開いてもらう</source>
        <translation>Let the approver open the draft in the shared folder</translation>
    </message>
    <message>
        <source>下書きの写しを渡す</source>
        <translation>Hand over a copy of the draft</translation>
    </message>
    <message>
        <source>この下書きを閉じて、開く画面を出します。承認者に席を代わってください。承認者は、だれとして開くかで「承認者」を選び、自分の合言葉で開きます。</source>
        <translation>This draft is closed and the page for opening it is shown. Let the approver take your seat. The approver chooses “Approver” and opens the draft with their own passphrase.</translation>
    </message>
    <message>
        <source>承認者に代わる(&amp;N)</source>
        <translation>Cha&amp;nge over to the approver</translation>
    </message>
    <message>
        <source>署名した回答は下書きに残ります。承認者に、次の下書きを開いてもらってください。
{path}
承認のあとで、あなたがもう一度開くと、提出ファイルを作れます。</source>
        <translation>The signed answers stay in the draft. Ask the approver to open this draft.
{path}
After the approval, open it again to make the submission file.</translation>
    </message>
    <message>
        <source>下書きのまま終える(&amp;N)</source>
        <translation>Quit a&amp;nd keep as a draft</translation>
    </message>
    <message>
        <source>下書きの写しを承認者に渡します。承認者は写しを開いて承認し、その写しをあなたに返します。返ってきた写しを開くと、提出ファイルを作れます。
写しが返るまで、もとの下書きは変えないでください。</source>
        <translation>Hand a copy of the draft to the approver. The approver opens and approves the copy and gives it back to you. Open the copy that came back to make the submission file.</translation>
    </message>
    <message>
        <source>写しを保存する(&amp;N)…</source>
        <translation>Save a copy (&amp;N)…</translation>
    </message>
    <message>
        <source>承認者を加える(&amp;U)</source>
        <translation>Add an approver (&amp;U)</translation>
    </message>
    <message>
        <source>確認に戻る(&amp;B)</source>
        <translation>&amp;Back to checking</translation>
    </message>
    <message>
        <source>提出ファイルを作る(&amp;M)…</source>
        <translation>&amp;Make the submission file…</translation>
    </message>
    <message>
        <source>この下書きには、承認者がまだいません。承認者が自分の合言葉を入れてください。回答者の合言葉とは別のものです。</source>
        <translation>This draft has no approver yet. The approver types a passphrase of their own. It is not the respondent’s.</translation>
    </message>
    <message>
        <source>承認者の合言葉</source>
        <translation>Approver’s passphrase</translation>
    </message>
</context>
<context>
    <name>ApproveView</name>
    <message>
        <source>承認</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>回答者の署名を確かめました。</source>
        <translation>The respondent’s signature was verified.</translation>
    </message>
    <message>
        <source>承認すると、あなたの電子署名が付きます。回答の内容は変えられません。</source>
        <translation>If you approve, your electronic signature is added. The answers cannot be changed.</translation>
    </message>
    <message>
        <source>戻す理由</source>
        <translation>Reason for sending back</translation>
    </message>
    <message>
        <source>戻すときは必須</source>
        <translation>Required to send back</translation>
    </message>
    <message>
        <source>この下書きを開ける人(&amp;U)…</source>
        <translation>People who can open this draft (&amp;U)…</translation>
    </message>
    <message>
        <source>版と編集の履歴(&amp;Y)…</source>
        <translation>Revisions and histor&amp;y…</translation>
    </message>
    <message>
        <source>決裁用の表紙を印刷する(&amp;P)…</source>
        <translation>&amp;Print the cover sheet for approval…</translation>
    </message>
    <message>
        <source>第{n}版との違い</source>
        <translation>Changes from revision {n}</translation>
    </message>
    <message>
        <source>前の版から変わったところだけを見る(&amp;D)</source>
        <translation>Show only what change&amp;d since the last revision</translation>
    </message>
    <message>
        <source>すべての回答を見る(&amp;D)</source>
        <translation>Show all answers (&amp;D)</translation>
    </message>
    <message>
        <source>すべての回答を示しています。</source>
        <translation>All answers are shown.</translation>
    </message>
    <message>
        <source>変わったところだけを示しています。設問{n}つ</source>
        <translation>Only changes are shown. Questions: {n}</translation>
    </message>
    <message>
        <source>前回の差戻しから変わったところ</source>
        <translation>What changed since it was sent back</translation>
    </message>
    <message>
        <source>前回の差戻しから変わったところだけを見る(&amp;E)</source>
        <translation>Show only what changed sinc&amp;e it was sent back</translation>
    </message>
    <message>
        <source>すべての回答を見る(&amp;E)</source>
        <translation>Show all answ&amp;ers</translation>
    </message>
    <message>
        <source>判断</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>設問へのコメントを書いたときは、空けておけます。</source>
        <translation>May be left blank if you commented at a question.</translation>
    </message>
    <message>
        <source>承認すると、{person} の電子署名が付きます。回答の内容は変えられません。</source>
        <translation>If you approve, the electronic signature of {person} is added. The answers cannot be changed.</translation>
    </message>
    <message>
        <source>承認して署名する(&amp;A)</source>
        <translation>&amp;Approve and sign</translation>
    </message>
    <message>
        <source>回答者に戻す(&amp;R)</source>
        <translation>Send back to the &amp;respondent</translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;H)</source>
        <translation>Back to &amp;home</translation>
    </message>
    <message>
        <source>戻す理由を、ここか、どれかの設問へのコメントに書いてください。</source>
        <translation>Write the reason for sending back here, or as a comment at a question.</translation>
    </message>
</context>
<context>
    <name>ApproverDesk</name>
    <message>
        <source>この回答は、もう承認されています。</source>
        <translation>These answers have been approved already.</translation>
    </message>
    <message>
        <source>設問へのコメントが{n}件あります。承認すると、コメントは回答者に送られずに消えます。</source>
        <translation>Comments you wrote at questions: {n}. If you approve, they are deleted and not sent to the respondent.</translation>
    </message>
    <message>
        <source>承認をやめる(&amp;K)</source>
        <translation>Do not approve (&amp;K)</translation>
    </message>
    <message>
        <source>コメントを消して承認する(&amp;X)</source>
        <translation>Delete the comments and approve (&amp;X)</translation>
    </message>
    <message>
        <source>署名しています…</source>
        <translation>Signing…</translation>
    </message>
    <message>
        <source>承認しました。回答者が提出ファイルを作れます。</source>
        <translation>Approved. The respondent can make the submission file.</translation>
    </message>
    <message>
        <source>回答者に戻しました。</source>
        <translation>Sent back to the respondent.</translation>
    </message>
    <message>
        <source>下書きに保存しています。終わるまでお待ちください。</source>
        <translation>Saving the draft. Please wait until it is finished.</translation>
    </message>
</context>
<context>
    <name>Approving</name>
    <message>
        <source>団体</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>回答者</source>
        <translation>Respondent</translation>
    </message>
    <message>
        <source>提出先</source>
        <translation>Submit to</translation>
    </message>
</context>
<context>
    <name>Author</name>
    <message>
        <source>{id} 版 {version}。</source>
        <translation>{id}, version {version}.</translation>
    </message>
    <message>
        <source>ファイル {file}。</source>
        <translation>File: {file}.</translation>
    </message>
    <message>
        <source>数える設問 {n}問。</source>
        <translation>Questions counted: {n}.</translation>
    </message>
    <message>
        <source>直す {mend}件、注意 {heed}件。</source>
        <translation>To correct: {mend}, warnings: {heed}.</translation>
    </message>
</context>
<context>
    <name>AuthorDesk</name>
    <message>
        <source>点検しています…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>調査票を開く</source>
        <translation>Open a survey</translation>
    </message>
    <message>
        <source>{file} を点検しました。直すところが{n}か所あります。</source>
        <translation>{file} was checked. Places to correct: {n}.</translation>
    </message>
    <message>
        <source>{file} を開きなおしました。</source>
        <translation>{file} was opened again.</translation>
    </message>
    <message>
        <source>{file} を開きました。</source>
        <translation>{file} was opened.</translation>
    </message>
    <message>
        <source>表をコピーしました。Excelなどに貼り付けられます。</source>
        <translation>The table was copied. You can paste it into Excel or the like.</translation>
    </message>
    <message>
        <source>直すところがあるので、印刷できません。</source>
        <translation>There is something to correct, so the survey cannot be printed.</translation>
    </message>
    <message>
        <source>直すところが{n}件あるので、発行できません。</source>
        <translation>There is something to correct ({n}), so the survey cannot be issued.</translation>
    </message>
</context>
<context>
    <name>AuthorView</name>
    <message>
        <source>調査票の作成・点検</source>
        <translation>Make and check a survey</translation>
    </message>
    <message>
        <source>設問の一覧(&amp;L)</source>
        <translation>Question &amp;list</translation>
    </message>
    <message>
        <source>開きなおす(&amp;R)</source>
        <translation>Open again (&amp;R)</translation>
    </message>
    <message>
        <source>開く(&amp;O)…</source>
        <translation>&amp;Open…</translation>
    </message>
    <message>
        <source>試す(&amp;T)</source>
        <translation>&amp;Try</translation>
    </message>
    <message>
        <source>点検(&amp;V)</source>
        <translation>Checks (&amp;V)</translation>
    </message>
    <message>
        <source>道筋(&amp;M)</source>
        <translation>Paths (&amp;M)</translation>
    </message>
    <message>
        <source>署名して発行する(&amp;N)…</source>
        <translation>Sign a&amp;nd issue…</translation>
    </message>
    <message>
        <source>印刷(&amp;P)…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>XLSFormに書き出す(&amp;X)…</source>
        <translation>Write out as &amp;XLSForm…</translation>
    </message>
    <message>
        <source>ホームへ(&amp;Q)</source>
        <translation>Home (&amp;Q)</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>まだ保存していない変更があります</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>保存しています…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>保存しました {clock}</source>
        <translation>Saved {clock}</translation>
    </message>
    <message>
        <source>保存できません（理由を見る）</source>
        <translation>Not saved (see why)</translation>
    </message>
</context>
<context>
    <name>Basis</name>
    <message>
        <source>{document}&#x3000;{first}</source>
        <translation>{document} {first}</translation>
    </message>
    <message>
        <source>{document}&#x3000;{first}から{last}</source>
        <translation>{document} {first} to {last}</translation>
    </message>
</context>
<context>
    <name>BodySearch</name>
    <message>
        <source>見つかった団体</source>
        <translation>Bodies found</translation>
    </message>
    <message>
        <source>見つかりません。読みがなか団体コードでも探せます。</source>
        <translation>Nothing found. You can also search by reading or body code.</translation>
    </message>
</context>
<context>
    <name>BookAsking</name>
    <message>
        <source>ほかの記録簿を選ぶ…</source>
        <translation>Choose another record book…</translation>
    </message>
    <message>
        <source>受渡し記録簿の合言葉</source>
        <translation>Passphrase of the record book</translation>
    </message>
    <message>
        <source>記録簿を見る</source>
        <translation>Look at the record book</translation>
    </message>
    <message>
        <source>この端末に受渡し記録簿がありません。ほかの場所の記録簿を選んでください。</source>
        <translation>There is no record book on this computer. Choose one from another place.</translation>
    </message>
    <message>
        <source>受渡し記録簿：{file}</source>
        <translation>Record book: {file}</translation>
    </message>
    <message>
        <source>受渡し記録簿を選ぶ</source>
        <translation>Choose a record book</translation>
    </message>
</context>
<context>
    <name>BookKeeper</name>
    <message>
        <source>記録簿に書いています…</source>
        <translation>Writing to the record book…</translation>
    </message>
    <message>
        <source>もう一度記録する(&amp;S)</source>
        <translation>Record again (&amp;S)</translation>
    </message>
    <message>
        <source>このまま記録する(&amp;S)</source>
        <translation>Record a&amp;s it is</translation>
    </message>
</context>
<context>
    <name>BookPeopleView</name>
    <message>
        <source>この記録簿を開ける人</source>
        <translation>People who can open this record book</translation>
    </message>
    <message>
        <source>人はそれぞれ自分の合言葉で、情報システム管理者は自分の身分証で開けます。名前は、記録簿を開いた人だけに見えます。</source>
        <translation>Each person opens it with a passphrase of their own, the information systems manager with their identity. Only those who opened the record book see the names.</translation>
    </message>
    <message>
        <source>（名前なし）</source>
        <translation>(no name)</translation>
    </message>
    <message>
        <source>人を加える(&amp;U)…</source>
        <translation>Add somebody (&amp;U)…</translation>
    </message>
    <message>
        <source>一覧に戻る(&amp;N)</source>
        <translation>Back to the list (&amp;N)</translation>
    </message>
    <message>
        <source>復旧用の鍵が登録されています。合言葉を忘れたときは、情報システム管理者に相談してください。</source>
        <translation>A recovery key is registered. If a passphrase is forgotten, ask the information systems manager.</translation>
    </message>
    <message>
        <source>復旧用の鍵が登録されていません。全員が合言葉を忘れると、この記録簿はだれにも開けません。</source>
        <translation>No recovery key is registered. If everybody forgets the passphrase, nobody can open this record book.</translation>
    </message>
    <message>
        <source>復旧用の鍵を登録する(&amp;K)…</source>
        <translation>Register the recovery &amp;key…</translation>
    </message>
    <message>
        <source>この鍵を登録する(&amp;R)</source>
        <translation>&amp;Register this key</translation>
    </message>
</context>
<context>
    <name>BookRecovery</name>
    <message>
        <source>この記録簿には復旧用の鍵が登録されていないので、復旧できません。合言葉を知っているほかの人に開いてもらい、「この記録簿を開ける人」で復旧用の鍵を登録してください。</source>
        <translation>No recovery key is registered in this record book, so it cannot be recovered. Ask somebody else who knows a passphrase to open it and to register a recovery key under “People who can open this record book”.</translation>
    </message>
    <message>
        <source>受渡し記録簿：{file}</source>
        <translation>Record book: {file}</translation>
    </message>
    <message>
        <source>この操作は記録簿に残ります。記録の内容は表示しません。</source>
        <translation>This act is kept in the record book. No record is shown.</translation>
    </message>
    <message>
        <source>新しい合言葉を決めました。この操作を記録簿に残しました。</source>
        <translation>The new passphrase is set. This act was kept in the record book.</translation>
    </message>
</context>
<context>
    <name>BookSession</name>
    <message>
        <source>終わっていない記録が{n}件あります：{numbers}</source>
        <translation>Records not finished: {n} ({numbers})</translation>
    </message>
    <message>
        <source>提出ファイル {file}（受付照合 {receipt}）を運ぶ記録を選ぶか、新しい記録を書いて、「運んだ提出ファイルを書く」を押してください。</source>
        <translation>Choose the record that carried the submission file {file} (receipt code {receipt}), or write a new record, then press “Write the submission file carried”.</translation>
    </message>
    <message>
        <source>写せる記録がまだありません。</source>
        <translation>There is no record to copy yet.</translation>
    </message>
</context>
<context>
    <name>BookView</name>
    <message>
        <source>受渡し記録簿を開く</source>
        <translation>Open a record book</translation>
    </message>
    <message>
        <source>受渡し記録簿は、USBメモリなどの媒体でデータを持ち出し、または取り込むたびに書く記録です。1年度に1つ作り、合言葉で開きます。</source>
        <translation>A record book holds a record of each time data was taken out or brought in by USB memory or other media. There is one for each fiscal year, opened with a passphrase.</translation>
    </message>
    <message>
        <source>ほかの場所の記録簿を選ぶ(&amp;O)…</source>
        <translation>Ch&amp;oose a record book elsewhere…</translation>
    </message>
    <message>
        <source>新しい記録簿を作る(&amp;M)…</source>
        <translation>&amp;Make a new record book…</translation>
    </message>
    <message>
        <source>開く(&amp;N)</source>
        <translation>Ope&amp;n</translation>
    </message>
    <message>
        <source>戻る(&amp;B)</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>この端末の保存場所には、受渡し記録簿がありません。</source>
        <translation>There is no record book in the folder of this computer.</translation>
    </message>
    <message>
        <source>{file}（{moment} に保存）</source>
        <translation>{file} (saved {moment})</translation>
    </message>
    <message>
        <source>受渡し記録簿</source>
        <translation>Record book</translation>
    </message>
    <message>
        <source>記載する人の氏名</source>
        <translation>Name of the person who writes</translation>
    </message>
    <message>
        <source>これから書く記載に付きます。</source>
        <translation>It goes with everything you write from now on.</translation>
    </message>
    <message>
        <source>受渡し記録簿の合言葉</source>
        <translation>Passphrase of the record book</translation>
    </message>
    <message>
        <source>合言葉を忘れたとき（復旧）(&amp;R)…</source>
        <translation>Forgotten passphrase (&amp;recovery)…</translation>
    </message>
    <message>
        <source>新しい記録簿を作る(&amp;N)…</source>
        <translation>Make a &amp;new record book…</translation>
    </message>
    <message>
        <source>受渡し記録簿：{file}</source>
        <translation>Record book: {file}</translation>
    </message>
    <message>
        <source>受渡し記録簿を選ぶ</source>
        <translation>Choose a record book</translation>
    </message>
    <message>
        <source>記載する人の氏名を入れてください。</source>
        <translation>Type the name of the person who writes.</translation>
    </message>
</context>
<context>
    <name>BundleDesk</name>
    <message>
        <source>まとめています…</source>
        <translation>Gathering…</translation>
    </message>
    <message>
        <source>取りまとめのファイルを選ぶ</source>
        <translation>Choose a forwarding file</translation>
    </message>
    <message>
        <source>この調査には、取りまとめを送る先がありません。</source>
        <translation>This survey names nobody to send a forwarding file to.</translation>
    </message>
    <message>
        <source>受理した提出ファイルがないので、取りまとめを作りません。</source>
        <translation>No submission file has been accepted, so no forwarding file is made.</translation>
    </message>
    <message>
        <source>署名して、封をしています…</source>
        <translation>Signing and sealing…</translation>
    </message>
    <message>
        <source>開いています…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>取り込んでいます…</source>
        <translation>Importing…</translation>
    </message>
    <message>
        <source>{sender}の取りまとめを取り込みました。新しい提出ファイル {n}件、もうあったもの {m}件。</source>
        <translation>The forwarding file of {sender} was imported. New submission files: {n}; here already: {m}.</translation>
    </message>
    <message>
        <source>取り込めなかったもの {n}件。</source>
        <translation>Not imported: {n}.</translation>
    </message>
    <message>
        <source>まとめて受理する(&amp;A)…</source>
        <translation>&amp;Accept all…</translation>
    </message>
    <message>
        <source>{sender}が受理した提出ファイル {n}件を、回答を1件ずつ見ないで、この受領側でも受理しますか。1件ごとに、あなたの確認台帳に受理を書きます。署名者を確かめられないものと、もう判断したものは、そのまま残します。</source>
        <translation>{sender} accepted submission files ({n}). Accept them here too, without looking at the answers one by one? Each acceptance is written into your review ledger. Those whose signers cannot be confirmed, and those already decided, stay as they are.</translation>
    </message>
    <message>
        <source>まとめて受理する</source>
        <translation>Accept all</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>記録しています…</source>
        <translation>Recording…</translation>
    </message>
    <message>
        <source>{n}件を受理しました。</source>
        <translation>Accepted: {n}.</translation>
    </message>
    <message>
        <source>受理しなかったもの {n}件は、一覧で1件ずつ確かめてください。</source>
        <translation>Not accepted: {n}. Check them one by one in the list.</translation>
    </message>
</context>
<context>
    <name>BundleMadeView</name>
    <message>
        <source>取りまとめを作りました</source>
        <translation>The forwarding file was made</translation>
    </message>
    <message>
        <source>まだ送られていません。このソフトは送信しません。</source>
        <translation>It has not been sent yet. This program does not send anything.</translation>
    </message>
    <message>
        <source>{n}キロバイト</source>
        <translation>{n} kilobytes</translation>
    </message>
    <message>
        <source>ファイル名</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>大きさ</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>提出ファイルの数</source>
        <translation>Submission files</translation>
    </message>
    <message>
        <source>{n}件</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>受付照合</source>
        <translation>Receipt code</translation>
    </message>
    <message>
        <source>次にすること</source>
        <translation>What to do next</translation>
    </message>
    <message>
        <source>1 LGWANメール、調査・照会システム、USBメモリ等のうち、{to}が決めた方法で送る</source>
        <translation>1 Send it in the way {to} decided: LGWAN email, the survey and inquiry system, USB memory or the like</translation>
    </message>
    <message>
        <source>2 受付照合を、電話などで{to}に伝える</source>
        <translation>2 Tell {to} the receipt code by telephone or the like</translation>
    </message>
    <message>
        <source>3 USBメモリ等で渡すときは、受渡し記録を書く</source>
        <translation>3 If you hand it over by USB memory or the like, write a handover record</translation>
    </message>
    <message>
        <source>4 あとで受理したものがあるときは、もう一度取りまとめを作って送る</source>
        <translation>4 If you accept more later, make the forwarding file again and send it</translation>
    </message>
    <message>
        <source>ファイル名の終わりは .txt です。無害化で改行が変わっても開けます。文字が欠けたときは開けず、受領側の画面に理由が出ます。</source>
        <translation>The file name ends in .txt. It opens even if sanitising changes line ends. If characters are lost it does not open, and the recipient’s screen shows why.</translation>
    </message>
    <message>
        <source>受領フォルダーに戻る(&amp;N)</source>
        <translation>Back to received files (&amp;N)</translation>
    </message>
    <message>
        <source>受付照合をコピー(&amp;C)</source>
        <translation>&amp;Copy the receipt code</translation>
    </message>
    <message>
        <source>保存した場所を開く(&amp;O)</source>
        <translation>&amp;Open the folder</translation>
    </message>
    <message>
        <source>コピーしました。</source>
        <translation>Copied.</translation>
    </message>
    <message>
        <source>フォルダーを開けませんでした。場所：{folder}</source>
        <translation>The folder could not be opened. Place: {folder}</translation>
    </message>
</context>
<context>
    <name>BundleMakeView</name>
    <message>
        <source>取りまとめを作る</source>
        <translation>Make a forwarding file</translation>
    </message>
    <message>
        <source>受理した提出ファイルと、その判断（確認台帳）を1つのファイルにまとめ、封をします。{receiver}のほかは、だれにも開けません。</source>
        <translation>The accepted submission files and the decisions about them (the review ledgers) are put into one file and sealed. Nobody but {receiver} can open it.</translation>
    </message>
    <message>
        <source>送り主</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>送り先</source>
        <translation>Send to</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>署名する人</source>
        <translation>Who signs</translation>
    </message>
    <message>
        <source>送る提出ファイル {n}件</source>
        <translation>Submission files to send: {n}</translation>
    </message>
    <message>
        <source>団体</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>送らない団体 {n}件</source>
        <translation>Bodies not sent: {n}</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>身分証 {file} の合言葉</source>
        <translation>Passphrase of the identity {file}</translation>
    </message>
    <message>
        <source>取りまとめを作る(&amp;N)</source>
        <translation>Make the forwardi&amp;ng file</translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation>Cancel (&amp;Q)</translation>
    </message>
    <message>
        <source>{n}（はじめての取りまとめ）</source>
        <translation>{n} (the first forwarding file)</translation>
    </message>
    <message>
        <source>{n}（前の取りまとめに替わります）</source>
        <translation>{n} (takes the place of the one before)</translation>
    </message>
    <message>
        <source>受理しましたが、封の宛先に送り先が入っていません</source>
        <translation>Accepted, but not sealed for where it is to be sent</translation>
    </message>
    <message>
        <source>受理しましたが、ファイルがこのフォルダーにありません</source>
        <translation>Accepted, but the file is not in this folder</translation>
    </message>
    <message>
        <source>まだ受理していません</source>
        <translation>Not accepted yet</translation>
    </message>
</context>
<context>
    <name>BundleTakeView</name>
    <message>
        <source>取りまとめを取り込む</source>
        <translation>Import a forwarding file</translation>
    </message>
    <message>
        <source>{sender}の取りまとめです。署名した人は、調査票に{sender}の確認者として載っています。</source>
        <translation>This is a forwarding file of {sender}. The survey names the signer as a reviewer of {sender}.</translation>
    </message>
    <message>
        <source>取りまとめの提出ファイル</source>
        <translation>Submission files in the forwarding file</translation>
    </message>
    <message>
        <source>団体</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>取り込むと</source>
        <translation>On import</translation>
    </message>
    <message>
        <source>取り込むと、新しい提出ファイルを受領フォルダーに書きます。{sender}の判断は表示だけで、この受領側の受理にはなりません。</source>
        <translation>The import writes new submission files into the folder of received files. The decisions of {sender} are only shown; nothing is accepted here by them.</translation>
    </message>
    <message>
        <source>取り込む(&amp;N)</source>
        <translation>Import (&amp;N)</translation>
    </message>
    <message>
        <source>ほかのファイルを選ぶ(&amp;F)…</source>
        <translation>Choose another &amp;file…</translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation>Cancel (&amp;Q)</translation>
    </message>
    <message>
        <source>{who}
署名 {moment}
照合番号 {number}</source>
        <translation>{who}
Signed {moment}
Check number {number}</translation>
    </message>
    <message>
        <source>送り主</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>署名した人</source>
        <translation>The signer</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>受付照合</source>
        <translation>Receipt code</translation>
    </message>
    <message>
        <source>ファイル</source>
        <translation>File</translation>
    </message>
    <message>
        <source>提出ファイル {n}件：新しいもの {new}件、もうあるもの {present}件、取り込めないもの {refused}件。名前だけのもの {named}件。</source>
        <translation>Submission files: {n}. New: {new}; here already: {present}; cannot be imported: {refused}. Only named: {named}.</translation>
    </message>
    <message>
        <source>新しく書きます</source>
        <translation>Will be written</translation>
    </message>
    <message>
        <source>重複（もうあります）</source>
        <translation>Duplicate (here already)</translation>
    </message>
    <message>
        <source>取り込めません</source>
        <translation>Cannot be imported</translation>
    </message>
    <message>
        <source>ファイルは入っていません（受理の知らせだけ）</source>
        <translation>No file inside (only told as accepted)</translation>
    </message>
    <message>
        <source>取り込めません：{reason}</source>
        <translation>Cannot be imported: {reason}</translation>
    </message>
</context>
<context>
    <name>CaptureChoice</name>
    <message>
        <source>取り込める（ふつうの使い方）</source>
        <translation>Allowed (as usual)</translation>
    </message>
    <message>
        <source>取り込めないようにする</source>
        <translation>Not allowed</translation>
    </message>
    <message>
        <source>画面の取り込み</source>
        <translation>Screen capture</translation>
    </message>
    <message>
        <source>取り込めないようにすると、スクリーンショット、録画、ウェブ会議の画面共有などに、このソフトのウィンドウが写らなくなります。黒く写ることもあります。</source>
        <translation>If it is not allowed, the windows of this program do not appear in screenshots, recordings, screens shared in a web meeting and the like. They may also appear black.</translation>
    </message>
    <message>
        <source>画面転送で使う端末や、画面を取り込んで拡大したり読み上げたりする支援ソフトでは、あなたの画面でも黒くなることがあります。カメラで撮ることや、印刷、書き出したファイルは防げません。</source>
        <translation>On a computer that is used by screen transfer, or with assistive programs that capture the screen to enlarge it or read it aloud, your own screen may turn black too. It cannot prevent photographs, prints or files written out.</translation>
    </message>
</context>
<context>
    <name>CaptureTrial</name>
    <message>
        <source>このウィンドウは、見えていますか。{seconds}秒のうちに返事がなければ、画面を取り込めるように戻します。</source>
        <translation>Can you see this window? If there is no answer within {seconds} seconds, capture is allowed again.</translation>
    </message>
    <message>
        <source>取り込めるように戻す(&amp;X)</source>
        <translation>Allow capture again (&amp;X)</translation>
    </message>
    <message>
        <source>見えています(&amp;Y)</source>
        <translation>I can see it (&amp;Y)</translation>
    </message>
    <message>
        <source>画面を取り込めないようにしました。</source>
        <translation>Screen capture is not allowed now.</translation>
    </message>
    <message>
        <source>返事がなかったので、画面を取り込めるように戻しました。</source>
        <translation>There was no answer, so screen capture is allowed again.</translation>
    </message>
</context>
<context>
    <name>CardCheckView</name>
    <message>
        <source>提出先の照合番号</source>
        <translation>Check number of a recipient</translation>
    </message>
    <message>
        <source>所属</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>本人に電話などで照合番号を読み上げてもらい、{ordinals}の組を入れてください。公開カードといっしょに届いた番号では、確かめたことになりません。</source>
        <translation>Ask the person to read the check number out by telephone or the like, and enter the groups {ordinals}. A number that came with the public card confirms nothing.</translation>
    </message>
    <message>
        <source>確かめる(&amp;N)</source>
        <translation>Co&amp;nfirm</translation>
    </message>
    <message>
        <source>前へ戻る(&amp;B)</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>番号が合いません。本人にもう一度確かめてください。合わない公開カードは、提出先から外してください。</source>
        <translation>The number does not match. Ask the person again. Remove a public card that does not match from the recipients.</translation>
    </message>
</context>
<context>
    <name>CardSheet</name>
    <message>
        <source>{stem}-照合番号.pdf</source>
        <translation>{stem}-check-number.pdf</translation>
    </message>
    <message>
        <source>公開カードの印刷</source>
        <translation>Print the public card</translation>
    </message>
    <message>
        <source>公開カードの照合番号</source>
        <translation>Check number of a public card</translation>
    </message>
    <message>
        <source>団体</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>所属</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>公開カード</source>
        <translation>Public card</translation>
    </message>
    <message>
        <source>1 公開カードのファイルを受領側に送ります。
2 受領側の担当者は、電話などで上の照合番号を聞いて、届いたファイルの番号と比べます。
3 合っていれば、署名者名簿に登録されます。</source>
        <translation>1 Send the file of the public card to the recipient.
2 The recipient’s staff asks for the number above by telephone or the like and compares it with that of the file received.
3 If it matches, it is registered in the signer register.</translation>
    </message>
    <message>
        <source>この用紙は公開カード（ファイル）の代わりにはなりません。番号が1つでも違うときは、登録しないで、送り主に確かめてください。</source>
        <translation>This sheet does not replace the public card (a file). If a single digit differs, do not register it; ask the sender.</translation>
    </message>
    <message>
        <source>照合番号</source>
        <translation>Check number</translation>
    </message>
    <message>
        <source>使い方</source>
        <translation>How to use it</translation>
    </message>
</context>
<context>
    <name>CarriedView</name>
    <message>
        <source>運んだ提出ファイル</source>
        <translation>Submission file carried</translation>
    </message>
    <message>
        <source>記録 {no} の媒体で運んだ提出ファイルを、受付照合で書きます。提出ファイルは変わりません。中身も開きません。</source>
        <translation>Write, by its receipt code, which submission file was carried by the medium of record {no}. The submission file is not changed, and its contents are not opened.</translation>
    </message>
    <message>
        <source>提出ファイルを選ぶ(&amp;F)…</source>
        <translation>Choose the submission &amp;file…</translation>
    </message>
    <message>
        <source>記録に書く(&amp;N)</source>
        <translation>Write i&amp;nto the record</translation>
    </message>
    <message>
        <source>記録に戻る(&amp;Q)</source>
        <translation>Back to the record (&amp;Q)</translation>
    </message>
    <message>
        <source>提出ファイル</source>
        <translation>Submission file</translation>
    </message>
    <message>
        <source>受付照合</source>
        <translation>Receipt code</translation>
    </message>
    <message>
        <source>受付照合の全体</source>
        <translation>Whole receipt code</translation>
    </message>
    <message>
        <source>提出ファイルを選ぶ</source>
        <translation>Choose a submission file</translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <source>版</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>署名者名簿</source>
        <translation>Signer register</translation>
    </message>
    <message>
        <source>受付照合</source>
        <translation>Receipt code</translation>
    </message>
    <message>
        <source>ファイル</source>
        <translation>File</translation>
    </message>
    <message>
        <source>{version}&#x3000;いちばん新しい版は{newest}です。</source>
        <translation>{version}. The newest one: {newest}.</translation>
    </message>
    <message>
        <source>調査票</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>団体</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>ファイルに書かれた団体名</source>
        <translation>Body as the file names it</translation>
    </message>
    <message>
        <source>まだ記録していません（判断するときに記録します）</source>
        <translation>Not recorded yet (it is recorded when you decide)</translation>
    </message>
    <message>
        <source>受領日時</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>判断</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>承認者</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>回答者</source>
        <translation>Respondent</translation>
    </message>
    <message>
        <source>{who}
署名 {moment}&#x3000;名簿：{state}
照合番号 {number}</source>
        <translation>{who}
Signed {moment}, register: {state}
Check number {number}</translation>
    </message>
    <message>
        <source>選んでいません</source>
        <translation>Not chosen</translation>
    </message>
    <message>
        <source>第{version}版&#x3000;{trust}
名簿の管理者の照合番号 {number}</source>
        <translation>Version {version}, {trust}
Check number of the register’s manager {number}</translation>
    </message>
    <message>
        <source>照合済み</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>未照合</source>
        <translation>Not confirmed</translation>
    </message>
</context>
<context>
    <name>CaseAnswers</name>
    <message>
        <source>第{n}版から変わりました</source>
        <translation>Changed since revision {n}</translation>
    </message>
    <message>
        <source>前の版の調査票には、この設問がありません。</source>
        <translation>The survey of the earlier revision does not have this question.</translation>
    </message>
    <message>
        <source>前の版では対象外</source>
        <translation>Not applicable in the earlier revision</translation>
    </message>
    <message>
        <source>対象外</source>
        <translation>Not applicable</translation>
    </message>
</context>
<context>
    <name>CaseColumn</name>
    <message>
        <source>設問の一覧（{n}問）</source>
        <translation>List of questions ({n})</translation>
    </message>
</context>
<context>
    <name>CaseDecisions</name>
    <message>
        <source>受領フォルダーに戻る(&amp;L)</source>
        <translation>Back to received fi&amp;les</translation>
    </message>
    <message>
        <source>前の団体(&amp;B)</source>
        <translation>Previous &amp;body</translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;L)</source>
        <translation>Back to home (&amp;L)</translation>
    </message>
    <message>
        <source>次の団体(&amp;N)</source>
        <translation>&amp;Next body</translation>
    </message>
    <message>
        <source>ほかの提出ファイル(&amp;N)…</source>
        <translation>A&amp;nother submission file…</translation>
    </message>
    <message>
        <source>返信ファイルを作る(&amp;W)</source>
        <translation>Make the return file (&amp;W)</translation>
    </message>
    <message>
        <source>この版を採る(&amp;C)</source>
        <translation>&amp;Choose this revision</translation>
    </message>
    <message>
        <source>受理する(&amp;A)</source>
        <translation>&amp;Accept</translation>
    </message>
    <message>
        <source>差し戻す(&amp;R)</source>
        <translation>&amp;Return</translation>
    </message>
    <message>
        <source>保留にする(&amp;H)…</source>
        <translation>&amp;Hold…</translation>
    </message>
    <message>
        <source>受理を取り消す(&amp;K)…</source>
        <translation>Ta&amp;ke acceptance back…</translation>
    </message>
</context>
<context>
    <name>CaseDesk</name>
    <message>
        <source>開いています…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>保存せずに移る(&amp;X)</source>
        <translation>Go on without saving (&amp;X)</translation>
    </message>
    <message>
        <source>コメントを保存しました {clock}</source>
        <translation>Comments saved {clock}</translation>
    </message>
</context>
<context>
    <name>CaseNews</name>
    <message>
        <source>新しく届いた提出ファイル：{files}</source>
        <translation>Submission files that arrived: {files}</translation>
    </message>
    <message>
        <source>なくなった提出ファイル：{files}</source>
        <translation>Submission files that are gone: {files}</translation>
    </message>
    <message>
        <source>採る版を、ほかの確認者が選びました。</source>
        <translation>Another reviewer chose the revision.</translation>
    </message>
    <message>
        <source>新しい判断：{said}</source>
        <translation>New decisions: {said}</translation>
    </message>
    <message>
        <source>注意：この団体で数えるのは、{file}です。このファイルは、受理しても集計に入りません。</source>
        <translation>Warning: {file} counts for this body. This file does not count even if you accept it.</translation>
    </message>
    <message>
        <source>受付照合 {digits}</source>
        <translation>receipt code {digits}</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>コメントを書く</source>
        <translation>Write a comment</translation>
    </message>
    <message>
        <source>変更あり</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>コメント（差し戻すと送られます）</source>
        <translation>Comment (sent if you return it)</translation>
    </message>
    <message>
        <source>前の版（第{n}版）</source>
        <translation>Earlier revision (revision {n})</translation>
    </message>
    <message>
        <source>今の版</source>
        <translation>This revision</translation>
    </message>
    <message>
        <source>［追加］{text}</source>
        <translation>[added] {text}</translation>
    </message>
    <message>
        <source>［削除］{text}</source>
        <translation>[removed] {text}</translation>
    </message>
</context>
<context>
    <name>CaseQuestions</name>
    <message>
        <source>前の版はありません。</source>
        <translation>There is no earlier revision.</translation>
    </message>
    <message>
        <source>前の版（第{n}版）との違い {count}問</source>
        <translation>Questions that differ from the earlier revision (revision {n}): {count}</translation>
    </message>
    <message>
        <source>前の版は、第{n}版の調査票への回答です。言葉や選択肢が違う設問があるかもしれません。</source>
        <translation>The revision before answers version {n} of the survey. Some questions may have other words or options.</translation>
    </message>
    <message>
        <source>「念のための確認」への理由も変わっています。</source>
        <translation>Reasons given at the checks were changed too.</translation>
    </message>
    <message>
        <source>変更</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>理由つき</source>
        <translation>with a reason</translation>
    </message>
    <message>
        <source>送ったコメントあり</source>
        <translation>comment sent</translation>
    </message>
    <message>
        <source>コメントあり</source>
        <translation>comment written</translation>
    </message>
    <message>
        <source>設問の一覧（{n}問）</source>
        <translation>List of questions ({n})</translation>
    </message>
    <message>
        <source>開いています</source>
        <translation>open</translation>
    </message>
    <message>
        <source>閉じています</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>すべての設問を表示</source>
        <translation>Show all questions</translation>
    </message>
    <message>
        <source>変わった設問だけを表示</source>
        <translation>Show only changed questions</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>回答の確認</source>
        <translation>Review of answers</translation>
    </message>
    <message>
        <source>全体</source>
        <translation>General comment</translation>
    </message>
    <message>
        <source>別の画面で書きかけのコメントがあります。両方を残しました：{names}。</source>
        <translation>Unfinished comments were written in another window. Both were kept: {names}.</translation>
    </message>
    <message>
        <source>＊差戻しの理由を、どれかの設問か全体へのコメントに書いてください。</source>
        <translation>＊Write the reason for the return at a question or in the general comment.</translation>
    </message>
    <message>
        <source>＊コメントは、1つ2,000文字までにしてください。</source>
        <translation>＊Each comment may have up to 2,000 characters.</translation>
    </message>
    <message>
        <source>{n}の点検のすべてに問題はありません。</source>
        <translation>All {n} checks found no problem.</translation>
    </message>
    <message>
        <source>ファイルの{n}の点検に問題はありません。署名した人については、上の注意を読んでください。</source>
        <translation>The {n} checks of the file found no problem. About the people who signed, read the warning above.</translation>
    </message>
    <message>
        <source>見えない文字が{n}か所あります。</source>
        <translation>Characters that cannot be seen: {n}</translation>
    </message>
    <message>
        <source>このファイルについては、判断を記録できません。</source>
        <translation>No decision about this file can be recorded.</translation>
    </message>
    <message>
        <source>判断は確認台帳に記録しましたが、返信ファイルがまだありません。「返信ファイルを作る」を押してください。</source>
        <translation>The decision was recorded in the review ledger, but there is no return file yet. Press “Make the return file”.</translation>
    </message>
    <message>
        <source>分岐：この団体から、互いに置き換えない版が{n}つ届いています。どれを採るか決めるまで受理できません。</source>
        <translation>Branches: revisions of this body arrived that do not replace each other ({n}). None can be accepted before you decide which one to choose.</translation>
    </message>
    <message>
        <source>全体へのコメント（差し戻すと送られます）</source>
        <translation>General comment (sent if you return it)</translation>
    </message>
    <message>
        <source>書きかけのコメントは、この受領側だけが開けます。</source>
        <translation>Unfinished comments can be opened by this recipient only.</translation>
    </message>
    <message>
        <source>{check}&#x3000;問題なし&#x3000;{words}</source>
        <translation>{check} No problem: {words}</translation>
    </message>
    <message>
        <source>点検の結果（{n}件すべて問題なし）</source>
        <translation>Results of the checks (all {n} without problems)</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>第{n}版と同じです。変わった回答はありません。</source>
        <translation>The same as revision {n}. No answer was changed.</translation>
    </message>
    <message>
        <source>履歴には、第{n}版のあとの入力がありません。</source>
        <translation>The history holds no input after revision {n}.</translation>
    </message>
    <message>
        <source>第{n}版から変わった設問（{count}問）：{questions}</source>
        <translation>Questions changed since revision {n} ({count}): {questions}</translation>
    </message>
    <message>
        <source>第{n}版のあとで入力があった設問（{count}問）：{questions}</source>
        <translation>Questions with input after revision {n} ({count}): {questions}</translation>
    </message>
    <message>
        <source>それにより対象かどうかが変わりうる設問（{count}問）：{questions}</source>
        <translation>Questions that may apply or not because of it ({count}): {questions}</translation>
    </message>
    <message>
        <source>「念のための確認」への理由が、第{n}版から変わっています。</source>
        <translation>The reasons given at the checks were changed since revision {n}.</translation>
    </message>
    <message>
        <source>どこが変わったかは、この下書きの履歴からは分かりません。すべての回答を確かめてください。</source>
        <translation>The history of this draft does not tell what was changed. Check all answers.</translation>
    </message>
    <message>
        <source>前の版の控えを開いて、回答を1つずつ比べました。</source>
        <translation>The copy of the revision before was opened, and the answers were compared one by one.</translation>
    </message>
    <message>
        <source>下書きの編集の履歴から示しています。下書きに前の版の回答は残らないので、入力し直して元と同じになった設問も含みます。</source>
        <translation>Shown from the editing history of the draft. The answers of the revision before do not stay in the draft, so questions that were typed again and ended up the same are shown too.</translation>
    </message>
    <message>
        <source>第{n}版から変わりました</source>
        <translation>Changed since revision {n}</translation>
    </message>
    <message>
        <source>第{n}版のあとで入力がありました</source>
        <translation>Input after revision {n}</translation>
    </message>
    <message>
        <source>第{n}版から、対象かどうかが変わったかもしれません</source>
        <translation>May apply or not, unlike in revision {n}</translation>
    </message>
    <message>
        <source>この理由は、第{n}版から変わっています</source>
        <translation>This reason was changed since revision {n}</translation>
    </message>
    <message>
        <source>第{n}版から変わっていません</source>
        <translation>Not changed since revision {n}</translation>
    </message>
    <message>
        <source>履歴には、第{n}版のあとの入力がありません</source>
        <translation>The history holds no input after revision {n}</translation>
    </message>
    <message>
        <source>履歴には、{moment} に回答者に戻したあとの入力がありません。</source>
        <translation>The history holds no input after it was sent back to the respondent at {moment}.</translation>
    </message>
    <message>
        <source>{moment} に回答者に戻したあとで入力があった設問（{count}問）：{questions}</source>
        <translation>Questions with input after it was sent back at {moment} ({count}): {questions}</translation>
    </message>
    <message>
        <source>「念のための確認」への理由が、回答者に戻したあとで変わっています。</source>
        <translation>A reason given for a check was changed after it was sent back.</translation>
    </message>
    <message>
        <source>下書きの編集の履歴から示しています。下書きに戻す前の回答は残らないので、入力し直して元と同じになった設問も含みます。</source>
        <translation>This is taken from the edit history of the draft. The draft does not keep the answers from before, so questions that were changed and then put back are listed too.</translation>
    </message>
    <message>
        <source>回答者に戻したあとで入力がありました</source>
        <translation>Input after it was sent back</translation>
    </message>
    <message>
        <source>回答者に戻したあとで、対象かどうかが変わったかもしれません</source>
        <translation>Whether this applies may have changed after it was sent back</translation>
    </message>
    <message>
        <source>回答者に戻したあとで、この理由が変わりました</source>
        <translation>This reason was changed after it was sent back</translation>
    </message>
    <message>
        <source>回答者の署名を確かめました。はじめに、変わった回答を示しています。変わったところの一覧は、上にあります。</source>
        <translation>The respondent’s signature was verified. Changed answers are shown first. The list of what changed is above them.</translation>
    </message>
    <message>
        <source>「念のための確認」への理由も変わっています。</source>
        <translation>Reasons given at the checks were changed too.</translation>
    </message>
    <message>
        <source>{n}件</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>用語の定義</source>
        <translation>Definition of terms</translation>
    </message>
    <message>
        <source>見出し</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>変わった点検</source>
        <translation>Checks changed</translation>
    </message>
    <message>
        <source>「{before}」
→「{after}」</source>
        <translation>“{before}”
→ “{after}”</translation>
    </message>
    <message>
        <source>加えた設問</source>
        <translation>Questions added</translation>
    </message>
    <message>
        <source>なくした設問</source>
        <translation>Questions removed</translation>
    </message>
    <message>
        <source>答え方の種類を変えた設問</source>
        <translation>Type changed</translation>
    </message>
    <message>
        <source>選択肢を加えたか、なくした設問</source>
        <translation>Options added or removed</translation>
    </message>
    <message>
        <source>文か選択肢の文を変えた設問</source>
        <translation>Words changed</translation>
    </message>
    <message>
        <source>用語の定義を変えた設問</source>
        <translation>Definition changed</translation>
    </message>
    <message>
        <source>ページなどの見出しを変えた設問</source>
        <translation>Title around changed</translation>
    </message>
    <message>
        <source>条件を変えた設問</source>
        <translation>Condition changed</translation>
    </message>
    <message>
        <source>必須か任意かを変えた設問</source>
        <translation>Required or not</translation>
    </message>
    <message>
        <source>入力の決まりを変えた設問</source>
        <translation>Limits changed</translation>
    </message>
    <message>
        <source>番号や補足などを変えた設問</source>
        <translation>Number, note or the like</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>念のための確認</source>
        <translation>Checks</translation>
    </message>
</context>
<context>
    <name>CheckNumberView</name>
    <message>
        <source>照合番号の確認</source>
        <translation>Confirm the check number</translation>
    </message>
    <message>
        <source>調査の通知文に印刷された照合番号から、{ordinals}の組を入れてください。{issuer}の調査票であることを確かめます。</source>
        <translation>Type groups {ordinals} of the check number that is printed in the survey notice. This confirms that it is the survey of {issuer}.</translation>
    </message>
    <message>
        <source>確かめる(&amp;N)</source>
        <translation>Co&amp;nfirm</translation>
    </message>
    <message>
        <source>あとで確かめる(&amp;L)</source>
        <translation>Confirm &amp;later</translation>
    </message>
    <message>
        <source>番号が合いません。通知文をもう一度見てください。</source>
        <translation>The number does not match. Look at the notice again.</translation>
    </message>
    <message>
        <source>にせの調査票かもしれません。通知文の問い合わせ先に電話で確かめてください。</source>
        <translation>It may be a forged survey. Call the contact in the notice.</translation>
    </message>
    <message>
        <source>通知文</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>対面</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>確かめた方法</source>
        <translation>How it was confirmed</translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>回答内容を確認してください</source>
        <translation>Check your answers</translation>
    </message>
    <message>
        <source>まだ提出していません。</source>
        <translation>Nothing has been submitted yet.</translation>
    </message>
    <message>
        <source>確認が必要なところはありません。</source>
        <translation>Nothing is left to check.</translation>
    </message>
    <message>
        <source>回答票を印刷する(&amp;P)…</source>
        <translation>&amp;Print the answer sheet…</translation>
    </message>
    <message>
        <source>この下書きを開ける人(&amp;U)…</source>
        <translation>People who can open this draft (&amp;U)…</translation>
    </message>
    <message>
        <source>提出しない入力が{count}件あります（一覧を見る）</source>
        <translation>Inputs that are not submitted: {count} (see list)</translation>
    </message>
    <message>
        <source>返信への返事</source>
        <translation>Replies to returns</translation>
    </message>
    <message>
        <source>次の版といっしょに送られます。</source>
        <translation>It is sent with the next revision.</translation>
    </message>
    <message>
        <source>「あとで確認」と庁内メモ</source>
        <translation>“Check later” and internal notes</translation>
    </message>
    <message>
        <source>庁内メモは提出されません。</source>
        <translation>Internal notes are not submitted.</translation>
    </message>
    <message>
        <source>新しい版に移す…</source>
        <translation>Move to the new version…</translation>
    </message>
    <message>
        <source>まだ回答がありません</source>
        <translation>There are no answers yet</translation>
    </message>
    <message>
        <source>回答する</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>版と編集の履歴(&amp;Y)…</source>
        <translation>Revisions and histor&amp;y…</translation>
    </message>
    <message>
        <source>承認に進む(&amp;N)</source>
        <translation>Co&amp;ntinue to approval</translation>
    </message>
    <message>
        <source>提出に進む(&amp;N)</source>
        <translation>Co&amp;ntinue to submission</translation>
    </message>
    <message>
        <source>回答に戻る(&amp;B)</source>
        <translation>&amp;Back to the questions</translation>
    </message>
    <message>
        <source>下書きのまま終える(&amp;Q)</source>
        <translation>&amp;Quit and keep as a draft</translation>
    </message>
    <message>
        <source>確認が必要なところが{count}件あります</source>
        <translation>Points to settle: {count}</translation>
    </message>
    <message>
        <source>確認が必要なところがあと{count}件あります。</source>
        <translation>Points still to settle: {count}</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>ファイルを読み取れる。文字が欠けていない。</source>
        <translation>The file can be read, and no character is missing.</translation>
    </message>
    <message>
        <source>形式（JSON）が正しい。</source>
        <translation>Its form (JSON) is right.</translation>
    </message>
    <message>
        <source>このソフトの提出ファイルである。</source>
        <translation>It is a submission file of this program.</translation>
    </message>
    <message>
        <source>決められた項目だけがある。</source>
        <translation>It has the members it should have, and no other.</translation>
    </message>
    <message>
        <source>宛先の情報が正しい。</source>
        <translation>Its recipients are written rightly.</translation>
    </message>
    <message>
        <source>この身分証が宛先に入っている。</source>
        <translation>This identity is among the recipients.</translation>
    </message>
    <message>
        <source>開封できる。</source>
        <translation>The seal can be opened.</translation>
    </message>
    <message>
        <source>中身が封の記録と一致する。</source>
        <translation>The contents match the seal.</translation>
    </message>
    <message>
        <source>署名された文の形式が正しい。</source>
        <translation>The signed text has the right form.</translation>
    </message>
    <message>
        <source>署名の数と順序が正しい。</source>
        <translation>The signatures are right in number and order.</translation>
    </message>
    <message>
        <source>認められた方式の署名である。</source>
        <translation>The signatures use a method that is allowed.</translation>
    </message>
    <message>
        <source>署名者の証明書が正しい。</source>
        <translation>The signers’ certificates are right.</translation>
    </message>
    <message>
        <source>署名した時点で証明書が有効である。</source>
        <translation>The certificates were valid at the time of signing.</translation>
    </message>
    <message>
        <source>署名が一致する。</source>
        <translation>The signatures match.</translation>
    </message>
    <message>
        <source>承認者の署名は（あれば）この回答に対するものである。</source>
        <translation>The approver’s signature, if any, was made for these answers.</translation>
    </message>
    <message>
        <source>中身を展開できる。</source>
        <translation>The contents can be expanded.</translation>
    </message>
    <message>
        <source>中身の形式と文字が正しい。</source>
        <translation>The form and characters of the contents are right.</translation>
    </message>
    <message>
        <source>署名された宛先と封の宛先が一致する。</source>
        <translation>The signed recipients are those of the seal.</translation>
    </message>
    <message>
        <source>取り込んである調査票への回答である。</source>
        <translation>The answers are to a survey that was imported.</translation>
    </message>
    <message>
        <source>回答が調査票の決まりに合っている。</source>
        <translation>The answers follow the rules of the survey.</translation>
    </message>
    <message>
        <source>団体コードが正しく、署名者の団体と一致する。</source>
        <translation>The body code is right and matches the signer’s body.</translation>
    </message>
    <message>
        <source>宛先が、この団体の提出経路と一致する。</source>
        <translation>The recipients are those that this body must submit to.</translation>
    </message>
    <message>
        <source>同じ番号で中身の違うファイルを受け取っていない。</source>
        <translation>No file with the same number and other contents was received.</translation>
    </message>
    <message>
        <source>ファイルを読み取れ、文字が欠けていないか</source>
        <translation>Can the file be read, with no character missing?</translation>
    </message>
    <message>
        <source>形式（JSON）が正しいか</source>
        <translation>Is its form (JSON) right?</translation>
    </message>
    <message>
        <source>このソフトの提出ファイルか</source>
        <translation>Is it a submission file of this program?</translation>
    </message>
    <message>
        <source>決められた項目だけがあるか</source>
        <translation>Does it have the members it should have, and no other?</translation>
    </message>
    <message>
        <source>宛先の情報が正しいか</source>
        <translation>Are its recipients written rightly?</translation>
    </message>
    <message>
        <source>この身分証が宛先に入っているか</source>
        <translation>Is this identity among the recipients?</translation>
    </message>
    <message>
        <source>開封できるか</source>
        <translation>Can the seal be opened?</translation>
    </message>
    <message>
        <source>中身が封の記録と一致するか</source>
        <translation>Do the contents match the seal?</translation>
    </message>
    <message>
        <source>署名された文の形式が正しいか</source>
        <translation>Does the signed text have the right form?</translation>
    </message>
    <message>
        <source>署名の数と順序が正しいか</source>
        <translation>Are the signatures right in number and order?</translation>
    </message>
    <message>
        <source>認められた方式の署名か</source>
        <translation>Do the signatures use a method that is allowed?</translation>
    </message>
    <message>
        <source>署名者の証明書が正しいか</source>
        <translation>Are the signers’ certificates right?</translation>
    </message>
    <message>
        <source>署名した時点で証明書が有効か</source>
        <translation>Were the certificates valid at the time of signing?</translation>
    </message>
    <message>
        <source>署名が一致するか</source>
        <translation>Do the signatures match?</translation>
    </message>
    <message>
        <source>承認者の署名は（あれば）この回答に対するものか</source>
        <translation>Was the approver’s signature, if any, made for these answers?</translation>
    </message>
    <message>
        <source>中身を展開できるか</source>
        <translation>Can the contents be expanded?</translation>
    </message>
    <message>
        <source>中身の形式と文字が正しいか</source>
        <translation>Are the form and characters of the contents right?</translation>
    </message>
    <message>
        <source>署名された宛先と封の宛先が一致するか</source>
        <translation>Are the signed recipients those of the seal?</translation>
    </message>
    <message>
        <source>取り込んである調査票への回答か</source>
        <translation>Are the answers to a survey that was imported?</translation>
    </message>
    <message>
        <source>回答が調査票の決まりに合っているか</source>
        <translation>Do the answers follow the rules of the survey?</translation>
    </message>
    <message>
        <source>団体コードが正しく、署名者の団体と一致するか</source>
        <translation>Is the body code right, and does it match the signer’s body?</translation>
    </message>
    <message>
        <source>宛先が、この団体の提出経路と一致するか</source>
        <translation>Are the recipients those that this body must submit to?</translation>
    </message>
    <message>
        <source>同じ番号で中身の違うファイルを受け取っていないか</source>
        <translation>Was no file with the same number and other contents received?</translation>
    </message>
    <message>
        <source>登録済み・一致</source>
        <translation>Registered, matches</translation>
    </message>
    <message>
        <source>未登録</source>
        <translation>Not registered</translation>
    </message>
    <message>
        <source>不一致</source>
        <translation>Does not match</translation>
    </message>
    <message>
        <source>登録取消</source>
        <translation>Registration cancelled</translation>
    </message>
    <message>
        <source>未確認</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>{state}（名簿は未照合）</source>
        <translation>{state} (register not confirmed)</translation>
    </message>
    <message>
        <source>注意：署名した人の登録は取り消されています。回答は読めますが、受理できません。団体に電話で確かめてください。</source>
        <translation>Warning: the registration of a signer was cancelled. The answers can be read, but not accepted. Call the body.</translation>
    </message>
    <message>
        <source>注意：署名した証明書は、署名者名簿に登録されたものと違います。回答は読めますが、受理できません。団体に電話で確かめてください。</source>
        <translation>Warning: a signer’s certificate differs from the one in the signer register. The answers can be read, but not accepted. Call the body.</translation>
    </message>
    <message>
        <source>注意：署名した人が署名者名簿にありません。照合番号を電話などで確かめてください。</source>
        <translation>Warning: a signer is not in the signer register. Confirm the check number by telephone or the like.</translation>
    </message>
    <message>
        <source>注意：署名した人が署名者名簿にありません。回答は読めますが、まだ受理できません。公開カードを受け取り、照合番号を確かめて登録してください。</source>
        <translation>Warning: a signer is not in the signer register. The answers can be read, but not accepted yet. Get the public card, confirm its check number and register it.</translation>
    </message>
    <message>
        <source>注意：署名者名簿を選んでいないので、署名した人が登録されているかは確かめていません。</source>
        <translation>Warning: no signer register was chosen, so it was not checked whether the signers are registered.</translation>
    </message>
    <message>
        <source>注意：署名者名簿を選んでいないので、署名した人が登録されているかは確かめていません。回答は読めますが、名簿で確かめるまで受理できません。</source>
        <translation>Warning: no signer register was chosen, so it was not checked whether the signers are registered. The answers can be read, but not accepted before the register is checked.</translation>
    </message>
    <message>
        <source>注意：この名簿は、管理者の照合番号をまだ確かめていません。管理者に電話などで照合番号を聞き、コマンド usbsurvey roster confirm で確かめてください。</source>
        <translation>Warning: the check number of this register’s manager was not confirmed yet. Ask the manager for it by telephone or the like, and confirm it with the command usbsurvey roster confirm.</translation>
    </message>
    <message>
        <source>新規</source>
        <translation>New</translation>
    </message>
    <message>
        <source>重複（数えません）</source>
        <translation>Duplicate (not counted)</translation>
    </message>
    <message>
        <source>分岐（どちらを採るか決めてください）</source>
        <translation>Branches (decide which one to choose)</translation>
    </message>
    <message>
        <source>旧版</source>
        <translation>Older revision</translation>
    </message>
    <message>
        <source>このファイルの前の版は、ここでは開いていません</source>
        <translation>The revision before this file was not opened here</translation>
    </message>
    <message>
        <source>一覧にない団体です。</source>
        <translation>The body is not in the list.</translation>
    </message>
    <message>
        <source>団体名が一覧と違います。</source>
        <translation>The name of the body differs from the list.</translation>
    </message>
    <message>
        <source>期限後の提出です。</source>
        <translation>Submitted after the deadline.</translation>
    </message>
    <message>
        <source>署名の時刻が先に進んでいます。</source>
        <translation>The time of signing lies in the future.</translation>
    </message>
    <message>
        <source>受渡し記録がありません。</source>
        <translation>There is no handover record.</translation>
    </message>
    <message>
        <source>受渡し記録の様式が、このソフトの知らないものです。内容は点検していません。</source>
        <translation>The form of the handover record is not known to this program. Its contents were not checked.</translation>
    </message>
    <message>
        <source>証明書の失効は確かめていません。</source>
        <translation>Whether certificates were revoked was not checked.</translation>
    </message>
    <message>
        <source>止まった点検：{check}&#x3000;{words}</source>
        <translation>Stopped at the check: {check} {words}</translation>
    </message>
    <message>
        <source>分岐（この版を採りました）</source>
        <translation>Branches (this revision was chosen)</translation>
    </message>
    <message>
        <source>分岐（ほかの版を採りました）</source>
        <translation>Branches (another revision was chosen)</translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>{name}、一覧から選ぶ</source>
        <translation>{name}, choose from a list</translation>
    </message>
</context>
<context>
    <name>ClassesPicker</name>
    <message>
        <source>人口区分のファイルを選ぶ</source>
        <translation>Choose a file of population classes</translation>
    </message>
    <message>
        <source>人口区分のファイルを読み取りました：{file}。{n}団体。</source>
        <translation>The file of population classes was read: {file}. Bodies: {n}.</translation>
    </message>
    <message>
        <source>人口区分のファイルを読み取りました：{file}。{n}団体。このうち{unknown}件は、一覧にない団体コードです。</source>
        <translation>The file of population classes was read: {file}. Bodies: {n}. Body codes that are not in the list: {unknown}.</translation>
    </message>
</context>
<context>
    <name>ClosingView</name>
    <message>
        <source>年度を閉じる</source>
        <translation>Close the year</translation>
    </message>
    <message>
        <source>{year}の記録簿を閉じます。閉じた記録簿は読むだけになり、もう書き足せません。元に戻すこともできません。記録は消えません。</source>
        <translation>The record book of {year} will be closed. A closed book can only be read; nothing can be added, and this cannot be undone. No record is lost.</translation>
    </message>
    <message>
        <source>閉じたあと、媒体台帳を引き継いで、次の年度の記録簿を作れます。</source>
        <translation>After closing, the list of media can be carried over into a record book for the next year.</translation>
    </message>
    <message>
        <source>年度を閉じる(&amp;N)</source>
        <translation>Close the year (&amp;N)</translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation>Cancel (&amp;Q)</translation>
    </message>
    <message>
        <source>終わっていない記録が{n}件あります：{numbers}</source>
        <translation>Records not finished: {n} ({numbers})</translation>
    </message>
    <message>
        <source>終わっていない記録を残す理由</source>
        <translation>Reason for leaving records unfinished</translation>
    </message>
    <message>
        <source>※必須</source>
        <translation>※required</translation>
    </message>
    <message>
        <source>理由を書いてください。</source>
        <translation>Type a reason.</translation>
    </message>
</context>
<context>
    <name>ColumnsButton</name>
    <message>
        <source>列 ▼(&amp;O)</source>
        <translation>C&amp;olumns ▼</translation>
    </message>
    <message>
        <source>列、一覧から選ぶ</source>
        <translation>Columns, choose from a list</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>「{label}」</source>
        <translation>“{label}”</translation>
    </message>
    <message>
        <source>{first}、かつ、{next}</source>
        <translation>{first}, and {next}</translation>
    </message>
    <message>
        <source>{first}、または、{next}</source>
        <translation>{first}, or {next}</translation>
    </message>
    <message>
        <source>どこかに、個人の番号や合言葉のように見えることを書いた</source>
        <translation>you wrote something anywhere that looks like a personal number or a passphrase</translation>
    </message>
    <message>
        <source>（{condition}）</source>
        <translation>({condition})</translation>
    </message>
    <message>
        <source>「{condition}」に当てはまらない</source>
        <translation>this does not hold: “{condition}”</translation>
    </message>
    <message>
        <source>{question}に回答した</source>
        <translation>you answered {question}</translation>
    </message>
    <message>
        <source>{question}に回答していない</source>
        <translation>you did not answer {question}</translation>
    </message>
    <message>
        <source>{question}で{options}を選んだ</source>
        <translation>you chose{options} at {question}</translation>
    </message>
    <message>
        <source>{question}で{options}以外を選んだ</source>
        <translation>you chose something other than{options} at {question}</translation>
    </message>
    <message>
        <source>{question}に「{value}」と書いた</source>
        <translation>you wrote “{value}” at {question}</translation>
    </message>
    <message>
        <source>{question}に「{value}」以外を書いた</source>
        <translation>you wrote something other than “{value}” at {question}</translation>
    </message>
    <message>
        <source>{question}で{options}のどれかを選んだ</source>
        <translation>you chose any of{options} at {question}</translation>
    </message>
    <message>
        <source>{question}で{options}のすべてを選んだ</source>
        <translation>you chose all of{options} at {question}</translation>
    </message>
    <message>
        <source>{question}で{options}以外だけを選んだ</source>
        <translation>you chose something at {question}, but none of{options}</translation>
    </message>
    <message>
        <source>{question}で{value}個以上を選んだ</source>
        <translation>you chose {value} or more at {question}</translation>
    </message>
    <message>
        <source>{question}で{value}個以下を選んだ</source>
        <translation>you chose {value} or fewer at {question}</translation>
    </message>
    <message>
        <source>{question}に{value}と書いた</source>
        <translation>you wrote {value} at {question}</translation>
    </message>
    <message>
        <source>{question}に{value}以外の数を書いた</source>
        <translation>you wrote a number other than {value} at {question}</translation>
    </message>
    <message>
        <source>{question}に{value}より小さい数を書いた</source>
        <translation>you wrote a number below {value} at {question}</translation>
    </message>
    <message>
        <source>{question}に{value}以下の数を書いた</source>
        <translation>you wrote {value} or a smaller number at {question}</translation>
    </message>
    <message>
        <source>{question}に{value}より大きい数を書いた</source>
        <translation>you wrote a number above {value} at {question}</translation>
    </message>
    <message>
        <source>{question}に{value}以上の数を書いた</source>
        <translation>you wrote {value} or a larger number at {question}</translation>
    </message>
    <message>
        <source>{question}に{value}以外を書いた</source>
        <translation>you wrote something other than {value} at {question}</translation>
    </message>
    <message>
        <source>{question}に{value}より前を書いた</source>
        <translation>you wrote a time before {value} at {question}</translation>
    </message>
    <message>
        <source>{question}に{value}か、それより前を書いた</source>
        <translation>you wrote {value} or a time before it at {question}</translation>
    </message>
    <message>
        <source>{question}に{value}より後を書いた</source>
        <translation>you wrote a time after {value} at {question}</translation>
    </message>
    <message>
        <source>{question}に{value}か、それより後を書いた</source>
        <translation>you wrote {value} or a time after it at {question}</translation>
    </message>
    <message>
        <source>{question}で{options}のどれも選んでいない</source>
        <translation>you did not choose any of{options} at {question}</translation>
    </message>
    <message>
        <source>{question}で{options}を選んでいない</source>
        <translation>you did not choose{options} at {question}</translation>
    </message>
    <message>
        <source>{question}に「{value}」と書いていない</source>
        <translation>you did not write “{value}” at {question}</translation>
    </message>
    <message>
        <source>{question}に{value}と書いていない</source>
        <translation>you did not write {value} at {question}</translation>
    </message>
    <message>
        <source>「{option}」</source>
        <translation> “{option}”</translation>
    </message>
    <message>
        <source>{value}{unit}</source>
        <translation>{value} {unit}</translation>
    </message>
    <message>
        <source>{question}と{other}に同じことを書いた</source>
        <translation>you wrote the same at {question} and {other}</translation>
    </message>
    <message>
        <source>{question}と{other}に違うことを書いた</source>
        <translation>you wrote different things at {question} and {other}</translation>
    </message>
    <message>
        <source>{question}に{other}より小さい値を書いた</source>
        <translation>you wrote less at {question} than at {other}</translation>
    </message>
    <message>
        <source>{question}に{other}以下の値を書いた</source>
        <translation>you wrote no more at {question} than at {other}</translation>
    </message>
    <message>
        <source>{question}に{other}より大きい値を書いた</source>
        <translation>you wrote more at {question} than at {other}</translation>
    </message>
    <message>
        <source>{question}に{other}以上の値を書いた</source>
        <translation>you wrote no less at {question} than at {other}</translation>
    </message>
</context>
<context>
    <name>CountedApart</name>
    <message>
        <source>{n}件</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>前の版と分けて集計する設問</source>
        <translation>Tallied apart from before</translation>
    </message>
</context>
<context>
    <name>CountedText</name>
    <message>
        <source>あと{left}文字書けます（{most}文字まで）</source>
        <translation>{left} characters left (of {most})</translation>
    </message>
    <message>
        <source>{over}文字多くなっています。</source>
        <translation>{over} characters too many.</translation>
    </message>
</context>
<context>
    <name>CoverView</name>
    <message>
        <source>画面を隠しています</source>
        <translation>The screen is hidden</translation>
    </message>
    <message>
        <source>もう一度保存する(&amp;S)</source>
        <translation>&amp;Save again</translation>
    </message>
    <message>
        <source>画面を隠しています。{name}</source>
        <translation>The screen is hidden. {name}</translation>
    </message>
    <message>
        <source>続ける(&amp;N)</source>
        <translation>Co&amp;ntinue</translation>
    </message>
    <message>
        <source>閉じてホームに戻る(&amp;H)</source>
        <translation>Close and go &amp;home</translation>
    </message>
</context>
<context>
    <name>Covering</name>
    <message>
        <source>画面を隠しました。提出ファイルは変わっていません。</source>
        <translation>The screen was hidden. The submission file was not changed.</translation>
    </message>
    <message>
        <source>画面を隠しました。入力した内容は保存してあります。</source>
        <translation>The screen was hidden. What you entered is saved.</translation>
    </message>
    <message>
        <source>画面を隠しました。まだ保存できていない入力があります。その入力は、このソフトを閉じるまで、この端末のメモリーに残しています。</source>
        <translation>The screen was hidden. There is input that could not be saved yet. It stays in the memory of this computer until you close this program.</translation>
    </message>
    <message>
        <source>合言葉を確かめています…</source>
        <translation>Checking the passphrase…</translation>
    </message>
    <message>
        <source>保存せずに閉じる(&amp;X)</source>
        <translation>Close without saving (&amp;X)</translation>
    </message>
</context>
<context>
    <name>DateItem</name>
    <message>
        <source>例：令和8年12月1日、2026-12-01、R8.12.1</source>
        <translation>Example: 2026-12-01, R8.12.1</translation>
    </message>
</context>
<context>
    <name>DateTimeItem</name>
    <message>
        <source>例：令和8年12月1日14時5分、2026-12-01 14:05、R8.12.1 14:05</source>
        <translation>Example: 2026-12-01 14:05, R8.12.1 14:05</translation>
    </message>
    <message>
        <source>今の時刻を入れる</source>
        <translation>Enter the time now</translation>
    </message>
</context>
<context>
    <name>DecisionSteps</name>
    <message>
        <source>コメントが書いてあります。返信ファイルで送って受理しますか。</source>
        <translation>Comments were written. Send them in a return file, and accept?</translation>
    </message>
    <message>
        <source>コメントを付けて受理する</source>
        <translation>Accept with comments</translation>
    </message>
    <message>
        <source>保留にします。何を待つか選んでください。</source>
        <translation>It will be held. Choose what it waits for.</translation>
    </message>
    <message>
        <source>受理を取り消して確認中に戻します。理由を選んでください。</source>
        <translation>The acceptance will be taken back, and it will be in review again. Choose the reason.</translation>
    </message>
    <message>
        <source>この版を採り、ほかの{n}つを集計から外します。よろしいですか。</source>
        <translation>This revision will be chosen, and the others ({n}) will not count. Go ahead?</translation>
    </message>
    <message>
        <source>採る</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>何も記録していません。確かめてから、もう一度押してください。</source>
        <translation>Nothing was recorded. Look at it, then press again.</translation>
    </message>
    <message>
        <source>記録しています…</source>
        <translation>Recording…</translation>
    </message>
    <message>
        <source>受理しました。</source>
        <translation>Accepted.</translation>
    </message>
    <message>
        <source>差し戻しました。</source>
        <translation>Returned.</translation>
    </message>
    <message>
        <source>保留にしました。</source>
        <translation>Held.</translation>
    </message>
    <message>
        <source>受理を取り消しました。</source>
        <translation>The acceptance was taken back.</translation>
    </message>
    <message>
        <source>この版を採りました。続けて受理できます。</source>
        <translation>This revision was chosen. You can now accept it.</translation>
    </message>
    <message>
        <source>返信ファイル {file} を {body} に送ってください。
場所：{folder}</source>
        <translation>Send the return file {file} to {body}.
Place: {folder}</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>団体に確認中</source>
        <translation>Asking the body</translation>
    </message>
    <message>
        <source>調査元に確認中</source>
        <translation>Asking the issuer</translation>
    </message>
    <message>
        <source>署名した人を確認中</source>
        <translation>Confirming the signer</translation>
    </message>
    <message>
        <source>その他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>まちがい</source>
        <translation>Mistake</translation>
    </message>
    <message>
        <source>新しい情報</source>
        <translation>New information</translation>
    </message>
    <message>
        <source>署名した人</source>
        <translation>The signer</translation>
    </message>
    <message>
        <source>確認待ち</source>
        <translation>Awaiting review</translation>
    </message>
    <message>
        <source>確認中</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>差戻し</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>競合</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>{name}は受領（{moment}）</source>
        <translation>{name}: received ({moment})</translation>
    </message>
    <message>
        <source>{name}は確認中（{moment}）</source>
        <translation>{name}: in review ({moment})</translation>
    </message>
    <message>
        <source>{name}は保留（{reason}、{moment}）</source>
        <translation>{name}: held ({reason}, {moment})</translation>
    </message>
    <message>
        <source>{name}は差戻し（{moment}）</source>
        <translation>{name}: returned ({moment})</translation>
    </message>
    <message>
        <source>{name}は受理（{moment}）</source>
        <translation>{name}: accepted ({moment})</translation>
    </message>
    <message>
        <source>{name}は受理の取消し（{reason}、{moment}）</source>
        <translation>{name}: acceptance taken back ({reason}, {moment})</translation>
    </message>
    <message>
        <source>競合：{said}。集計に入れていません。話し合って、判断を決め直してください。</source>
        <translation>Conflict: {said}. It does not count. Talk it over and decide again.</translation>
    </message>
</context>
<context>
    <name>DraftDesk</name>
    <message>
        <source>下書きを選ぶ</source>
        <translation>Choose a draft</translation>
    </message>
    <message>
        <source>身分証を作る(&amp;M)…</source>
        <translation>&amp;Make an identity…</translation>
    </message>
    <message>
        <source>新しい合言葉を決めました。この操作を履歴に残しました。</source>
        <translation>The new passphrase is set. This act was kept in the history.</translation>
    </message>
    <message>
        <source>下書き：{file}</source>
        <translation>Draft: {file}</translation>
    </message>
    <message>
        <source>この操作は履歴に残ります。回答は表示しません。</source>
        <translation>This act is kept in the history. No answer is shown.</translation>
    </message>
    <message>
        <source>合言葉を確かめています…</source>
        <translation>Checking the passphrase…</translation>
    </message>
    <message>
        <source>下書きを開いています…</source>
        <translation>Opening the draft…</translation>
    </message>
    <message>
        <source>写し {file} を作って開きました。ここで書いた内容は、もとの下書きには入りません。</source>
        <translation>The copy {file} was made and opened. What you write here does not go into the original draft.</translation>
    </message>
    <message>
        <source>写し {file} を作りました。</source>
        <translation>The copy {file} was made.</translation>
    </message>
    <message>
        <source>1つ前の保存を開く(&amp;P)</source>
        <translation>Open the &amp;previous save</translation>
    </message>
</context>
<context>
    <name>DraftView</name>
    <message>
        <source>下書きを開く</source>
        <translation>Open a draft</translation>
    </message>
    <message>
        <source>返信ファイルを取り込むために、下書きを開きます。</source>
        <translation>Open the draft into which the return file is imported.</translation>
    </message>
    <message>
        <source>下書き：{file}</source>
        <translation>Draft: {file}</translation>
    </message>
    <message>
        <source>合言葉</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>情報システム管理者が身分証で開き、新しい合言葉を決めます。この操作は履歴に残ります。回答は表示しません。</source>
        <translation>The information systems manager opens it with an identity and sets a new passphrase. This is written into the history. The answers are not shown.</translation>
    </message>
    <message>
        <source>開く(&amp;N)</source>
        <translation>Ope&amp;n</translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;H)</source>
        <translation>Back to &amp;home</translation>
    </message>
    <message>
        <source>だれとして開きますか</source>
        <translation>Who opens it?</translation>
    </message>
</context>
<context>
    <name>EarlierSection</name>
    <message>
        <source>新しく始める</source>
        <translation>Start anew</translation>
    </message>
    <message>
        <source>前回の回答を写して始める（写した回答は「要再確認」になります）</source>
        <translation>Start with a copy of the last answers (copied answers become “check again”)</translation>
    </message>
    <message>
        <source>回答の始め方</source>
        <translation>How to start</translation>
    </message>
    <message>
        <source>前回の下書きを選ぶ(&amp;E)…</source>
        <translation>Choose the &amp;earlier draft…</translation>
    </message>
    <message>
        <source>設問の文が同じ回答だけを写します。前回の下書きは変わりません。</source>
        <translation>Only answers whose questions have the same words are copied. The earlier draft is not changed.</translation>
    </message>
    <message>
        <source>前回の下書きの合言葉</source>
        <translation>Passphrase of the earlier draft</translation>
    </message>
    <message>
        <source>＊前回の下書きを選んでください。</source>
        <translation>＊Choose the earlier draft.</translation>
    </message>
    <message>
        <source>前回の下書きを選ぶ</source>
        <translation>Choose the earlier draft</translation>
    </message>
    <message>
        <source>前回の下書き：{file}</source>
        <translation>Earlier draft: {file}</translation>
    </message>
</context>
<context>
    <name>EditTable</name>
    <message>
        <source>日時</source>
        <translation>Date and time</translation>
    </message>
    <message>
        <source>だれ</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>したこと</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>設問</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>編集の履歴</source>
        <translation>Editing history</translation>
    </message>
</context>
<context>
    <name>ExampleSteps</name>
    <message>
        <source>見本を保存する</source>
        <translation>Save the example</translation>
    </message>
    <message>
        <source>調査票の見本.xlsx</source>
        <translation>example-survey.xlsx</translation>
    </message>
    <message>
        <source>見本を保存しました。場所：{path}。Excelで書き換えて、「開く」で開いてください。</source>
        <translation>The example was saved in this place: {path}. Change it in Excel, and open it with “Open”.</translation>
    </message>
</context>
<context>
    <name>ExportingSteps</name>
    <message>
        <source>直すところがあるので、書き出せません。点検の表を見てください。</source>
        <translation>There is something to correct, so the survey cannot be written out. See the table of checks.</translation>
    </message>
    <message>
        <source>XLSFormに書き出す</source>
        <translation>Write out as XLSForm</translation>
    </message>
    <message>
        <source>XLSFormを書き出しています…</source>
        <translation>Writing the XLSForm…</translation>
    </message>
    <message>
        <source>XLSFormに書き出しました：{file}。すべての内容が入っています。</source>
        <translation>Written out as XLSForm: {file}. It holds everything.</translation>
    </message>
    <message>
        <source>XLSFormに書き出しました：{file}。XLSFormに書けない内容が{n}件あり、入っていません。</source>
        <translation>Written out as XLSForm: {file}. What an XLSForm cannot hold is missing ({n}).</translation>
    </message>
    <message>
        <source>一覧を見る(&amp;I)</source>
        <translation>Show the l&amp;ist</translation>
    </message>
</context>
<context>
    <name>FindingPanel</name>
    <message>
        <source>行を選んでEnterを押すと、その設問に移ります。</source>
        <translation>Choose a row and press Enter to go to its question.</translation>
    </message>
    <message>
        <source>程度</source>
        <translation>Degree</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>点検の結果</source>
        <translation>Results of the checks</translation>
    </message>
    <message>
        <source>ほかに{n}件あります。上のものを直してから、開きなおしてください。</source>
        <translation>There are more ({n}). Correct those above, then open the survey again.</translation>
    </message>
    <message>
        <source>直すところも、注意するところもありません。</source>
        <translation>There is nothing to correct and no warning.</translation>
    </message>
    <message>
        <source>直すところはありません。注意が{heed}件あります。</source>
        <translation>There is nothing to correct. Warnings: {heed}.</translation>
    </message>
    <message>
        <source>直すところが{mend}件、注意が{heed}件あります。</source>
        <translation>To correct: {mend}. Warnings: {heed}.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>「その他」の内容を入力してください。</source>
        <translation>Type the details of “Other”.</translation>
    </message>
    <message>
        <source>前に入力した回答です。今の状況に合うか確かめてください。</source>
        <translation>This answer was entered before. Check that it is still right.</translation>
    </message>
    <message>
        <source>いっしょに選べない選択肢が選ばれています。</source>
        <translation>Options were chosen that exclude each other.</translation>
    </message>
    <message>
        <source>{label}を選んでください。</source>
        <translation>Choose: {label}.</translation>
    </message>
    <message>
        <source>{label}を入力してください。</source>
        <translation>Enter: {label}.</translation>
    </message>
    <message>
        <source>あと1行を選んでください。</source>
        <translation>Choose in the other row too.</translation>
    </message>
    <message>
        <source>日付として読めません。例：令和8年12月1日</source>
        <translation>This cannot be read as a date. Example: 2026-12-01</translation>
    </message>
    <message>
        <source>日付と時刻として読めません。例：2026-12-01 14:30</source>
        <translation>This cannot be read as a date and time. Example: 2026-12-01 14:30</translation>
    </message>
    <message>
        <source>整数として読めません。例：120</source>
        <translation>This cannot be read as a whole number. Example: 120</translation>
    </message>
    <message>
        <source>数として読めません。例：12.5</source>
        <translation>This cannot be read as a number. Example: 12.5</translation>
    </message>
    <message>
        <source>団体コードとして読めません。一覧から団体を選んでください。</source>
        <translation>This cannot be read as a body code. Choose a body from the list.</translation>
    </message>
    <message>
        <source>読み取れません。選び直してください。</source>
        <translation>This cannot be read. Choose again.</translation>
    </message>
    <message>
        <source>電話番号として読めません。例：03-1234-5678</source>
        <translation>This cannot be read as a telephone number. Example: 03-1234-5678</translation>
    </message>
    <message>
        <source>メールアドレスとして読めません。例：soumu@city.example.lg.jp</source>
        <translation>This cannot be read as an email address. Example: soumu@city.example.lg.jp</translation>
    </message>
    <message>
        <source>決められた形になっていません。</source>
        <translation>This does not have the required form.</translation>
    </message>
    <message>
        <source>{over}文字多くなっています。</source>
        <translation>{over} characters too many.</translation>
    </message>
    <message>
        <source>{limit}文字以上にしてください。</source>
        <translation>Use at least {limit} characters.</translation>
    </message>
    <message>
        <source>{limit}以上にしてください。</source>
        <translation>It must be at least {limit}.</translation>
    </message>
    <message>
        <source>{limit}以下にしてください。</source>
        <translation>It must be at most {limit}.</translation>
    </message>
    <message>
        <source>{limit}つ以上選んでください。</source>
        <translation>Choose at least {limit}.</translation>
    </message>
    <message>
        <source>{limit}つまで選べます。</source>
        <translation>You can choose up to {limit}.</translation>
    </message>
</context>
<context>
    <name>Findings of a form</name>
    <message>
        <source>ファイルをJSONとして読めません。かっこ、コンマ、引用符を確かめてください。</source>
        <translation>The file cannot be read as JSON. Check brackets, commas and quotation marks.</translation>
    </message>
    <message>
        <source>入れ子が深すぎるか、ファイルが大きすぎて、読めません。</source>
        <translation>The file cannot be read: it is nested too deep, or too large.</translation>
    </message>
    <message>
        <source>同じ名前の項目が2つあります。1つにしてください。</source>
        <translation>Two members have the same name. Leave one.</translation>
    </message>
    <message>
        <source>使えない書き方の数があります。整数にするか、引用符で囲んでください。</source>
        <translation>A number is written in a way that cannot be used. Write an integer, or put it in quotation marks.</translation>
    </message>
    <message>
        <source>調査票の定義の形ではありません。</source>
        <translation>This does not have the shape of a survey definition.</translation>
    </message>
    <message>
        <source>訳がありません（{key}）。訳がない文は、もとの言葉で表示します。</source>
        <translation>A translation is missing ({key}). Texts without one are shown in the original language.</translation>
    </message>
    <message>
        <source>調査票にない文の訳です（{key}）。</source>
        <translation>This translates a text that the survey does not have ({key}).</translation>
    </message>
    <message>
        <source>訳の差し込み（回答を入れる所）が、もとの文と違います。</source>
        <translation>The places for answers in the translation differ from those of the original text.</translation>
    </message>
    <message>
        <source>設問が多すぎます。{items}問までです。</source>
        <translation>There are too many questions: {items} at most.</translation>
    </message>
    <message>
        <source>選択肢が多すぎます。{options}までです。</source>
        <translation>There are too many options: {options} at most.</translation>
    </message>
    <message>
        <source>回答どうしの点検が多すぎます。{checks}までです。</source>
        <translation>There are too many checks between answers: {checks} at most.</translation>
    </message>
    <message>
        <source>{part}の文が長すぎます。</source>
        <translation>{part}: the text is too long.</translation>
    </message>
    <message>
        <source>{part}の文に、使えない文字（見えない制御文字）があります。打ち直してください。</source>
        <translation>{part}: the text holds characters that cannot be used (invisible control characters). Type it again.</translation>
    </message>
    <message>
        <source>{part}の文が空です。</source>
        <translation>{part}: the text is empty.</translation>
    </message>
    <message>
        <source>設問の名前（link_id）が、ほかと重なっています。別の名前にしてください。</source>
        <translation>Another question has the same name (link_id). Choose a different one.</translation>
    </message>
    <message>
        <source>点検の番号が、ほかと重なっています。</source>
        <translation>Another check has the same number.</translation>
    </message>
    <message>
        <source>どのページにも入っていません。ページの中に置いてください。</source>
        <translation>It is on no page. Put it on a page.</translation>
    </message>
    <message>
        <source>ページの中にページがあります。並べて置いてください。</source>
        <translation>A page is inside a page. Put them side by side.</translation>
    </message>
    <message>
        <source>設問は{expected}問のはずですが、{counted}問あります。</source>
        <translation>The questions should be {expected} in number, but are {counted}.</translation>
    </message>
    <message>
        <source>出典（どの文書からの設問か）がありません。</source>
        <translation>The source is missing (the document the question is from).</translation>
    </message>
    <message>
        <source>選択肢が暫定です。</source>
        <translation>The option is provisional.</translation>
    </message>
    <message>
        <source>選択肢「{option}」の符号が、ほかと重なっています。</source>
        <translation>Another option has the same code as “{option}”.</translation>
    </message>
    <message>
        <source>選択肢がありません。</source>
        <translation>There are no options.</translation>
    </message>
    <message>
        <source>この種類の設問に、選択肢は置けません。</source>
        <translation>A question of this type cannot have options.</translation>
    </message>
    <message>
        <source>選択肢「{option}」に、ほかと同時に選べない印があります。複数選択でだけ使えます。</source>
        <translation>The option “{option}” is marked to exclude all others. That only works where several can be chosen.</translation>
    </message>
    <message>
        <source>表の形が、選択肢と合いません。1つの欄に1つの選択肢を当ててください。</source>
        <translation>The layout of the table does not fit the options. Give each cell one option.</translation>
    </message>
    <message>
        <source>この種類の設問に、{member}は置けません。</source>
        <translation>A question of this type cannot have this: {member}.</translation>
    </message>
    <message>
        <source>{member}の下限と上限が合いません。読める値で、下限を上限以下にしてください。</source>
        <translation>{member}: the lower and the upper limit do not fit. Use values that can be read, the lower one no larger than the upper one.</translation>
    </message>
    <message>
        <source>書式（正規表現）が読めないか、重すぎます。短くして、文字数の上限も付けてください。</source>
        <translation>The pattern (regular expression) cannot be read or costs too much. Make it shorter, and add a limit of characters.</translation>
    </message>
    <message>
        <source>R.body_code は団体コードの設問にだけ使えます。種類（body-code）か名前を変えてください。</source>
        <translation>R.body_code is for a question about the body code alone. Change its type (body-code) or its name.</translation>
    </message>
    <message>
        <source>{part}が、ない設問「{reference}」を見ています。</source>
        <translation>{part}: there is no question “{reference}” to look at.</translation>
    </message>
    <message>
        <source>{part}が、後ろにある {reference} を見ています。前の設問だけを使えます。</source>
        <translation>{part}: it looks at {reference}, which comes later. Only questions before it can be used.</translation>
    </message>
    <message>
        <source>{part}が、自分自身を見ています。前の設問だけを使えます。</source>
        <translation>{part}: it looks at itself. Only questions before it can be used.</translation>
    </message>
    <message>
        <source>条件が輪になっています：{path}。</source>
        <translation>The conditions form a ring: {path}.</translation>
    </message>
    <message>
        <source>{part}で、{reference} に使えない比べ方（{operator}）をしています。</source>
        <translation>{part}: {reference} cannot be compared in this way ({operator}).</translation>
    </message>
    <message>
        <source>{part}で、{reference} と比べている値が、その設問の答えになりません。</source>
        <translation>{part}: the value compared with {reference} is no answer to that question.</translation>
    </message>
    <message>
        <source>{part}で、{reference} にない選択肢と比べています。</source>
        <translation>{part}: {reference} is compared with an option that it does not have.</translation>
    </message>
    <message>
        <source>{part}で、比べられない設問どうしを比べています。</source>
        <translation>{part}: the two questions compared cannot be compared with each other.</translation>
    </message>
    <message>
        <source>文の検索は、回答どうしの点検の条件としてだけ、1つずつ置けます。</source>
        <translation>A search of texts can only stand alone, as the condition of a check between answers.</translation>
    </message>
    <message>
        <source>どう答えても現れません。条件を見直してください。</source>
        <translation>No answers make it appear. Look at its condition again.</translation>
    </message>
    <message>
        <source>条件の組み合わせが多すぎて、現れるかどうかを調べきれません。</source>
        <translation>There are too many combinations of conditions to find out whether it can appear.</translation>
    </message>
    <message>
        <source>直す</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>{names}など、全部で{n}問</source>
        <translation>{names} and others, {n} questions in all</translation>
    </message>
    <message>
        <source>訳（{language}）</source>
        <translation>Translation ({language})</translation>
    </message>
    <message>
        <source>回答どうしの点検 {id}</source>
        <translation>Check between answers {id}</translation>
    </message>
    <message>
        <source>調査票全体</source>
        <translation>Whole survey</translation>
    </message>
    <message>
        <source>→</source>
        <translation> → </translation>
    </message>
</context>
<context>
    <name>FixedItem</name>
    <message>
        <source>このソフトが入れる値なので、変えられません。</source>
        <translation>This program fills it in; it cannot be changed.</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>開いています</source>
        <translation>open</translation>
    </message>
    <message>
        <source>閉じています</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>{title}、{state}</source>
        <translation>{title}, {state}</translation>
    </message>
</context>
<context>
    <name>Form entries</name>
    <message>
        <source>ない設問を見ている条件のとき</source>
        <translation>when a condition holds that looks at a question that does not exist</translation>
    </message>
    <message>
        <source>{condition}とき</source>
        <translation>when {condition}</translation>
    </message>
    <message>
        <source>条件</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>条件あり</source>
        <translation>has a condition</translation>
    </message>
    <message>
        <source>必須にする条件</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>任意</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>条件により必須</source>
        <translation>required on a condition</translation>
    </message>
    <message>
        <source>必須</source>
        <translation>required</translation>
    </message>
    <message>
        <source>直す {n}件</source>
        <translation>Correct: {n}</translation>
    </message>
    <message>
        <source>注意 {n}件</source>
        <translation>Warnings: {n}</translation>
    </message>
</context>
<context>
    <name>FormSheet</name>
    <message>
        <source>補足</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>条件：{condition}</source>
        <translation>Condition: {condition}</translation>
    </message>
    <message>
        <source>{condition}方は、必ずお答えください。</source>
        <translation>If {condition}, you must answer this.</translation>
    </message>
    <message>
        <source>{number}の回答を見ながらお答えください。</source>
        <translation>Answer with your answer to {number} in view.</translation>
    </message>
    <message>
        <source>{number}の回答</source>
        <translation>your answer to {number}</translation>
    </message>
    <message>
        <source>{condition}方：{text}</source>
        <translation>If {condition}: {text}</translation>
    </message>
    <message>
        <source>あてはまるものをすべて選んでください</source>
        <translation>choose all that apply</translation>
    </message>
    <message>
        <source>決められた形で書いてください</source>
        <translation>write it in the form asked for</translation>
    </message>
    <message>
        <source>{limit}つ以上選んでください</source>
        <translation>choose {limit} or more</translation>
    </message>
    <message>
        <source>{limit}つまで選べます</source>
        <translation>choose {limit} at most</translation>
    </message>
    <message>
        <source>{limit}文字以上</source>
        <translation>{limit} characters or more</translation>
    </message>
    <message>
        <source>{limit}文字まで</source>
        <translation>up to {limit} characters</translation>
    </message>
    <message>
        <source>{line} {unit}</source>
        <translation>{line} {unit}</translation>
    </message>
    <message>
        <source>{day}&#x3000;{two}時{two}分</source>
        <translation>{day}, {two}:{two}</translation>
    </message>
    <message>
        <source>団体コード（6桁）{code}&#x3000;団体名{name}</source>
        <translation>Body code (6 digits) {code} Name of the body {name}</translation>
    </message>
    <message>
        <source>{four}年{two}月{two}日</source>
        <translation>Year {four} month {two} day {two}</translation>
    </message>
    <message>
        <source>内容（{limit}文字まで）</source>
        <translation>What it is (up to {limit} characters)</translation>
    </message>
    <message>
        <source>これを選ぶときは、ほかを選ばないでください</source>
        <translation>if you choose this, choose nothing else</translation>
    </message>
    <message>
        <source>暫定</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>{questions}は、{condition}方だけがお答えください。</source>
        <translation>Answer {questions} only if {condition}.</translation>
    </message>
    <message>
        <source>{questions}は、次のすべてに当てはまる方だけがお答えください。</source>
        <translation>Answer {questions} only if all of this holds:</translation>
    </message>
    <message>
        <source>{questions}は、次のどれかに当てはまる方だけがお答えください。</source>
        <translation>Answer {questions} only if any of this holds:</translation>
    </message>
    <message>
        <source>{number}で{options}を選んだ方は、{target}へ進んでください。</source>
        <translation>If you chose{options} at {number}, go on to {target}.</translation>
    </message>
    <message>
        <source>{number}で{options}を選んだ方は、これで終わりです。</source>
        <translation>If you chose{options} at {number}, this is the end.</translation>
    </message>
    <message>
        <source>「{option}」</source>
        <translation> “{option}”</translation>
    </message>
    <message>
        <source>次は、{target}へ進んでください。</source>
        <translation>Go on to {target}.</translation>
    </message>
    <message>
        <source>これで終わりです。</source>
        <translation>This is the end.</translation>
    </message>
    <message>
        <source>そのほかの方は、{target}へ進んでください。</source>
        <translation>Otherwise go on to {target}.</translation>
    </message>
    <message>
        <source>そのほかの方は、これで終わりです。</source>
        <translation>Otherwise this is the end.</translation>
    </message>
    <message>
        <source>{first}から{last}までの{count}問</source>
        <translation>{first} to {last} ({count} questions)</translation>
    </message>
    <message>
        <source>{form}-調査票.pdf</source>
        <translation>{form}-survey.pdf</translation>
    </message>
    <message>
        <source>調査票の印刷</source>
        <translation>Print the survey</translation>
    </message>
    <message>
        <source>{title}&#x3000;版 {version}&#x3000;版の印 {mark}</source>
        <translation>{title}, version {version}, version mark {mark}</translation>
    </message>
    <message>
        <source>参考訳</source>
        <translation>Unofficial translation</translation>
    </message>
    <message>
        <source>発出</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>目的</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>版の印</source>
        <translation>Version mark</translation>
    </message>
    <message>
        <source>○は1つだけ、□はあてはまるものをすべて選んで、印を付けてください。</source>
        <translation>Mark one ○ only, and every □ that applies.</translation>
    </message>
    <message>
        <source>▼の枠は、続く設問にお答えいただく方を示します。当てはまらない方は、枠に書かれた設問へ進み、間の設問には何も書かないでください。→は、次にお答えいただく設問を示します。</source>
        <translation>A frame with ▼ says who answers the questions behind it. If that is not you, go on to the question named in the frame, and write nothing in between. → names the question to answer next.</translation>
    </message>
    <message>
        <source>「暫定」の選択肢は、確定した調査票では変わることがあります。</source>
        <translation>Options marked “provisional” may change in the final survey.</translation>
    </message>
    <message>
        <source>お答えいただく設問は、すべて回答が必要です。</source>
        <translation>Every question that you are to answer needs an answer.</translation>
    </message>
    <message>
        <source>「任意」とある設問のほかは、お答えいただく設問のすべてに回答が必要です。</source>
        <translation>Every question that you are to answer needs an answer, except those marked “optional”.</translation>
    </message>
    <message>
        <source>「必須」とある設問のほかは、答えなくてもかまいません。</source>
        <translation>Questions not marked “required” may be left out.</translation>
    </message>
    <message>
        <source>必須</source>
        <translation>required</translation>
    </message>
    <message>
        <source>任意</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>回答のあとの確認</source>
        <translation>Checks after answering</translation>
    </message>
    <message>
        <source>次のことが当てはまるときは、回答を確かめてください。「理由」とあるものは、そのままでよい理由もお知らせください。</source>
        <translation>Where one of these applies, look at your answers again. For those marked “Reason”, also say why they are right as they are.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>FormTree</name>
    <message>
        <source>調査票（{n}問）</source>
        <translation>Survey (questions: {n})</translation>
    </message>
    <message>
        <source>設問がまだありません。</source>
        <translation>There are no questions yet.</translation>
    </message>
</context>
<context>
    <name>Front</name>
    <message>
        <source>保存せずに閉じる(&amp;X)</source>
        <translation>Close without saving (&amp;X)</translation>
    </message>
    <message>
        <source>ウィンドウを閉じる(&amp;X)</source>
        <translation>Close the window (&amp;X)</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>設問の番号（例：A-3、その他-2）</source>
        <translation>Question (e.g. A-3, Other-2)</translation>
    </message>
    <message>
        <source>移る</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>HandedRow</name>
    <message>
        <source>送付日を記録しました：{day}</source>
        <translation>Date sent was recorded: {day}</translation>
    </message>
    <message>
        <source>送付日</source>
        <translation>Date sent</translation>
    </message>
    <message>
        <source>渡した日です。下書きにだけ残り、送られません。例：令和8年12月1日、2026-12-01</source>
        <translation>The day it was handed over. It stays in the draft and is not sent. Example: 2026-12-01</translation>
    </message>
    <message>
        <source>送付日を記録する(&amp;D)</source>
        <translation>Recor&amp;d the date sent</translation>
    </message>
    <message>
        <source>記録した送付日：{day}</source>
        <translation>Recorded date sent: {day}</translation>
    </message>
    <message>
        <source>日付を入れてください。例：令和8年12月1日</source>
        <translation>Enter a date. Example: 2026-12-01</translation>
    </message>
    <message>
        <source>日付として読めません。例：令和8年12月1日</source>
        <translation>This cannot be read as a date. Example: 2026-12-01</translation>
    </message>
    <message>
        <source>提出ファイルを作った日（{day}）より前です。渡した日を入れてください。</source>
        <translation>This is before the day the submission file was made ({day}). Type the day you handed it over.</translation>
    </message>
    <message>
        <source>まだ来ていない日です。渡した日に記録してください。</source>
        <translation>This day has not come yet. Record it on the day you hand it over.</translation>
    </message>
</context>
<context>
    <name>Handing</name>
    <message>
        <source>選ぶとき</source>
        <translation>When to choose it</translation>
    </message>
    <message>
        <source>手順</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>伝えること</source>
        <translation>What to tell</translation>
    </message>
    <message>
        <source>気をつけること</source>
        <translation>Take care</translation>
    </message>
    <message>
        <source>1 メール、調査・照会システム</source>
        <translation>1 Email or the survey and inquiry system</translation>
    </message>
    <message>
        <source>{to}が、LGWANメールや調査・照会システムで受け取るとき。</source>
        <translation>When {to} receives by LGWAN email or by the survey and inquiry system.</translation>
    </message>
    <message>
        <source>① 宛先を、通知文の提出先と見比べる
② このファイルを添付するか、回答欄で選ぶ
③ 送ったら、送付日を記録する</source>
        <translation>(1) Compare the address with the place of submission in the notice
(2) Attach this file, or choose it in the answer field
(3) After sending, record the date sent</translation>
    </message>
    <message>
        <source>受付照合 {receipt}。届いたファイルが同じものか、受領側が確かめられます。</source>
        <translation>Receipt code {receipt}. With it the recipient can check that the file received is the same one.</translation>
    </message>
    <message>
        <source>ファイルには封がしてあり、提出先とあなたの鍵でしか開けません。パスワード付きのZIPに入れる必要はありません。</source>
        <translation>The file is sealed and opens only with the keys of the recipients and with yours. It need not be put into a ZIP with a password.</translation>
    </message>
    <message>
        <source>2 ファイル交換（無害化を通す受渡し）</source>
        <translation>2 File exchange (passing a sanitising gateway)</translation>
    </message>
    <message>
        <source>分かれたネットワークのあいだを、ファイル交換システムで渡す決まりのとき。</source>
        <translation>When files are to be passed between separated networks by a file exchange system.</translation>
    </message>
    <message>
        <source>① ファイル交換システムに、このファイルを登録する
② 上長の承認など、そのシステムの手続きをする
③ 受け取った側に、開けたかどうかを聞く
④ 渡したら、送付日を記録する</source>
        <translation>(1) Register this file in the file exchange system
(2) Follow the steps of that system, such as approval by a superior
(3) Ask the receiving side whether it could be opened
(4) Record the date sent</translation>
    </message>
    <message>
        <source>受付照合 {receipt} と、ファイル名。</source>
        <translation>Receipt code {receipt}, and the file name.</translation>
    </message>
    <message>
        <source>無害化で改行や文字コードが変わっても開けます。文字が欠けたり変わったりすると開けず、受領側の画面に理由が出ます。そのときは作り直さずに、同じファイルを別の方法で渡します。</source>
        <translation>It opens even if sanitising changes line ends or the character encoding. If characters are lost or changed it does not open, and the recipient’s screen shows why. In that case do not make it again: hand over the same file in another way.</translation>
    </message>
    <message>
        <source>3 USBメモリ等（ほかの方法がないとき）</source>
        <translation>3 USB memory or the like (if there is no other way)</translation>
    </message>
    <message>
        <source>1と2の方法が使えず、{to}が媒体での受取りを認めているとき。</source>
        <translation>When ways 1 and 2 cannot be used and {to} accepts media.</translation>
    </message>
    <message>
        <source>① 庁内の決まりに従って、媒体の使用を申請し、承認を受ける
② 管理している媒体に、このファイルだけを書き込む
③ 受渡し記録に、持出し、引渡し、消去、返却を書く
④ 渡したら、送付日を記録する</source>
        <translation>(1) Apply for use of the medium by your office’s rules, and get approval
(2) Write only this file to a managed medium
(3) Write the handover record: taking out, handing over, erasing, returning
(4) Record the date sent</translation>
    </message>
    <message>
        <source>受付照合 {receipt}、渡す日時、運ぶ人。</source>
        <translation>Receipt code {receipt}, when it is handed over, and who carries it.</translation>
    </message>
    <message>
        <source>書き込む前と受け取ったあとに、ウイルスの検査をします。封がしてあっても、媒体をなくしたときは、すぐに届け出てください。</source>
        <translation>Scan for viruses before writing and after receiving. Although the file is sealed, report a lost medium at once.</translation>
    </message>
    <message>
        <source>4 紙（QR提出票）</source>
        <translation>4 Paper (QR sheet)</translation>
    </message>
    <message>
        <source>ネットワークも媒体も使えず、{to}がQR提出票を受け取るとき。</source>
        <translation>When neither network nor media can be used and {to} accepts QR sheets.</translation>
    </message>
    <message>
        <source>① 前の画面の「QR提出票を作る」で、印刷する
② 100％の大きさで、汚れなく印刷されたかを見る
③ 封筒に入れて、庁内の決まりに従って送るか、持って行く
④ 渡したら、送付日を記録する</source>
        <translation>(1) Print it with “Make a QR sheet” on the screen before
(2) See that it was printed at 100 % and without stains
(3) Put it into an envelope, and send or take it by your office’s rules
(4) Record the date sent</translation>
    </message>
    <message>
        <source>受付照合 {receipt}、枚数。</source>
        <translation>Receipt code {receipt}, and the number of pages.</translation>
    </message>
    <message>
        <source>用紙には、回答が封をしたまま記号で印刷されます。記号は、1枚に1個まで読めなくても元に戻せます。受理されたら、控えの用紙も規則に従って廃棄します。</source>
        <translation>The answers are printed as symbols, sealed as they are. They can be restored even if one symbol of each page cannot be read. After acceptance, destroy the copies on paper too, by your rules.</translation>
    </message>
    <message>
        <source>管理者の設定により、QR提出票は使えません。ほかの方法がどれも使えないときは、{to}と情報システム管理者に相談してください。</source>
        <translation>By the administrator’s settings, QR sheets cannot be used. If none of the other ways can be used, ask {to} and the information systems manager.</translation>
    </message>
    <message>
        <source>この端末では</source>
        <translation>On this computer</translation>
    </message>
</context>
<context>
    <name>HandingCopy</name>
    <message>
        <source>この下書きを開けるのは、まだあなただけです。先に「人を加える」で、渡す相手の合言葉を登録してください。</source>
        <translation>Only you can open this draft so far. First register the other person’s passphrase with “Add somebody”.</translation>
    </message>
    <message>
        <source>写しを書き出す</source>
        <translation>Write out a copy</translation>
    </message>
    <message>
        <source>写しを書き出しています…</source>
        <translation>Writing out a copy…</translation>
    </message>
    <message>
        <source>写し {file} を書き出しました：{folder}
相手は、自分の合言葉で開けます。続きは、どちらか一方だけで書いてください。両方で書くと、自動では1つにまとまりません。</source>
        <translation>The copy {file} was written out: {folder}
The other person can open it with their own passphrase. Go on in one of the two only: if both are changed, they are not put together automatically.</translation>
    </message>
</context>
<context>
    <name>HandingView</name>
    <message>
        <source>どうやって渡すか</source>
        <translation>How to hand it over</translation>
    </message>
    <message>
        <source>渡し方は、{to}が決めています。調査の通知文に書いてある方法があれば、それに従ってください。
渡すのは次のファイル1つで、紙で渡すときは、それを印刷したQR提出票です。ファイルは、ほかのソフトで保存し直したり、名前を変えたりしないでください。</source>
        <translation>{to} decides how it is handed over. If the survey notice names a way, follow it.
You hand over this one file, or, on paper, the QR sheet printed from it. Do not save the file again with other software, and do not rename it.</translation>
    </message>
    <message>
        <source>ファイル名</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>受付照合</source>
        <translation>Receipt code</translation>
    </message>
    <message>
        <source>戻る(&amp;N)</source>
        <translation>Back (&amp;N)</translation>
    </message>
</context>
<context>
    <name>HandoffLists</name>
    <message>
        <source>件数 {count}件</source>
        <translation>Number: {count}</translation>
    </message>
    <message>
        <source>件数 {count}件&#x3000;経過の中央値 {minutes}分</source>
        <translation>Number: {count}. Median time: {minutes} min</translation>
    </message>
    <message>
        <source>受渡し記録簿（{year}）</source>
        <translation>Record book ({year})</translation>
    </message>
    <message>
        <source>媒体台帳（{year}）</source>
        <translation>List of media ({year})</translation>
    </message>
    <message>
        <source>これまでの記録</source>
        <translation>Records so far</translation>
    </message>
    <message>
        <source>{title} 記載 {entry}</source>
        <translation>{title}, entry {entry}</translation>
    </message>
    <message>
        <source>経過は、申請から作業の完了までの分です。1分に満たない部分は切り捨てます。</source>
        <translation>Times are minutes from application to the end of the work. Parts of a minute are cut off.</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>申請日</source>
        <translation>Applied on</translation>
    </message>
    <message>
        <source>承認者</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>パターン</source>
        <translation>Pattern</translation>
    </message>
    <message>
        <source>方向</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>送り側→受け側</source>
        <translation>From → to</translation>
    </message>
    <message>
        <source>データ名</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>媒体</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>開始</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>完了</source>
        <translation>End</translation>
    </message>
    <message>
        <source>経過（分）</source>
        <translation>Time (min)</translation>
    </message>
    <message>
        <source>消去</source>
        <translation>Erased</translation>
    </message>
    <message>
        <source>返却</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>事故</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>点検</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>登録番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>登録日</source>
        <translation>Registered on</translation>
    </message>
    <message>
        <source>製品名</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>暗号化</source>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>パスワード認証</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>専用の用途</source>
        <translation>Dedicated use</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>貸与先と期間</source>
        <translation>Lent to, period</translation>
    </message>
    <message>
        <source>保管場所</source>
        <translation>Kept at</translation>
    </message>
    <message>
        <source>施錠</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>在庫確認、廃棄</source>
        <translation>Stock check, disposal</translation>
    </message>
    <message>
        <source>{first}から{last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>日時</source>
        <translation>Date and time</translation>
    </message>
    <message>
        <source>記載した人</source>
        <translation>Written by</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>訂正の理由</source>
        <translation>Reason for correction</translation>
    </message>
    <message>
        <source>空欄</source>
        <translation>blank</translation>
    </message>
    <message>
        <source>在庫確認：{on} {by}</source>
        <translation>Stock check: {on} {by}</translation>
    </message>
</context>
<context>
    <name>HandoffPicker</name>
    <message>
        <source>受渡し記録を選ぶ(&amp;K)…</source>
        <translation>Choose a handover record (&amp;K)…</translation>
    </message>
    <message>
        <source>受渡し記録</source>
        <translation>Handover record</translation>
    </message>
    <message>
        <source>※必須</source>
        <translation>※required</translation>
    </message>
    <message>
        <source>任意</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>受渡し記録簿から書き出したファイルを、署名する内容に添えます。</source>
        <translation>A file written out from a record book is attached to what you sign.</translation>
    </message>
    <message>
        <source>受渡し記録を選ぶ</source>
        <translation>Choose a handover record</translation>
    </message>
    <message>
        <source>添えるのをやめる</source>
        <translation>Do not attach it</translation>
    </message>
    <message>
        <source>受渡し記録を選んでください。</source>
        <translation>Choose a handover record.</translation>
    </message>
    <message>
        <source>添える記録：{number}</source>
        <translation>Record attached: {number}</translation>
    </message>
    <message>
        <source>添える記録：ありません</source>
        <translation>Record attached: none</translation>
    </message>
</context>
<context>
    <name>HandoffSheet</name>
    <message>
        <source>受渡し記録 {no}</source>
        <translation>Handover record {no}</translation>
    </message>
    <message>
        <source>受渡し記録</source>
        <translation>Handover record</translation>
    </message>
    <message>
        <source>終わっていない記録</source>
        <translation>Records not finished</translation>
    </message>
    <message>
        <source>受渡し記録（記入用紙）</source>
        <translation>Handover record (blank form)</translation>
    </message>
    <message>
        <source>住民の氏名、マイナンバー、口座番号、パスワード、暗号鍵は書かないでください。あとでこのソフトに入力するときは「紙の記録から転記した」に印を付けます。</source>
        <translation>Do not write names of residents, My Number, account numbers, passwords or encryption keys. When you type it into this program later, tick “Copied from a paper record”.</translation>
    </message>
    <message>
        <source>記録番号{line}</source>
        <translation>Record number{line}</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>項目名</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>記録</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>申請者</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>承認者</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>作業者</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>立会者</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>所属長</source>
        <translation>Head of department</translation>
    </message>
    <message>
        <source>●は、総務省の情報セキュリティポリシーガイドラインの文が求めている項目です。このパターンにない項目は載せていません。</source>
        <translation>● marks items that the text of the Ministry’s information security policy guidelines asks for. Items that this pattern does not have are left out.</translation>
    </message>
    <message>
        <source>念のための確認への理由</source>
        <translation>Reasons given at the checks</translation>
    </message>
    <message>
        <source>紙から転記：{pages}</source>
        <translation>Copied from paper: {pages}</translation>
    </message>
    <message>
        <source>運んだ提出ファイルの受付照合：{receipt}（全体 {dig}）</source>
        <translation>Receipt code of the submission file carried: {receipt} (whole {dig})</translation>
    </message>
    <message>
        <source>訂正の日時</source>
        <translation>Corrected at</translation>
    </message>
    <message>
        <source>訂正した人</source>
        <translation>Corrected by</translation>
    </message>
    <message>
        <source>ページ</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>訂正の理由</source>
        <translation>Reason for correction</translation>
    </message>
    <message>
        <source>訂正</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>{no} 記載 {entry}</source>
        <translation>{no}, entry {entry}</translation>
    </message>
    <message>
        <source>{no} 記載 {entry} 受付照合 {receipt}</source>
        <translation>{no}, entry {entry}, receipt code {receipt}</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>練習</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>キー：Ctrl+,</source>
        <translation>Key: Ctrl+,</translation>
    </message>
    <message>
        <source>画面を隠す</source>
        <translation>Hide the screen</translation>
    </message>
    <message>
        <source>キー：Ctrl+Shift+L</source>
        <translation>Key: Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>使い方（F1）</source>
        <translation>Help (F1)</translation>
    </message>
    <message>
        <source>／{body}</source>
        <translation> / {body}</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>使い方</source>
        <translation>How to use it</translation>
    </message>
    <message>
        <source>閉じる（Esc）</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>使い方の中を探す（Ctrl+F）</source>
        <translation>Search in the help (Ctrl+F)</translation>
    </message>
    <message>
        <source>ほかの項目</source>
        <translation>Other topics</translation>
    </message>
    <message>
        <source>「{words}」のある項目：{count}件</source>
        <translation>Topics with “{words}”: {count}</translation>
    </message>
    <message>
        <source>見つかりません。別の言葉で探してください。</source>
        <translation>Nothing found. Try other words.</translation>
    </message>
</context>
<context>
    <name>HiddenList</name>
    <message>
        <source>対象外になった入力</source>
        <translation>Inputs that do not apply</translation>
    </message>
    <message>
        <source>回答に戻る(&amp;N)</source>
        <translation>Back to the questio&amp;ns</translation>
    </message>
    <message>
        <source>対象外になった入力はありません。</source>
        <translation>There are no inputs that do not apply.</translation>
    </message>
    <message>
        <source>この{count}件は提出ファイルに入りません。下書きには残ります。</source>
        <translation>These inputs ({count}) do not go into the submission file. They stay in the draft.</translation>
    </message>
    <message>
        <source>設問</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>入力していた内容</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>対象外の理由</source>
        <translation>Why it does not apply</translation>
    </message>
    <message>
        <source>{number}を変更する</source>
        <translation>Change {number}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>第{n}版</source>
        <translation>Revision {n}</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>提出ファイルを作った日時</source>
        <translation>Submission file made at</translation>
    </message>
    <message>
        <source>署名した人（履歴による）</source>
        <translation>Signed by (from the history)</translation>
    </message>
    <message>
        <source>受付照合</source>
        <translation>Receipt code</translation>
    </message>
    <message>
        <source>ファイル名</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>送付日</source>
        <translation>Date sent</translation>
    </message>
    <message>
        <source>届いた返信</source>
        <translation>Returns received</translation>
    </message>
    <message>
        <source>古い履歴はまとめられているため、分かりません</source>
        <translation>Not known, because old history is kept as a summary</translation>
    </message>
    <message>
        <source>署名：{who}</source>
        <translation>Signed: {who}</translation>
    </message>
    <message>
        <source>承認：{who}</source>
        <translation>Approved: {who}</translation>
    </message>
    <message>
        <source>承認：なし</source>
        <translation>Approved: nobody</translation>
    </message>
    <message>
        <source>未記録</source>
        <translation>not recorded</translation>
    </message>
    <message>
        <source>まだありません</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>{collector}：{decision}（{person}）</source>
        <translation>{collector}: {decision} ({person})</translation>
    </message>
    <message>
        <source>これより前の{count}件（{first} から {last}）は、まとめてあります。</source>
        <translation>The {count} entries before this ({first} to {last}) are kept as a summary.</translation>
    </message>
    <message>
        <source>いま待っている署名は、この履歴に合っています（署名の時点まで）。</source>
        <translation>The signature that waits now matches this history (up to the time of signing).</translation>
    </message>
    <message>
        <source>いま待っている署名は、この履歴に合いません。古い写しか、別に編集された下書きかもしれません。</source>
        <translation>The signature that waits now does not match this history. This may be an old copy, or a draft that was edited elsewhere.</translation>
    </message>
    <message>
        <source>いま待っている署名がこの履歴に合うかどうかは、確かめられません。</source>
        <translation>It cannot be checked whether the signature that waits now matches this history.</translation>
    </message>
    <message>
        <source>運んだ提出ファイル&#x3000;受付照合 {receipt}</source>
        <translation>Submission file carried, receipt code {receipt}</translation>
    </message>
    <message>
        <source>受付照合の全体：{dig}</source>
        <translation>Whole receipt code: {dig}</translation>
    </message>
    <message>
        <source>記録済み</source>
        <translation>recorded</translation>
    </message>
    <message>
        <source>{state}、紙から転記</source>
        <translation>{state}, copied from paper</translation>
    </message>
    <message>
        <source>{page}（{state}）</source>
        <translation>{page} ({state})</translation>
    </message>
    <message>
        <source>台帳の行</source>
        <translation>Line of the list</translation>
    </message>
    <message>
        <source>在庫確認&#x3000;{day}</source>
        <translation>Stock check {day}</translation>
    </message>
    <message>
        <source>{who} が、保管場所にあることを確かめました。</source>
        <translation>{who} saw it at its place.</translation>
    </message>
    <message>
        <source>途中</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>記載 {seq}&#x3000;{what}</source>
        <translation>Entry {seq} {what}</translation>
    </message>
    <message>
        <source>{at}&#x3000;{who}</source>
        <translation>{at} {who}</translation>
    </message>
    <message>
        <source>この記載の印：{hash}</source>
        <translation>Mark of this entry: {hash}</translation>
    </message>
    <message>
        <source>訂正の理由：{reason}</source>
        <translation>Reason for correction: {reason}</translation>
    </message>
    <message>
        <source>{line}（前は「{before}」）</source>
        <translation>{line} (before: “{before}”)</translation>
    </message>
    <message>
        <source>{line}（あとから入力 {at}）</source>
        <translation>{line} (entered later, {at})</translation>
    </message>
    <message>
        <source>記入なし</source>
        <translation>left blank</translation>
    </message>
    <message>
        <source>{check}&#x3000;理由：{reason}</source>
        <translation>{check} Reason: {reason}</translation>
    </message>
    <message>
        <source>これまでの記録：{no}</source>
        <translation>Records so far: {no}</translation>
    </message>
    <message>
        <source>これまでの記載：{no}</source>
        <translation>Entries so far: {no}</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>版と編集の履歴</source>
        <translation>Revisions and history</translation>
    </message>
    <message>
        <source>戻る(&amp;N)</source>
        <translation>Back (&amp;N)</translation>
    </message>
    <message>
        <source>提出した版</source>
        <translation>Submitted revisions</translation>
    </message>
    <message>
        <source>まだ提出ファイルを作っていません。</source>
        <translation>No submission file was made yet.</translation>
    </message>
    <message>
        <source>QR提出票を作る(&amp;Q)…</source>
        <translation>Make a &amp;QR sheet…</translation>
    </message>
    <message>
        <source>編集の履歴（{count}件、新しい順）</source>
        <translation>Editing history ({count}, newest first)</translation>
    </message>
    <message>
        <source>だれが、いつ、どの設問に触れたかだけを残しています。入力した内容は残しません。</source>
        <translation>It only keeps who touched which question and when, not what was entered.</translation>
    </message>
    <message>
        <source>もっと前を見る(&amp;M)</source>
        <translation>Show &amp;more</translation>
    </message>
    <message>
        <source>記録は順につないであり、途中が消えたり変わったりすると、下書きを開くときに分かります。ただし、この下書きを開ける人が専用の道具で書き直すことは、これだけでは防げません。署名した時点の件数と印は、署名といっしょに提出ファイルに入っています。日時は、その端末の時計によります。</source>
        <translation>The entries are chained in order; if one is removed or changed, opening the draft shows it. This alone does not keep somebody who can open this draft from writing it anew with special tools. The number of entries and their mark at the time of signing are in the submission file, with the signature. Times are those of the computer’s clock.</translation>
    </message>
    <message>
        <source>{count}件を示しています。</source>
        <translation>Shown: {count}</translation>
    </message>
    <message>
        <source>新しい順に並んでいます。前の記載は消えません。どの記載も、前の記載の印につながっているので、あとから書き換えると分かります。</source>
        <translation>The newest entry comes first. Earlier entries are never erased. Each entry is tied to the mark of the one before it, so a later change would be noticed.</translation>
    </message>
</context>
<context>
    <name>HomeDesk</name>
    <message>
        <source>読み取れない調査票ファイルがあります：{files}</source>
        <translation>There are survey files that cannot be read: {files}</translation>
    </message>
    <message>
        <source>下書きフォルダー {folder} が見つかりません。移した場所を選んでください。</source>
        <translation>The folder of drafts {folder} was not found. Choose the place it was moved to.</translation>
    </message>
    <message>
        <source>選ぶ(&amp;F)…</source>
        <translation>Choose (&amp;F)…</translation>
    </message>
    <message>
        <source>下書きフォルダーを選ぶ</source>
        <translation>Choose the folder of drafts</translation>
    </message>
</context>
<context>
    <name>HomeDrafts</name>
    <message>
        <source>前回の続き</source>
        <translation>Where you left off</translation>
    </message>
    <message>
        <source>続きから回答する(&amp;R)</source>
        <translation>Continue answe&amp;ring</translation>
    </message>
    <message>
        <source>返信ファイルを取り込む(&amp;E)</source>
        <translation>Import a r&amp;eturn file</translation>
    </message>
    <message>
        <source>続きから回答する</source>
        <translation>Continue answering</translation>
    </message>
    <message>
        <source>返信ファイルを取り込む</source>
        <translation>Import a return file</translation>
    </message>
    <message>
        <source>{file}（{moment} に保存）</source>
        <translation>{file} (saved {moment})</translation>
    </message>
    <message>
        <source>続きから回答する：{file}</source>
        <translation>Continue answering: {file}</translation>
    </message>
    <message>
        <source>返信ファイルを取り込む：{file}</source>
        <translation>Import a return file: {file}</translation>
    </message>
</context>
<context>
    <name>HomeParts</name>
    <message>
        <source>ホームに出す役割</source>
        <translation>Roles shown on home</translation>
    </message>
    <message>
        <source>回答する</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>集める・確認する</source>
        <translation>Collect and review</translation>
    </message>
    <message>
        <source>調査を作る</source>
        <translation>Make a survey</translation>
    </message>
    <message>
        <source>出さなくても、ファイルを開けば使えます。</source>
        <translation>What is not shown still works when you open a file.</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>ホーム</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>このソフトは通信しません。ファイルは、あなたが選んだ場所だけに保存します。版 {version}</source>
        <translation>This program does not use the network. It saves files only where you chose. Version {version}</translation>
    </message>
    <message>
        <source>はじめに</source>
        <translation>Getting started</translation>
    </message>
    <message>
        <source>1 調査票を取り込む</source>
        <translation>1 Import a survey</translation>
    </message>
    <message>
        <source>調査票を取り込む(&amp;I)…</source>
        <translation>&amp;Import a survey…</translation>
    </message>
    <message>
        <source>2 準備をする（身分証と下書き、合言葉は1つ）</source>
        <translation>2 Prepare (identity and draft, one passphrase)</translation>
    </message>
    <message>
        <source>準備をする(&amp;N)</source>
        <translation>Prepare (&amp;N)</translation>
    </message>
    <message>
        <source>3 回答する</source>
        <translation>3 Answer</translation>
    </message>
    <message>
        <source>済み</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>まだ</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>取り込んだ調査</source>
        <translation>Imported surveys</translation>
    </message>
    <message>
        <source>調査票の作成・点検(&amp;A)…</source>
        <translation>M&amp;ake and check a survey…</translation>
    </message>
    <message>
        <source>調査票を開いて点検し、試し、署名して発行します。</source>
        <translation>Open a survey, check it, try it, sign and issue it.</translation>
    </message>
    <message>
        <source>調査を作る</source>
        <translation>Make a survey</translation>
    </message>
    <message>
        <source>ほかの場所の下書きを開く(&amp;O)…</source>
        <translation>&amp;Open a draft elsewhere…</translation>
    </message>
    <message>
        <source>練習する(&amp;P)</source>
        <translation>&amp;Practise</translation>
    </message>
    <message>
        <source>回答する</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>調査票を取り込み、下書きに回答を入れて、提出ファイルを作ります。</source>
        <translation>Import a survey, answer it in a draft, and make the submission file.</translation>
    </message>
    <message>
        <source>受領フォルダー(&amp;W)…</source>
        <translation>Received files (&amp;W)…</translation>
    </message>
    <message>
        <source>集める・確認する</source>
        <translation>Collect and review</translation>
    </message>
    <message>
        <source>受け取った提出ファイルを開き、署名と回答を確かめます。</source>
        <translation>Open submission files you received, and check signatures and answers.</translation>
    </message>
    <message>
        <source>提出ファイルを確認する(&amp;V)…</source>
        <translation>Re&amp;view a file…</translation>
    </message>
    <message>
        <source>記録と設定</source>
        <translation>Records and settings</translation>
    </message>
    <message>
        <source>媒体を使うたびに、受渡し記録を書きます。承認する人、確認する人、調査票を発行する人の身分証も、ここで作ります。</source>
        <translation>Write a handover record each time a medium is used. Identities for those who approve, review or issue surveys are made here too.</translation>
    </message>
    <message>
        <source>受渡し記録(&amp;K)…</source>
        <translation>Handover records (&amp;K)…</translation>
    </message>
    <message>
        <source>身分証を作る(&amp;C)…</source>
        <translation>&amp;Create an identity…</translation>
    </message>
    <message>
        <source>設定(&amp;S)</source>
        <translation>&amp;Settings</translation>
    </message>
</context>
<context>
    <name>IdentitiesSection</name>
    <message>
        <source>この端末に身分証はありません。</source>
        <translation>There is no identity on this computer.</translation>
    </message>
    <message>
        <source>身分証を作る(&amp;C)…</source>
        <translation>&amp;Create an identity…</translation>
    </message>
    <message>
        <source>身分証は、ホームの「記録と設定」から作れます。</source>
        <translation>Identities can be made from home, under “Records and settings”.</translation>
    </message>
    <message>
        <source>{file}、期限 {day}</source>
        <translation>{file}, valid until {day}</translation>
    </message>
    <message>
        <source>復旧用の鍵：情報システム管理者（照合番号 {number}）が、新しい下書きを開けるようになります（情報システム管理者が決めた値です）。</source>
        <translation>Recovery key: the information systems manager (check number {number}) will be able to open new drafts (fixed by the information systems manager).</translation>
    </message>
    <message>
        <source>復旧用の鍵：下書きを作るときに、必ず登録します（情報システム管理者が決めた値です）。</source>
        <translation>Recovery key: must be registered when a draft is made (fixed by the information systems manager).</translation>
    </message>
    <message>
        <source>復旧用の鍵：下書きを作るときに、情報システム管理者の公開カードで登録します。</source>
        <translation>Recovery key: registered when a draft is made, with the information systems manager’s public card.</translation>
    </message>
</context>
<context>
    <name>IdentityDesk</name>
    <message>
        <source>身分証を作っています。終わるまでお待ちください。</source>
        <translation>The identity is being made. Please wait until it is finished.</translation>
    </message>
    <message>
        <source>身分証を作っています…</source>
        <translation>Making the identity…</translation>
    </message>
</context>
<context>
    <name>IdentityDoneView</name>
    <message>
        <source>身分証を作りました</source>
        <translation>The identity was made</translation>
    </message>
    <message>
        <source>3つのファイル（署名用、開封用、公開カード）を作りました。署名用と開封用の2つのファイルは、いっしょに保管してください。合言葉は、ファイルとは別の場所に保管してください。</source>
        <translation>Three files were made (for signing, for opening, and the public card). Keep the two files for signing and for opening together. Keep the passphrase in another place than the files.</translation>
    </message>
    <message>
        <source>署名用</source>
        <translation>For signing</translation>
    </message>
    <message>
        <source>開封用</source>
        <translation>For opening</translation>
    </message>
    <message>
        <source>公開カード</source>
        <translation>Public card</translation>
    </message>
    <message>
        <source>保存した場所：{folder}</source>
        <translation>Saved in: {folder}</translation>
    </message>
    <message>
        <source>次にすること</source>
        <translation>What to do next</translation>
    </message>
    <message>
        <source>1 公開カード {file} を受領側に送る</source>
        <translation>1 Send the public card {file} to the recipient</translation>
    </message>
    <message>
        <source>2 受領側の担当者と電話などで照合番号を確かめる</source>
        <translation>2 Confirm the check number with the recipient’s staff by telephone or the like</translation>
    </message>
    <message>
        <source>3 署名者名簿に登録される</source>
        <translation>3 It is registered in the signer register</translation>
    </message>
    <message>
        <source>公開カードを印刷する(&amp;P)…</source>
        <translation>&amp;Print the public card…</translation>
    </message>
    <message>
        <source>身分証の期限は3年です。</source>
        <translation>The identity is valid for three years.</translation>
    </message>
    <message>
        <source>回答は、登録を待たずに始められます。</source>
        <translation>You can start answering without waiting for the registration.</translation>
    </message>
    <message>
        <source>回答を始める(&amp;N)</source>
        <translation>Start a&amp;nswering</translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;H)</source>
        <translation>Back to &amp;home</translation>
    </message>
    <message>
        <source>あなたの照合番号</source>
        <translation>Your check number</translation>
    </message>
</context>
<context>
    <name>IdentityPicker</name>
    <message>
        <source>ほかの身分証を選ぶ(&amp;F)…</source>
        <translation>Choose another identity &amp;file…</translation>
    </message>
    <message>
        <source>身分証の合言葉</source>
        <translation>Passphrase of the identity</translation>
    </message>
    <message>
        <source>身分証のファイルを選んでください。</source>
        <translation>Choose the file of an identity.</translation>
    </message>
    <message>
        <source>＊身分証を選んでください。</source>
        <translation>＊Choose an identity.</translation>
    </message>
    <message>
        <source>身分証</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>身分証：{file}</source>
        <translation>Identity: {file}</translation>
    </message>
    <message>
        <source>この端末には見つかりません</source>
        <translation>Not found on this computer</translation>
    </message>
    <message>
        <source>{file}（{name}）</source>
        <translation>{file} ({name})</translation>
    </message>
    <message>
        <source>身分証を選ぶ</source>
        <translation>Choose an identity</translation>
    </message>
</context>
<context>
    <name>IdentityView</name>
    <message>
        <source>準備</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>身分証の作成</source>
        <translation>Make an identity</translation>
    </message>
    <message>
        <source>保存場所：{folder}</source>
        <translation>Saved in: {folder}</translation>
    </message>
    <message>
        <source>身分証と下書きを作る(&amp;N)</source>
        <translation>Make ide&amp;ntity and draft</translation>
    </message>
    <message>
        <source>身分証を作る(&amp;N)</source>
        <translation>Make ide&amp;ntity</translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;H)</source>
        <translation>Back to &amp;home</translation>
    </message>
    <message>
        <source>身分証は、あなたが回答したこと（承認したこと、確認したこと）を電子的に示すものです。職印と同じように、ほかの人に貸さないでください。</source>
        <translation>An identity shows electronically that it was you who answered (approved, reviewed). Like an official seal, do not lend it to others.</translation>
    </message>
    <message>
        <source>このページの項目は、すべて入力が必要です。</source>
        <translation>Every item on this page is required.</translation>
    </message>
    <message>
        <source>団体</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>所属</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>4つの言葉を作る(&amp;G)</source>
        <translation>&amp;Generate four words</translation>
    </message>
    <message>
        <source>12文字以上で、5種類以上の文字を使ってください。4つの言葉にすると覚えやすくなります。貼り付けもできます。</source>
        <translation>Use at least 12 characters, at least 5 of them different. Four words are easier to remember. You may paste.</translation>
    </message>
    <message>
        <source>合言葉</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>合言葉（もう一度）</source>
        <translation>Passphrase (again)</translation>
    </message>
    <message>
        <source>入力した合言葉があります。4つの言葉に替えるときは、2つの欄を空にしてから押してください。</source>
        <translation>You have typed a passphrase. To replace it by four words, empty both fields first, then press this.</translation>
    </message>
    <message>
        <source>合言葉を入れてください。</source>
        <translation>Enter the passphrase.</translation>
    </message>
    <message>
        <source>団体を一覧から選んでください。例：千代田区</source>
        <translation>Choose the body from the list. Example: Chiyoda (千代田区)</translation>
    </message>
    <message>
        <source>機関の名前を入れてください。例：総務省</source>
        <translation>Type the name of the organisation. Example: the Ministry (総務省)</translation>
    </message>
    <message>
        <source>機関の名前は64文字までにしてください。</source>
        <translation>The name of the organisation may have up to 64 characters.</translation>
    </message>
    <message>
        <source>入力してください。例：情報政策課</source>
        <translation>Type it. Example: Information Policy Division (情報政策課)</translation>
    </message>
    <message>
        <source>所属は64文字までにしてください。</source>
        <translation>The department may have up to 64 characters.</translation>
    </message>
    <message>
        <source>入力してください。例：山田 太郎</source>
        <translation>Type it. Example: Taro Yamada (山田 太郎)</translation>
    </message>
    <message>
        <source>氏名は{most}文字までにしてください。</source>
        <translation>The name may have up to {most} characters.</translation>
    </message>
    <message>
        <source>見えない文字が入っています。消してから、入れ直してください。</source>
        <translation>There are characters that cannot be seen. Delete them and type again.</translation>
    </message>
    <message>
        <source>2回の合言葉が同じではありません。</source>
        <translation>The two passphrases are not the same.</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>確認待ち</source>
        <translation>Awaiting review</translation>
    </message>
    <message>
        <source>確認中</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>差戻し</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>競合</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>未提出</source>
        <translation>Not submitted</translation>
    </message>
    <message>
        <source>分岐</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>ファイルがない</source>
        <translation>File not here</translation>
    </message>
    <message>
        <source>署名者を確かめられない</source>
        <translation>Signers cannot be confirmed</translation>
    </message>
    <message>
        <source>受理 {n}</source>
        <translation>accepted {n}</translation>
    </message>
    <message>
        <source>確認待ち {n}</source>
        <translation>awaiting review {n}</translation>
    </message>
    <message>
        <source>確認中 {n}</source>
        <translation>in review {n}</translation>
    </message>
    <message>
        <source>保留 {n}</source>
        <translation>held {n}</translation>
    </message>
    <message>
        <source>差戻し {n}</source>
        <translation>returned {n}</translation>
    </message>
    <message>
        <source>競合 {n}</source>
        <translation>conflict {n}</translation>
    </message>
    <message>
        <source>未提出 {n}</source>
        <translation>not submitted {n}</translation>
    </message>
    <message>
        <source>分岐 {n}</source>
        <translation>branches {n}</translation>
    </message>
    <message>
        <source>ファイルがない {n}</source>
        <translation>file not here {n}</translation>
    </message>
    <message>
        <source>署名者を確かめられない {n}</source>
        <translation>signers cannot be confirmed {n}</translation>
    </message>
    <message>
        <source>期限後</source>
        <translation>After the deadline</translation>
    </message>
    <message>
        <source>時計が合っていません</source>
        <translation>Clock is not right</translation>
    </message>
    <message>
        <source>差戻し後の再提出なし</source>
        <translation>Returned, not submitted again</translation>
    </message>
    <message>
        <source>開けないファイルだけ</source>
        <translation>Only files that do not open</translation>
    </message>
    <message>
        <source>台帳にあるファイルがない</source>
        <translation>In a review ledger, but the file is not here</translation>
    </message>
    <message>
        <source>都道府県</source>
        <translation>Prefecture</translation>
    </message>
    <message>
        <source>政令指定都市</source>
        <translation>Designated city</translation>
    </message>
    <message>
        <source>特別区</source>
        <translation>Special ward</translation>
    </message>
    <message>
        <source>市</source>
        <translation>City</translation>
    </message>
    <message>
        <source>町</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>村</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>その他の団体</source>
        <translation>Other body</translation>
    </message>
    <message>
        <source>回答者</source>
        <translation>Respondent</translation>
    </message>
    <message>
        <source>承認者</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>確認者</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>文書</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>対面</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>公的なメール</source>
        <translation>Official email</translation>
    </message>
    <message>
        <source>団体コード</source>
        <translation>Body code</translation>
    </message>
    <message>
        <source>団体名（よみ）</source>
        <translation>Body (reading)</translation>
    </message>
    <message>
        <source>判断</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>理由つきの確認が多い順</source>
        <translation>Most checks with reasons</translation>
    </message>
    <message>
        <source>ファイル</source>
        <translation>File</translation>
    </message>
    <message>
        <source>登録済み・一致だけ</source>
        <translation>Only registered, matches</translation>
    </message>
    <message>
        <source>それ以外</source>
        <translation>All others</translation>
    </message>
    <message>
        <source>団体（コード）</source>
        <translation>Body (code)</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>回答者の署名</source>
        <translation>Respondent’s signature</translation>
    </message>
    <message>
        <source>承認者の署名</source>
        <translation>Approver’s signature</translation>
    </message>
    <message>
        <source>届き方</source>
        <translation>Arrival</translation>
    </message>
    <message>
        <source>点検</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>判断した人</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>都道府県の判断</source>
        <translation>Decision of the prefecture</translation>
    </message>
    <message>
        <source>調査票の版</source>
        <translation>Version of the survey</translation>
    </message>
    <message>
        <source>団体</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>コード</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>状況</source>
        <translation>State</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>役割</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>登録日</source>
        <translation>Registered on</translation>
    </message>
    <message>
        <source>確かめた人</source>
        <translation>Confirmed by</translation>
    </message>
    <message>
        <source>方法</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>第{n}版</source>
        <translation>Revision {n}</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>None</translation>
    </message>
    <message>
        <source>失効は未確認</source>
        <translation>revocation not checked</translation>
    </message>
    <message>
        <source>前の版が届いていません</source>
        <translation>Earlier revision has not arrived</translation>
    </message>
    <message>
        <source>分岐（未決）</source>
        <translation>Branches (not decided)</translation>
    </message>
    <message>
        <source>数えません</source>
        <translation>Not counted</translation>
    </message>
    <message>
        <source>受理（{name}、{moment}）</source>
        <translation>Accepted ({name}, {moment})</translation>
    </message>
    <message>
        <source>問題なし</source>
        <translation>No problem</translation>
    </message>
    <message>
        <source>理由つきの確認 {n}件</source>
        <translation>Checks with reasons: {n}</translation>
    </message>
    <message>
        <source>登録済み</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>登録取消</source>
        <translation>Registration cancelled</translation>
    </message>
    <message>
        <source>対象 {n}団体</source>
        <translation>Bodies asked ({n})</translation>
    </message>
    <message>
        <source>開けないファイル {n}。</source>
        <translation>Files that do not open: {n}.</translation>
    </message>
    <message>
        <source>対象のほかの団体 {n}。</source>
        <translation>Bodies that were not asked: {n}.</translation>
    </message>
    <message>
        <source>{states}。</source>
        <translation>{states}.</translation>
    </message>
    <message>
        <source>中止しました。{done}件までの結果は残っています。元のファイルは変わっていません。</source>
        <translation>Stopped. The results of the files checked so far are kept ({done}). The files themselves were not changed.</translation>
    </message>
    <message>
        <source>{done}／{total}件を確かめています。</source>
        <translation>Checking files: {done} of {total}.</translation>
    </message>
    <message>
        <source>残り 1分未満</source>
        <translation>Time left: less than 1 minute</translation>
    </message>
    <message>
        <source>残り 約{n}分</source>
        <translation>Time left: about {n} min</translation>
    </message>
    <message>
        <source>提出ファイルがありません。</source>
        <translation>There is no submission file.</translation>
    </message>
    <message>
        <source>{total}件すべてを開けました。</source>
        <translation>All files were opened ({total}).</translation>
    </message>
    <message>
        <source>{total}件のうち{good}件を開けました。{bad}件は開けません。ファイルはそのまま残しています。</source>
        <translation>Files opened: {good} of {total}. Files that do not open: {bad}. They are left as they are.</translation>
    </message>
    <message>
        <source>署名者名簿を選んでいません。「フォルダーを選ぶ」で開き直して選べます。</source>
        <translation>No signer register is chosen. Open the folder again with “Choose a folder” to choose one.</translation>
    </message>
    <message>
        <source>{file}&#x3000;第{version}版&#x3000;名簿の管理者 {name}（照合済み）</source>
        <translation>{file}, version {version}, manager of the register: {name} (confirmed)</translation>
    </message>
    <message>
        <source>{file}&#x3000;第{version}版&#x3000;名簿の管理者 {name}（未照合）</source>
        <translation>{file}, version {version}, manager of the register: {name} (not confirmed)</translation>
    </message>
    <message>
        <source>{name}は{state}</source>
        <translation>{name} says “{state}”</translation>
    </message>
    <message>
        <source>{people}にしています。集計に入れていません。</source>
        <translation>{people}. It does not count.</translation>
    </message>
    <message>
        <source>署名者名簿を選んでいないので、確認台帳{n}件の判断を使っていません。「フォルダーを選ぶ」で開き直して、名簿を選んでください。</source>
        <translation>No signer register is chosen, so the decisions of the review ledgers ({n}) do not count. Open the folder again with “Choose a folder” and choose the register.</translation>
    </message>
    <message>
        <source>足りない台帳があります。</source>
        <translation>Not every review ledger is here.</translation>
    </message>
    <message>
        <source>前に見た、同じ送り主の新しい取りまとめ（番号 {known}）がありません。いまは番号 {n} の判断を示しています。消していないか確かめてください。</source>
        <translation>A newer forwarding file of this sender (number {known}), seen here before, is missing. The decisions of number {n} are shown now. Check whether it was deleted.</translation>
    </message>
    <message>
        <source>{n}団体の回答は、いちばん新しい版（第{version}版）ではない調査票への回答です。新しい版での回答が要るときは、差し戻して頼んでください。</source>
        <translation>Some answers (bodies: {n}) are to a version of the survey before the newest one (version {version}). Where you need answers to the newest, return them with a request.</translation>
    </message>
    <message>
        <source>取りまとめのファイルが{n}件あります。</source>
        <translation>Forwarding files here: {n}.</translation>
    </message>
    <message>
        <source>取りまとめのファイルが{n}件あります。まだ取り込んでいないものが{m}件あります。</source>
        <translation>Forwarding files here: {n}. Not imported yet: {m}.</translation>
    </message>
    <message>
        <source>台帳 {file} は確かめられません。集計に使っていません。</source>
        <translation>The review ledger {file} cannot be verified. It does not count.</translation>
    </message>
    <message>
        <source>{file} の{n}行目から後ろは確かめられません。集計に使っていません。</source>
        <translation>{file} cannot be verified from line {n} on. Nothing from there on counts.</translation>
    </message>
</context>
<context>
    <name>InboxButtons</name>
    <message>
        <source>回答を確かめる(&amp;N)</source>
        <translation>Review the a&amp;nswers</translation>
    </message>
    <message>
        <source>判断を決める(&amp;M)…</source>
        <translation>Settle decisions (&amp;M)…</translation>
    </message>
    <message>
        <source>集計(&amp;T)</source>
        <translation>&amp;Tally</translation>
    </message>
    <message>
        <source>一覧を書き出す(&amp;E)…</source>
        <translation>Writ&amp;e out the list…</translation>
    </message>
    <message>
        <source>印刷(&amp;P)…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;H)</source>
        <translation>Back to &amp;home</translation>
    </message>
</context>
<context>
    <name>InboxCourse</name>
    <message>
        <source>ファイルを確かめ終わってから、もう一度押してください。</source>
        <translation>Press again when all files have been checked.</translation>
    </message>
</context>
<context>
    <name>InboxCover</name>
    <message>
        <source>身分証 {file} の合言葉</source>
        <translation>Passphrase of the identity {file}</translation>
    </message>
    <message>
        <source>画面を隠しました。受領フォルダーのファイルは変わっていません。</source>
        <translation>The screen is hidden. The received files were not changed.</translation>
    </message>
</context>
<context>
    <name>InboxEntry</name>
    <message>
        <source>調査票がありません。先に、調査票を取り込んでください。</source>
        <translation>There is no survey. Import a survey first.</translation>
    </message>
    <message>
        <source>練習用の合言葉は、ファイル {file} に書いてあります。</source>
        <translation>The passphrases for practice are in the file {file}.</translation>
    </message>
    <message>
        <source>合言葉を確かめています…</source>
        <translation>Checking the passphrase…</translation>
    </message>
</context>
<context>
    <name>InboxExporter</name>
    <message>
        <source>Excel(&amp;X)</source>
        <translation>E&amp;xcel</translation>
    </message>
    <message>
        <source>CSV（UTF-8）(&amp;U)</source>
        <translation>CSV (&amp;UTF-8)</translation>
    </message>
    <message>
        <source>CSV（CP932、シフトJIS）(&amp;W)</source>
        <translation>CSV (CP932, Shift JIS) (&amp;W)</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{title}を、どの形で書き出しますか。</source>
        <translation>In which format is “{title}” to be written out?</translation>
    </message>
    <message>
        <source>一覧を書き出す</source>
        <translation>Write out the list</translation>
    </message>
    <message>
        <source>一覧を書き出しました：{file}</source>
        <translation>The list was written out: {file}</translation>
    </message>
</context>
<context>
    <name>InboxFilter</name>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>探す</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>探す（団体名、よみ、コード）</source>
        <translation>Find (name, reading, code)</translation>
    </message>
    <message>
        <source>判断：{choice} ▼(&amp;J)</source>
        <translation>Decision: {choice} ▼ (&amp;J)</translation>
    </message>
    <message>
        <source>署名：{choice} ▼(&amp;G)</source>
        <translation>Si&amp;gnatures: {choice} ▼</translation>
    </message>
    <message>
        <source>人口区分：{choice} ▼(&amp;Y)</source>
        <translation>Population class: {choice} ▼ (&amp;Y)</translation>
    </message>
    <message>
        <source>並べ替え：{choice} ▼(&amp;S)</source>
        <translation>&amp;Sort by: {choice} ▼</translation>
    </message>
    <message>
        <source>条件を消す(&amp;D)</source>
        <translation>Clear con&amp;ditions</translation>
    </message>
    <message>
        <source>{n}件を表示</source>
        <translation>Shown: {n}</translation>
    </message>
    <message>
        <source>{n}件を表示（選択中 {marked}件）</source>
        <translation>Shown: {n} (marked: {marked})</translation>
    </message>
</context>
<context>
    <name>InboxHead</name>
    <message>
        <source>フォルダー：{folder}</source>
        <translation>Folder: {folder}</translation>
    </message>
    <message>
        <source>フォルダーを選ぶ(&amp;F)…</source>
        <translation>Choose a &amp;folder…</translation>
    </message>
    <message>
        <source>再読み込み(&amp;R)</source>
        <translation>&amp;Read again</translation>
    </message>
    <message>
        <source>QR提出票を読み取る(&amp;Q)…</source>
        <translation>Read &amp;QR sheets…</translation>
    </message>
    <message>
        <source>取りまとめを作る(&amp;B)…</source>
        <translation>Make a forwarding file (&amp;B)…</translation>
    </message>
    <message>
        <source>取りまとめを取り込む(&amp;I)…</source>
        <translation>&amp;Import a forwarding file…</translation>
    </message>
</context>
<context>
    <name>InboxNothing</name>
    <message>
        <source>条件に合う団体はありません。</source>
        <translation>No body meets the conditions.</translation>
    </message>
    <message>
        <source>未提出の団体はありません。</source>
        <translation>Every body asked has submitted.</translation>
    </message>
    <message>
        <source>開けないファイルはありません。</source>
        <translation>Every file opens.</translation>
    </message>
    <message>
        <source>提出ファイルをこのフォルダーに入れるか、ほかのフォルダーを選んでください。</source>
        <translation>Put submission files into this folder, or choose another folder.</translation>
    </message>
    <message>
        <source>条件に合う提出ファイルはありません。</source>
        <translation>No submission file meets the conditions.</translation>
    </message>
</context>
<context>
    <name>InboxOpenView</name>
    <message>
        <source>受領フォルダーを開く</source>
        <translation>Open received files</translation>
    </message>
    <message>
        <source>受け取った提出ファイルが入っているフォルダーを選びます。共有フォルダーでも使えます。ファイルは変えません。確認台帳も同じフォルダーに置きます。</source>
        <translation>Choose the folder with the submission files you received. It may be a shared folder. The files are not changed. The review ledgers are put in the same folder.</translation>
    </message>
    <message>
        <source>フォルダー</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>フォルダーを選ぶ(&amp;P)…</source>
        <translation>Choose a folder (&amp;P)…</translation>
    </message>
    <message>
        <source>調査</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>開いて確かめる(&amp;N)</source>
        <translation>Ope&amp;n and check</translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;H)</source>
        <translation>Back to &amp;home</translation>
    </message>
    <message>
        <source>まだ選んでいません。</source>
        <translation>Not chosen yet.</translation>
    </message>
    <message>
        <source>受領フォルダーを選ぶ</source>
        <translation>Choose the folder of received files</translation>
    </message>
    <message>
        <source>＊フォルダーを選んでください。</source>
        <translation>＊Choose a folder.</translation>
    </message>
</context>
<context>
    <name>InboxProgress</name>
    <message>
        <source>中止(&amp;C)</source>
        <translation>Stop (&amp;C)</translation>
    </message>
    <message>
        <source>続きから確かめる(&amp;C)</source>
        <translation>Go on &amp;checking</translation>
    </message>
</context>
<context>
    <name>InboxTables</name>
    <message>
        <source>受領一覧</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>未提出一覧</source>
        <translation>Not submitted</translation>
    </message>
    <message>
        <source>開けないファイル</source>
        <translation>Files that do not open</translation>
    </message>
    <message>
        <source>署名者名簿</source>
        <translation>Signer register</translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message>
        <source>受領フォルダー</source>
        <translation>Received files</translation>
    </message>
    <message>
        <source>受領一覧 {n}</source>
        <translation>Received: {n}</translation>
    </message>
    <message>
        <source>未提出一覧 {n}</source>
        <translation>Not submitted: {n}</translation>
    </message>
    <message>
        <source>開けないファイル {n}</source>
        <translation>Files that do not open: {n}</translation>
    </message>
    <message>
        <source>署名者名簿 {n}</source>
        <translation>Signer register: {n}</translation>
    </message>
    <message>
        <source>選択中 {n}件。書き出すのは、選択した行だけです。</source>
        <translation>Marked: {n}. Only the marked rows are written out.</translation>
    </message>
    <message>
        <source>{n}件</source>
        <translation>Rows: {n}</translation>
    </message>
</context>
<context>
    <name>IssuerCheck</name>
    <message>
        <source>照合番号が合いました。{issuer}の調査票であることを確かめました。</source>
        <translation>The check number matches. The survey is confirmed to be from {issuer}.</translation>
    </message>
</context>
<context>
    <name>Joined</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{name}：{value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{words}（{note}）</source>
        <translation>{words} ({note})</translation>
    </message>
    <message>
        <source>{sentence}{next}</source>
        <translation>{sentence} {next}</translation>
    </message>
</context>
<context>
    <name>KeptSection</name>
    <message>
        <source>{name}：{count}件、{size}</source>
        <translation>{name}: number {count}, size {size}</translation>
    </message>
    <message>
        <source>消す</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>消す：{name}</source>
        <translation>Erase: {name}</translation>
    </message>
    <message>
        <source>{size}キロバイト</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>{size}メガバイト</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>下書き</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>提出ファイル</source>
        <translation>Submission file</translation>
    </message>
    <message>
        <source>身分証と公開カード</source>
        <translation>Identities and public cards</translation>
    </message>
    <message>
        <source>受渡し記録簿</source>
        <translation>Record book</translation>
    </message>
    <message>
        <source>取り込んだ調査票ファイル</source>
        <translation>Imported survey files</translation>
    </message>
    <message>
        <source>点検の控え</source>
        <translation>Kept results of checks</translation>
    </message>
    <message>
        <source>集計の考察</source>
        <translation>Remarks on tallies</translation>
    </message>
    <message>
        <source>照合した番号の記録</source>
        <translation>Record of confirmed check numbers</translation>
    </message>
    <message>
        <source>下書きの世代の記録</source>
        <translation>Record of draft generations</translation>
    </message>
    <message>
        <source>使った版の記録</source>
        <translation>Note of the version used</translation>
    </message>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>動作の記録</source>
        <translation>Activity log</translation>
    </message>
    <message>
        <source>練習で作ったもの</source>
        <translation>What was made in practice</translation>
    </message>
    <message>
        <source>そのほかのファイル</source>
        <translation>Other files</translation>
    </message>
    <message>
        <source>回答と庁内メモが、合言葉で開く形で入っています。ここからは消せません。</source>
        <translation>They hold answers and internal notes, opened by a passphrase. They cannot be erased here.</translation>
    </message>
    <message>
        <source>提出した回答の控えで、封がされています。ここからは消せません。</source>
        <translation>They are your sealed copies of what was submitted. They cannot be erased here.</translation>
    </message>
    <message>
        <source>秘密の鍵が、合言葉で開く形で入っています。ここからは消せません。</source>
        <translation>They hold private keys, opened by a passphrase. They cannot be erased here.</translation>
    </message>
    <message>
        <source>受渡しの記録が、合言葉で開く形で入っています。ここからは消せません。</source>
        <translation>They hold handover records, opened by a passphrase. They cannot be erased here.</translation>
    </message>
    <message>
        <source>消しても、下書きの回答は続けられます。もう一度取り込めます。</source>
        <translation>If you erase them, answers in drafts can still be continued. They can be imported again.</translation>
    </message>
    <message>
        <source>受け取った回答が、自分の身分証で開く形で入っています。消しても、もう一度点検できます。</source>
        <translation>They hold received answers, opened by your identity. If you erase them, the files can be checked again.</translation>
    </message>
    <message>
        <source>集計に書いた考察と、要約に載せると選んだ回答が、自分の身分証で開く形で入っています。ここからは消せません。</source>
        <translation>They hold the remarks written on tallies and the answers chosen for the summary, and open with your identity. They cannot be erased here.</translation>
    </message>
    <message>
        <source>調査主体と名簿の管理者を確かめた記録です。ここからは消せません。</source>
        <translation>They record which issuers and register managers were confirmed. They cannot be erased here.</translation>
    </message>
    <message>
        <source>古い写しを開いたときに知らせるための番号です。消すと、知らせが出なくなります。</source>
        <translation>Numbers that warn you when an old copy is opened. If you erase them, that warning is lost.</translation>
    </message>
    <message>
        <source>新しい版のソフトが使ったことを、古い版で知らせるための記録です。消すと、知らせが出なくなります。</source>
        <translation>It lets an older program say that a newer one was used. If you erase it, nothing is said.</translation>
    </message>
    <message>
        <source>この画面で選んだことです。「はじめの設定に戻す」で戻せます。</source>
        <translation>What you chose on this screen. “Back to the first settings” resets it.</translation>
    </message>
    <message>
        <source>回答、氏名、ファイル名、合言葉は入っていません。</source>
        <translation>It holds no answers, names, file names or passphrases.</translation>
    </message>
    <message>
        <source>練習のウィンドウを閉じると、消えます。</source>
        <translation>They go when the window of the practice is closed.</translation>
    </message>
    <message>
        <source>このソフトが作ったものではないか、途中のファイルです。</source>
        <translation>They were not made by this program, or are unfinished.</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>ja</source>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Excelに書き出す</source>
        <translation>Write out to Excel</translation>
    </message>
    <message>
        <source>CSVのフォルダーを置く場所を選ぶ</source>
        <translation>Choose where to put the folder of CSV files</translation>
    </message>
    <message>
        <source>同じ記録簿の別の写しを選ぶ</source>
        <translation>Choose another copy of the same record book</translation>
    </message>
    <message>
        <source>書き出しています…</source>
        <translation>Writing out…</translation>
    </message>
    <message>
        <source>{file} に書き出しました。書き出したファイルは暗号化されていません。使い終わったら消してください。</source>
        <translation>Written out to {file}. The file is not encrypted. Delete it when it is no longer needed.</translation>
    </message>
    <message>
        <source>写しを確かめています…</source>
        <translation>Checking the copy…</translation>
    </message>
    <message>
        <source>別の写しにだけあった記載を{n}件、書き足しました。どちらのファイルも残っています。</source>
        <translation>Entries that only the other copy had were added: {n}. Both files are kept.</translation>
    </message>
    <message>
        <source>別の写しにだけある記載はありませんでした。</source>
        <translation>There was no entry that only the other copy had.</translation>
    </message>
    <message>
        <source>提出ファイルに添える部分を書き出す</source>
        <translation>Write out the part to attach to a submission</translation>
    </message>
    <message>
        <source>{file} に書き出しました。回答者に渡し、署名の画面で選んでもらってください。</source>
        <translation>Written out to {file}. Hand it to the respondent, who chooses it on the page for signing.</translation>
    </message>
    <message>
        <source>記録 {no} に、運んだ提出ファイルを書きました。</source>
        <translation>The submission file carried was written into record {no}.</translation>
    </message>
</context>
<context>
    <name>LeftBehind</name>
    <message>
        <source>前のページに未回答が{count}問あります。あとで答えられます。</source>
        <translation>Unanswered questions on the previous page: {count}. You can answer them later.</translation>
    </message>
    <message>
        <source>戻って確かめる</source>
        <translation>Go back and check</translation>
    </message>
    <message>
        <source>戻って答える</source>
        <translation>Go back and answer</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>{limit}{unit}以上</source>
        <translation>{limit} {unit} or more</translation>
    </message>
    <message>
        <source>{limit}{unit}以下</source>
        <translation>{limit} {unit} or less</translation>
    </message>
</context>
<context>
    <name>LineModel</name>
    <message>
        <source>選択中 {words}</source>
        <translation>Marked: {words}</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>受渡し記録</source>
        <translation>Handover record</translation>
    </message>
    <message>
        <source>次の年度の記録簿を作る(&amp;N)…</source>
        <translation>Make the record book of the &amp;next year…</translation>
    </message>
    <message>
        <source>新しい記録(&amp;N)</source>
        <translation>&amp;New record</translation>
    </message>
    <message>
        <source>記録簿を閉じる(&amp;Q)</source>
        <translation>Close the book (&amp;Q)</translation>
    </message>
    <message>
        <source>{file}&#x3000;{year}&#x3000;{department}</source>
        <translation>{file}, {year}, {department}</translation>
    </message>
    <message>
        <source>この年度は閉じています。書き足せません。</source>
        <translation>This year is closed. Nothing can be added.</translation>
    </message>
    <message>
        <source>前回を写して作る(&amp;C)</source>
        <translation>&amp;Copy the last record</translation>
    </message>
    <message>
        <source>媒体台帳(&amp;M)</source>
        <translation>List of &amp;media</translation>
    </message>
    <message>
        <source>印刷(&amp;P)…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>Excelに書き出す(&amp;E)…</source>
        <translation>Write out to &amp;Excel…</translation>
    </message>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>状況：{choice} ▼(&amp;S)</source>
        <translation>&amp;State: {choice} ▼</translation>
    </message>
    <message>
        <source>パターン：{choice} ▼(&amp;A)</source>
        <translation>P&amp;attern: {choice} ▼</translation>
    </message>
    <message>
        <source>条件を消す(&amp;X)</source>
        <translation>Clear the filter (&amp;X)</translation>
    </message>
    <message>
        <source>文字で探す（Ctrl+F）</source>
        <translation>Find text (Ctrl+F)</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>パターン</source>
        <translation>Pattern</translation>
    </message>
    <message>
        <source>送り側→受け側</source>
        <translation>From → to</translation>
    </message>
    <message>
        <source>データ</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>状況</source>
        <translation>State</translation>
    </message>
    <message>
        <source>記録の一覧</source>
        <translation>List of records</translation>
    </message>
    <message>
        <source>残りも表示する(&amp;L)</source>
        <translation>Show the rest, too (&amp;L)</translation>
    </message>
    <message>
        <source>この記録簿</source>
        <translation>This record book</translation>
    </message>
    <message>
        <source>CSVに書き出す(&amp;V)…</source>
        <translation>Write out to CS&amp;V…</translation>
    </message>
    <message>
        <source>別の写しを取り込む(&amp;J)…</source>
        <translation>&amp;Join another copy…</translation>
    </message>
    <message>
        <source>この記録簿を開ける人(&amp;U)…</source>
        <translation>People who can open this record book (&amp;U)…</translation>
    </message>
    <message>
        <source>年度を閉じる(&amp;Y)…</source>
        <translation>Close the &amp;year…</translation>
    </message>
    <message>
        <source>記録はまだありません。</source>
        <translation>There are no records yet.</translation>
    </message>
    <message>
        <source>{n}件を表示</source>
        <translation>Shown: {n}</translation>
    </message>
</context>
<context>
    <name>LockMinutes</name>
    <message>
        <source>画面を隠すまでの時間（分）</source>
        <translation>Time until the screen is hidden (minutes)</translation>
    </message>
    <message>
        <source>{minutes}分（情報システム管理者が決めた値です）</source>
        <translation>{minutes} minutes (fixed by the information systems manager)</translation>
    </message>
    <message>
        <source>画面を隠すまでの時間</source>
        <translation>Time until the screen is hidden</translation>
    </message>
    <message>
        <source>何も入力しないでこの時間が過ぎると、画面を隠します。入力した内容は保存します。1から60までの数を入れます。</source>
        <translation>If nothing is entered for so long, the screen is hidden. What was entered is saved. Type a number from 1 to 60.</translation>
    </message>
    <message>
        <source>1から60までの数を入れてください。例：10</source>
        <translation>Type a number from 1 to 60. Example: 10</translation>
    </message>
</context>
<context>
    <name>LockedView</name>
    <message>
        <source>下書きは開かれています</source>
        <translation>The draft is open elsewhere</translation>
    </message>
    <message>
        <source>{account}さんが {host} で {since} から開いています。</source>
        <translation>{account} has it open on {host} since {since}.</translation>
    </message>
    <message>
        <source>そのウィンドウは、もう動いていないようです（停電や強制終了のあとなど）。下書きは、最後に保存したところまで無事です。ほかの端末で開いていないことを確かめて、開いてください。</source>
        <translation>That window does not seem to run any more (after a power cut or a forced end, for example). The draft is safe up to the last save. Make sure that no other computer has it open, then open it.</translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;H)</source>
        <translation>Back to &amp;home</translation>
    </message>
    <message>
        <source>このまま開く(&amp;N)</source>
        <translation>Ope&amp;n it anyway</translation>
    </message>
    <message>
        <source>見るだけなら、いまのまま開けます。写しを作ると、最後に保存された内容の続きを書けますが、写しに書いた内容は、もとの下書きには入りません。</source>
        <translation>You can open it as it is if you only look. If you make a copy, you can go on from what was saved last, but what you write there does not go into the original draft.</translation>
    </message>
    <message>
        <source>見るだけで開く(&amp;V)</source>
        <translation>Only look (&amp;V)</translation>
    </message>
    <message>
        <source>写しを作って開く(&amp;C)</source>
        <translation>Make a &amp;copy and open it</translation>
    </message>
</context>
<context>
    <name>LookDesk</name>
    <message>
        <source>見るだけ</source>
        <translation>Only looking</translation>
    </message>
    <message>
        <source>下書き {file} の合言葉</source>
        <translation>Passphrase of the draft {file}</translation>
    </message>
    <message>
        <source>画面を隠しました。下書きは見るだけで開いていました。</source>
        <translation>The screen was hidden. The draft was open only to look at.</translation>
    </message>
    <message>
        <source>{moment} に編集された内容です。</source>
        <translation>These contents were edited {moment}.</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>配色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>明るい</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>暗い</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>この端末の設定に合わせる</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>文字の大きさ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>{percent}％</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>文字の種類</source>
        <translation>Typeface</translation>
    </message>
    <message>
        <source>見分けやすい文字（BIZ UDPゴシックなど）</source>
        <translation>Easy to tell apart (BIZ UDPGothic and the like)</translation>
    </message>
    <message>
        <source>この端末の標準の文字</source>
        <translation>The system’s typeface</translation>
    </message>
    <message>
        <source>言語（Language）</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>日本語</source>
        <translation>Japanese (日本語)</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>キー：Ctrl+＋、Ctrl+−、Ctrl+0</source>
        <translation>Keys: Ctrl++, Ctrl+−, Ctrl+0</translation>
    </message>
</context>
<context>
    <name>LookView</name>
    <message>
        <source>下書きを見る</source>
        <translation>Look at a draft</translation>
    </message>
    <message>
        <source>見るだけで開いています。ここでは何も変えられず、何も保存しません。ほかの人が続きを書いても、この画面は変わりません。</source>
        <translation>It is open only to look at. Nothing can be changed here, and nothing is saved. If somebody else goes on writing, this screen does not change.</translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;H)</source>
        <translation>Back to &amp;home</translation>
    </message>
    <message>
        <source>写しを作って開く(&amp;C)</source>
        <translation>Make a &amp;copy and open it</translation>
    </message>
    <message>
        <source>回答：{answer}</source>
        <translation>Answer: {answer}</translation>
    </message>
    <message>
        <source>念のための確認への理由</source>
        <translation>Reasons given at the checks</translation>
    </message>
    <message>
        <source>「あとで確認」と庁内メモ</source>
        <translation>“Check later” and internal notes</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{title}（練習）</source>
        <translation>{title} (practice)</translation>
    </message>
    <message>
        <source>ここはボタンなので、文字は入りません。Tab キーで次の欄に進んでください。</source>
        <translation>This is a button, so nothing is typed here. Go on to the next field with the Tab key.</translation>
    </message>
</context>
<context>
    <name>MatrixItem</name>
    <message>
        <source>回答：{option}</source>
        <translation>Answer: {option}</translation>
    </message>
    <message>
        <source>一覧（{first}から{last}）で選ぶ</source>
        <translation>Choose from the list ({first} to {last})</translation>
    </message>
    <message>
        <source>2つの行で選ぶ</source>
        <translation>Choose in two rows</translation>
    </message>
</context>
<context>
    <name>MediaSteps</name>
    <message>
        <source>まだ台帳に書いていません。訂正の理由を書いてください。</source>
        <translation>Nothing has been written into the list yet. Write the reason for the correction.</translation>
    </message>
    <message>
        <source>その登録番号は、もう台帳にあります。ほかの番号にしてください。</source>
        <translation>That number is in the list already. Use another one.</translation>
    </message>
    <message>
        <source>媒体 {no} を台帳に書きました。</source>
        <translation>Medium {no} was written into the list.</translation>
    </message>
    <message>
        <source>確認が必要なところが{count}件あります</source>
        <translation>Points to settle: {count}</translation>
    </message>
    <message>
        <source>まだ台帳に書いていません。</source>
        <translation>Nothing has been written into the list yet.</translation>
    </message>
    <message>
        <source>媒体 {no} の在庫確認を書きました。</source>
        <translation>The stock check of medium {no} was written.</translation>
    </message>
    <message>
        <source>台帳に書いていない入力があります。</source>
        <translation>There is input that was not written into the list.</translation>
    </message>
    <message>
        <source>続けて書く(&amp;C)</source>
        <translation>&amp;Continue writing</translation>
    </message>
    <message>
        <source>書かずに戻る(&amp;X)</source>
        <translation>Go back without writing (&amp;X)</translation>
    </message>
</context>
<context>
    <name>MediaView</name>
    <message>
        <source>媒体台帳</source>
        <translation>List of media</translation>
    </message>
    <message>
        <source>登録番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>製品名・用途</source>
        <translation>Product, use</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>貸与先・保管場所</source>
        <translation>Lent to, kept at</translation>
    </message>
    <message>
        <source>在庫確認</source>
        <translation>Stock check</translation>
    </message>
    <message>
        <source>媒体の一覧</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>{n}件を表示</source>
        <translation>Shown: {n}</translation>
    </message>
    <message>
        <source>媒体はまだありません。USBメモリなどを1つずつ書いてください。</source>
        <translation>There are no media yet. Write them one by one, such as each USB memory.</translation>
    </message>
    <message>
        <source>印刷(&amp;P)…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>新しい媒体(&amp;N)</source>
        <translation>&amp;New medium</translation>
    </message>
    <message>
        <source>一覧に戻る(&amp;Q)</source>
        <translation>Back to the list (&amp;Q)</translation>
    </message>
    <message>
        <source>{state}
（受渡し記録では「{proposed}」）</source>
        <translation>{state}
(“{proposed}” by the records)</translation>
    </message>
    <message>
        <source>専用でない</source>
        <translation>not dedicated</translation>
    </message>
    <message>
        <source>{product}（{use}）</source>
        <translation>{product} ({use})</translation>
    </message>
    <message>
        <source>媒体 {no}、{kind}、{state}、在庫確認 {seen}</source>
        <translation>Medium {no}, {kind}, {state}, stock check {seen}</translation>
    </message>
    <message>
        <source>まだ</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>{day} {who}</source>
        <translation>{day} {who}</translation>
    </message>
</context>
<context>
    <name>MediumView</name>
    <message>
        <source>新しい媒体</source>
        <translation>New medium</translation>
    </message>
    <message>
        <source>媒体 {no}</source>
        <translation>Medium {no}</translation>
    </message>
    <message>
        <source>台帳に書く(&amp;N)</source>
        <translation>Write i&amp;nto the list</translation>
    </message>
    <message>
        <source>在庫確認(&amp;K)…</source>
        <translation>Stoc&amp;k check…</translation>
    </message>
    <message>
        <source>戻る(&amp;Q)</source>
        <translation>Back (&amp;Q)</translation>
    </message>
    <message>
        <source>これまでの記載(&amp;R)</source>
        <translation>Entries so fa&amp;r</translation>
    </message>
</context>
<context>
    <name>MemoPanel</name>
    <message>
        <source>庁内メモ（提出されません）</source>
        <translation>Internal note (not sent)</translation>
    </message>
</context>
<context>
    <name>Memos</name>
    <message>
        <source>あとで確認</source>
        <translation>Check later</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>お知らせを閉じる</source>
        <translation>Close the message</translation>
    </message>
    <message>
        <source>お知らせ</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>確認</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>できなかったこと</source>
        <translation>What could not be done</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>「{file}」は、ファイルの形式が正しくありません。読み込んでいません。送り主に再送を依頼してください。</source>
        <translation>“{file}” does not have the right form. It was not read in. Ask the sender to send it again.</translation>
    </message>
    <message>
        <source>「{file}」は、文字が変わっているか欠けています。読み込んでいません。送り直しを頼んでください。また同じになるときは、無害化で書き換わっていないかを情報システム担当に確かめてください。</source>
        <translation>In “{file}”, characters were changed or are missing. It was not read in. Ask to have it sent again. If it happens again, ask your IT staff whether a sanitising gateway changes files.</translation>
    </message>
    <message>
        <source>宛先の情報が正しくないため開けません。</source>
        <translation>It cannot be opened, because its recipients are not written rightly.</translation>
    </message>
    <message>
        <source>認められていない方式の署名です。</source>
        <translation>The signature uses a method that is not allowed.</translation>
    </message>
    <message>
        <source>署名者の証明書が正しくありません。</source>
        <translation>The signer’s certificate is not right.</translation>
    </message>
    <message>
        <source>中身の形式が正しくありません。</source>
        <translation>The contents do not have the right form.</translation>
    </message>
    <message>
        <source>団体コードが正しくないか、署名者の団体と一致しません。</source>
        <translation>The body code is not right, or differs from the signer’s body.</translation>
    </message>
    <message>
        <source>調査票の版が古いか、同じ版で中身が違います。取り込んでいません。前の調査票はそのまま使えます。</source>
        <translation>The survey is older than the one held, or has the same version with other contents. It was not imported. The survey you had can still be used.</translation>
    </message>
    <message>
        <source>確認台帳「{file}」に検証できない行があります。その行以降は集計に使っていません。その台帳を書いた人に、控えから戻せるか確かめてください。</source>
        <translation>The review ledger “{file}” has a line that cannot be verified. Nothing from that line on counts. Ask the person who wrote the ledger whether it can be restored from a copy.</translation>
    </message>
    <message>
        <source>この身分証は使えません。回答は下書きに残っています。新しい身分証を作り、受領側に登録を頼んでください。</source>
        <translation>This identity cannot be used. The answers are still in the draft. Make a new identity and ask the recipient to register it.</translation>
    </message>
    <message>
        <source>「{file}」を読み取れません。保存場所と権限を確認してください。</source>
        <translation>“{file}” cannot be read. Check where it is and who may read it.</translation>
    </message>
    <message>
        <source>「{file}」は大きすぎるため開けません。ファイルは変わっていません。</source>
        <translation>“{file}” is too large to be opened. The file was not changed.</translation>
    </message>
    <message>
        <source>「{file}」は、このソフトで扱うファイルではありません。</source>
        <translation>“{file}” is not a file of this program.</translation>
    </message>
    <message>
        <source>「{file}」は、種類の違うファイルです。開く場所を確認してください。</source>
        <translation>“{file}” is a file of another kind. Check where it should be opened.</translation>
    </message>
    <message>
        <source>この提出ファイルは、この身分証では開けません。宛先がほかの受領者です。ファイルは変わっていません。宛先の担当者に渡すか、送り主に確かめてください。</source>
        <translation>This submission file cannot be opened with this identity: it is addressed to other recipients. The file was not changed. Hand it to the person it is addressed to, or ask the sender.</translation>
    </message>
    <message>
        <source>中身が封の記録と一致しません。使わずに送り主へ連絡してください。</source>
        <translation>The contents do not match the seal. Do not use them; call the sender.</translation>
    </message>
    <message>
        <source>署名の数または順序が正しくありません。</source>
        <translation>The number or the order of the signatures is not right.</translation>
    </message>
    <message>
        <source>署名した時点で証明書の有効期間外です。</source>
        <translation>The certificate was not valid at the time of signing.</translation>
    </message>
    <message>
        <source>署名が合いません。読み込んでいません。作られたあとに変わった疑いがあります。送り主に送り直しを頼んでください。</source>
        <translation>The signature does not match. It was not read in. It may have been changed after it was made. Ask the sender to send it again.</translation>
    </message>
    <message>
        <source>承認の署名が、この回答に対するものではありません。</source>
        <translation>The approver’s signature was not made for these answers.</translation>
    </message>
    <message>
        <source>回答者と承認者は別の人にしてください。</source>
        <translation>Respondent and approver must be different people.</translation>
    </message>
    <message>
        <source>この調査では承認者の署名が必要です。回答は下書きに残っています。</source>
        <translation>This survey needs the signature of an approver. The answers are still in the draft.</translation>
    </message>
    <message>
        <source>中身を展開できません（大きすぎるか壊れています）。</source>
        <translation>The contents cannot be expanded: too large, or damaged.</translation>
    </message>
    <message>
        <source>使えない文字または長すぎる文があります。</source>
        <translation>There are characters that cannot be used, or a text is too long.</translation>
    </message>
    <message>
        <source>署名された宛先と封の宛先が一致しません。転送された疑いがあります。</source>
        <translation>The signed recipients differ from those of the seal. It may have been passed on.</translation>
    </message>
    <message>
        <source>この調査で定めた暗号方式の版ではありません。</source>
        <translation>The version of the cryptographic profile is not the one this survey demands.</translation>
    </message>
    <message>
        <source>この回答に使われた調査票がありません。ファイルは残しています。その版の調査票ファイルを取り込むと開けます。</source>
        <translation>The survey that these answers belong to is not here. The file was kept. It opens once the survey file of that version is imported.</translation>
    </message>
    <message>
        <source>回答が調査票の決まりに合っていません。集計に入れていません。団体に、このソフトで作り直しを頼んでください。</source>
        <translation>The answers do not follow the rules of the survey. They do not count. Ask the body to make the file again with this program.</translation>
    </message>
    <message>
        <source>宛先がこの団体の提出経路と一致しません。</source>
        <translation>The recipients are not those that this body must submit to.</translation>
    </message>
    <message>
        <source>同じ番号で内容の違うファイルを、前に受け取っています。どちらも残し、集計に入れていません。団体に電話で確かめてください。</source>
        <translation>A file with the same number and other contents was received before. Both are kept, and neither counts. Call the body.</translation>
    </message>
    <message>
        <source>前に照合した調査主体とは別の鍵で署名されています。取り込んでいません。前の調査票はそのまま使えます。通知文の問い合わせ先に電話で確かめてください。</source>
        <translation>It is signed with another key than that of the issuer confirmed before. It was not imported. The survey you had can still be used. Call the contact in the notice.</translation>
    </message>
    <message>
        <source>提出ファイルを作る前に、照合番号を確かめてください。</source>
        <translation>Confirm the check number before you make the submission file.</translation>
    </message>
    <message>
        <source>番号が合いません。通知文をもう一度見てください。</source>
        <translation>The number does not match. Look at the notice again.</translation>
    </message>
    <message>
        <source>調査票の内容に誤りがあります。調査主体へ連絡してください。</source>
        <translation>There is a mistake in the survey. Call its issuer.</translation>
    </message>
    <message>
        <source>「{file}」に署名した人は、調査票に載っている確認者ではありません。取り込んでいません。下書きは変わっていません。調査の問い合わせ先に電話で確かめてください。</source>
        <translation>The person who signed “{file}” is not a reviewer that the survey names. It was not imported. The draft was not changed. Call the contact of the survey.</translation>
    </message>
    <message>
        <source>「{file}」は、この下書きから作った提出ファイルへの返信ではありません。取り込んでいません。ほかの下書きがあれば、それを開いて取り込んでください。</source>
        <translation>“{file}” is not a return for a submission file made from this draft. It was not imported. If you have other drafts, open one of them and import it there.</translation>
    </message>
    <message>
        <source>別の調査の調査票です。下書きは変わっていません。</source>
        <translation>This is the survey file of another survey. The draft has not changed.</translation>
    </message>
    <message>
        <source>下書きの調査票とは別の鍵で署名されています。偽物の疑いがあります。下書きは変わっていません。</source>
        <translation>It is signed by another key than the survey of the draft. It may be forged. The draft has not changed.</translation>
    </message>
    <message>
        <source>下書きの調査票より新しい版ではありません。下書きは変わっていません。</source>
        <translation>This version is not later than that of the draft. The draft has not changed.</translation>
    </message>
    <message>
        <source>作りかけの提出ファイルがあるため、移せません。下書きは変わっていません。先に、そのファイルを仕上げるか、やめるかを決めてください。</source>
        <translation>A submission file was begun and not finished, so the draft cannot be moved. It has not changed. First finish that file or give it up.</translation>
    </message>
    <message>
        <source>回答は{answered}のもので、選んだ身分証は{signing}のものです。署名していません。回答は変わっていません。{answered}の身分証を選ぶか、「確認に戻る」を押して回答の団体を直してください。</source>
        <translation>The answers are those of {answered}, and the identity you chose is of {signing}. Nothing was signed. The answers were not changed. Choose an identity of {answered}, or press “Back to checking” and correct the body in the answers.</translation>
    </message>
    <message>
        <source>この署名者名簿は、前に使った名簿の管理者が署名したものではありません。使っていません。名簿の管理者に電話で確かめてください。</source>
        <translation>This signer register is not signed by the manager of the one used before. It was not used. Call the manager of the register.</translation>
    </message>
    <message>
        <source>この署名者名簿は、前に使ったものより古い版です。使っていません。最新の名簿を名簿の管理者に確かめてください。</source>
        <translation>This signer register is older than the one used before. It was not used. Ask the manager of the register for the newest one.</translation>
    </message>
    <message>
        <source>前に使った署名者名簿と、同じ版で中身が違います。使っていません。名簿の管理者に電話で確かめてください。</source>
        <translation>This signer register has the same version as the one used before, and other contents. It was not used. Call the manager of the register.</translation>
    </message>
    <message>
        <source>確認台帳「{file}」を書いた人が、署名者名簿の確認者ではありません。集計に使っていません。</source>
        <translation>The review ledger “{file}” was not written by a reviewer of the signer register. It does not count.</translation>
    </message>
    <message>
        <source>取りまとめファイルの一覧が、中の提出ファイルや確認台帳と一致しません。使わずに送り主へ連絡してください。</source>
        <translation>What this forwarding file lists is not what its submission files or review ledgers say. Do not use it; contact the sender.</translation>
    </message>
    <message>
        <source>同じ送り主の、より新しい取りまとめファイルがあります。新しいものを使ってください。</source>
        <translation>There is a newer forwarding file of the same sender. Use the newer one.</translation>
    </message>
    <message>
        <source>署名者が名簿に登録済み・一致でないため、受理できません。何も記録していません。照合番号を電話などで確かめ、名簿に登録してから受理してください。</source>
        <translation>It cannot be accepted, because a signer is not registered in the signer register and matching. Nothing was recorded. Confirm the check number by telephone or the like, register it, then accept.</translation>
    </message>
    <message>
        <source>下書き「{file}」が壊れていて開けません。1つ前の保存は別に残っています。</source>
        <translation>The draft “{file}” is damaged and cannot be opened. The save before it is kept separately.</translation>
    </message>
    <message>
        <source>合言葉が違います。下書きは変わっていません。大文字・小文字と、選んだ人（回答者1、承認者1）を確かめて、もう一度入れてください。忘れたときは情報システム管理者に相談してください。</source>
        <translation>The passphrase is wrong. The draft was not changed. Check capital and small letters and the person chosen (respondent 1, approver 1), and type it again. If you forgot it, ask the information systems manager.</translation>
    </message>
    <message>
        <source>下書き「{file}」は、このソフト以外で書き換えられた疑いがあります。開いていません。情報システム管理者に知らせ、前の保存から開いてください。</source>
        <translation>The draft “{file}” may have been changed by something else than this program. It was not opened. Tell the information systems manager, and open the save before it.</translation>
    </message>
    <message>
        <source>下書きの鍵の設定が許される範囲の外です。開いていません。情報システム管理者に知らせてください。</source>
        <translation>The draft’s key settings are outside the allowed bounds. It was not opened. Tell the information systems manager.</translation>
    </message>
    <message>
        <source>下書きの中身を読めません。ファイルは変わっていません。情報システム管理者に知らせてください。</source>
        <translation>The draft’s contents cannot be read. The file was not changed. Tell the information systems manager.</translation>
    </message>
    <message>
        <source>このファイル</source>
        <translation>this file</translation>
    </message>
    <message>
        <source>（コード：{code}）</source>
        <translation>(Code: {code})</translation>
    </message>
    <message>
        <source>保存できません。ドライブの空きが足りません。前に保存した内容と、この画面の入力は無事です。空きを増やすか、別の場所を選んでください。</source>
        <translation>It cannot be saved. There is not enough free space on the drive. What was saved before and what is on this screen are safe. Free some space, or choose another place.</translation>
    </message>
    <message>
        <source>共有フォルダーに保存できません。前に保存した内容と、この画面の入力は無事です。つながったら Ctrl+S を押してください。</source>
        <translation>It cannot be saved in the shared folder. What was saved before and what is on this screen are safe. Once it is connected, press Ctrl+S.</translation>
    </message>
    <message>
        <source>この下書きは、開いているあいだにほかの人が保存しました。どちらの内容も消していません。あなたの分は、別の名前「{saved_as}」で保存しました。</source>
        <translation>Somebody else saved this draft while you had it open. Neither version was lost. Yours was saved under another name, “{saved_as}”.</translation>
    </message>
    <message>
        <source>この下書きは、ほかのウィンドウかほかの人が開いています。下書きは変わっていません。閉じてもらってから、もう一度開いてください。</source>
        <translation>This draft is open in another window or by somebody else. The draft was not changed. Have it closed, then open it again.</translation>
    </message>
    <message>
        <source>保存できませんでした。前に保存した内容と、この画面の入力は無事です。保存場所に書き込めるか確かめて、Ctrl+S を押してください。</source>
        <translation>It could not be saved. What was saved before and what is on this screen are safe. Check that the place can be written to, then press Ctrl+S.</translation>
    </message>
    <message>
        <source>復旧用の鍵が、情報システム管理者の決めたとおりになっていません。下書きは変わっていません。情報システム管理者の公開カードを使ってください。</source>
        <translation>The recovery key is not as the information systems manager fixed it. The draft was not changed. Use the information systems manager’s public card.</translation>
    </message>
    <message>
        <source>この身分証は使えません（期限が切れています）。回答は下書きに残っています。新しい身分証を作り、受領側に登録を頼んでください。</source>
        <translation>This identity cannot be used (it has expired). The answers are still in the draft. Make a new identity and ask the recipient to register it.</translation>
    </message>
    <message>
        <source>身分証を開けません。合言葉が違うか、ファイルが壊れています。回答は下書きに残っています。合言葉を確かめ、だめなら控えの身分証ファイルを選んでください。</source>
        <translation>The identity cannot be opened. The passphrase is wrong, or the file is damaged. The answers are still in the draft. Check the passphrase; if that does not help, choose a copy of the identity file.</translation>
    </message>
    <message>
        <source>合言葉は12文字以上にし、5種類以上の文字を使ってください。いまは{length}文字です。</source>
        <translation>Use at least 12 characters, with 5 different ones among them. Now there are {length}.</translation>
    </message>
    <message>
        <source>これは秘密の鍵が入った身分証ファイルです。人に渡さないでください。もう渡したときは、新しい身分証を作り、受領側に登録の取り消しを頼んでください。渡すのは公開カードです。</source>
        <translation>This is an identity file with a private key. Do not hand it to anybody. If you did, make a new identity and ask the recipient to cancel the registration. What you hand over is the public card.</translation>
    </message>
    <message>
        <source>回答ファイルに、調査票にない設問か選択肢、または種類の違う値があります。</source>
        <translation>The answer file has a question or option that the survey does not have, or a value of another kind.</translation>
    </message>
    <message>
        <source>確認が必要なところが残っているため、提出ファイルを作れません。</source>
        <translation>There are points left to settle, so the submission file cannot be made.</translation>
    </message>
    <message>
        <source>QR提出票の記号が見つかりません。何も読み込んでいません。300dpiで、用紙の全体を読み取り直してください。</source>
        <translation>No symbol of a QR sheet was found. Nothing was read in. Scan the whole sheet again, at 300 dpi.</translation>
    </message>
    <message>
        <source>別の提出ファイルのQR提出票がまざっています。何も読み込んでいません。1つの提出ファイルの用紙だけを読み取ってください。</source>
        <translation>QR sheets of another submission file are among them. Nothing was read in. Scan the sheets of one submission file only.</translation>
    </message>
    <message>
        <source>QR提出票の記号どうしが食い違っています。何も読み込んでいません。全ページを読み取り直し、また同じになるときは送り主に連絡してください。</source>
        <translation>The symbols of the QR sheets contradict each other. Nothing was read in. Scan all pages again; if it happens again, call the sender.</translation>
    </message>
    <message>
        <source>QR提出票の記号が足りません。読めた分は残っています。足りないページを読み取り直してください。</source>
        <translation>Symbols of the QR sheets are missing. What was read is kept. Scan the missing pages again.</translation>
    </message>
    <message>
        <source>QR提出票の内容が変わっています。何も読み込んでいません。全ページを読み取り直し、また同じになるときは送り主に連絡してください。</source>
        <translation>The contents of the QR sheets were changed. Nothing was read in. Scan all pages again; if it happens again, call the sender.</translation>
    </message>
    <message>
        <source>回答が大きく、QR提出票の3枚に収まりません。提出ファイルは変わっていません。提出ファイルで送ってください。</source>
        <translation>The answers are too large for 3 pages of QR sheets. The submission file was not changed. Send the submission file instead.</translation>
    </message>
    <message>
        <source>画像を開けません（形式または大きさ）。PNG、JPEG、BMP、TIFF、PDFのいずれかで読み取り直してください。</source>
        <translation>The picture cannot be opened (its format or its size). Scan again to PNG, JPEG, BMP, TIFF or PDF.</translation>
    </message>
    <message>
        <source>提出ファイル「{file}」が、作ったときの場所にないか、読み取れません。QR提出票は作っていません。移したときは、移した先のファイルを選んでください。</source>
        <translation>The submission file “{file}” is not where it was made, or cannot be read. No QR sheet was made. If it was moved, choose the file in its new place.</translation>
    </message>
    <message>
        <source>「{file}」は、この版の提出ファイルではないか、作ったあとに変わっています。QR提出票は作っていません。作ったときのままのファイルを選んでください。</source>
        <translation>“{file}” is not the submission file of this revision, or was changed after it was made. No QR sheet was made. Choose the file as it was made.</translation>
    </message>
    <message>
        <source>QR提出票の記号が見つかりません。300dpiで、用紙の全体を読み取り直してください。</source>
        <translation>No symbol of a QR sheet was found. Scan the whole page again, at 300 dpi.</translation>
    </message>
    <message>
        <source>別の提出ファイルの記号が1枚にまざっています。この1枚は使っていません。用紙を分けて読み取り直してください。</source>
        <translation>Symbols of different submission files are on this one page. This page was not used. Separate the pages and scan them again.</translation>
    </message>
    <message>
        <source>この提出票の記号どうしが食い違っています。まちがったほうを「読み取ったもの」から外すか、この提出票を読み取り直してください。</source>
        <translation>The symbols of this sheet contradict each other. Take the wrong one out of “What was read”, or scan this sheet again.</translation>
    </message>
    <message>
        <source>この提出票は、内容が変わっています。この提出票を読み取り直し、また同じになるときは送り主に連絡してください。</source>
        <translation>The contents of this sheet were changed. Scan it again; if it happens again, call the sender.</translation>
    </message>
    <message>
        <source>読み取った記号が多すぎます。すんだものを一覧から外して、続きを読み取ってください。</source>
        <translation>Too many symbols were read. Take what is done out of the list, then go on reading.</translation>
    </message>
    <message>
        <source>画像が大きすぎます。300dpiで読み取り直してください。</source>
        <translation>The picture is too large. Scan again at 300 dpi.</translation>
    </message>
    <message>
        <source>ページがないか、200ページを超えています。分けて保存し、読み取り直してください。</source>
        <translation>There are no pages, or more than 200. Save them in parts and read those again.</translation>
    </message>
    <message>
        <source>パスワードの付いたPDFは読み取れません。パスワードを付けずに保存し直してください。</source>
        <translation>A PDF with a password cannot be read. Save it again without a password.</translation>
    </message>
    <message>
        <source>画像が壊れているか、途中で切れています。用紙をスキャナーで読み取り直してください。</source>
        <translation>The picture is damaged or breaks off. Scan the paper again.</translation>
    </message>
    <message>
        <source>読み取りに時間がかかりすぎるので、やめました。ページを分けて保存し、読み取り直してください。</source>
        <translation>Reading took too long and was stopped. Save the pages in parts and read those again.</translation>
    </message>
    <message>
        <source>このファイルの読み取りが途中で終わりました。ほかのファイルは読み取れます。このファイルは使わずに、用紙をスキャナーで読み取り直してください。</source>
        <translation>Reading this file ended before it was done. Other files can be read. Leave this file aside and scan the paper again.</translation>
    </message>
    <message>
        <source>この端末では、画像を読み取る処理を始められません。手持ちのスキャナーは使えます。情報システム管理者に連絡してください。</source>
        <translation>The reading of pictures cannot be started on this computer. A hand-held scanner can be used. Call the information systems manager.</translation>
    </message>
    <message>
        <source>管理者の設定ファイル（policy.json）に誤りがあるので、始められません。ファイルは変わっていません。情報システム管理者へ連絡してください。</source>
        <translation>The administrator’s settings file (policy.json) has a mistake, so the program cannot start. No file was changed. Call the information systems manager.</translation>
    </message>
    <message>
        <source>この判断は記録できません。確認台帳は変わっていません。提出ファイルの今の状態を確かめてください。</source>
        <translation>This decision cannot be recorded. The review ledger was not changed. Check the present state of the submission file.</translation>
    </message>
    <message>
        <source>受渡し記録簿に書き足せません。記録簿は変わっていません。番号と年度を確かめてください。</source>
        <translation>Nothing can be added to the record book this way. The record book was not changed. Check the number and the fiscal year.</translation>
    </message>
    <message>
        <source>「{file}」を書き込めません。下書きは無事です。書き込める場所か確かめるか、別の場所を選んでください。</source>
        <translation>“{file}” cannot be written. The draft is safe. Check that the place can be written to, or choose another one.</translation>
    </message>
    <message>
        <source>同じ名前のファイル「{file}」がもうあります。前のファイルは変わっていません。別の場所を選んでください。</source>
        <translation>A file named “{file}” exists already. That file was not changed. Choose another place.</translation>
    </message>
    <message>
        <source>このソフトに思いがけない問題が起きました。前に保存した内容は無事です。ソフトを開き直すと続きから始められます。同じことが続くときは、コードと場所（{place}）を情報システム管理者に伝えてください。</source>
        <translation>Something unexpected happened in this program. What was saved before is safe. Open the program again to go on. If it happens again, tell the information systems manager the code and the place ({place}).</translation>
    </message>
    <message>
        <source>この身分証は使えません。提出ファイルは変わっていません。ほかの身分証を選んでください。</source>
        <translation>This identity cannot be used. The submission file was not changed. Choose another identity.</translation>
    </message>
    <message>
        <source>この身分証は使えません。署名者名簿は変わっていません。名簿の管理者の身分証を選んでください。</source>
        <translation>This identity cannot be used. The signer register was not changed. Choose the identity of the manager of the register.</translation>
    </message>
    <message>
        <source>前に書いた考察のファイル「{file}」を開けません。ファイルはそのまま残しています。集計は見られますが、考察は書けません。このファイルを別の場所に移して集計を開き直すと、新しく書けます。</source>
        <translation>The file “{file}” with earlier remarks cannot be opened. It is left as it is. The tally can be looked at, but no remarks can be written. Move the file to another place and open the tally again to write new ones.</translation>
    </message>
    <message>
        <source>考察を保存できません。書いた内容はこの画面に残っています。この端末のディスクの空きを確かめてください。書き足すと、もう一度保存します。</source>
        <translation>The remarks cannot be saved. What you wrote is still on this screen. Check the free space on the disk of this computer. When you write more, they are saved again.</translation>
    </message>
    <message>
        <source>同じ送り主の同じ番号で、中身の違う取りまとめファイルがあります。このファイルは使っていません。送り主に、次の番号で作り直すよう頼んでください。</source>
        <translation>There are forwarding files of the same sender with the same number and different contents. This file was not used. Ask the sender to make it again under the next number.</translation>
    </message>
    <message>
        <source>身分証を開けません。合言葉が違うか、身分証のファイルが壊れています。取りまとめは作っていません。合言葉を確かめて、もう一度入れてください。</source>
        <translation>The identity cannot be opened. The passphrase is wrong, or the identity file is damaged. No forwarding file was made. Check the passphrase and enter it again.</translation>
    </message>
    <message>
        <source>取りまとめに署名できる人（または署名した人）が、調査票に確認者として載っていません。何も書いていません。調査票に載っている確認者の身分証を使ってください。</source>
        <translation>The person who is to sign the forwarding file (or signed it) is not named as a reviewer in the survey. Nothing was written. Use the identity of a reviewer the survey names.</translation>
    </message>
    <message>
        <source>身分証の有効期間が過ぎているので、署名できません。取りまとめは作っていません。新しい身分証を作り、名簿の管理者に登録を頼んでください。</source>
        <translation>The identity has expired, so it cannot sign. No forwarding file was made. Make a new identity and ask the manager of the register to register it.</translation>
    </message>
    <message>
        <source>「{file}」は、この受領側に宛てた取りまとめではありません。何も取り込んでいません。送り主に確かめてください。</source>
        <translation>“{file}” is not a forwarding file for this recipient. Nothing was imported. Ask the sender.</translation>
    </message>
    <message>
        <source>同じ名前の、別のファイルがあります。何も置き換えていません。そのファイルを移して、もう一度押してください。</source>
        <translation>There is another file of the same name. Nothing was replaced. Move that file and press again.</translation>
    </message>
    <message>
        <source>この番号の取りまとめを、ほかの確認者が先に作りました。何も書いていません。受領フォルダーに戻って、もう一度作ってください。次の番号になります。</source>
        <translation>Another reviewer made a forwarding file of this number first. Nothing was written. Go back to the received files and make it again; it gets the next number.</translation>
    </message>
    <message>
        <source>ほかの確認者が、この番号の取りまとめを書いているところです。まだ何も書いていません。受領フォルダーに戻って、もう一度作ってください。</source>
        <translation>Another reviewer is writing the forwarding file of this number. Nothing was written yet. Go back to the received files and make it again.</translation>
    </message>
    <message>
        <source>身分証を開けません。合言葉が違うか、身分証のファイルが壊れています。署名者名簿は変わっていません。合言葉を確かめて、もう一度入れてください。</source>
        <translation>The identity cannot be opened. The passphrase is wrong, or the identity file is damaged. The signer register was not changed. Check the passphrase and enter it again.</translation>
    </message>
    <message>
        <source>身分証の有効期間が過ぎているので、署名できません。署名者名簿は変わっていません。ほかの管理者に署名を頼んでください。</source>
        <translation>The identity has expired, so it cannot sign. The signer register was not changed. Ask another manager to sign.</translation>
    </message>
    <message>
        <source>この身分証は、署名者名簿の管理者のものではありません。名簿は変わっていません。名簿の管理者の身分証を選んでください。</source>
        <translation>This identity is not that of a manager of the signer register. The register was not changed. Choose the identity of a manager of the register.</translation>
    </message>
    <message>
        <source>開いているあいだに、ほかの人が署名者名簿を変えました。何も書いていません。フォルダーを選び直して、新しい名簿で開いてください。</source>
        <translation>Somebody else changed the signer register while it was open. Nothing was written. Choose the folder again and open it with the new register.</translation>
    </message>
    <message>
        <source>この署名者名簿には、ほかの管理者が書いているところです。まだ何も書いていません。少し待って、もう一度押してください。</source>
        <translation>Another manager is writing into this signer register. Nothing was written yet. Wait a little and press again.</translation>
    </message>
    <message>
        <source>公開カードに書かれた団体と違います。署名者名簿は変わっていません。団体を確かめて、もう一度登録してください。</source>
        <translation>The public card names another body. The signer register was not changed. Check the body and register again.</translation>
    </message>
    <message>
        <source>身分証を開けません。合言葉が違うか、身分証のファイルが壊れています。提出ファイルは変わっていません。合言葉を確かめて、もう一度入れてください。</source>
        <translation>The identity cannot be opened. The passphrase is wrong, or the identity file is damaged. The submission file was not changed. Check the passphrase and type it again.</translation>
    </message>
    <message>
        <source>この身分証は、この調査の提出先のものではありません。受領フォルダーは変わっていません。提出先の身分証を選んでください。</source>
        <translation>This identity is not that of a recipient of this survey. The received files were not changed. Choose the identity of the recipient.</translation>
    </message>
    <message>
        <source>「{file}」は、この身分証では開けません。宛先がほかの人です。下書きは変わっていません。提出ファイルを作ったときの身分証を選ぶか、送り主に確かめてください。</source>
        <translation>“{file}” cannot be opened with this identity: it is addressed to others. The draft was not changed. Choose the identity with which the submission file was made, or ask the sender.</translation>
    </message>
    <message>
        <source>「{file}」と同じ番号で内容の違う返信を、前に取り込んでいます。下書きは変わっていません。送り主に電話で確かめてください。</source>
        <translation>A return with the same number as “{file}” and other contents was imported before. The draft was not changed. Call the sender.</translation>
    </message>
    <message>
        <source>「{file}」の中身は、返信として正しくありません。取り込んでいません。送り主に、このソフトで作り直しを頼んでください。</source>
        <translation>The contents of “{file}” are not right for a return. It was not imported. Ask the sender to make it again with this program.</translation>
    </message>
    <message>
        <source>この身分証には開封用のファイル（.open.p12）がありません。下書きは変わっていません。署名用のファイルと同じ場所に置いて、もう一度進めてください。</source>
        <translation>This identity has no file to open with (.open.p12). The draft was not changed. Put it in the same place as the file to sign with, then go on.</translation>
    </message>
    <message>
        <source>この署名者名簿は、ほかの提出先のものです。使っていません。自分の提出先の名簿を選んでください。</source>
        <translation>This signer register belongs to another recipient. It was not used. Choose the register of your own office.</translation>
    </message>
    <message>
        <source>「{file}」には署名者の証明書が入っておらず、名簿にも登録されていません。ファイルは変わっていません。証明書を入れたファイルを送り主に求めるか、署名者の公開カードを名簿に登録して、名簿を選んで開き直してください。</source>
        <translation>“{file}” does not hold the signers’ certificates, and they are not in the register. The file was not changed. Ask the sender for a file with certificates; or register the signers’ public cards, choose the register and open it again.</translation>
    </message>
    <message>
        <source>この調査では、受渡し記録を添える必要があります。下書きは変わっていません。受渡し記録を書いて承認を受け、その記録を選んでから、もう一度進めてください。</source>
        <translation>This survey asks for a handover record. The draft was not changed. Write a handover record, have it approved, choose it, then go on.</translation>
    </message>
    <message>
        <source>承認の記録がまだないので、添えられません。ファイルは変わっていません。受渡し記録の「承認」を記録してから、もう一度進めてください。</source>
        <translation>Its approval was not recorded yet, so it cannot be attached. No file was changed. Record the approval in the handover record, then go on again.</translation>
    </message>
    <message>
        <source>受渡し記録に、まだ書いていない項目（{handoff}）があるので、添えられません。記録を書き足して、もう一度選んでください。</source>
        <translation>The handover record has items that are not written yet ({handoff}), so it cannot be attached. Complete the record and choose it again.</translation>
    </message>
    <message>
        <source>受渡し記録の内容（{handoff}）が、受渡し記録の様式の規則と合いません。使っていません。記録を書いた人に確かめてください。</source>
        <translation>The contents of the handover record ({handoff}) do not follow the rules of its form. It was not used. Ask the person who wrote the record.</translation>
    </message>
    <message>
        <source>受渡し記録が、このソフトの知らない様式で書かれています。使っていません。ソフトを新しくするか、このソフトで記録を書き直してください。</source>
        <translation>The handover record is written in a form that this program does not know. It was not used. Update the program, or write the record again with this program.</translation>
    </message>
    <message>
        <source>「{file}」には、この下書きにない変更が入っているかもしれません。置き換えていません。別の名前で書き出し、どちらで続けるかを相手と決めてください。</source>
        <translation>“{file}” may hold changes that are not in this draft. It was not replaced. Write the copy under another name, and agree with the other person which of the two to go on with.</translation>
    </message>
    <message>
        <source>この合言葉は、このファイルを開けるほかの人が使っています。別の合言葉にしてください。</source>
        <translation>Another person who can open this file uses this passphrase. Choose another one.</translation>
    </message>
    <message>
        <source>今までと同じ合言葉です。別の合言葉にしてください。</source>
        <translation>This is the same passphrase as before. Choose another one.</translation>
    </message>
    <message>
        <source>身分証を開けません。身分証の合言葉が違うか、身分証のファイルが壊れています。下書きは変わっていません。合言葉を確かめて、もう一度入れてください。</source>
        <translation>The identity cannot be opened. Its passphrase is wrong, or the identity file is damaged. The draft was not changed. Check the passphrase and type it again.</translation>
    </message>
    <message>
        <source>この身分証の開封用のファイルが見つかりません。下書きは変わっていません。署名用と開封用の2つのファイルを同じ場所に置いてください。</source>
        <translation>The file of this identity to open with was not found. The draft was not changed. Put the two files, for signing and for opening, in the same place.</translation>
    </message>
    <message>
        <source>この身分証は、この下書きの復旧用の鍵ではありません。下書きは変わっていません。復旧用に登録した公開カードと同じ身分証を選んでください。</source>
        <translation>This identity is not the recovery key of this draft. The draft was not changed. Choose the identity of the public card that was registered for recovery.</translation>
    </message>
    <message>
        <source>身分証を開けません。身分証の合言葉が違うか、身分証のファイルが壊れています。受渡し記録簿は変わっていません。合言葉を確かめて、もう一度入れてください。</source>
        <translation>The identity could not be opened. Its passphrase is wrong, or its file is damaged. The record book was not changed. Check the passphrase and enter it again.</translation>
    </message>
    <message>
        <source>この身分証の開封用のファイルが見つかりません。受渡し記録簿は変わっていません。署名用と開封用の2つのファイルを同じ場所に置いてください。</source>
        <translation>The file of this identity to open with was not found. The record book was not changed. Put the two files, for signing and for opening, in the same place.</translation>
    </message>
    <message>
        <source>この身分証は、この受渡し記録簿の復旧用の鍵ではありません。記録簿は変わっていません。復旧用に登録した公開カードと同じ身分証を選んでください。</source>
        <translation>This identity is not the recovery key of this record book. The record book was not changed. Choose the identity of the public card that was registered for recovery.</translation>
    </message>
    <message>
        <source>合言葉が違います。下書きは変わっていません。大文字・小文字を確かめて、もう一度入れてください。忘れたときは情報システム管理者に相談してください。</source>
        <translation>The passphrase is wrong. The draft was not changed. Check capital and small letters, and type it again. If you forgot it, ask the information systems manager.</translation>
    </message>
    <message>
        <source>合言葉が違います。受渡し記録簿は変わっていません。大文字・小文字を確かめて、もう一度入れてください。忘れたときは情報システム管理者に相談してください。</source>
        <translation>The passphrase is wrong. The record book was not changed. Check capital and small letters, and type it again. If you forgot it, ask the information systems manager.</translation>
    </message>
    <message>
        <source>受渡し記録簿「{file}」が壊れていて開けません。1つ前の保存は別に残っています。</source>
        <translation>The record book “{file}” is damaged and cannot be opened. The save before it is kept separately.</translation>
    </message>
    <message>
        <source>受渡し記録簿「{file}」は、このソフト以外で書き換えられた疑いがあります。開いていません。情報システム管理者に知らせ、前の保存から開いてください。</source>
        <translation>The record book “{file}” may have been changed by something else than this program. It was not opened. Tell the information systems manager, and open the save before it.</translation>
    </message>
    <message>
        <source>受渡し記録簿の鍵の設定が許される範囲の外です。開いていません。情報システム管理者に知らせてください。</source>
        <translation>The record book’s key settings are outside the allowed bounds. It was not opened. Tell the information systems manager.</translation>
    </message>
    <message>
        <source>受渡し記録簿の中身を読めません。ファイルは変わっていません。情報システム管理者に知らせてください。</source>
        <translation>The record book’s contents cannot be read. The file was not changed. Tell the information systems manager.</translation>
    </message>
    <message>
        <source>練習は、このソフトの別のウィンドウでもう始まっています。そのウィンドウで続けるか、閉じてから、もう一度始めてください。</source>
        <translation>Practice has already begun in another window of this program. Go on there, or close that window and begin again.</translation>
    </message>
    <message>
        <source>使えない文字、長すぎる文、または空の文があります。まだ記録していません。直してから、もう一度記録してください。</source>
        <translation>There are characters that cannot be used, a text that is too long, or an empty text. Nothing was recorded yet. Mend it and record again.</translation>
    </message>
    <message>
        <source>別の記録簿です。同じ記録簿の写しではありません。何も書き足していません。同じ記録簿の写しを選んでください。</source>
        <translation>This is another record book, not a copy of the same one. Nothing was added. Choose a copy of the same record book.</translation>
    </message>
    <message>
        <source>分岐した版があるので、受理できません。何も記録していません。先に、採る版を選んでください。</source>
        <translation>There are branches, so it cannot be accepted. Nothing was recorded. First choose a revision.</translation>
    </message>
    <message>
        <source>受理されていないので、取り消せません。何も記録していません。</source>
        <translation>It is not accepted, so there is nothing to take back. Nothing was recorded.</translation>
    </message>
    <message>
        <source>一方がもう一方を置き換えているので、選ぶ必要はありません。何も記録していません。</source>
        <translation>One of them replaces the other, so you need not choose. Nothing was recorded.</translation>
    </message>
    <message>
        <source>この団体の提出ファイルが変わりました。何も記録していません。内容を確かめて、もう一度判断してください。</source>
        <translation>The submission files of this body have changed. Nothing was recorded. Look at them and decide again.</translation>
    </message>
    <message>
        <source>別の画面で書きかけのコメントがあります。何も記録していません。内容を確かめて、もう一度判断してください。</source>
        <translation>Unfinished comments were written in another window. Nothing was recorded. Look at them and decide again.</translation>
    </message>
    <message>
        <source>ほかの確認者が判断を記録しました。何も記録していません。内容を確かめて、もう一度判断してください。</source>
        <translation>Another reviewer recorded a decision. Nothing of yours was recorded. Check it, then decide again.</translation>
    </message>
    <message>
        <source>返信ファイルを作れません。確認台帳に記録したときのコメントと違います。もう一度判断してください。</source>
        <translation>The return file cannot be made. The comments differ from those recorded in the review ledger. Decide again.</translation>
    </message>
    <message>
        <source>この身分証は、調査票に返信の署名者として載っていません。コメントと差戻しは送れません。載っている人の身分証で開いてください。</source>
        <translation>The survey does not name this identity as a signer of returns. Comments and returns cannot be sent. Open it with the identity of a person who is named.</translation>
    </message>
    <message>
        <source>この身分証は、この調査の受領側のものではありません。受理や差戻しはできません。受領側の身分証で開いてください。</source>
        <translation>This identity is not that of a recipient of this survey. You cannot accept or return. Open it with the identity of the recipient.</translation>
    </message>
    <message>
        <source>あなたの確認台帳には、ほかのウィンドウが書いているところです。まだ記録していません。少し待って、もう一度押してください。</source>
        <translation>Another window is writing into your review ledger. Nothing was recorded yet. Wait a little and press again.</translation>
    </message>
    <message>
        <source>書き込めません。ドライブの空きが足りません。入力は画面に残っています。空きを増やして、もう一度押してください。</source>
        <translation>It cannot be written. There is not enough free space on the drive. What you entered is still on the screen. Free some space, then press again.</translation>
    </message>
    <message>
        <source>共有フォルダーに書き込めません。入力は画面に残っています。つながったら、もう一度押してください。</source>
        <translation>It cannot be written to the shared folder. What you entered is still on the screen. Once it is connected, press again.</translation>
    </message>
    <message>
        <source>「{file}」を書き込めません。入力は画面に残っています。書き込める場所か確かめて、もう一度押してください。</source>
        <translation>“{file}” cannot be written. What you entered is still on the screen. Check that the place can be written to, then press again.</translation>
    </message>
    <message>
        <source>返信ファイルと同じ名前の、別のファイルがあります。何も置き換えず、何も記録していません。そのファイルを移して、もう一度押してください。</source>
        <translation>There is another file with the name of the return file. Nothing was replaced, and nothing was recorded. Move that file, then press again.</translation>
    </message>
    <message>
        <source>身分証の有効期間が過ぎているので、署名できません。何も記録していません。新しい身分証を作り、名簿の管理者に登録を頼んでください。</source>
        <translation>The identity has expired, so it cannot sign. Nothing was recorded. Make a new identity and ask the manager of the register to register it.</translation>
    </message>
    <message>
        <source>この受渡し記録簿には、ほかの人が書いているところです。まだ記録していません。入力は画面に残っています。少し待って、もう一度記録してください。</source>
        <translation>Somebody else is writing into this record book. Nothing was recorded yet. What you entered is still on the screen. Wait a little and record again.</translation>
    </message>
    <message>
        <source>同時に保存した人がいたので、あなたの記載は別の写し「{saved_as}」にあります。一覧の「別の写しを取り込む」で、この記録簿に書き足してください。</source>
        <translation>Somebody saved at the same time, so your entry is in another copy, “{saved_as}”. Add it to this record book with “Join another copy” in the list.</translation>
    </message>
    <message>
        <source>記録できませんでした。前に記録した内容と、この画面の入力は無事です。保存場所に書き込めるか確かめて、もう一度記録してください。</source>
        <translation>It could not be recorded. What was recorded before and what is on this screen are safe. Check that the place can be written to, then record again.</translation>
    </message>
    <message>
        <source>記録できません。ドライブの空きが足りません。前に記録した内容と、この画面の入力は無事です。空きを増やして、もう一度記録してください。</source>
        <translation>It cannot be recorded. There is not enough free space on the drive. What was recorded before and what is on this screen are safe. Free some space, then record again.</translation>
    </message>
    <message>
        <source>共有フォルダーに記録できません。前に記録した内容と、この画面の入力は無事です。つながったら、もう一度記録してください。</source>
        <translation>It cannot be recorded in the shared folder. What was recorded before and what is on this screen are safe. Once it is connected, record again.</translation>
    </message>
    <message>
        <source>「{file}」を書き込めません。受渡し記録簿は無事です。書き込める場所か確かめるか、別の場所を選んでください。</source>
        <translation>“{file}” cannot be written. The record book is safe. Check that the place can be written to, or choose another one.</translation>
    </message>
    <message>
        <source>復旧用の鍵が、情報システム管理者の決めたとおりになっていません。記録簿は変わっていません。情報システム管理者の公開カードを使ってください。</source>
        <translation>The recovery key is not as the information systems manager fixed it. The record book was not changed. Use the information systems manager’s public card.</translation>
    </message>
    <message>
        <source>前に記録した内容を変えるには、訂正の理由が要ります。まだ記録していません。ほかの人が先にこのページを記録したのかもしれません。一覧に戻って確かめてください。</source>
        <translation>A reason for correction is needed to change what was recorded before. Nothing was recorded yet. Somebody else may have recorded this page first. Go back to the list and check.</translation>
    </message>
    <message>
        <source>ページは、申請、承認、作業、引渡し、後始末、点検の順に記録します。先に前のページを記録するか、このページを途中で残してください。</source>
        <translation>Pages are recorded in this order: request, approval, work, handing over, clearing up, inspection. Record the earlier page first, or leave this page unfinished.</translation>
    </message>
    <message>
        <source>まだ来ていない日です。確かめた日を書いてください。</source>
        <translation>This day has not come yet. Write the day on which it was checked.</translation>
    </message>
    <message>
        <source>記載する人の氏名は、64文字までの1行で書いてください。</source>
        <translation>Write the name of the person who writes in one line of up to 64 characters.</translation>
    </message>
    <message>
        <source>受付照合の形ではありません。提出ファイルを選び直してください。</source>
        <translation>This does not have the form of a receipt code. Choose the submission file again.</translation>
    </message>
    <message>
        <source>この年度は閉じています。次の年度の記録簿に書いてください。</source>
        <translation>This year is closed. Write into the record book of the next year.</translation>
    </message>
    <message>
        <source>記録簿がいっぱいです。年度を閉じて、次の記録簿を作ってください。</source>
        <translation>The record book is full. Close the year and make the next record book.</translation>
    </message>
    <message>
        <source>終わっていない記録があります。残して閉じるときは、理由を書いてください。</source>
        <translation>There are records that are not finished. To leave them and close, give a reason.</translation>
    </message>
    <message>
        <source>この調査では、受渡し記録を添えません。</source>
        <translation>No handover record is attached in this survey.</translation>
    </message>
    <message>
        <source>受渡し記録に、まだ記録していない入力があります。閉じると、その入力は失われます。</source>
        <translation>The handover record has input that was not recorded yet. If you close, it is lost.</translation>
    </message>
    <message>
        <source>人口区分のファイル「{file}」を読み取れません。CSV（UTF-8またはCP932）で保存して、もう一度選んでください。集計は変わっていません。</source>
        <translation>The file of population classes “{file}” cannot be read. Save it as CSV (UTF-8 or CP932) and choose it again. The tally has not changed.</translation>
    </message>
    <message>
        <source>人口区分のファイル「{file}」の1行目に、列の名前がそろっていません。「団体コード」と、「人口」か「区分」のどちらか一つを書いてください。集計は変わっていません。</source>
        <translation>Line 1 of the file of population classes “{file}” does not name all columns. Write the body code (団体コード), and either the population (人口) or the class (区分). The tally has not changed.</translation>
    </message>
    <message>
        <source>人口区分のファイル「{file}」の{line}行目は、列の数が1行目と違います。直して、もう一度選んでください。集計は変わっていません。</source>
        <translation>Line {line} of the file of population classes “{file}” has another number of columns than line 1. Mend it and choose the file again. The tally has not changed.</translation>
    </message>
    <message>
        <source>人口区分のファイル「{file}」の{line}行目の人口または区分を読めません。人口は「12345」、区分は「2万人以上5万人未満」のように書いてください。集計は変わっていません。</source>
        <translation>The population or class in line {line} of the file of population classes “{file}” cannot be read. Write a population as “12345”, and a class in words (2万人以上5万人未満). The tally has not changed.</translation>
    </message>
    <message>
        <source>人口区分のファイル「{file}」の{line}行目の団体コードは、前にもあります。1団体を1行にして、もう一度選んでください。集計は変わっていません。</source>
        <translation>The body code in line {line} of the file of population classes “{file}” stands in an earlier line too. Give each body one line and choose the file again. The tally has not changed.</translation>
    </message>
    <message>
        <source>人口区分のファイル「{file}」の{line}行目の団体コードが正しくありません。6桁で、先頭の0も書いてください。集計は変わっていません。</source>
        <translation>The body code in line {line} of the file of population classes “{file}” is not right. Write six digits, leading zeros too. The tally has not changed.</translation>
    </message>
    <message>
        <source>「{file}」には、新しい版のソフトの形式だと書かれています。この版では確かめられないので、開いていません。ファイルは変わっていません。ソフトを新しい版にするときは、情報システム管理者から受け取ったものだけを使ってください。</source>
        <translation>“{file}” says that it is of a newer program, which this one cannot check, so it was not opened. The file is unchanged. Update only with a program that your information systems manager gave you.</translation>
    </message>
    <message>
        <source>「{file}」の中身は、新しい版のソフトで書かれています。ファイルは変わっていません。このソフトを新しい版にしてから、もう一度開いてください。</source>
        <translation>The contents of “{file}” were written by a newer program. The file is unchanged. Update this program, then open it again.</translation>
    </message>
    <message>
        <source>この調査票は、新しい版のソフトのためのものです。読み込んでいません。このソフトを新しい版にしてから、もう一度取り込んでください。</source>
        <translation>This survey is for a newer program. It was not read. Update this program, then import it again.</translation>
    </message>
    <message>
        <source>確認台帳「{file}」は、新しい版のソフトで書かれています。集計に使っていません。ファイルは変わっていません。このソフトを新しい版にしてください。</source>
        <translation>The review ledger “{file}” was written by a newer program. It does not count. The file is unchanged. Update this program.</translation>
    </message>
    <message>
        <source>管理者の設定ファイル（policy.json）は、新しい版のソフトのためのものなので、始められません。ファイルは変わっていません。情報システム管理者へ連絡してください。</source>
        <translation>The administrator’s settings file (policy.json) is for a newer program, so this one cannot start. The file is unchanged. Tell the information systems manager.</translation>
    </message>
    <message>
        <source>新しい版のソフトの様式で書かれているので、ここでは書き足せません。記録簿は変わっていません。新しい版のソフトで書いてください。</source>
        <translation>This was written in the form of a newer program, so nothing can be added here. The record book is unchanged. Write it with the newer program.</translation>
    </message>
    <message>
        <source>版が前の版（第{version}版）より低いので、発行していません。「前へ戻る」で調査の条件に戻り、版を{version}より大きくしてください。</source>
        <translation>Not issued: the version is lower than the former one (version {version}). Go back to the terms of the survey and choose a version above {version}.</translation>
    </message>
    <message>
        <source>第{version}版はもう発行してあるので、発行していません。「前へ戻る」で調査の条件に戻り、版を{version}より大きくしてください。</source>
        <translation>Not issued: version {version} has been issued already. Go back to the terms of the survey and choose a version above {version}.</translation>
    </message>
    <message>
        <source>「{file}」は、ほかの調査の調査票ファイルです。前の版にしていません。調査番号が同じ調査票ファイルを選んでください。</source>
        <translation>“{file}” is the survey file of another survey and was not taken as the former version. Choose a survey file with the same survey ID.</translation>
    </message>
    <message>
        <source>前の版は、別の身分証で署名されています。発行していません。前の版を照合した団体では、別の身分証で署名した版を取り込めません。前の版に署名した身分証を選んでください。</source>
        <translation>Not issued: the former version was signed by another identity. Bodies that confirmed it cannot import a version signed by another one. Choose the identity that signed the former version.</translation>
    </message>
    <message>
        <source>この端末では、同じ番号の調査を別の調査主体のものとして照合してあります。発行していません。前に署名した身分証を選ぶか、調査番号を変えてください。</source>
        <translation>Not issued: on this computer the survey of this ID was confirmed as another issuer’s. Choose the identity that signed before, or change the survey ID.</translation>
    </message>
    <message>
        <source>公開カードの期限が切れています。提出先にしていません。その提出先に、新しい公開カードを送ってもらってください。</source>
        <translation>The public card has expired, so it was not made a recipient. Ask that recipient for a new public card.</translation>
    </message>
    <message>
        <source>「{file}」の人は、もう入っています。変わったところはありません。</source>
        <translation>The holder of “{file}” is there already. Nothing has changed.</translation>
    </message>
    <message>
        <source>「{file}」と同じ提出先が、もう入っています。加えていません。同じ提出先のほかの人は、「返信に署名する人を加える」で加えてください。開封する人を替えるときは、前の提出先を外してから加えてください。</source>
        <translation>The recipient of “{file}” is there already; the card was not added. Add other people of the same recipient with “Add who signs return files”. To change who opens packages, remove the former recipient first.</translation>
    </message>
    <message>
        <source>「{file}」は、提出先のどれとも団体が違います。加えていません。返信に署名できるのは、提出先の団体の人だけです。</source>
        <translation>“{file}” is of another body than any recipient and was not added. Only people of a recipient can sign return files.</translation>
    </message>
    <message>
        <source>「{file}」は入りません。提出先は64、返信に署名する人は提出先ごとに16人までです。</source>
        <translation>There is no room for “{file}”: up to 64 recipients, and for each up to 16 people who sign return files.</translation>
    </message>
    <message>
        <source>提出先のない団体があります。省の公開カードか、足りない都道府県の公開カードを加えてください。</source>
        <translation>Some bodies have no recipient. Add a ministry’s public card, or those of the missing prefectures.</translation>
    </message>
    <message>
        <source>政令指定都市が直接に提出する省の公開カードがありません。省の公開カードを加えるか、直接に提出する指定を外してください。</source>
        <translation>There is no ministry’s public card for designated cities to submit to directly. Add one, or let them submit through their prefecture.</translation>
    </message>
    <message>
        <source>この身分証は期限が切れています。発行していません。期限の切れていない身分証を選んでください。</source>
        <translation>Not issued: this identity has expired. Choose one that is still valid.</translation>
    </message>
    <message>
        <source>身分証を開けません。合言葉が違うか、ファイルが壊れています。発行していません。入力した条件は残っています。</source>
        <translation>The identity cannot be opened: the passphrase is wrong or the file is damaged. Nothing was issued, and what you typed is still there.</translation>
    </message>
    <message>
        <source>この身分証は使えません。発行していません。入力した条件は残っています。ほかの身分証を選んでください。</source>
        <translation>This identity cannot be used. Nothing was issued, and what you typed is still there. Choose another identity.</translation>
    </message>
</context>
<context>
    <name>MigrationSteps</name>
    <message>
        <source>新しい版の下書きを作っています…</source>
        <translation>Making the draft of the new version…</translation>
    </message>
    <message>
        <source>新しい版の下書き {file} を作りました。同じ合言葉で開いて、続けてください。元の下書き {former} は変わっていません。</source>
        <translation>The draft of the new version is {file}. Open it with the same passphrase and go on. The former draft {former} has not changed.</translation>
    </message>
</context>
<context>
    <name>MigrationView</name>
    <message>
        <source>調査票の新しい版に移す</source>
        <translation>Move to the new version of the survey</translation>
    </message>
    <message>
        <source>この一覧を印刷する(&amp;P)…</source>
        <translation>&amp;Print these lists…</translation>
    </message>
    <message>
        <source>移す(&amp;M)</source>
        <translation>&amp;Move</translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation>Cancel (&amp;Q)</translation>
    </message>
    <message>
        <source>「移す」を押すと、新しい版の下書きを、元の下書きの隣に作ります。元の下書きは変わらずに残り、どちらも、いまの合言葉で開けます。</source>
        <translation>“Move” makes a draft of the new version beside the old one. The old draft stays as it is, and your present passphrase opens both.</translation>
    </message>
    <message>
        <source>この下書きは署名済みです。署名と承認は、新しい下書きに引き継がれません。移したあとで、もう一度署名してください。</source>
        <translation>This draft is signed. Signature and approval do not go over to the new draft. Sign again after the move.</translation>
    </message>
</context>
<context>
    <name>MissingSheet</name>
    <message>
        <source>{survey}-未提出一覧.pdf</source>
        <translation>{survey}-not-submitted.pdf</translation>
    </message>
    <message>
        <source>未提出一覧の印刷</source>
        <translation>Print the list of bodies that have not submitted</translation>
    </message>
    <message>
        <source>未提出一覧</source>
        <translation>Bodies that have not submitted</translation>
    </message>
    <message>
        <source>{n}団体&#x3000;{moment}現在</source>
        <translation>Bodies: {n}, as of {moment}</translation>
    </message>
    <message>
        <source>練習</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>{moment}現在&#x3000;回答期限 {deadline}</source>
        <translation>As of {moment}, deadline {deadline}</translation>
    </message>
    <message>
        <source>{moment}現在（ファイルを確かめている途中）&#x3000;回答期限 {deadline}</source>
        <translation>As of {moment} (files are still being checked), deadline {deadline}</translation>
    </message>
    <message>
        <source>未提出の団体はありません。</source>
        <translation>Every body asked has submitted.</translation>
    </message>
    <message>
        <source>合計</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>状況</source>
        <translation>State</translation>
    </message>
    <message>
        <source>団体数</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>団体</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>コード</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>都道府県</source>
        <translation>Prefecture</translation>
    </message>
    <message>
        <source>連絡のメモ</source>
        <translation>Notes on contact</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>月</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>火</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>水</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>木</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>金</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>土</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>1月</source>
        <translation>January</translation>
    </message>
    <message>
        <source>2月</source>
        <translation>February</translation>
    </message>
    <message>
        <source>3月</source>
        <translation>March</translation>
    </message>
    <message>
        <source>4月</source>
        <translation>April</translation>
    </message>
    <message>
        <source>5月</source>
        <translation>May</translation>
    </message>
    <message>
        <source>6月</source>
        <translation>June</translation>
    </message>
    <message>
        <source>7月</source>
        <translation>July</translation>
    </message>
    <message>
        <source>8月</source>
        <translation>August</translation>
    </message>
    <message>
        <source>9月</source>
        <translation>September</translation>
    </message>
    <message>
        <source>10月</source>
        <translation>October</translation>
    </message>
    <message>
        <source>11月</source>
        <translation>November</translation>
    </message>
    <message>
        <source>12月</source>
        <translation>December</translation>
    </message>
    <message>
        <source>{year}年{month}{day}日（{weekday}）</source>
        <translation>{day} {month} {year} ({weekday})</translation>
    </message>
    <message>
        <source>{month}{day}日 {clock}</source>
        <translation>{day} {month}, {clock}</translation>
    </message>
    <message>
        <source>令和{n}年度</source>
        <translation>Reiwa {n}</translation>
    </message>
    <message>
        <source>{year}年{month}{day}日 {clock}</source>
        <translation>{day} {month} {year}, {clock}</translation>
    </message>
    <message>
        <source>あと{days}日</source>
        <translation>days left: {days}</translation>
    </message>
    <message>
        <source>期限を{days}日過ぎています</source>
        <translation>Days overdue: {days}</translation>
    </message>
    <message>
        <source>{month}{day}日（{weekday}）まであと{days}日</source>
        <translation>{day} {month} ({weekday}), days left: {days}</translation>
    </message>
    <message>
        <source>{year}年{month}{day}日（{weekday}）まであと{days}日</source>
        <translation>{day} {month} {year} ({weekday}), days left: {days}</translation>
    </message>
</context>
<context>
    <name>MoveSheet</name>
    <message>
        <source>{name}-版の引継ぎ.pdf</source>
        <translation>{name}-move.pdf</translation>
    </message>
    <message>
        <source>引継ぎの一覧の印刷</source>
        <translation>Print the lists of the move</translation>
    </message>
    <message>
        <source>調査票の新しい版への引継ぎ</source>
        <translation>Move to a new version of the survey</translation>
    </message>
    <message>
        <source>{moment}現在</source>
        <translation>As of {moment}</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>新しい版に、この設問はありません。</source>
        <translation>The new version does not ask this.</translation>
    </message>
    <message>
        <source>新しい版では、答え方の種類が違います。</source>
        <translation>In the new version it is answered in another way.</translation>
    </message>
    <message>
        <source>選んでいた選択肢が、新しい版にありません。</source>
        <translation>The new version does not have the option you chose.</translation>
    </message>
    <message>
        <source>新しい版で決めている長さ、範囲、選び方に合いません。</source>
        <translation>It does not fit the length, range or choices that the new version sets.</translation>
    </message>
    <message>
        <source>新しい版では、確認の文や条件が違います。</source>
        <translation>In the new version this check says or asks something else.</translation>
    </message>
    <message>
        <source>調査票の第{n}版</source>
        <translation>Version {n} of the survey</translation>
    </message>
    <message>
        <source>調査</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>下書き</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>いまの版</source>
        <translation>Present version</translation>
    </message>
    <message>
        <source>新しい版</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>内訳</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>引き継がない（{count}件）</source>
        <translation>Not carried over ({count})</translation>
    </message>
    <message>
        <source>新しい下書きには入りません。元の下書きには残ります。設問が新しい版にもあるときは、元の回答を、その設問の庁内メモに写します。</source>
        <translation>These do not go into the new draft. The old draft keeps them. Where the new version still has the question, the former answer is copied into its internal note.</translation>
    </message>
    <message>
        <source>元の回答</source>
        <translation>Former answer</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>確かめる（{count}件）</source>
        <translation>To check ({count})</translation>
    </message>
    <message>
        <source>回答を引き継いで「要再確認」にします。移したあとで、新しい言葉を読んで、このままでよいか確かめてください。</source>
        <translation>The answers go over, marked “check again”. After the move, read the new words and check that the answers still hold.</translation>
    </message>
    <message>
        <source>回答</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>前の言葉</source>
        <translation>Former words</translation>
    </message>
    <message>
        <source>新しい言葉</source>
        <translation>New words</translation>
    </message>
    <message>
        <source>新しい設問（{count}問）</source>
        <translation>New questions ({count})</translation>
    </message>
    <message>
        <source>設問の文</source>
        <translation>Text of the question</translation>
    </message>
    <message>
        <source>答える条件が変わった設問（{count}問）</source>
        <translation>Questions asked under another condition ({count})</translation>
    </message>
    <message>
        <source>答える必要があるかどうかが、前の版と変わることがあります。</source>
        <translation>Whether they must be answered may differ from the former version.</translation>
    </message>
    <message>
        <source>引き継ぐ（{count}件）</source>
        <translation>Carried over ({count})</translation>
    </message>
    <message>
        <source>そのまま新しい下書きに入ります。</source>
        <translation>These go into the new draft as they are.</translation>
    </message>
    <message>
        <source>設問</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>調査票の第{n}版での言葉：{words}</source>
        <translation>Words in version {n} of the survey: {words}</translation>
    </message>
    <message>
        <source>調査票の第{n}版での回答：{words}</source>
        <translation>Answer in version {n} of the survey: {words}</translation>
    </message>
    <message>
        <source>内容：{text}</source>
        <translation>Content: {text}</translation>
    </message>
    <message>
        <source>念のための確認への理由</source>
        <translation>Reason given at a check</translation>
    </message>
    <message>
        <source>庁内メモ</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>コメントへの対応</source>
        <translation>What was done about a comment</translation>
    </message>
    <message>
        <source>調査全体</source>
        <translation>The whole survey</translation>
    </message>
    <message>
        <source>対象外でした</source>
        <translation>Was not applicable</translation>
    </message>
    <message>
        <source>対象になりました</source>
        <translation>Applies now</translation>
    </message>
    <message>
        <source>（なし）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>選択肢「{label}」</source>
        <translation>Option “{label}”</translation>
    </message>
</context>
<context>
    <name>MultiChoiceItem</name>
    <message>
        <source>あてはまるものをすべて選んでください</source>
        <translation>Choose all that apply</translation>
    </message>
</context>
<context>
    <name>MunicipalityItem</name>
    <message>
        <source>名前、読みがな、団体コードのどれかを入れて、一覧から選んでください。</source>
        <translation>Type a name, reading or body code, and choose from the list.</translation>
    </message>
    <message>
        <source>団体の候補</source>
        <translation>Bodies to choose from</translation>
    </message>
    <message>
        <source>一覧にない団体コードです（{code}）</source>
        <translation>This body code is not in the list ({code})</translation>
    </message>
    <message>
        <source>見つかりません。読みがなか団体コードでも探せます。</source>
        <translation>Nothing found. You can also search by reading or body code.</translation>
    </message>
</context>
<context>
    <name>MyNumberWarning</name>
    <message>
        <source>マイナンバーのような12桁の数字があります。個人の番号でないか確かめてください。</source>
        <translation>There is a number of 12 digits like a My Number. Make sure that it is not somebody’s personal number.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>前へ戻る(&amp;B)</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>設問の一覧(&amp;L)</source>
        <translation>Question &amp;list</translation>
    </message>
    <message>
        <source>前へ戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>回答者に見える一覧</source>
        <translation>List that respondents see</translation>
    </message>
    <message>
        <source>保存して確認に戻る(&amp;N)</source>
        <translation>Save a&amp;nd go back to checking</translation>
    </message>
    <message>
        <source>保存して次へ(&amp;N)</source>
        <translation>Save and co&amp;ntinue</translation>
    </message>
    <message>
        <source>次へ</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>NewBookView</name>
    <message>
        <source>新しい受渡し記録簿</source>
        <translation>New record book</translation>
    </message>
    <message>
        <source>次の年度の受渡し記録簿</source>
        <translation>Record book of the next year</translation>
    </message>
    <message>
        <source>受渡し記録簿の合言葉</source>
        <translation>Passphrase of the record book</translation>
    </message>
    <message>
        <source>12文字以上で、5種類以上の文字を使ってください。あなただけの合言葉です。ほかの人は、加えるときに自分の合言葉を決めます。</source>
        <translation>Use at least 12 characters, at least 5 of them different. This passphrase is yours alone. Other people choose their own when they are added.</translation>
    </message>
    <message>
        <source>復旧用の鍵が登録されていません。合言葉を忘れると、この記録簿はだれにも開けません。</source>
        <translation>No recovery key is registered. If the passphrase is forgotten, nobody can open this record book.</translation>
    </message>
    <message>
        <source>この端末では、登録しないと記録簿を作れません。</source>
        <translation>On this computer a record book cannot be made without one.</translation>
    </message>
    <message>
        <source>記録簿を作る(&amp;N)</source>
        <translation>Make the record book (&amp;N)</translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation>Cancel (&amp;Q)</translation>
    </message>
    <message>
        <source>このページの項目は、すべて入力が必要です。</source>
        <translation>Every item on this page is required.</translation>
    </message>
    <message>
        <source>団体</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>所属</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Fiscal year</translation>
    </message>
    <message>
        <source>例：R8（令和8年度）</source>
        <translation>Example: R8 (fiscal year Reiwa 8)</translation>
    </message>
    <message>
        <source>記載する人の氏名</source>
        <translation>Name of the person who writes</translation>
    </message>
    <message>
        <source>これから書く記載に付きます。</source>
        <translation>It goes with everything you write from now on.</translation>
    </message>
    <message>
        <source>{year}の記録簿を作ります。媒体台帳を引き継ぎます（廃棄した媒体は除きます）。</source>
        <translation>A record book for {year} will be made. The list of media is carried over, without media that were disposed of.</translation>
    </message>
    <message>
        <source>保存場所を選ぶ(&amp;F)…</source>
        <translation>Choose the &amp;folder…</translation>
    </message>
    <message>
        <source>記録簿の保存場所を選ぶ</source>
        <translation>Choose where to save the record book</translation>
    </message>
    <message>
        <source>保存場所：{folder}</source>
        <translation>Saved in: {folder}</translation>
    </message>
    <message>
        <source>団体を一覧から選んでください。</source>
        <translation>Choose the body from the list.</translation>
    </message>
    <message>
        <source>所属を入れてください。</source>
        <translation>Type the department.</translation>
    </message>
    <message>
        <source>年度は R8 のように、所属は100文字までの1行で書いてください。</source>
        <translation>Write the fiscal year like R8, and the department in one line of up to 100 characters.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>{name}（もう一度）</source>
        <translation>{name} (again)</translation>
    </message>
    <message>
        <source>合言葉を入れてください。</source>
        <translation>Enter the passphrase.</translation>
    </message>
    <message>
        <source>2回の合言葉が同じではありません。</source>
        <translation>The two passphrases are not the same.</translation>
    </message>
</context>
<context>
    <name>NewerNote</name>
    <message>
        <source>新しい版のソフト（版 {newer}）が、{moment} にここを使いました。いま動いているのは、版 {version} です。新しい版で作ったファイルは開けないことがありますが、ファイルが変わることはありません。新しい版のソフトから始めてください。</source>
        <translation>A newer program (version {newer}) was used here on {moment}. This one is version {version}. It may not be able to open files made by the newer one, but no file is changed by that. Please start the newer program.</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>署名したあとで回答が変わっています。もう一度署名してください。</source>
        <translation>The answers were changed after signing. Sign again.</translation>
    </message>
    <message>
        <source>承認者から戻されました：{comment}</source>
        <translation>Sent back by the approver: {comment}</translation>
    </message>
    <message>
        <source>{moment} の承認のあとで回答が変わったため、その承認は取り消されました。もう一度署名して、承認を受けてください。</source>
        <translation>The answers were changed after the approval of {moment}, so that approval was withdrawn. Sign again and get approval.</translation>
    </message>
    <message>
        <source>新しい版に移す(&amp;V)…</source>
        <translation>Mo&amp;ve to the new version…</translation>
    </message>
    <message>
        <source>{moment} に承認されました。提出ファイルを作れます。</source>
        <translation>Approved {moment}. You can make the submission file.</translation>
    </message>
    <message>
        <source>この調査票には、新しい版（調査票の第{new}版）があります。この下書きは、移すまで調査票の第{own}版のままです。</source>
        <translation>There is a new version of this survey (version {new}). This draft stays on version {own} until you move it.</translation>
    </message>
    <message>
        <source>直した場合は第{n}版になります。</source>
        <translation>If you change answers, it becomes revision {n}.</translation>
    </message>
    <message>
        <source>承認者から戻されました。</source>
        <translation>Sent back by the approver.</translation>
    </message>
    <message>
        <source>設問へのコメントが{n}件あります。その設問で確かめられます。</source>
        <translation>Comments at questions: {n}. You find them at those questions.</translation>
    </message>
    <message>
        <source>第{n}版の提出ファイルを {moment} に作りました（受付照合 {digest}）。</source>
        <translation>The submission file of revision {n} was made {moment} (receipt code {digest}).</translation>
    </message>
</context>
<context>
    <name>NotCarriedView</name>
    <message>
        <source>XLSFormに入らなかった内容</source>
        <translation>What the XLSForm does not hold</translation>
    </message>
    <message>
        <source>{file} には、次の内容が入っていません。このブックを開きなおすと、これらの内容がない調査票になります。もとの調査票は変わりません。</source>
        <translation>{file} does not hold the following. Opened again, this workbook is a survey without it. The original survey has not changed.</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>入らなかった内容</source>
        <translation>Not held</translation>
    </message>
    <message>
        <source>調査票に戻る(&amp;N)</source>
        <translation>Back to the survey (&amp;N)</translation>
    </message>
    <message>
        <source>調査票全体</source>
        <translation>Whole survey</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>補足</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>{number}の回答を元に戻しました。</source>
        <translation>The answer to {number} was undone.</translation>
    </message>
    <message>
        <source>{number}の回答をやり直しました。</source>
        <translation>The answer to {number} was put back as it was before undoing.</translation>
    </message>
    <message>
        <source>{cause}、{range}が対象外になりました。入力した内容は下書きに残りますが、提出されません。</source>
        <translation>{cause}, {range} no longer apply. What you entered stays in the draft but is not submitted.</translation>
    </message>
    <message>
        <source>{number}を「{before}」から「{after}」に変えたので</source>
        <translation>Because {number} was changed from “{before}” to “{after}”</translation>
    </message>
    <message>
        <source>{number}の回答を変えたので</source>
        <translation>Because the answer to {number} was changed</translation>
    </message>
    <message>
        <source>{range}が対象になり、前の入力を戻しました。「要再確認」の設問は、今の状況に合うか確かめてください。</source>
        <translation>{range} apply again, and the earlier input is back. Check that questions marked “check again” are still right.</translation>
    </message>
    <message>
        <source>「{label}」を選んだので、ほかの{count}つを外しました。</source>
        <translation>You chose “{label}”, so the other choices ({count}) were cleared.</translation>
    </message>
</context>
<context>
    <name>NumberBoxes</name>
    <message>
        <source>照合番号</source>
        <translation>Check number</translation>
    </message>
    <message>
        <source>{n}番目</source>
        <translation>no. {n}</translation>
    </message>
    <message>
        <source>5桁ずつ入れてください。</source>
        <translation>Enter five digits in each box.</translation>
    </message>
    <message>
        <source>照合番号、{n}番目の組、5桁</source>
        <translation>Check number, group {n}, 5 digits</translation>
    </message>
</context>
<context>
    <name>OlderView</name>
    <message>
        <source>古い写しかもしれません</source>
        <translation>This may be an old copy</translation>
    </message>
    <message>
        <source>この受渡し記録簿は、この端末で前に開いたものより古い写しかもしれません。</source>
        <translation>This record book may be an older copy than the one opened on this computer before.</translation>
    </message>
    <message>
        <source>この下書きは、この端末で前に開いたものより古い写しかもしれません。</source>
        <translation>This draft may be an older copy than the one opened on this computer before.</translation>
    </message>
    <message>
        <source>前に開いたものの最後の編集</source>
        <translation>Last edit, opened before</translation>
    </message>
    <message>
        <source>ファイル</source>
        <translation>File</translation>
    </message>
    <message>
        <source>このファイルの最後の編集</source>
        <translation>Last edit of this file</translation>
    </message>
    <message>
        <source>開いて保存すると、この内容が新しい世代になります。新しいほうのファイルがほかの場所にないか、先に確かめてください。</source>
        <translation>If you open and save it, these contents become the newest generation. First make sure that the newer file is not in another place.</translation>
    </message>
    <message>
        <source>開く(&amp;N)</source>
        <translation>Ope&amp;n</translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation>Cancel (&amp;Q)</translation>
    </message>
    <message>
        <source>この下書きは、調査票の新しい版に移してあります。続きは {file} に書いてください。</source>
        <translation>This draft was moved to a new version of the survey. Go on in {file}.</translation>
    </message>
    <message>
        <source>まだ編集していません</source>
        <translation>Not edited yet</translation>
    </message>
    <message>
        <source>{edited}（第{n}世代）</source>
        <translation>{edited} (generation {n})</translation>
    </message>
</context>
<context>
    <name>OpenView</name>
    <message>
        <source>提出ファイルの確認</source>
        <translation>Review a submission file</translation>
    </message>
    <message>
        <source>提出ファイルを選ぶ(&amp;P)…</source>
        <translation>Choose a submission file (&amp;P)…</translation>
    </message>
    <message>
        <source>開いて確かめる(&amp;N)</source>
        <translation>Ope&amp;n and check</translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;H)</source>
        <translation>Back to &amp;home</translation>
    </message>
    <message>
        <source>提出ファイル</source>
        <translation>Submission file</translation>
    </message>
    <message>
        <source>提出ファイルがありません。ファイルを選んでください。</source>
        <translation>There is no submission file. Choose a file.</translation>
    </message>
    <message>
        <source>提出ファイルを選ぶ</source>
        <translation>Choose a submission file</translation>
    </message>
</context>
<context>
    <name>OptionList</name>
    <message>
        <source>または</source>
        <translation>or</translation>
    </message>
    <message>
        <source>暫定</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>その他の内容</source>
        <translation>Details of “Other”</translation>
    </message>
</context>
<context>
    <name>OrganisationEdit</name>
    <message>
        <source>名前、読みがな、団体コードのどれかで探せます。</source>
        <translation>You can search by name, reading or body code.</translation>
    </message>
    <message>
        <source>一覧にない機関（省など）の名前を入れる</source>
        <translation>Type an organisation not in the list</translation>
    </message>
    <message>
        <source>機関の正式な名前を入れてください。例：総務省</source>
        <translation>Type the official name. Example: the Ministry (総務省)</translation>
    </message>
    <message>
        <source>一覧から団体を探す</source>
        <translation>Find a body in the list</translation>
    </message>
</context>
<context>
    <name>OriginalWords</name>
    <message>
        <source>このページの原文</source>
        <translation>Japanese text of this page</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>設問の一覧</source>
        <translation>List of questions</translation>
    </message>
    <message>
        <source>確認と提出</source>
        <translation>Check and submit</translation>
    </message>
    <message>
        <source>対象外 {count}問（理由を見る）</source>
        <translation>Not applicable: {count} (see why)</translation>
    </message>
    <message>
        <source>{name}：{number}の回答が「{answer}」のため、答える必要はありません。</source>
        <translation>{name}: need not be answered, because the answer to {number} is “{answer}”.</translation>
    </message>
    <message>
        <source>済み</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>途中</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>まだ</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>回答 {answered}／対象 {applicable}問（{number}の答えで決まります）</source>
        <translation>{answered} of {applicable} ({number} decides)</translation>
    </message>
    <message>
        <source>回答 {answered}／対象 {applicable}問</source>
        <translation>{answered} of {applicable} answered</translation>
    </message>
    <message>
        <source>{title}、{applicable}問のうち{answered}問に回答</source>
        <translation>{title}, {answered} of {applicable} questions answered</translation>
    </message>
    <message>
        <source>要再確認</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>差戻しあり</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>今のページ</source>
        <translation>this page</translation>
    </message>
    <message>
        <source>{words}、{number}の答えで決まります</source>
        <translation>{words}, depends on the answer to {number}</translation>
    </message>
    <message>
        <source>あとで確認</source>
        <translation>Check later</translation>
    </message>
</context>
<context>
    <name>PackDesk</name>
    <message>
        <source>同じ調査票が取り込み済みです。変わったところはありません。</source>
        <translation>The same survey was imported before. Nothing changed.</translation>
    </message>
    <message>
        <source>{issuer}の証明書が新しくなりました（鍵は同じです）。</source>
        <translation>The certificate of {issuer} was renewed (with the same key).</translation>
    </message>
    <message>
        <source>調査票の第{n}版を取り込みました。前の版の下書き {file} は、そのままです。下書きを開くと、新しい版に移せます。</source>
        <translation>Version {n} of the survey was imported. Your draft {file} of the former version is as it was. Open it to move it to the new version.</translation>
    </message>
</context>
<context>
    <name>PackView</name>
    <message>
        <source>調査票の取り込み</source>
        <translation>Import a survey</translation>
    </message>
    <message>
        <source>調査票ファイルを選ぶ(&amp;F)…</source>
        <translation>Choose a survey &amp;file…</translation>
    </message>
    <message>
        <source>ここにファイルを置いても選べます。</source>
        <translation>You can also drop the file here.</translation>
    </message>
    <message>
        <source>取り込む(&amp;N)</source>
        <translation>Import (&amp;N)</translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;H)</source>
        <translation>Back to &amp;home</translation>
    </message>
    <message>
        <source>署名を確かめました：{issuer}</source>
        <translation>Signature verified: {issuer}</translation>
    </message>
    <message>
        <source>本物の{issuer}かどうかは、照合番号でまだ確かめていません。</source>
        <translation>Whether it really comes from {issuer} has not been confirmed by the check number yet.</translation>
    </message>
    <message>
        <source>調査名</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>調査主体</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>発出日</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>第{n}版</source>
        <translation>Version {n}</translation>
    </message>
    <message>
        <source>目的</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>根拠</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>回答期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>問い合わせ先</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>提出先</source>
        <translation>Submit to</translation>
    </message>
    <message>
        <source>設問数</source>
        <translation>Number of questions</translation>
    </message>
    <message>
        <source>{total}問</source>
        <translation>{total}</translation>
    </message>
    <message>
        <source>{total}問（回答するのは、答えにより{fewest}問から{most}問）</source>
        <translation>{total} (depending on the answers, {fewest} to {most} are to be answered)</translation>
    </message>
    <message>
        <source>（案）です。確定した調査票ではありません。</source>
        <translation>This is a draft. It is not the final survey.</translation>
    </message>
    <message>
        <source>選択肢が暫定の設問：{numbers}</source>
        <translation>Questions with provisional options: {numbers}</translation>
    </message>
    <message>
        <source>調査票ファイルを選ぶ</source>
        <translation>Choose a survey file</translation>
    </message>
    <message>
        <source>＊調査票ファイルを選んでください。</source>
        <translation>* Choose a survey file.</translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message>
        <source>第{n}版</source>
        <translation>Revision {n}</translation>
    </message>
</context>
<context>
    <name>PageFoot</name>
    <message>
        <source>紙の記録から転記した</source>
        <translation>Copied from a paper record</translation>
    </message>
    <message>
        <source>訂正の理由</source>
        <translation>Reason for correction</translation>
    </message>
    <message>
        <source>※必須</source>
        <translation>※required</translation>
    </message>
    <message>
        <source>前に記録した内容を変えています：{items}</source>
        <translation>You are changing what was recorded before: {items}</translation>
    </message>
    <message>
        <source>＊訂正の理由を書いてください。前の記載は消えません。</source>
        <translation>＊Type a reason for the correction. The earlier entry does not disappear.</translation>
    </message>
    <message>
        <source>念のための確認</source>
        <translation>Checks</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>ページの一覧</source>
        <translation>List of pages</translation>
    </message>
    <message>
        <source>{title}&#x3000;{words}</source>
        <translation>{title} {words}</translation>
    </message>
    <message>
        <source>記録していない入力あり</source>
        <translation>Input not recorded</translation>
    </message>
    <message>
        <source>書くことはありません</source>
        <translation>Nothing to write</translation>
    </message>
    <message>
        <source>まだ</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>記録済み</source>
        <translation>recorded</translation>
    </message>
    <message>
        <source>途中</source>
        <translation>Started</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>このページの設問は、すべて回答が必要です。</source>
        <translation>Every question on this page must be answered.</translation>
    </message>
    <message>
        <source>確認が必要なところが{count}件あります</source>
        <translation>Points to settle: {count}</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>{title}。設問{count}つ</source>
        <translation>{title}. Questions: {count}</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>{page}枚目の記号{number}は、もう読み取っています。</source>
        <translation>Symbol {number} of page {page} has already been read.</translation>
    </message>
    <message>
        <source>QR提出票の記号ですが、文字が変わっています。日本語入力と CapsLock を切り、スキャナーのキーボード配列の設定を確かめて、もう一度読み取ってください。</source>
        <translation>It is a symbol of a QR sheet, but its characters were changed. Turn off Japanese input and Caps Lock, check the keyboard layout set in the scanner, and read it again.</translation>
    </message>
    <message>
        <source>QR提出票の記号ではありません。</source>
        <translation>It is not a symbol of a QR sheet.</translation>
    </message>
    <message>
        <source>団体はまだわかりません</source>
        <translation>Body not known yet</translation>
    </message>
    <message>
        <source>受付照合</source>
        <translation>Receipt code</translation>
    </message>
    <message>
        <source>{page}枚目の記号{number}を読み取りました。</source>
        <translation>Symbol {number} of page {page} was read.</translation>
    </message>
    <message>
        <source>あと{n}個です。</source>
        <translation>Symbols still needed: {n}.</translation>
    </message>
    <message>
        <source>手持ちのスキャナー</source>
        <translation>Hand-held scanner</translation>
    </message>
    <message>
        <source>{file} の{page}ページ</source>
        <translation>{file}, page {page}</translation>
    </message>
    <message>
        <source>{n}個</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>（ほかの記号 {n}個）</source>
        <translation>(other symbols: {n})</translation>
    </message>
    <message>
        <source>{total}件を読み取りました。</source>
        <translation>Files read: {total}.</translation>
    </message>
    <message>
        <source>中止しました。{done}件までの結果は残っています。元のファイルは変わっていません。</source>
        <translation>Stopped. The results of the files read so far are kept ({done}). The files themselves were not changed.</translation>
    </message>
    <message>
        <source>{file} の{page}ページ目を読み取っています。{done}／{total}件</source>
        <translation>Reading page {page} of {file}. Files done: {done} of {total}</translation>
    </message>
    <message>
        <source>ここまでに提出ファイルになったQR提出票 {taken}通、まだなっていないもの {missing}通、読めない画像・ページ {unread}件。</source>
        <translation>QR sheets that became submission files so far: {taken}; not yet: {missing}. Pictures and pages that cannot be read: {unread}.</translation>
    </message>
    <message>
        <source>読み取りの途中のQR提出票が{n}通あります。</source>
        <translation>QR sheets not complete yet: {n}.</translation>
    </message>
    <message>
        <source>まだ読み取っていない画像が{n}件あります。</source>
        <translation>Pictures not read yet: {n}.</translation>
    </message>
    <message>
        <source>このソフトを閉じるまで残っています。続きは「QR提出票を読み取る」から読み取れます。</source>
        <translation>They are kept until this program is closed. Go on with “Read QR sheets”.</translation>
    </message>
    <message>
        <source>記号の中の印 {mark}</source>
        <translation>Mark in the symbols: {mark}</translation>
    </message>
    <message>
        <source>{body} {revision}</source>
        <translation>{body}, {revision}</translation>
    </message>
    <message>
        <source>{pages}枚のうち{n}枚を読み取りました。</source>
        <translation>Pages read: {n} of {pages}.</translation>
    </message>
    <message>
        <source>足りない用紙：{absent}。</source>
        <translation>Pages missing: {absent}.</translation>
    </message>
    <message>
        <source>{page}枚目</source>
        <translation>page {page}</translation>
    </message>
    <message>
        <source>{page}枚目の記号が足りません：{numbers}（このうち{n}個を読み取ってください）。</source>
        <translation>Symbols missing on page {page}: {numbers} (read {n} of them).</translation>
    </message>
    <message>
        <source>読み取ったところ：{places}</source>
        <translation>Read from: {places}</translation>
    </message>
    <message>
        <source>食い違っている読み取り：{places}。</source>
        <translation>Read with contradictions: {places}.</translation>
    </message>
    <message>
        <source>そろいましたが、受領フォルダーに入れられません。</source>
        <translation>It is complete, but cannot be put into the received files.</translation>
    </message>
    <message>
        <source>そろいました。受領フォルダーに {file} として入れました。</source>
        <translation>It is complete. It was put into the received files as {file}.</translation>
    </message>
    <message>
        <source>そろいました。同じ提出ファイルが、もう受領フォルダーにあります：{file}</source>
        <translation>It is complete. The same submission file is already among the received files: {file}</translation>
    </message>
    <message>
        <source>このファイルは開けません。</source>
        <translation>This file cannot be opened.</translation>
    </message>
</context>
<context>
    <name>PartView</name>
    <message>
        <source>提出ファイルに添える部分</source>
        <translation>Part to attach to a submission</translation>
    </message>
    <message>
        <source>記録 {no} の申請と承認の部分を、ファイルに書き出します。氏名は入りません。役職だけが入ります。回答者が署名するときに「受渡し記録を選ぶ」で、そのファイルを選びます。</source>
        <translation>The request and approval part of record {no} is written into a file. It holds no names, only positions. The respondent chooses that file under “Choose a handover record” when signing.</translation>
    </message>
    <message>
        <source>記録に戻る(&amp;Q)</source>
        <translation>Back to the record (&amp;Q)</translation>
    </message>
    <message>
        <source>受渡し記録を添える調査が、この端末にありません。先に、調査票ファイルを取り込んでください。</source>
        <translation>There is no survey on this computer that takes a handover record. Import a survey file first.</translation>
    </message>
    <message>
        <source>提出する調査</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>書き出す(&amp;N)…</source>
        <translation>Write it out (&amp;N)…</translation>
    </message>
    <message>
        <source>{title}（受渡し記録が必要）</source>
        <translation>{title} (handover record required)</translation>
    </message>
    <message>
        <source>{title}（受渡し記録は任意）</source>
        <translation>{title} (handover record optional)</translation>
    </message>
</context>
<context>
    <name>Parts of a form</name>
    <message>
        <source>この項目</source>
        <translation>This item</translation>
    </message>
    <message>
        <source>条件</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>必須の条件</source>
        <translation>Condition for being required</translation>
    </message>
    <message>
        <source>補足</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>点検の条件</source>
        <translation>Condition of the check</translation>
    </message>
    <message>
        <source>参照する設問</source>
        <translation>Question referred to</translation>
    </message>
    <message>
        <source>選択肢</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>制約</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>出典</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>設問数の宣言</source>
        <translation>Declared number of questions</translation>
    </message>
    <message>
        <source>本文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>短い見出し</source>
        <translation>Short title</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>見出し</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>説明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>用語の定義</source>
        <translation>Definition of terms</translation>
    </message>
    <message>
        <source>文字数の下限</source>
        <translation>least characters</translation>
    </message>
    <message>
        <source>文字数の上限</source>
        <translation>most characters</translation>
    </message>
    <message>
        <source>書式</source>
        <translation>pattern</translation>
    </message>
    <message>
        <source>下限</source>
        <translation>lower limit</translation>
    </message>
    <message>
        <source>上限</source>
        <translation>upper limit</translation>
    </message>
    <message>
        <source>選ぶ数の下限</source>
        <translation>fewest choices</translation>
    </message>
    <message>
        <source>選ぶ数の上限</source>
        <translation>most choices</translation>
    </message>
    <message>
        <source>必須の条件（任意の設問なので）</source>
        <translation>condition for being required (the question is optional)</translation>
    </message>
    <message>
        <source>文字数</source>
        <translation>Characters</translation>
    </message>
    <message>
        <source>選ぶ数</source>
        <translation>Choices</translation>
    </message>
    <message>
        <source>値</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>必要な項目がありません。</source>
        <translation>A required member is missing.</translation>
    </message>
    <message>
        <source>知らない項目です。つづりを確かめるか、消してください。</source>
        <translation>This member is not known. Check its spelling, or delete it.</translation>
    </message>
    <message>
        <source>調査票の定義の形ではありません（{problem}）。</source>
        <translation>This does not have the shape of a survey definition ({problem}).</translation>
    </message>
    <message>
        <source>作成時の覚え書き（issues）</source>
        <translation>Author’s notes (issues)</translation>
    </message>
    <message>
        <source>出典の文書</source>
        <translation>Source documents</translation>
    </message>
    <message>
        <source>本文の直し</source>
        <translation>Corrections of the text</translation>
    </message>
    <message>
        <source>直さなかったところ</source>
        <translation>What was left uncorrected</translation>
    </message>
    <message>
        <source>表の形</source>
        <translation>Layout of the table</translation>
    </message>
    <message>
        <source>回答どうしの点検</source>
        <translation>Checks between answers</translation>
    </message>
    <message>
        <source>用語の定義の見出し</source>
        <translation>Title of the definition of terms</translation>
    </message>
    <message>
        <source>条件の文</source>
        <translation>Condition in words</translation>
    </message>
    <message>
        <source>注記</source>
        <translation>Annotation</translation>
    </message>
    <message>
        <source>種類の根拠</source>
        <translation>Grounds for the type</translation>
    </message>
    <message>
        <source>単位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>ページの区切り</source>
        <translation>Page breaks</translation>
    </message>
    <message>
        <source>訳</source>
        <translation>Translations</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>発出日</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>設問数に数えるかどうか</source>
        <translation>Whether it is counted</translation>
    </message>
    <message>
        <source>必須かどうか</source>
        <translation>Whether it is required</translation>
    </message>
    <message>
        <source>設問の種類</source>
        <translation>Type of question</translation>
    </message>
    <message>
        <source>何行書けるか</source>
        <translation>How many lines can be written</translation>
    </message>
    <message>
        <source>短い題名</source>
        <translation>Short title</translation>
    </message>
    <message>
        <source>言語</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>区分とページの分け方</source>
        <translation>How it is divided into sections and pages</translation>
    </message>
</context>
<context>
    <name>PassphraseEdit</name>
    <message>
        <source>文字を表示する</source>
        <translation>Show the characters</translation>
    </message>
</context>
<context>
    <name>PassphraseRow</name>
    <message>
        <source>合言葉を入れてください。</source>
        <translation>Type the passphrase.</translation>
    </message>
</context>
<context>
    <name>PassphraseView</name>
    <message>
        <source>自分の合言葉を変える</source>
        <translation>Change your passphrase</translation>
    </message>
    <message>
        <source>{who}の、この下書きの合言葉を変えます。身分証の合言葉は変わりません。前の写しは、今までの合言葉でまだ開けます。</source>
        <translation>Changes the passphrase of {who} for this draft. The passphrase of the identity does not change. Earlier copies can still be opened with the old passphrase.</translation>
    </message>
    <message>
        <source>今の合言葉</source>
        <translation>Present passphrase</translation>
    </message>
    <message>
        <source>新しい合言葉</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>変える(&amp;N)</source>
        <translation>Cha&amp;nge</translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation>Cancel (&amp;Q)</translation>
    </message>
</context>
<context>
    <name>PeopleDesk</name>
    <message>
        <source>下書きに保存しています。終わるまでお待ちください。</source>
        <translation>Saving the draft. Please wait until it is finished.</translation>
    </message>
    <message>
        <source>下書きに保存しています…</source>
        <translation>Saving the draft…</translation>
    </message>
    <message>
        <source>この下書きを開けるのは{most}人までです。だれかを外すと加えられます。</source>
        <translation>Up to {most} people can open this draft. Remove somebody to add another.</translation>
    </message>
    <message>
        <source>加えました。前の写しは、加えた人の合言葉では開けません。</source>
        <translation>Added. Earlier copies cannot be opened with the new person’s passphrase.</translation>
    </message>
    <message>
        <source>{who}を外すと、{who}の合言葉ではこの下書きを開けなくなります。前の写しは、今までの合言葉でまだ開けます。</source>
        <translation>If you remove {who}, this draft can no longer be opened with the passphrase of {who}. Earlier copies can still be opened with the old passphrase.</translation>
    </message>
    <message>
        <source>外す(&amp;X)</source>
        <translation>Remove (&amp;X)</translation>
    </message>
    <message>
        <source>やめる(&amp;M)</source>
        <translation>Cancel (&amp;M)</translation>
    </message>
    <message>
        <source>{who}を外しました。</source>
        <translation>{who} was removed.</translation>
    </message>
    <message>
        <source>合言葉を変えました。</source>
        <translation>The passphrase was changed.</translation>
    </message>
    <message>
        <source>復旧用の鍵を登録しました。合言葉を忘れたときは、情報システム管理者が開けます。</source>
        <translation>The recovery key was registered. If the passphrase is forgotten, the information systems manager can open the draft.</translation>
    </message>
    <message>
        <source>鍵を更新しました。前の写しは、今までの合言葉でまだ開けます。</source>
        <translation>The key was renewed. Earlier copies can still be opened with the old passphrase.</translation>
    </message>
</context>
<context>
    <name>PeopleSteps</name>
    <message>
        <source>加えました。前の写しは、加えた人の合言葉では開けません。</source>
        <translation>Added. Earlier copies cannot be opened with the new person’s passphrase.</translation>
    </message>
    <message>
        <source>復旧用の鍵を登録しました。合言葉を忘れたときは、情報システム管理者が開けます。</source>
        <translation>The recovery key was registered. If the passphrase is forgotten, the information systems manager can open the draft.</translation>
    </message>
    <message>
        <source>記録簿に書いています…</source>
        <translation>Writing to the record book…</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>この下書きを開ける人</source>
        <translation>People who can open this draft</translation>
    </message>
    <message>
        <source>人はそれぞれ自分の合言葉で、情報システム管理者は自分の身分証で開けます。名前は、下書きを開いた人だけに見えます。</source>
        <translation>Each person opens it with a passphrase of their own, the information systems manager with their identity. Only those who opened the draft see the names.</translation>
    </message>
    <message>
        <source>戻る(&amp;N)</source>
        <translation>Back (&amp;N)</translation>
    </message>
    <message>
        <source>{words}（いま開いている人）</source>
        <translation>{words} (has it open now)</translation>
    </message>
    <message>
        <source>外す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>{who}を外す</source>
        <translation>Remove {who}</translation>
    </message>
    <message>
        <source>人を加える(&amp;U)…</source>
        <translation>Add somebody (&amp;U)…</translation>
    </message>
    <message>
        <source>ほかの職員に渡す(&amp;H)…</source>
        <translation>&amp;Hand over to a colleague…</translation>
    </message>
    <message>
        <source>この下書きの写しを、選んだ場所に書き出します。写しも、ここに並んでいる人が、それぞれの合言葉で開けます。</source>
        <translation>Writes out a copy of this draft to a place you choose. The people listed here can open the copy too, each with their own passphrase.</translation>
    </message>
    <message>
        <source>合言葉を忘れたときは、情報システム管理者が復旧用の鍵で開けます。</source>
        <translation>If a passphrase is forgotten, the information systems manager can open the draft with the recovery key.</translation>
    </message>
    <message>
        <source>復旧用の鍵が登録されていません。全員が合言葉を忘れると、この下書きはだれにも開けません。</source>
        <translation>No recovery key is registered. If everybody forgets the passphrase, nobody can open this draft.</translation>
    </message>
    <message>
        <source>復旧用の鍵を登録し直す(&amp;K)…</source>
        <translation>Register the recovery &amp;key again…</translation>
    </message>
    <message>
        <source>復旧用の鍵を登録する(&amp;K)…</source>
        <translation>Register the recovery &amp;key…</translation>
    </message>
    <message>
        <source>自分の合言葉を変える(&amp;C)…</source>
        <translation>&amp;Change your passphrase…</translation>
    </message>
    <message>
        <source>鍵を更新する(&amp;R)…</source>
        <translation>&amp;Renew the key…</translation>
    </message>
    <message>
        <source>合言葉を変えたり人を外したりしても、前の写しは、今までの合言葉でまだ開けます。</source>
        <translation>Even if a passphrase is changed or somebody is removed, earlier copies can still be opened with the old passphrase.</translation>
    </message>
    <message>
        <source>これから書く内容も守るには、鍵を更新してください。</source>
        <translation>To protect what you write from now on as well, renew the key.</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>人を加える</source>
        <translation>Add somebody</translation>
    </message>
    <message>
        <source>加える人に席を代わり、その人が自分の合言葉を入れてください。ほかの人の合言葉とは別のものです。</source>
        <translation>Let the person you add take your seat and type a passphrase of their own, different from everybody else’s.</translation>
    </message>
    <message>
        <source>回答者</source>
        <translation>Respondent</translation>
    </message>
    <message>
        <source>承認者</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>その他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>だれとして加えますか</source>
        <translation>Added as</translation>
    </message>
    <message>
        <source>任意</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>所属・役職</source>
        <translation>Department, position</translation>
    </message>
    <message>
        <source>加える人の合言葉</source>
        <translation>Passphrase of the person you add</translation>
    </message>
    <message>
        <source>加える(&amp;N)</source>
        <translation>Add (&amp;N)</translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation>Cancel (&amp;Q)</translation>
    </message>
    <message>
        <source>{most}文字までにし、見えない文字は消してください。</source>
        <translation>Use up to {most} characters, without any that cannot be seen.</translation>
    </message>
</context>
<context>
    <name>PracticeDesk</name>
    <message>
        <source>練習の用意をしています…</source>
        <translation>Preparing the practice…</translation>
    </message>
</context>
<context>
    <name>PracticeNote</name>
    <message>
        <source>練習です。調査票は練習用に作ったもので、実際の調査ではありません。準備・回答・提出ファイルの作成・確認を、ひととおり試せます。</source>
        <translation>This is practice. The survey was made for practice and is not a real one. You can try everything: preparing, answering, making a submission file, reviewing.</translation>
    </message>
    <message>
        <source>練習です。ここで作ったものは、どの受領側にも開けず、提出できません。このウィンドウを閉じると、練習は終わり、作ったものは消えます。</source>
        <translation>This is practice. No recipient can open what you make here, and it cannot be submitted. When you close this window, the practice ends and what you made is deleted.</translation>
    </message>
</context>
<context>
    <name>PrepareDesk</name>
    <message>
        <source>身分証を作っています。終わるまでお待ちください。</source>
        <translation>The identity is being made. Please wait until it is finished.</translation>
    </message>
    <message>
        <source>身分証を作っています…</source>
        <translation>Making the identity…</translation>
    </message>
    <message>
        <source>前回の下書き {file} から、{count}問の回答を写しました。写した回答は「要再確認」です。1問ずつ確かめてください。</source>
        <translation>From the earlier draft {file}, {count} answers were copied. They are marked “check again”. Check them one by one.</translation>
    </message>
    <message>
        <source>前回の下書き {file} には、写せる回答がありませんでした。</source>
        <translation>The earlier draft {file} had no answers that could be copied.</translation>
    </message>
</context>
<context>
    <name>PreviewEnd</name>
    <message>
        <source>ここで、回答内容の確認に進みます</source>
        <translation>Here respondents go on to check their answers</translation>
    </message>
    <message>
        <source>確認が必要なところはありません。</source>
        <translation>Nothing is left to check.</translation>
    </message>
    <message>
        <source>回答に戻る</source>
        <translation>Back to the answers</translation>
    </message>
    <message>
        <source>対象外になった入力（提出されません）</source>
        <translation>Input that no longer applies (not submitted)</translation>
    </message>
    <message>
        <source>確認が必要なところが{count}件あります</source>
        <translation>Points to settle: {count}</translation>
    </message>
</context>
<context>
    <name>PreviewHidden</name>
    <message>
        <source>{question}は、今の試しの回答では聞かれません。</source>
        <translation>{question} is not asked with the present trial answers.</translation>
    </message>
    <message>
        <source>聞かれるのは、{condition}ときだけです。</source>
        <translation>It is asked only if {condition}.</translation>
    </message>
    <message>
        <source>この設問が出る回答を入れる</source>
        <translation>Fill in answers that lead to this question</translation>
    </message>
    <message>
        <source>前のページに戻る</source>
        <translation>Back to the page before</translation>
    </message>
</context>
<context>
    <name>PreviewPages</name>
    <message>
        <source>この設問が出る回答は見つかりませんでした。</source>
        <translation>No answers were found that lead to this question.</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>直すところがあるので、まだ試せません。</source>
        <translation>There is something to correct, so the survey cannot be tried yet.</translation>
    </message>
    <message>
        <source>試しの回答です。保存されません。</source>
        <translation>Trial answers; they are not saved.</translation>
    </message>
</context>
<context>
    <name>PreviewTools</name>
    <message>
        <source>はじめから(&amp;G)</source>
        <translation>Be&amp;gin again</translation>
    </message>
    <message>
        <source>この回答をシナリオに保存(&amp;K)…</source>
        <translation>&amp;Keep these answers as a scenario…</translation>
    </message>
    <message>
        <source>シナリオを開く(&amp;J)…</source>
        <translation>Open a scenario (&amp;J)…</translation>
    </message>
    <message>
        <source>言語：{choice}</source>
        <translation>Language: {choice}</translation>
    </message>
</context>
<context>
    <name>PrintView</name>
    <message>
        <source>ページを並べています…（{done}／{all}行）</source>
        <translation>Laying out the pages… (rows: {done} of {all})</translation>
    </message>
    <message>
        <source>印刷する(&amp;P)…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>PDFで保存する(&amp;S)…</source>
        <translation>&amp;Save as PDF…</translation>
    </message>
    <message>
        <source>戻る(&amp;B)</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>A4縦と横、全{count}ページ</source>
        <translation>A4 portrait and landscape, pages: {count}</translation>
    </message>
    <message>
        <source>A4横、全{count}ページ</source>
        <translation>A4 landscape, pages: {count}</translation>
    </message>
    <message>
        <source>A4縦、全{count}ページ</source>
        <translation>A4 portrait, pages: {count}</translation>
    </message>
    <message>
        <source>{heading}の見本、全{count}ページ</source>
        <translation>Preview of {heading}, pages: {count}</translation>
    </message>
    <message>
        <source>幅に合わせる(&amp;W)</source>
        <translation>Fit the &amp;width</translation>
    </message>
    <message>
        <source>1ページ全体を見る(&amp;W)</source>
        <translation>Vie&amp;w the whole page</translation>
    </message>
    <message>
        <source>{page}ページ目／全{count}ページ</source>
        <translation>Page {page} of {count}</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>プリンターがありません。PDFで保存できます。</source>
        <translation>There is no printer. You can save a PDF.</translation>
    </message>
    <message>
        <source>プリンターに送っています…（{n}／{all}ページ）</source>
        <translation>Sending to the printer… (page {n} of {all})</translation>
    </message>
    <message>
        <source>プリンターに送りました。</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>印刷できません。プリンターを確かめるか、PDFで保存してください。</source>
        <translation>It cannot be printed. Check the printer, or save a PDF.</translation>
    </message>
    <message>
        <source>PDFの保存</source>
        <translation>Save a PDF</translation>
    </message>
    <message>
        <source>PDFを作っています…</source>
        <translation>Making the PDF…</translation>
    </message>
    <message>
        <source>PDFを保存しました：{name}。PDFは暗号化されていません。渡し先は、貴団体の規則に従ってください。</source>
        <translation>The PDF was saved: {name}. It is not encrypted. Pass it on by the rules of your office.</translation>
    </message>
    <message>
        <source>PDFを保存しました：{name}。回答には封がされています。</source>
        <translation>The PDF was saved: {name}. The answers in it are sealed.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>未着手</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>回答中 {answered}／{applicable}問</source>
        <translation>Answering, {answered} of {applicable}</translation>
    </message>
    <message>
        <source>承認待ち</source>
        <translation>Waiting for approval</translation>
    </message>
    <message>
        <source>署名済み</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>承認済み</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>差戻しあり {count}件</source>
        <translation>Returned, comments: {count}</translation>
    </message>
    <message>
        <source>受理されました</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>調査票の新しい版に移しました。続きは {file} です。</source>
        <translation>Moved to a new version of the survey. {file} goes on.</translation>
    </message>
    <message>
        <source>承認者から戻されました</source>
        <translation>Sent back by the approver</translation>
    </message>
    <message>
        <source>承認者から戻されました（コメント {count}件）</source>
        <translation>Sent back by the approver (comments: {count})</translation>
    </message>
    <message>
        <source>提出ファイルあり（送付日は未記録）</source>
        <translation>File made, not marked sent</translation>
    </message>
    <message>
        <source>提出ファイルあり（{day} に送付）</source>
        <translation>File sent {day}</translation>
    </message>
    <message>
        <source>回答を始める</source>
        <translation>Start answering</translation>
    </message>
    <message>
        <source>続きから回答する</source>
        <translation>Continue answering</translation>
    </message>
    <message>
        <source>承認者の理由を読み、直して署名し直す</source>
        <translation>Read the approver’s reason, correct the answers and sign again</translation>
    </message>
    <message>
        <source>承認者が開いて承認する</source>
        <translation>Approver opens and approves</translation>
    </message>
    <message>
        <source>提出ファイルを作る</source>
        <translation>Make the submission file</translation>
    </message>
    <message>
        <source>差戻しのコメントに対応する</source>
        <translation>Deal with the comments</translation>
    </message>
    <message>
        <source>することはありません</source>
        <translation>Nothing to do</translation>
    </message>
    <message>
        <source>提出先に渡し、送付日を記録する</source>
        <translation>Hand over, record the date</translation>
    </message>
    <message>
        <source>返信を待つ</source>
        <translation>Wait for the return</translation>
    </message>
    <message>
        <source>{state}。次にすること：{onward}</source>
        <translation>{state}. Next: {onward}</translation>
    </message>
</context>
<context>
    <name>Publication</name>
    <message>
        <source>前の版の調査票ファイルを選ぶ</source>
        <translation>Choose the survey file of the former version</translation>
    </message>
</context>
<context>
    <name>PublishDesk</name>
    <message>
        <source>設問の回答で分けた集計は、公表用にも、団体に返す表にもできません。回答は、その団体のほかは知らないからです。集計に戻って、分け方を「なし」「都道府県」「団体の種類」「人口区分」のどれかにしてください。</source>
        <translation>A tally split by the answers to a question can be neither published nor given back, because only the body itself knows its answer. Go back and split by “None”, “Prefecture”, “Kind of body” or “Population class”.</translation>
    </message>
    <message>
        <source>公表用の表を書き出しました：{file}。公表の前に、中を確かめてください。</source>
        <translation>The tables to publish were written out: {file}. Look through them before you publish.</translation>
    </message>
    <message>
        <source>集計に入る回答がないので、返す表はありません。</source>
        <translation>No answers count in this tally, so there is nothing to give back.</translation>
    </message>
    <message>
        <source>団体に返す表を入れるフォルダーを選ぶ</source>
        <translation>Choose a folder for the tables to give back</translation>
    </message>
    <message>
        <source>団体に返す表を{n}団体分、書き出しました：{folder}。それぞれの表は、その団体にだけ渡してください。暗号化していません。</source>
        <translation>Tables to give back were written out (bodies: {n}): {folder}. Give each table to its own body only. They are not encrypted.</translation>
    </message>
</context>
<context>
    <name>PublishFields</name>
    <message>
        <source>提出期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>例：令和8年12月1日、2026-12-01。その日の終わりまでです。</source>
        <translation>Example: 2026-12-01. It lasts until the end of that day.</translation>
    </message>
    <message>
        <source>提出期限を、令和8年12月1日、2026-12-01のように入れてください。</source>
        <translation>Type the deadline like 2026-12-01.</translation>
    </message>
    <message>
        <source>もう過ぎた日です。これからの日にしてください。</source>
        <translation>This day has passed. Choose a day to come.</translation>
    </message>
    <message>
        <source>前の版は第{former}版です。版は上がるだけで、下げられません。</source>
        <translation>The former version is {former}. Versions only go up, never down.</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>版を1から{most}の数字で入れてください。</source>
        <translation>Type the version as a number from 1 to {most}.</translation>
    </message>
    <message>
        <source>版は{former}より大きい数字にしてください。</source>
        <translation>The version must be a number above {former}.</translation>
    </message>
    <message>
        <source>※必須</source>
        <translation>※required</translation>
    </message>
    <message>
        <source>任意</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>入れてください。</source>
        <translation>Fill this in.</translation>
    </message>
    <message>
        <source>{most}文字までにし、見えない文字は消してください。</source>
        <translation>Use up to {most} characters, without any that cannot be seen.</translation>
    </message>
</context>
<context>
    <name>PublishSteps</name>
    <message>
        <source>直すところがあるので、発行できません。点検の表の「直す」の行を調査票で直して、開き直してください。</source>
        <translation>There is something to correct, so the survey cannot be issued. Correct in the survey what the table of checks marks “Correct”, and open it again.</translation>
    </message>
</context>
<context>
    <name>PublishView</name>
    <message>
        <source>公表する表・団体に返す表</source>
        <translation>Tables to publish, tables to give back</translation>
    </message>
    <message>
        <source>入れる範囲</source>
        <translation>What counts</translation>
    </message>
    <message>
        <source>分け方</source>
        <translation>Split by</translation>
    </message>
    <message>
        <source>発行 1／3 調査の条件</source>
        <translation>Issue 1/3: terms of the survey</translation>
    </message>
    <message>
        <source>次へ：提出先と経路(&amp;N)</source>
        <translation>&amp;Next: recipients and routes</translation>
    </message>
    <message>
        <source>調査票に戻る(&amp;B)</source>
        <translation>&amp;Back to the survey</translation>
    </message>
    <message>
        <source>なし（はじめて発行します）</source>
        <translation>None (issued for the first time)</translation>
    </message>
    <message>
        <source>第{version}版（{issuer}、{day}発行）</source>
        <translation>Version {version} ({issuer}, issued {day})</translation>
    </message>
    <message>
        <source>調査番号</source>
        <translation>Survey ID</translation>
    </message>
    <message>
        <source>前の版</source>
        <translation>Former version</translation>
    </message>
    <message>
        <source>この前の版の調査主体は、照合番号を確かめておらず、この端末に身分証もありません。前の版の条件と提出先は、入れていません。変わったところを比べるだけです。</source>
        <translation>The check number of the issuer of this former version was not confirmed here, and this computer has no identity of theirs. The terms and recipients of the former version were not filled in. It is only compared for changes.</translation>
    </message>
    <message>
        <source>前の版の調査票ファイルを選ぶ(&amp;F)…</source>
        <translation>Choose the survey &amp;file of the former version…</translation>
    </message>
    <message>
        <source>前に発行した調査を直したときは、前の版を選んでください。同じ身分証で署名し、版を上げると、団体は新しい版に移れます。</source>
        <translation>If you corrected a survey issued before, choose its former version. Signed with the same identity and with a higher version, bodies can move to the new one.</translation>
    </message>
    <message>
        <source>調査名</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>目的</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>根拠</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>問い合わせ先</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>担当</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>受付時間</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>提出の決まり</source>
        <translation>Rules of submission</translation>
    </message>
    <message>
        <source>承認</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>承認者の署名がなくても提出できる</source>
        <translation>Can be submitted without an approver’s signature</translation>
    </message>
    <message>
        <source>承認者の署名が要る</source>
        <translation>An approver must sign</translation>
    </message>
    <message>
        <source>受渡し記録</source>
        <translation>Handover record</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>None</translation>
    </message>
    <message>
        <source>任意（添えることができる）</source>
        <translation>Optional (may be enclosed)</translation>
    </message>
    <message>
        <source>必須（添える）</source>
        <translation>Required (must be enclosed)</translation>
    </message>
    <message>
        <source>署名者名簿にない署名者</source>
        <translation>Signers who are not in the signer register</translation>
    </message>
    <message>
        <source>受理できる（名簿にないことを記録する）</source>
        <translation>Can be accepted (and it is recorded that they are not in the signer register)</translation>
    </message>
    <message>
        <source>受理できない（公開カードの登録を待つ）</source>
        <translation>Cannot be accepted (until their public card is registered)</translation>
    </message>
    <message>
        <source>書き出しています… {done}／{total}団体</source>
        <translation>Writing out… bodies: {done} of {total}</translation>
    </message>
    <message>
        <source>集計の表</source>
        <translation>Tables of the tally</translation>
    </message>
    <message>
        <source>公表用（小さい数を伏せる）</source>
        <translation>To publish (small numbers suppressed)</translation>
    </message>
    <message>
        <source>すべて（団体の回答も入る）</source>
        <translation>Everything (with the answers of bodies)</translation>
    </message>
    <message>
        <source>中身：{choice} ▼(&amp;S)</source>
        <translation>Content&amp;s: {choice} ▼</translation>
    </message>
    <message>
        <source>1以上{n}未満</source>
        <translation>1 to under {n}</translation>
    </message>
    <message>
        <source>伏せる数：{choice} ▼(&amp;N)</source>
        <translation>&amp;Numbers suppressed: {choice} ▼</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>CSV（UTF-8）</source>
        <translation>CSV (UTF-8)</translation>
    </message>
    <message>
        <source>CSV（UTF-8とCP932）</source>
        <translation>CSV (UTF-8 and CP932)</translation>
    </message>
    <message>
        <source>書き方：{choice} ▼(&amp;F)</source>
        <translation>&amp;Format: {choice} ▼</translation>
    </message>
    <message>
        <source>印刷(&amp;P)…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>小さい数と、それを計算できる数を伏せます。ほとんどの団体が選んだものも、選ばなかった団体が少なければ伏せます。どの区分が小さいかがわからないように、くじで選んだほかの区分も伏せます。団体ごとの回答と自由記述は入りません。
同じ時点の集計は、一つの分け方だけで公表してください。比べると、伏せた数がわかります。いくつかの設問を組み合わせてわかることまでは防げません。</source>
        <translation>Small numbers are suppressed, and the numbers they could be computed from. What nearly all bodies chose is suppressed too, where few did not. So that nobody can tell which part is small, other parts drawn by lot are suppressed as well. Answers of single bodies and free texts are not included.
Publish the tally of one moment in one split only: comparing two gives suppressed numbers away. What several questions tell together is not prevented.</translation>
    </message>
    <message>
        <source>すべての団体の回答と自由記述が入ります。暗号化しません。公表には使えません。</source>
        <translation>It holds the answers and free texts of all bodies. It is not encrypted. It is not fit to be published.</translation>
    </message>
    <message>
        <source>団体に返す表</source>
        <translation>Tables to give back to bodies</translation>
    </message>
    <message>
        <source>その団体の回答を、全体と、その団体が入る区分の集計に並べた表です。1団体に1つのファイルを作ります。集計の小さい数は、上の「伏せる数」で公表用と同じように伏せます。
それぞれの表は、その団体にだけ渡してください。団体は自分の回答を差し引いて考えられるので、少ない団体の区分では、伏せる数を大きくしてください。</source>
        <translation>Each table sets the answers of a body beside the tally of all bodies and of its part. One file is made for each body. Small numbers are suppressed by “Numbers suppressed” above, as for publishing.
Give each table to its own body only. A body can subtract its own answer, so where a part has few bodies, suppress larger numbers.</translation>
    </message>
    <message>
        <source>集計の表を書き出す(&amp;E)…</source>
        <translation>Writ&amp;e out the tables…</translation>
    </message>
    <message>
        <source>団体に返す表を書き出す(&amp;R)…</source>
        <translation>W&amp;rite out tables to give back…</translation>
    </message>
    <message>
        <source>集計に戻る(&amp;L)</source>
        <translation>Back to the ta&amp;lly</translation>
    </message>
</context>
<context>
    <name>PublishedView</name>
    <message>
        <source>発行しました</source>
        <translation>The survey is issued</translation>
    </message>
    <message>
        <source>まだ配られていません。このソフトは送信しません。</source>
        <translation>It has not been distributed yet. This program sends nothing.</translation>
    </message>
    <message>
        <source>通知文用の文をコピー(&amp;C)</source>
        <translation>&amp;Copy the words for the notice</translation>
    </message>
    <message>
        <source>公文の別紙を印刷する(&amp;P)…</source>
        <translation>&amp;Print the annex of the letter…</translation>
    </message>
    <message>
        <source>調査票に戻る(&amp;B)</source>
        <translation>&amp;Back to the survey</translation>
    </message>
    <message>
        <source>調査「{title}」（第{version}版、提出期限 {deadline}）の調査票ファイルの照合番号は、次のとおりです。回答するソフトに調査票ファイルを取り込んだら、画面が求める組をこの番号から入れて、確かめてください。
調査主体：{issuer}
照合番号：{number}</source>
        <translation>The check number of the survey file of “{title}” (version {version}, deadline {deadline}) is as follows. After importing the survey file, enter the groups that the screen asks for from this number.
Issuer: {issuer}
Check number: {number}</translation>
    </message>
    <message>
        <source>照合番号</source>
        <translation>Check number</translation>
    </message>
    <message>
        <source>通知文に必ず載せてください。</source>
        <translation>Be sure to put it into the notice.</translation>
    </message>
    <message>
        <source>調査名</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>提出期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>ファイル名</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>次にすること</source>
        <translation>What to do next</translation>
    </message>
    <message>
        <source>3 この端末のホームの「取り込んだ調査」にも入れました。別紙の番号で照合して、ためしに回答してください。</source>
        <translation>3 It was also added to the imported surveys on the home screen of this computer. Compare the number with the annex and answer it as a trial</translation>
    </message>
    <message>
        <source>3 この端末のホームには入れられませんでした。発行したファイルは無事です。ためしに回答するときは、ホームから取り込んでください。</source>
        <translation>3 It could not be added to the home screen of this computer. The issued file is safe. To answer it as a trial, import it from the home screen</translation>
    </message>
    <message>
        <source>1 通知文に照合番号を載せ、別紙を付ける</source>
        <translation>1 Put the check number into the notice and add the annex</translation>
    </message>
    <message>
        <source>2 調査票ファイルを、通知文とは別に、団体と提出先に配る</source>
        <translation>2 Distribute the survey file to bodies and recipients, apart from the notice</translation>
    </message>
    <message>
        <source>あとから直すときは、調査票を直してもう一度発行します。版が上がり、団体は回答を持ったまま新しい版に移れます。前の版のファイルは残しておいてください。</source>
        <translation>To correct it later, correct the survey and issue it again. The version goes up, and bodies can move to it with their answers. Keep the file of the former version.</translation>
    </message>
    <message>
        <source>コピーしました。</source>
        <translation>Copied.</translation>
    </message>
</context>
<context>
    <name>PuttingAway</name>
    <message>
        <source>{who}の合言葉</source>
        <translation>Passphrase of {who}</translation>
    </message>
    <message>
        <source>画面を隠しました。受渡し記録簿は変わっていません。</source>
        <translation>The screen was hidden. The record book was not changed.</translation>
    </message>
    <message>
        <source>画面を隠しました。書いているところの記録は、このソフトを閉じるまで、暗号化してこの端末のメモリーに残しています。</source>
        <translation>The screen was hidden. The record you were writing stays encrypted in the memory of this computer until you close this program.</translation>
    </message>
    <message>
        <source>受渡し記録簿 {file} の合言葉</source>
        <translation>Passphrase of the record book {file}</translation>
    </message>
</context>
<context>
    <name>QrDesk</name>
    <message>
        <source>この端末では、管理者の設定により、QR提出票を使えません。提出ファイルで受け取ってください。</source>
        <translation>By the administrator’s settings, QR sheets cannot be used on this computer. Ask for the submission file instead.</translation>
    </message>
    <message>
        <source>QR提出票の画像・PDFを選ぶ</source>
        <translation>Choose pictures or PDFs of QR sheets</translation>
    </message>
    <message>
        <source>外すものを「読み取ったもの」の一覧で選んでください。</source>
        <translation>Choose what to take out in the list “What was read”.</translation>
    </message>
</context>
<context>
    <name>QrSheet</name>
    <message>
        <source>{pages}枚、記号は{symbols}個（うち予備{spare}個）</source>
        <translation>Pages: {pages}. Symbols: {symbols} ({spare} of them spare)</translation>
    </message>
    <message>
        <source>{stem}-QR提出票.pdf</source>
        <translation>{stem}-QR-sheet.pdf</translation>
    </message>
    <message>
        <source>QR提出票</source>
        <translation>QR sheet</translation>
    </message>
    <message>
        <source>QR提出票 {page}枚目、全{count}枚</source>
        <translation>QR sheet, page {page} of {count}</translation>
    </message>
    <message>
        <source>拡大・縮小せず、100％で印刷してください。</source>
        <translation>Print at 100 %, not enlarged or reduced.</translation>
    </message>
    <message>
        <source>封筒に入れて送ってください。内容は封がされています。</source>
        <translation>Send it in an envelope. Its contents are sealed.</translation>
    </message>
    <message>
        <source>渡したら、送付日を記録してください。媒体を使わないので、受渡し記録はいりません。控えの用紙とPDFは、受理されたあとで、貴団体の規則に従って廃棄してください。</source>
        <translation>After handing it over, record the date sent. No medium is used, so no handover record is needed. After acceptance, destroy the copies on paper and the PDF by the rules of your office.</translation>
    </message>
    <message>
        <source>QR提出票&#x3000;{number}／{of}</source>
        <translation>QR sheet {number}/{of}</translation>
    </message>
    <message>
        <source>{title}（練習）</source>
        <translation>{title} (practice)</translation>
    </message>
    <message>
        <source>QR提出票 受付照合 {receipt}</source>
        <translation>QR sheet, receipt code {receipt}</translation>
    </message>
    <message>
        <source>第＿＿版</source>
        <translation>Revision ____</translation>
    </message>
    <message>
        <source>調査：{survey}</source>
        <translation>Survey: {survey}</translation>
    </message>
    <message>
        <source>団体：{body}&#x3000;{revision}</source>
        <translation>Body: {body}, {revision}</translation>
    </message>
    <message>
        <source>提出先：{to}</source>
        <translation>Submit to: {to}</translation>
    </message>
    <message>
        <source>受付照合：{receipt}&#x3000;この用紙の記号：{count}個（うち予備1個。番号は左に印刷）</source>
        <translation>Receipt code: {receipt}. Symbols on this page: {count} (1 of them spare; numbers printed at the left)</translation>
    </message>
    <message>
        <source>受付照合の全体：{digest}</source>
        <translation>Whole receipt code: {digest}</translation>
    </message>
    <message>
        <source>読取り：スキャナーで300dpi、PNG・JPEG・TIFF・BMP・PDFのどれかで保存して読み取ります。</source>
        <translation>Reading: scan at 300 dpi and save as PNG, JPEG, TIFF, BMP or PDF.</translation>
    </message>
    <message>
        <source>{pages}枚すべてが要ります。順番と向きは問いません。</source>
        <translation>All pages are needed ({pages}), in any order and any way up.</translation>
    </message>
    <message>
        <source>回答は暗号化されていますが、受理されたあとは、団体と受領側の規則に従って廃棄してください。</source>
        <translation>The answers are encrypted. Even so, after acceptance destroy this paper by the rules of the body and of the recipient.</translation>
    </message>
</context>
<context>
    <name>QrSteps</name>
    <message>
        <source>この端末では、管理者の設定により、QR提出票を使えません。ほかの方法で渡すか、情報システム管理者に確かめてください。</source>
        <translation>By the administrator’s settings, QR sheets cannot be used on this computer. Hand the file over in another way, or ask the information systems manager.</translation>
    </message>
    <message>
        <source>記号を作っています…</source>
        <translation>Making the symbols…</translation>
    </message>
    <message>
        <source>提出ファイルを選ぶ(&amp;F)…</source>
        <translation>Choose the submission &amp;file…</translation>
    </message>
    <message>
        <source>提出ファイルを選ぶ</source>
        <translation>Choose the submission file</translation>
    </message>
</context>
<context>
    <name>QrView</name>
    <message>
        <source>QR提出票を読み取る</source>
        <translation>Read QR sheets</translation>
    </message>
    <message>
        <source>まだ何も読み取っていません。</source>
        <translation>Nothing has been read yet.</translation>
    </message>
    <message>
        <source>画像・PDFを選ぶ(&amp;N)…</source>
        <translation>Choose pictures or PDFs (&amp;N)…</translation>
    </message>
    <message>
        <source>受領フォルダーに戻る(&amp;L)</source>
        <translation>Back to received fi&amp;les</translation>
    </message>
    <message>
        <source>用紙の記号がそろうと、提出ファイルになって受領フォルダーに入ります。何通でも、どの順でも読み取れます。</source>
        <translation>When the symbols of a sheet are complete, they become a submission file among the received files. Read as many sheets as you like, in any order.</translation>
    </message>
    <message>
        <source>スキャナーでは、300dpi、PNG・JPEG・TIFF・BMP・PDFのどれかで保存してください。画像は、まとめて選ぶか、この画面に置きます。</source>
        <translation>Scan at 300 dpi and save as PNG, JPEG, TIFF, BMP or PDF. Choose the pictures all at once, or drop them on this screen.</translation>
    </message>
    <message>
        <source>この欄で、記号を1つずつ読み取ります。読み取るたびに欄は空になり、続けて読み取れます。</source>
        <translation>Read the symbols one by one into this field. It is emptied after each, ready for the next.</translation>
    </message>
    <message>
        <source>手持ちのスキャナーの読み取り欄</source>
        <translation>Field for a hand-held scanner</translation>
    </message>
    <message>
        <source>中止(&amp;C)</source>
        <translation>Stop (&amp;C)</translation>
    </message>
    <message>
        <source>提出票</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>状況</source>
        <translation>State</translation>
    </message>
    <message>
        <source>QR提出票</source>
        <translation>QR sheets</translation>
    </message>
    <message>
        <source>読み取ったところ</source>
        <translation>Read from</translation>
    </message>
    <message>
        <source>記号</source>
        <translation>Symbols</translation>
    </message>
    <message>
        <source>結果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>読み取ったもの</source>
        <translation>What was read</translation>
    </message>
    <message>
        <source>読み取ったものから外す(&amp;D)</source>
        <translation>Take out of what was rea&amp;d</translation>
    </message>
    <message>
        <source>続きから読み取る(&amp;C)</source>
        <translation>&amp;Continue reading</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>条件：{condition}</source>
        <translation>Condition: {condition}</translation>
    </message>
    <message>
        <source>条件：{condition}（{number}の回答：{answer}）</source>
        <translation>Condition: {condition} (answer to {number}: {answer})</translation>
    </message>
    <message>
        <source>（{note}）</source>
        <translation> ({note})</translation>
    </message>
    <message>
        <source>（まだ回答がありません）</source>
        <translation>(no answer yet)</translation>
    </message>
    <message>
        <source>{number}の回答：{answer}</source>
        <translation>Answer to {number}: {answer}</translation>
    </message>
    <message>
        <source>次は {range}です。</source>
        <translation>Next: {range}.</translation>
    </message>
    <message>
        <source>{range}が対象になります。</source>
        <translation>{range} will apply.</translation>
    </message>
    <message>
        <source>{range}は対象外になります。</source>
        <translation>{range} will not apply.</translation>
    </message>
    <message>
        <source>{first} から {last} の{count}問</source>
        <translation>{first} to {last} ({count} questions)</translation>
    </message>
</context>
<context>
    <name>QuestionBlock</name>
    <message>
        <source>根拠を見る</source>
        <translation>See the grounds</translation>
    </message>
    <message>
        <source>※必須</source>
        <translation>※required</translation>
    </message>
    <message>
        <source>任意</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>必須</source>
        <translation>required</translation>
    </message>
    <message>
        <source>説明・回答例を見る</source>
        <translation>See explanation and example</translation>
    </message>
    <message>
        <source>{number}を変更</source>
        <translation>Change {number}</translation>
    </message>
</context>
<context>
    <name>QuestionTools</name>
    <message>
        <source>回答を取り消す</source>
        <translation>Remove the answer</translation>
    </message>
    <message>
        <source>あとで確認</source>
        <translation>Check later</translation>
    </message>
    <message>
        <source>庁内メモ（提出されません）</source>
        <translation>Internal note (not sent)</translation>
    </message>
    <message>
        <source>「あとで確認」の印を付けています。</source>
        <translation>Marked “check later”.</translation>
    </message>
    <message>
        <source>「あとで確認」を外す</source>
        <translation>Remove “check later”</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>{first}から{last}の{count}問</source>
        <translation>{first} to {last} ({count} questions)</translation>
    </message>
    <message>
        <source>ほか{count}問</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <source>{number}の回答が「{answer}」のため</source>
        <translation>Because the answer to {number} is “{answer}”</translation>
    </message>
</context>
<context>
    <name>ReasonBox</name>
    <message>
        <source>このままでよい理由（必須。確認する人に伝わります）</source>
        <translation>Reason why it is right as it is (required; reviewers will read it)</translation>
    </message>
</context>
<context>
    <name>RecheckPanel</name>
    <message>
        <source>要再確認：前に入力した回答です。</source>
        <translation>Check again: this answer was entered before.</translation>
    </message>
    <message>
        <source>この回答でよい</source>
        <translation>This answer is right</translation>
    </message>
</context>
<context>
    <name>RecipientSteps</name>
    <message>
        <source>提出先の公開カードを選ぶ（いくつでも選べます）</source>
        <translation>Choose public cards of recipients (as many as you like)</translation>
    </message>
    <message>
        <source>返信に署名する人の公開カードを選ぶ（いくつでも選べます）</source>
        <translation>Choose public cards of those who sign return files (as many as you like)</translation>
    </message>
    <message>
        <source>公開カードのあるフォルダーを選ぶ</source>
        <translation>Choose the folder with the public cards</translation>
    </message>
    <message>
        <source>このフォルダーに公開カード（.card.txt）がありません。</source>
        <translation>There are no public cards (.card.txt) in this folder.</translation>
    </message>
    <message>
        <source>公開カードを{n}枚加えました。</source>
        <translation>Public cards added: {n}.</translation>
    </message>
    <message>
        <source>公開カードを{n}枚加えました。加えなかったファイルが{wrong}つあります。理由は下に示しています。</source>
        <translation>Public cards added: {n}. Files not added: {wrong}. The reasons stand below.</translation>
    </message>
    <message>
        <source>照合番号を確かめる提出先の行を選んでください。</source>
        <translation>Choose the row of the recipient whose check number you heard.</translation>
    </message>
    <message>
        <source>この提出先の照合番号は、もう確かめてあります。</source>
        <translation>The check number of this recipient has been compared already.</translation>
    </message>
    <message>
        <source>照合番号を確かめました：{name}</source>
        <translation>The check number was compared: {name}</translation>
    </message>
    <message>
        <source>外す提出先の行を選んでください。</source>
        <translation>Choose the row of the recipient to remove.</translation>
    </message>
</context>
<context>
    <name>RecipientTables</name>
    <message>
        <source>提出先</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>受け取る団体</source>
        <translation>Receives from</translation>
    </message>
    <message>
        <source>照合番号</source>
        <translation>Check number</translation>
    </message>
    <message>
        <source>照合</source>
        <translation>Compared</translation>
    </message>
    <message>
        <source>返信に署名する人</source>
        <translation>Who signs return files</translation>
    </message>
    <message>
        <source>都道府県</source>
        <translation>Prefecture</translation>
    </message>
    <message>
        <source>団体数</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>都道府県ごとの提出先</source>
        <translation>Recipients by prefecture</translation>
    </message>
    <message>
        <source>政令指定都市</source>
        <translation>designated cities</translation>
    </message>
    <message>
        <source>提出先がありません</source>
        <translation>No recipient</translation>
    </message>
    <message>
        <source>まだ</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>前の版と同じ</source>
        <translation>same as in the former version</translation>
    </message>
    <message>
        <source>済み</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>省</source>
        <translation>ministry</translation>
    </message>
    <message>
        <source>団体コード {code}</source>
        <translation>body code {code}</translation>
    </message>
    <message>
        <source>{n}団体</source>
        <translation>bodies: {n}</translation>
    </message>
</context>
<context>
    <name>RecipientsView</name>
    <message>
        <source>発行 2／3 提出先と経路</source>
        <translation>Issue 2/3: recipients and routes</translation>
    </message>
    <message>
        <source>提出先になる省や都道府県から受け取った公開カードを加えてください。省のカードはすべての団体から、都道府県のカードはその都道府県の団体から受け取ります。</source>
        <translation>Add the public cards that you received from the ministry and the prefectures that will be recipients. A ministry’s card receives from every body, a prefecture’s from the bodies of that prefecture.</translation>
    </message>
    <message>
        <source>{names}は都道府県ではありませんが、その都道府県のすべての団体の提出先になります。カードを確かめてください。</source>
        <translation>{names} is no prefecture, but will receive from all bodies of its prefecture. Check the card.</translation>
    </message>
    <message>
        <source>{n}団体のすべてに提出先があります。</source>
        <translation>Every body has a recipient ({n}).</translation>
    </message>
    <message>
        <source>まだ提出先がありません。公開カードを加えてください。</source>
        <translation>There is no recipient yet. Add public cards.</translation>
    </message>
    <message>
        <source>{n}団体に提出先がありません。「経路」の表で、提出先のない都道府県を確かめてください。</source>
        <translation>Some bodies have no recipient ({n}). See in the table “Routes” which prefectures have none.</translation>
    </message>
    <message>
        <source>{n}団体</source>
        <translation>bodies: {n}</translation>
    </message>
    <message>
        <source>{n}団体に提出先がありません：{places}</source>
        <translation>Bodies without a recipient ({n}): {places}</translation>
    </message>
    <message>
        <source>公開カードを加える(&amp;A)…</source>
        <translation>&amp;Add public cards…</translation>
    </message>
    <message>
        <source>フォルダーの公開カードをすべて加える(&amp;F)…</source>
        <translation>Add all cards of a &amp;folder…</translation>
    </message>
    <message>
        <source>返信に署名する人を加える(&amp;S)…</source>
        <translation>Add who &amp;signs return files…</translation>
    </message>
    <message>
        <source>照合番号を確かめる(&amp;K)…</source>
        <translation>Compare the chec&amp;k number…</translation>
    </message>
    <message>
        <source>選んだ提出先を外す(&amp;D)</source>
        <translation>Remove the chosen recipient (&amp;D)</translation>
    </message>
    <message>
        <source>照合番号は、それぞれの提出先の本人に電話などで読み上げてもらい、行を選んで「照合番号を確かめる」で入れてください。番号が違うカードは外してください。</source>
        <translation>Ask each recipient in person to read the check number out, by telephone or the like, choose the row and enter it with “Compare the check number”. Remove a card whose number differs.</translation>
    </message>
    <message>
        <source>経路</source>
        <translation>Routes</translation>
    </message>
    <message>
        <source>政令指定都市は、都道府県を通さず、省だけに提出する</source>
        <translation>Designated cities submit to the ministry alone, not through their prefecture</translation>
    </message>
    <message>
        <source>次へ：確認と署名(&amp;N)</source>
        <translation>&amp;Next: check and sign</translation>
    </message>
    <message>
        <source>前へ戻る(&amp;B)</source>
        <translation>&amp;Back</translation>
    </message>
</context>
<context>
    <name>RecordDesk</name>
    <message>
        <source>合言葉を確かめています…</source>
        <translation>Checking the passphrase…</translation>
    </message>
    <message>
        <source>記録簿を作っています…</source>
        <translation>Making the record book…</translation>
    </message>
    <message>
        <source>受渡し記録簿を作りました。場所：{path}</source>
        <translation>The record book was made. Place: {path}</translation>
    </message>
    <message>
        <source>この記録簿は、この端末で前に開いたものより古い写しかもしれません。新しいほうがほかの場所にないか、先に確かめてください。</source>
        <translation>This record book may be an older copy than the one opened on this computer before. First make sure that the newer one is not in another place.</translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation>Cancel (&amp;Q)</translation>
    </message>
    <message>
        <source>このまま開く(&amp;X)</source>
        <translation>Open it anyway (&amp;X)</translation>
    </message>
</context>
<context>
    <name>RecordRows</name>
    <message>
        <source>{value}（あとから入力 {at}）</source>
        <translation>{value} (entered later, {at})</translation>
    </message>
</context>
<context>
    <name>RecordSteps</name>
    <message>
        <source>このパターンと方向では、そのページに書くことはありません。</source>
        <translation>With this pattern and direction there is nothing to write on that page.</translation>
    </message>
    <message>
        <source>記録 {no} の「{page}」を記録しました。</source>
        <translation>“{page}” of record {no} was recorded.</translation>
    </message>
    <message>
        <source>確認が必要なところが{count}件あります</source>
        <translation>Points to settle: {count}</translation>
    </message>
    <message>
        <source>記録 {no} の「{page}」を途中で残しました。</source>
        <translation>“{page}” of record {no} was kept unfinished.</translation>
    </message>
    <message>
        <source>まだ記録していません。訂正の理由を書いてください。</source>
        <translation>Nothing was recorded yet. Write the reason for the correction.</translation>
    </message>
    <message>
        <source>まだ記録していません。あとで続きを書くときは「途中で残す」を押してください。</source>
        <translation>Nothing was recorded yet. To go on later, press “Keep unfinished”.</translation>
    </message>
    <message>
        <source>先に、この記録の「申請」を記録するか、途中で残してください。</source>
        <translation>First record the “request” of this record, or keep it unfinished.</translation>
    </message>
    <message>
        <source>記録していない入力があります。</source>
        <translation>There is input that was not recorded.</translation>
    </message>
    <message>
        <source>続けて書く(&amp;C)</source>
        <translation>&amp;Continue writing</translation>
    </message>
    <message>
        <source>記録せずに戻る(&amp;X)</source>
        <translation>Go back without recording (&amp;X)</translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>記録 {no}：{page}</source>
        <translation>Record {no}: {page}</translation>
    </message>
    <message>
        <source>新しい記録（番号は、最初に記録するときに決まります）</source>
        <translation>New record (it gets its number when it is first recorded)</translation>
    </message>
    <message>
        <source>記録 {no}&#x3000;{state}</source>
        <translation>Record {no}, {state}</translation>
    </message>
    <message>
        <source>これまでの記録を見る</source>
        <translation>See the entries so far</translation>
    </message>
    <message>
        <source>提出ファイルに添える部分を書き出す…</source>
        <translation>Write out the part to attach to a submission…</translation>
    </message>
    <message>
        <source>運んだ提出ファイルを書く…</source>
        <translation>Write the submission file carried…</translation>
    </message>
    <message>
        <source>この記録を印刷する…</source>
        <translation>Print this record…</translation>
    </message>
    <message>
        <source>記録する(&amp;N)</source>
        <translation>Record (&amp;N)</translation>
    </message>
    <message>
        <source>途中で残す(&amp;H)</source>
        <translation>Keep unfinis&amp;hed</translation>
    </message>
    <message>
        <source>戻る(&amp;Q)</source>
        <translation>Back (&amp;Q)</translation>
    </message>
    <message>
        <source>ページ(&amp;L)</source>
        <translation>Pages (&amp;L)</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>{sender} → {receiver}</source>
        <translation>{sender} → {receiver}</translation>
    </message>
    <message>
        <source>記録 {no}</source>
        <translation>Record {no}</translation>
    </message>
    <message>
        <source>持ち出し</source>
        <translation>Taking out</translation>
    </message>
    <message>
        <source>取り込み</source>
        <translation>Bringing in</translation>
    </message>
    <message>
        <source>{pattern}{direction}</source>
        <translation>{pattern}{direction}</translation>
    </message>
    <message>
        <source>申請中</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>承認済み</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>作業中</source>
        <translation>At work</translation>
    </message>
    <message>
        <source>完了</source>
        <translation>End</translation>
    </message>
    <message>
        <source>点検済み</source>
        <translation>Inspected</translation>
    </message>
    <message>
        <source>①</source>
        <translation>①</translation>
    </message>
    <message>
        <source>②</source>
        <translation>②</translation>
    </message>
    <message>
        <source>③</source>
        <translation>③</translation>
    </message>
    <message>
        <source>LGWAN・インターネット間</source>
        <translation>LGWAN–internet</translation>
    </message>
    <message>
        <source>例外</source>
        <translation>Exception</translation>
    </message>
    <message>
        <source>保管中</source>
        <translation>in store</translation>
    </message>
    <message>
        <source>貸出中</source>
        <translation>lent</translation>
    </message>
    <message>
        <source>紛失</source>
        <translation>lost</translation>
    </message>
    <message>
        <source>廃棄</source>
        <translation>disposed of</translation>
    </message>
    <message>
        <source>媒体台帳にない番号</source>
        <translation>This number is not in the list of media</translation>
    </message>
    <message>
        <source>住民の氏名、マイナンバー、口座番号、パスワード、暗号鍵は書かないでください。</source>
        <translation>Do not write names of residents, My Number, account numbers, passwords or encryption keys.</translation>
    </message>
    <message>
        <source>{pattern}（{direction}）</source>
        <translation>{pattern} ({direction})</translation>
    </message>
    <message>
        <source>この媒体は{state}です。番号を確かめてください。</source>
        <translation>This medium is {state}. Check the number.</translation>
    </message>
</context>
<context>
    <name>RecoverDesk</name>
    <message>
        <source>保存しています。終わるまでお待ちください。</source>
        <translation>Saving. Please wait until it is done.</translation>
    </message>
    <message>
        <source>身分証を開いています…</source>
        <translation>Opening the identity…</translation>
    </message>
    <message>
        <source>{account}さんが {host} で開いています。合言葉はまだ変わっていません。閉じてもらってから、もう一度「合言葉を決め直す」を押してください。</source>
        <translation>{account} has it open on {host}. The passphrase has not been changed yet. Ask them to close it, then press “Set the passphrase” again.</translation>
    </message>
    <message>
        <source>ほかのウィンドウが開いたままになっています（停電や強制終了のあとなど）。ほかの端末で開いていないことを確かめて、続けてください。</source>
        <translation>Another window was left open, for example by a power failure. Make sure that it is not open on another computer, then go on.</translation>
    </message>
    <message>
        <source>やめる(&amp;K)</source>
        <translation>Do not set (&amp;K)</translation>
    </message>
    <message>
        <source>このまま決め直す(&amp;X)</source>
        <translation>Set it anyway (&amp;X)</translation>
    </message>
</context>
<context>
    <name>RecoverView</name>
    <message>
        <source>復旧：合言葉を決め直す</source>
        <translation>Recovery: set a new passphrase</translation>
    </message>
    <message>
        <source>だれの合言葉を決め直しますか</source>
        <translation>Whose passphrase is set anew?</translation>
    </message>
    <message>
        <source>その人が自分で入れてください。前の写しは、今までの合言葉でまだ開けます。</source>
        <translation>Let that person type it. Earlier copies can still be opened with the old passphrase.</translation>
    </message>
    <message>
        <source>新しい合言葉</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>合言葉を決め直す(&amp;N)</source>
        <translation>Set the passphrase (&amp;N)</translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation>Cancel (&amp;Q)</translation>
    </message>
</context>
<context>
    <name>Recovered</name>
    <message>
        <source>前回、このソフトは保存の途中で止まりました。途中だった保存の内容を取り込みました。</source>
        <translation>Last time, this program stopped while saving. The contents of that save were taken in.</translation>
    </message>
    <message>
        <source>前回、このソフトは途中で止まりました。最後に保存した内容から続けます。</source>
        <translation>Last time, this program stopped halfway. It goes on from what was saved last.</translation>
    </message>
    <message>
        <source>最後の編集：{moment}。回答：{applicable}問のうち{answered}問。</source>
        <translation>Last edit: {moment}. Answered: {answered} of {applicable}.</translation>
    </message>
    <message>
        <source>最後の編集：{moment}。回答：{applicable}問のうち{answered}問。最後にいたページ：「{page}」。</source>
        <translation>Last edit: {moment}. Answered: {answered} of {applicable}. Last page: “{page}”.</translation>
    </message>
</context>
<context>
    <name>RecoveryCardEdit</name>
    <message>
        <source>公開カードの名前</source>
        <translation>Name on the public card</translation>
    </message>
    <message>
        <source>所属</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>情報システム管理者に電話か対面で照合番号を聞き、{ordinals}の組を入れてください。</source>
        <translation>Ask the information systems manager for the check number by telephone or in person, and type groups {ordinals}.</translation>
    </message>
    <message>
        <source>番号が合いません。情報システム管理者にもう一度確かめてください。合わない公開カードは使わないでください。</source>
        <translation>The number does not match. Ask the information systems manager again. Do not use a public card that does not match.</translation>
    </message>
    <message>
        <source>情報システム管理者の公開カードを選ぶ</source>
        <translation>Choose the information systems manager’s public card</translation>
    </message>
</context>
<context>
    <name>RecoveryCardView</name>
    <message>
        <source>鍵の更新：復旧用の鍵</source>
        <translation>Renew the key: recovery key</translation>
    </message>
    <message>
        <source>復旧用の鍵の登録</source>
        <translation>Register a recovery key</translation>
    </message>
    <message>
        <source>公開カードを選ぶ(&amp;F)…</source>
        <translation>Choose a public card (&amp;F)…</translation>
    </message>
    <message>
        <source>鍵の更新に進む(&amp;N)</source>
        <translation>Co&amp;ntinue to renewing the key</translation>
    </message>
    <message>
        <source>登録する(&amp;N)</source>
        <translation>Register (&amp;N)</translation>
    </message>
    <message>
        <source>復旧用の鍵なしで更新に進む(&amp;K)</source>
        <translation>Continue without a recovery &amp;key</translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation>Cancel (&amp;Q)</translation>
    </message>
    <message>
        <source>鍵を更新します。復旧用の鍵は、公開カードをもう一度選んで登録し直します。次の画面で「鍵を更新する」を押すまで、何も変わりません。</source>
        <translation>This renews the key. The recovery key is registered again by choosing its public card once more. Nothing changes before you press “Renew the key” on the next page.</translation>
    </message>
    <message>
        <source>合言葉を忘れたときに、情報システム管理者がこの下書きの合言葉を決め直せるようにします。情報システム管理者の身分証では、回答は表示されません。</source>
        <translation>Lets the information systems manager set a new passphrase for this draft if it is forgotten. The information systems manager’s identity does not show the answers.</translation>
    </message>
</context>
<context>
    <name>RecoverySection</name>
    <message>
        <source>合言葉を忘れたときは、情報システム管理者（照合番号 {number}）が復旧用の鍵で開けます。</source>
        <translation>If the passphrase is forgotten, the information systems manager (check number {number}) can open the draft with the recovery key.</translation>
    </message>
    <message>
        <source>復旧用の鍵が登録されていません。合言葉を忘れると、この下書きはだれにも開けません。</source>
        <translation>No recovery key is registered. If the passphrase is forgotten, nobody can open this draft.</translation>
    </message>
    <message>
        <source>この端末では、登録しないと下書きを作れません。</source>
        <translation>On this computer a draft cannot be made without one.</translation>
    </message>
    <message>
        <source>復旧用の鍵を登録する(&amp;K)…</source>
        <translation>Register the recovery &amp;key…</translation>
    </message>
</context>
<context>
    <name>RefusalSheet</name>
    <message>
        <source>{file}-直すところ.pdf</source>
        <translation>{file}-to-correct.pdf</translation>
    </message>
    <message>
        <source>直すところの印刷</source>
        <translation>Print what to correct</translation>
    </message>
    <message>
        <source>調査票の直すところ</source>
        <translation>What to correct in the survey</translation>
    </message>
    <message>
        <source>{file}&#x3000;{n}か所。Excelで直してから、開きなおしてください。</source>
        <translation>{file}, places: {n}. Correct them in Excel, then open the survey again.</translation>
    </message>
    <message>
        <source>シート</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>セル</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>直し方</source>
        <translation>What to do</translation>
    </message>
</context>
<context>
    <name>RefusalView</name>
    <message>
        <source>調査票の作成・点検</source>
        <translation>Make and check a survey</translation>
    </message>
    <message>
        <source>{file} は、このままでは開けません。直すところが{n}か所あります。</source>
        <translation>{file} cannot be opened as it is. Places to correct: {n}.</translation>
    </message>
    <message>
        <source>Excelで直して上書き保存し、「開きなおす」を押してください。直すまで、何も取り込みません。元のファイルは変わりません。</source>
        <translation>Correct them in Excel, save, and press “Open again”. Until then nothing is imported. The file itself is not changed.</translation>
    </message>
    <message>
        <source>シート</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>セル</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>直し方</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>直すところ</source>
        <translation>What to correct</translation>
    </message>
    <message>
        <source>ほかに{n}か所あります。上のものを直してから、開きなおしてください。</source>
        <translation>There are more places ({n}). Correct those above, then open the survey again.</translation>
    </message>
    <message>
        <source>開きなおす(&amp;R)</source>
        <translation>Open again (&amp;R)</translation>
    </message>
    <message>
        <source>表をコピーする(&amp;C)</source>
        <translation>&amp;Copy the table</translation>
    </message>
    <message>
        <source>印刷(&amp;P)…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>ほかのファイルを開く(&amp;O)…</source>
        <translation>&amp;Open another file…</translation>
    </message>
    <message>
        <source>ホームへ(&amp;Q)</source>
        <translation>Home (&amp;Q)</translation>
    </message>
</context>
<context>
    <name>Refused workbook</name>
    <message>
        <source>式が長すぎます（{limit}字まで）。</source>
        <translation>The expression is too long (up to {limit} characters).</translation>
    </message>
    <message>
        <source>式を短くしてください。</source>
        <translation>Make the expression shorter.</translation>
    </message>
    <message>
        <source>式の入れ子が深すぎます（{limit}段まで）。</source>
        <translation>The expression is nested too deep (up to {limit} levels).</translation>
    </message>
    <message>
        <source>かっこを減らしてください。</source>
        <translation>Use fewer brackets.</translation>
    </message>
    <message>
        <source>式として読めません。</source>
        <translation>This cannot be read as an expression.</translation>
    </message>
    <message>
        <source>${{name}} = &apos;a&apos; のような書き方にしてください。かっこと引用符も確かめてください。</source>
        <translation>Write it like ${{name}} = &apos;a&apos;. Check brackets and quotation marks, too.</translation>
    </message>
    <message>
        <source>関数「{function}」は使えません。</source>
        <translation>The function “{function}” cannot be used.</translation>
    </message>
    <message>
        <source>selected、count-selected、not、string-length、regex、date だけが使えます。</source>
        <translation>Only selected, count-selected, not, string-length, regex and date can be used.</translation>
    </message>
    <message>
        <source>関数「{function}」の中の書き方が違います。</source>
        <translation>What stands inside the function “{function}” does not fit.</translation>
    </message>
    <message>
        <source>selected(${{name}}, &apos;a&apos;) のように書いてください。</source>
        <translation>Write it like selected(${{name}}, &apos;a&apos;).</translation>
    </message>
    <message>
        <source>式が、ない設問「{question}」を見ています。</source>
        <translation>The expression looks at the question “{question}”, which does not exist.</translation>
    </message>
    <message>
        <source>survey シートの name を確かめてください。</source>
        <translation>Check the names in the column “name” of the sheet “survey”.</translation>
    </message>
    <message>
        <source>このソフトの条件にできない式です。</source>
        <translation>This expression cannot be a condition in this program.</translation>
    </message>
    <message>
        <source>${{name}} = &apos;a&apos;、selected()、and、or、not() の組み合わせにしてください。</source>
        <translation>Combine ${{name}} = &apos;a&apos;, selected(), and, or, not().</translation>
    </message>
    <message>
        <source>設問「{question}」に、選択肢「{value}」がありません。</source>
        <translation>The question “{question}” has no option “{value}”.</translation>
    </message>
    <message>
        <source>choices シートの name を確かめてください。</source>
        <translation>Check the names in the column “name” of the sheet “choices”.</translation>
    </message>
    <message>
        <source>この種類の設問に使えない比べ方（{operator}）です。</source>
        <translation>A question of this type cannot be compared in this way ({operator}).</translation>
    </message>
    <message>
        <source>複数選択には selected()、選択には = と !=、数と日付には大小を使ってください。</source>
        <translation>Use selected() where several can be chosen, = and != where one can be chosen, and less or greater for numbers and dates.</translation>
    </message>
    <message>
        <source>値「{value}」は、その設問の答えになりません。</source>
        <translation>The value “{value}” is no answer to that question.</translation>
    </message>
    <message>
        <source>設問の種類に合う値にしてください。</source>
        <translation>Use a value that fits the type of the question.</translation>
    </message>
    <message>
        <source>日付「{value}」は、引用符だけでは比べられません。</source>
        <translation>The date “{value}” cannot be compared in quotation marks alone.</translation>
    </message>
    <message>
        <source>date(&apos;{value}&apos;) と書いてください。</source>
        <translation>Write date(&apos;{value}&apos;).</translation>
    </message>
    <message>
        <source>いつも成り立つか、決して成り立たない式です。</source>
        <translation>This expression always holds, or never.</translation>
    </message>
    <message>
        <source>式を空にするか、見直してください。</source>
        <translation>Leave it empty, or look at it again.</translation>
    </message>
    <message>
        <source>小数の制約に「{operator}」は使えません。</source>
        <translation>A limit of a decimal cannot use “{operator}”.</translation>
    </message>
    <message>
        <source>&gt;= か &lt;= を使ってください。</source>
        <translation>Use &gt;= or &lt;=.</translation>
    </message>
    <message>
        <source>同じ種類の制約（{member}）が2つあります。</source>
        <translation>There are two limits of the same kind ({member}).</translation>
    </message>
    <message>
        <source>1つにしてください。</source>
        <translation>Leave one.</translation>
    </message>
    <message>
        <source>正規表現「{value}」は、ODKとこのソフトで意味が変わるおそれがあります。</source>
        <translation>The regular expression “{value}” may mean one thing in ODK and another in this program.</translation>
    </message>
    <message>
        <source>[0-9]、[A-Z]、{{n}} などの簡単な書き方だけにしてください。</source>
        <translation>Keep to simple parts such as [0-9], [A-Z] and {{n}}.</translation>
    </message>
    <message>
        <source>正規表現「{value}」は、重すぎます。</source>
        <translation>The regular expression “{value}” costs too much.</translation>
    </message>
    <message>
        <source>繰り返しを減らしてください。</source>
        <translation>Use fewer repetitions.</translation>
    </message>
    <message>
        <source>正規表現「{value}」に、文字数の上限がありません。</source>
        <translation>The regular expression “{value}” has no limit of characters.</translation>
    </message>
    <message>
        <source>and string-length(.) &lt;= {limit} を付けてください。</source>
        <translation>Add and string-length(.) &lt;= {limit}.</translation>
    </message>
    <message>
        <source>{place}：シートは読みませんでした。</source>
        <translation>{place}: this sheet was not read.</translation>
    </message>
    <message>
        <source>{place}：列「{column}」は読みませんでした。</source>
        <translation>{place}: the column “{column}” was not read.</translation>
    </message>
    <message>
        <source>{place}：appearance「{value}」は、見た目だけなので読みませんでした。</source>
        <translation>{place}: the appearance “{value}” is about looks only and was not read.</translation>
    </message>
    <message>
        <source>{place}：リスト「{list}」は、どの設問でも使っていません。</source>
        <translation>{place}: no question uses the list “{list}”.</translation>
    </message>
    <message>
        <source>{place}：隠れている行または列があります。その中も読みました。</source>
        <translation>{place}: some rows or columns are hidden. They were read too.</translation>
    </message>
    <message>
        <source>{place}：数のセルなので、「{value}」と読みました。</source>
        <translation>{place}: this cell holds a number and was read as “{value}”.</translation>
    </message>
    <message>
        <source>{place}：constraint_message は、補足として初めから表示します。</source>
        <translation>{place}: constraint_message is shown as a note from the start.</translation>
    </message>
    <message>
        <source>シート</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>セル</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>直し方</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>「{meant}」のことでしょうか。</source>
        <translation>Do you mean “{meant}”?</translation>
    </message>
    <message>
        <source>－</source>
        <translation>–</translation>
    </message>
    <message>
        <source>ファイル全体</source>
        <translation>Whole file</translation>
    </message>
    <message>
        <source>訳がありません（{translation}：{key}）。</source>
        <translation>A translation is missing ({translation}: {key}).</translation>
    </message>
    <message>
        <source>同じ行の、見出しが「…({translation})」の列に訳を書いてください。列がなければ、「hint::English (en)」のような見出しで加えます。</source>
        <translation>Write the translation into the column of this row whose heading is “…({translation})”. If there is no such column, add one with a heading like “hint::English (en)”.</translation>
    </message>
    <message>
        <source>その行を見直してください。</source>
        <translation>Look at that row again.</translation>
    </message>
    <message>
        <source>古い形式（.xls）か、パスワード付きのブックです。</source>
        <translation>This workbook is of the old format (.xls) or has a password.</translation>
    </message>
    <message>
        <source>Excelで、パスワードなしの「Excel ブック（.xlsx）」として保存しなおしてください。</source>
        <translation>In Excel, save it again as “Excel Workbook (.xlsx)” without a password.</translation>
    </message>
    <message>
        <source>Excelのブックではなく、文字だけのファイルです。</source>
        <translation>This is a text file, not an Excel workbook.</translation>
    </message>
    <message>
        <source>Excelで「Excel ブック（.xlsx）」として保存しなおしてください。</source>
        <translation>In Excel, save it again as “Excel Workbook (.xlsx)”.</translation>
    </message>
    <message>
        <source>Excelのブックとして読めません。</source>
        <translation>This cannot be read as an Excel workbook.</translation>
    </message>
    <message>
        <source>Excelで開けるか確かめ、「Excel ブック（.xlsx）」として保存しなおしてください。</source>
        <translation>See whether Excel opens it, and save it again as “Excel Workbook (.xlsx)”.</translation>
    </message>
    <message>
        <source>ファイルが大きすぎます。</source>
        <translation>The file is too large.</translation>
    </message>
    <message>
        <source>使わないシート、画像、空の行を消してから、保存しなおしてください。</source>
        <translation>Delete unused sheets, pictures and empty rows, then save it again.</translation>
    </message>
    <message>
        <source>このシートがありません。</source>
        <translation>This sheet is missing.</translation>
    </message>
    <message>
        <source>survey、choices、settings の3つのシートを、この名前で用意してください。</source>
        <translation>Provide the three sheets “survey”, “choices” and “settings” by these names.</translation>
    </message>
    <message>
        <source>隠れたシートです。</source>
        <translation>The sheet is hidden.</translation>
    </message>
    <message>
        <source>シートを表示してから、保存しなおしてください。</source>
        <translation>Unhide the sheet, then save the workbook again.</translation>
    </message>
    <message>
        <source>同じ名前のシートがもう1つあります（{first}）。</source>
        <translation>Another sheet has the same name ({first}).</translation>
    </message>
    <message>
        <source>知らないシートです。</source>
        <translation>This sheet is not known.</translation>
    </message>
    <message>
        <source>名前のつづりを確かめるか、このシートを消してください。</source>
        <translation>Check the spelling of its name, or delete the sheet.</translation>
    </message>
    <message>
        <source>このシートは、このソフトでは使えません。</source>
        <translation>This program cannot use this sheet.</translation>
    </message>
    <message>
        <source>このシートを消してください。</source>
        <translation>Delete the sheet.</translation>
    </message>
    <message>
        <source>セルが結合されています。</source>
        <translation>Cells are merged.</translation>
    </message>
    <message>
        <source>結合を解除して、1つのセルに1つずつ書いてください。</source>
        <translation>Unmerge them and write one thing into each cell.</translation>
    </message>
    <message>
        <source>行が多すぎます（{limit}行まで）。</source>
        <translation>There are too many rows (up to {limit}).</translation>
    </message>
    <message>
        <source>空の行を消すか、調査票を分けてください。</source>
        <translation>Delete empty rows, or divide the survey.</translation>
    </message>
    <message>
        <source>列が多すぎます（{limit}列まで）。</source>
        <translation>There are too many columns (up to {limit}).</translation>
    </message>
    <message>
        <source>使わない列を消してください。</source>
        <translation>Delete unused columns.</translation>
    </message>
    <message>
        <source>列「{column}」がありません。</source>
        <translation>The column “{column}” is missing.</translation>
    </message>
    <message>
        <source>1行目に、この名前の列を作ってください。</source>
        <translation>Make a column with this name in row 1.</translation>
    </message>
    <message>
        <source>列「{column}」が2つあります。</source>
        <translation>The column “{column}” is there twice.</translation>
    </message>
    <message>
        <source>どちらかを消してください。</source>
        <translation>Delete one of them.</translation>
    </message>
    <message>
        <source>列「{column}」を知りません。</source>
        <translation>The column “{column}” is not known.</translation>
    </message>
    <message>
        <source>列の名前のつづりを確かめるか、この列を消してください。</source>
        <translation>Check the spelling of its name, or delete the column.</translation>
    </message>
    <message>
        <source>列「{column}」は、このソフトでは使えません。</source>
        <translation>This program cannot use the column “{column}”.</translation>
    </message>
    <message>
        <source>この列の中身を消してください。</source>
        <translation>Empty this column.</translation>
    </message>
    <message>
        <source>数式が入っています。</source>
        <translation>The cell holds a formula.</translation>
    </message>
    <message>
        <source>数式ではなく、その値を書いてください（値の貼り付け）。</source>
        <translation>Write its value instead (paste as value).</translation>
    </message>
    <message>
        <source>エラー（#N/A など）が入っています。</source>
        <translation>The cell holds an error (such as #N/A).</translation>
    </message>
    <message>
        <source>正しい値を書いてください。</source>
        <translation>Write the right value.</translation>
    </message>
    <message>
        <source>時刻や期間など、読めない種類の値です。</source>
        <translation>A value of a kind that cannot be read, such as a time of day or a span.</translation>
    </message>
    <message>
        <source>文字として書いてください（セルの書式を「文字列」にします）。</source>
        <translation>Write it as text (set the format of the cell to “Text”).</translation>
    </message>
    <message>
        <source>Excelが、日付や別の数に変えた値です。</source>
        <translation>Excel turned this value into a date or another number.</translation>
    </message>
    <message>
        <source>セルの書式を「文字列」にして、書き直してください。</source>
        <translation>Set the format of the cell to “Text”, and write it again.</translation>
    </message>
    <message>
        <source>「{column}」が空です。</source>
        <translation>“{column}” is empty.</translation>
    </message>
    <message>
        <source>書いてください。</source>
        <translation>Fill it in.</translation>
    </message>
    <message>
        <source>この行に「{column}」は書けません。</source>
        <translation>This row cannot have “{column}”.</translation>
    </message>
    <message>
        <source>このセルを空にしてください。</source>
        <translation>Empty this cell.</translation>
    </message>
    <message>
        <source>「{column}」に書けない値です：{value}</source>
        <translation>“{column}” cannot have this value: {value}</translation>
    </message>
    <message>
        <source>使える書き方を確かめて、書きなおしてください。</source>
        <translation>Look up what can be written there, and write it again.</translation>
    </message>
    <message>
        <source>文の中の「{reference}」で、ほかの回答を差し込むことはできません。</source>
        <translation>“{reference}” in a text cannot fetch another answer.</translation>
    </message>
    <message>
        <source>差し込みを使わない文にしてください。</source>
        <translation>Use a text that fetches nothing.</translation>
    </message>
    <message>
        <source>form_id「{value}」が、調査の名前になりません。</source>
        <translation>The form_id “{value}” cannot name a survey.</translation>
    </message>
    <message>
        <source>半角の英小文字、数字、「-」で、3字から40字にしてください。</source>
        <translation>Use 3 to 40 small letters, digits and “-”.</translation>
    </message>
    <message>
        <source>version「{value}」が、版になりません。</source>
        <translation>“{value}” cannot be a version.</translation>
    </message>
    <message>
        <source>半角の数字や「.」で、たとえば 1.0 と書いてください。</source>
        <translation>Use digits and “.”, for example 1.0.</translation>
    </message>
    <message>
        <source>言語「{language}」がわかりません。</source>
        <translation>The language “{language}” is not known.</translation>
    </message>
    <message>
        <source>「日本語 (ja)」のように、言語の名前とコードを書いてください。</source>
        <translation>Write the name and the code of the language, like “English (en)”.</translation>
    </message>
    <message>
        <source>言語のある列と、ない列があります。</source>
        <translation>Some columns name a language, and some do not.</translation>
    </message>
    <message>
        <source>default_language に、言語のない列の言語を書いてください。</source>
        <translation>Write the language of the columns without one into “default_language”.</translation>
    </message>
    <message>
        <source>言語が多すぎます（{limit}言語まで）。</source>
        <translation>Too many languages (at most {limit}).</translation>
    </message>
    <message>
        <source>使わない言語の列を消してください。</source>
        <translation>Delete the columns of languages that you do not use.</translation>
    </message>
    <message>
        <source>種類「{value}」を知りません。</source>
        <translation>The type “{value}” is not known.</translation>
    </message>
    <message>
        <source>select_one、select_multiple、text、integer、decimal、date などにしてください。</source>
        <translation>Use select_one, select_multiple, text, integer, decimal, date or the like.</translation>
    </message>
    <message>
        <source>種類「{value}」は、このソフトでは使えません。</source>
        <translation>This program cannot use the type “{value}”.</translation>
    </message>
    <message>
        <source>別の種類の設問にするか、この行を消してください。</source>
        <translation>Use another type of question, or delete this row.</translation>
    </message>
    <message>
        <source>繰り返し（repeat）は使えません。</source>
        <translation>Repeats cannot be used.</translation>
    </message>
    <message>
        <source>繰り返す数だけ、設問を並べて書いてください。</source>
        <translation>Write the questions out as often as they repeat.</translation>
    </message>
    <message>
        <source>name「{value}」が、設問の名前になりません。</source>
        <translation>“{value}” cannot name a question.</translation>
    </message>
    <message>
        <source>半角の英数字、「_」「-」「.」で、64字までにしてください。</source>
        <translation>Use up to 64 letters, digits, “_”, “-” and “.”.</translation>
    </message>
    <message>
        <source>「{value}」が2つあります（もう一つは{first}）。</source>
        <translation>“{value}” is there twice (also at {first}).</translation>
    </message>
    <message>
        <source>別の名前にしてください。</source>
        <translation>Choose another name.</translation>
    </message>
    <message>
        <source>choices に、リスト「{list}」がありません。</source>
        <translation>The sheet “choices” has no list “{list}”.</translation>
    </message>
    <message>
        <source>choices シートの list_name を確かめてください。</source>
        <translation>Check the names in the column “list_name” of the sheet “choices”.</translation>
    </message>
    <message>
        <source>選択肢の name「{value}」が、符号になりません。</source>
        <translation>The name “{value}” of an option cannot be a code.</translation>
    </message>
    <message>
        <source>半角の英小文字、数字、「_」で、32字までにしてください。</source>
        <translation>Use up to 32 small letters, digits and “_”.</translation>
    </message>
    <message>
        <source>同じ一覧に「{value}」が2つあります（もう一つは{first}）。</source>
        <translation>“{value}” is twice in the same list (also at {first}).</translation>
    </message>
    <message>
        <source>別の符号にしてください。</source>
        <translation>Choose another code.</translation>
    </message>
    <message>
        <source>begin group に、対になる end group がありません。</source>
        <translation>A begin group has no end group.</translation>
    </message>
    <message>
        <source>group の終わりの行に end group を書いてください。</source>
        <translation>Write end group in a row behind the group.</translation>
    </message>
    <message>
        <source>end group に、対になる begin group がありません。</source>
        <translation>An end group has no begin group.</translation>
    </message>
    <message>
        <source>begin group を書くか、この行を消してください。</source>
        <translation>Write begin group, or delete this row.</translation>
    </message>
    <message>
        <source>group の中に、設問がありません。</source>
        <translation>The group holds no question.</translation>
    </message>
    <message>
        <source>設問を入れるか、group を消してください。</source>
        <translation>Put a question into it, or delete the group.</translation>
    </message>
    <message>
        <source>group の入れ子が深すぎます（{limit}段まで）。</source>
        <translation>Groups are nested too deep (up to {limit} levels).</translation>
    </message>
    <message>
        <source>group を減らして、浅くしてください。</source>
        <translation>Use fewer groups inside each other.</translation>
    </message>
    <message>
        <source>group の中が note だけで、設問がありません。</source>
        <translation>The group holds notes only and no question.</translation>
    </message>
    <message>
        <source>note は、設問のある group に入れてください。</source>
        <translation>Put notes into a group with questions.</translation>
    </message>
    <message>
        <source>前後の設問は表示の条件が違うので、この note を付けられません。</source>
        <translation>The questions beside this note have other conditions, so it can go with none of them.</translation>
    </message>
    <message>
        <source>条件のない設問の前に移すか、usbsurvey_note_of に設問の name を書いてください。</source>
        <translation>Move it before a question without a condition, or write the name of a question in usbsurvey_note_of.</translation>
    </message>
    <message>
        <source>同じグループに、設問「{question}」がありません。</source>
        <translation>There is no question “{question}” in this group.</translation>
    </message>
    <message>
        <source>設問が1つもありません。</source>
        <translation>There are no questions.</translation>
    </message>
    <message>
        <source>survey シートに設問を書いてください。</source>
        <translation>Write questions into the sheet “survey”.</translation>
    </message>
</context>
<context>
    <name>RekeyView</name>
    <message>
        <source>鍵の更新</source>
        <translation>Renew the key</translation>
    </message>
    <message>
        <source>この下書きを新しい鍵で保存し直します。あなたの合言葉は変わりません。更新したあとの内容は、前の写しを開ける人でも読めません。前の写しは、今までの合言葉でまだ開けます。</source>
        <translation>Saves this draft anew with a new key. Your passphrase does not change. Those who can open earlier copies cannot read what comes after the renewal. Earlier copies can still be opened with the old passphrase.</translation>
    </message>
    <message>
        <source>{people}は、更新するとこの下書きを開けなくなります。あとでもう一度加えてください。</source>
        <translation>After the renewal {people} can no longer open this draft. Add them again afterwards.</translation>
    </message>
    <message>
        <source>{who}の合言葉</source>
        <translation>Passphrase of {who}</translation>
    </message>
    <message>
        <source>鍵を更新する(&amp;N)</source>
        <translation>Re&amp;new the key</translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation>Cancel (&amp;Q)</translation>
    </message>
</context>
<context>
    <name>RemarkPanel</name>
    <message>
        <source>{collector}のコメント：{reviewer}</source>
        <translation>Comment by {collector}: {reviewer}</translation>
    </message>
    <message>
        <source>差戻しのコメント：{collector}（{reviewer}）</source>
        <translation>Return comment: {collector} ({reviewer})</translation>
    </message>
    <message>
        <source>このコメントに対応した</source>
        <translation>I dealt with this comment</translation>
    </message>
    <message>
        <source>{name}、{collector}</source>
        <translation>{name}, {collector}</translation>
    </message>
    <message>
        <source>{about}、{words}</source>
        <translation>{about}, {words}</translation>
    </message>
    <message>
        <source>返事（任意。次の版といっしょに送られます。変えないときは、理由を書いてください）</source>
        <translation>Reply (optional; sent with the next revision. If you do not change the answer, write why)</translation>
    </message>
    <message>
        <source>対応した</source>
        <translation>Dealt with</translation>
    </message>
    <message>
        <source>まだ</source>
        <translation>Not yet</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>{name}（{collector}）</source>
        <translation>{name} ({collector})</translation>
    </message>
    <message>
        <source>全体へのコメント</source>
        <translation>General comment</translation>
    </message>
    <message>
        <source>{name}：返事を1,000文字までにしてください</source>
        <translation>{name}: keep the reply within 1,000 characters</translation>
    </message>
    <message>
        <source>{name}：{collector}のコメントに対応してください。</source>
        <translation>{name}: deal with the comment of {collector}.</translation>
    </message>
</context>
<context>
    <name>ReturnCard</name>
    <message>
        <source>署名を確かめました：{person}（{office}）。調査票に載っている確認者です。</source>
        <translation>Signature verified: {person} ({office}), a reviewer that the survey names.</translation>
    </message>
</context>
<context>
    <name>ReturnImportView</name>
    <message>
        <source>返信の取り込み</source>
        <translation>Import a return</translation>
    </message>
    <message>
        <source>受領側から届いた返信ファイル（差戻し、または受理の通知）を取り込みます。
回答は変わりません。</source>
        <translation>Imports a return file (a return, or a notice of acceptance) from the recipient.
The answers do not change.</translation>
    </message>
    <message>
        <source>返信ファイルを選ぶ(&amp;R)…</source>
        <translation>Choose a &amp;return file…</translation>
    </message>
    <message>
        <source>ここにファイルを置いても選べます。</source>
        <translation>You can also drop the file here.</translation>
    </message>
    <message>
        <source>取り込む(&amp;N)</source>
        <translation>Import (&amp;N)</translation>
    </message>
    <message>
        <source>回答の確認に戻る(&amp;B)</source>
        <translation>&amp;Back to checking the answers</translation>
    </message>
    <message>
        <source>返信ファイルを選ぶ</source>
        <translation>Choose a return file</translation>
    </message>
    <message>
        <source>返信ファイル：{file}</source>
        <translation>Return file: {file}</translation>
    </message>
    <message>
        <source>＊返信ファイルを選んでください。</source>
        <translation>＊Choose a return file.</translation>
    </message>
</context>
<context>
    <name>ReturnSteps</name>
    <message>
        <source>署名を確かめています…</source>
        <translation>Verifying the signature…</translation>
    </message>
</context>
<context>
    <name>ReturnTable</name>
    <message>
        <source>設問</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>コメント</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>あなたの回答</source>
        <translation>Your answer</translation>
    </message>
    <message>
        <source>状況</source>
        <translation>State</translation>
    </message>
    <message>
        <source>{collector}：{words}</source>
        <translation>{collector}: {words}</translation>
    </message>
    <message>
        <source>対応した</source>
        <translation>Dealt with</translation>
    </message>
    <message>
        <source>まだ</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>直す</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>{name}、コメントあり、{state}、{collector}、直す</source>
        <translation>{name}, comment, {state}, {collector}, correct</translation>
    </message>
</context>
<context>
    <name>ReturnView</name>
    <message>
        <source>返信の内容</source>
        <translation>The return</translation>
    </message>
    <message>
        <source>回答は変わっていません。変えるかどうかは、設問ごとに決めてください。</source>
        <translation>The answers were not changed. Decide for each question whether to change it.</translation>
    </message>
    <message>
        <source>ほかの返信ファイルを取り込む(&amp;F)…</source>
        <translation>Import another return &amp;file…</translation>
    </message>
    <message>
        <source>下書きのまま終える(&amp;Q)</source>
        <translation>&amp;Quit and keep as a draft</translation>
    </message>
    <message>
        <source>この設問は、いまの回答では対象外です。</source>
        <translation>With the present answers this question does not apply.</translation>
    </message>
    <message>
        <source>コメントはありません。</source>
        <translation>There are no comments.</translation>
    </message>
    <message>
        <source>コメント {total}件（まだ {waiting}件）</source>
        <translation>Comments: {total} (not yet dealt with: {waiting})</translation>
    </message>
    <message>
        <source>コメント {total}件（すべて対応した）</source>
        <translation>Comments: {total} (all dealt with)</translation>
    </message>
    <message>
        <source>直す(&amp;N)</source>
        <translation>Correct (&amp;N)</translation>
    </message>
    <message>
        <source>回答の確認に進む(&amp;N)</source>
        <translation>Co&amp;ntinue to checking the answers</translation>
    </message>
</context>
<context>
    <name>Returns</name>
    <message>
        <source>第{n}版は {day} に受理されました。</source>
        <translation>Revision {n} was accepted on {day}.</translation>
    </message>
    <message>
        <source>第{n}版への差戻し、{day}</source>
        <translation>Revision {n} returned, {day}</translation>
    </message>
    <message>
        <source>この返信は、前に取り込んだものと同じです。変わったところはありません。</source>
        <translation>This return is the same as one imported before. Nothing changed.</translation>
    </message>
    <message>
        <source>この返信は、同じ受領側の別の返信に差し替えられています。内容を示すだけで、下書きは変えていません。</source>
        <translation>This return was replaced by another one of the same recipient. It is only shown; the draft was not changed.</translation>
    </message>
    <message>
        <source>これは第{n}版への返信です。いまの最新は第{last}版です。内容を示すだけで、下書きは変えていません。</source>
        <translation>This is a return for revision {n}. The newest is revision {last}. It is only shown; the draft was not changed.</translation>
    </message>
    <message>
        <source>{name}：{words}</source>
        <translation>{name}: {words}</translation>
    </message>
    <message>
        <source>返信を取り込みました。</source>
        <translation>The return was imported.</translation>
    </message>
    <message>
        <source>前の返信と差し替えて、取り込みました。</source>
        <translation>The return was imported in place of the earlier one.</translation>
    </message>
    <message>
        <source>署名は取り消されました。コメントに対応してから、もう一度署名してください。</source>
        <translation>The signatures were withdrawn. Deal with the comments, then sign again.</translation>
    </message>
    <message>
        <source>返信ファイルを取り込む</source>
        <translation>Import a return file</translation>
    </message>
    <message>
        <source>返信を見る</source>
        <translation>See the return</translation>
    </message>
    <message>
        <source>返信を見る（コメント まだ{n}件）</source>
        <translation>See the return (comments not yet dealt with: {n})</translation>
    </message>
    <message>
        <source>承認者</source>
        <translation>Approver</translation>
    </message>
</context>
<context>
    <name>ReviewerDesk</name>
    <message>
        <source>練習用の合言葉は、ファイル {file} に書いてあります。</source>
        <translation>The passphrases for practice are in the file {file}.</translation>
    </message>
    <message>
        <source>開いています…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>一覧の最後です。</source>
        <translation>This is the end of the list.</translation>
    </message>
    <message>
        <source>一覧の最初です。</source>
        <translation>This is the start of the list.</translation>
    </message>
    <message>
        <source>身分証 {file} の合言葉</source>
        <translation>Passphrase of the identity {file}</translation>
    </message>
</context>
<context>
    <name>Revisions</name>
    <message>
        <source>第{n}版</source>
        <translation>Revision {n}</translation>
    </message>
    <message>
        <source>第{n}版（第{before}版を置き換えます）</source>
        <translation>Revision {n} (replaces revision {before})</translation>
    </message>
</context>
<context>
    <name>RosterAddView</name>
    <message>
        <source>公開カードの登録</source>
        <translation>Register a public card</translation>
    </message>
    <message>
        <source>団体</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>確かめた人</source>
        <translation>Confirmed by</translation>
    </message>
    <message>
        <source>覚え書き</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>役割</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>公開カードに団体コードがありません。確認者のときは要りません。</source>
        <translation>The public card has no body code. A reviewer needs none.</translation>
    </message>
    <message>
        <source>本人に電話などで照合番号を読み上げてもらい、{ordinals}の組を入れてください。公開カードといっしょに届いた番号では、確かめたことになりません。</source>
        <translation>Ask the person to read the check number out by telephone or the like, and enter the groups {ordinals}. A number that came with the public card confirms nothing.</translation>
    </message>
    <message>
        <source>確かめた方法</source>
        <translation>How it was confirmed</translation>
    </message>
    <message>
        <source>登録する(&amp;N)</source>
        <translation>Register (&amp;N)</translation>
    </message>
    <message>
        <source>＊役割を選んでください。</source>
        <translation>＊Choose a role.</translation>
    </message>
    <message>
        <source>団体を選んでください。</source>
        <translation>Choose a body.</translation>
    </message>
    <message>
        <source>番号が合いません。本人にもう一度確かめてください。合わない公開カードは登録しないでください。</source>
        <translation>The number does not match. Ask the person again. Do not register a public card that does not match.</translation>
    </message>
</context>
<context>
    <name>RosterBar</name>
    <message>
        <source>公開カードを登録する(&amp;A)…</source>
        <translation>Register &amp;a public card…</translation>
    </message>
    <message>
        <source>登録を取り消す(&amp;K)…</source>
        <translation>Cancel a registration (&amp;K)…</translation>
    </message>
</context>
<context>
    <name>RosterChangeView</name>
    <message>
        <source>名簿の管理者の身分証で署名して、署名者名簿の次の版を書きます。</source>
        <translation>The identity of the manager of the register signs, and the next version of the signer register is written.</translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation>Cancel (&amp;Q)</translation>
    </message>
</context>
<context>
    <name>RosterDesk</name>
    <message>
        <source>公開カードを選ぶ</source>
        <translation>Choose a public card</translation>
    </message>
    <message>
        <source>取り消す人の行を選んでください。</source>
        <translation>Choose the row of the person whose registration is to be cancelled.</translation>
    </message>
    <message>
        <source>この登録は、もう取り消されています。</source>
        <translation>This registration is already cancelled.</translation>
    </message>
    <message>
        <source>署名者名簿を選んでいません。「フォルダーを選ぶ」で開き直して、署名者名簿を選んでください。</source>
        <translation>No signer register is chosen. Open the folder again with “Choose a folder” and choose a signer register.</translation>
    </message>
    <message>
        <source>もう登録されています。</source>
        <translation>This public card is already registered.</translation>
    </message>
    <message>
        <source>登録しました：{name}</source>
        <translation>Registered: {name}</translation>
    </message>
    <message>
        <source>登録を取り消しました：{name}</source>
        <translation>Registration cancelled: {name}</translation>
    </message>
    <message>
        <source>署名しています…</source>
        <translation>Signing…</translation>
    </message>
</context>
<context>
    <name>RosterFields</name>
    <message>
        <source>※必須</source>
        <translation>※required</translation>
    </message>
    <message>
        <source>任意</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>入れてください。</source>
        <translation>Fill this in.</translation>
    </message>
    <message>
        <source>{most}文字までにし、見えない文字は消してください。</source>
        <translation>Use up to {most} characters, without any that cannot be seen.</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>所属</source>
        <translation>Department</translation>
    </message>
</context>
<context>
    <name>RosterNews</name>
    <message>
        <source>受理した{n}団体の署名が、この名簿では「不一致」または「登録取消」です：{bodies}。</source>
        <translation>Accepted bodies whose signatures are “does not match” or “registration cancelled” by this register: {n} ({bodies}).</translation>
    </message>
    <message>
        <source>受理した{n}団体の署名が、この名簿では「不一致」または「登録取消」です：{bodies}ほか。</source>
        <translation>Accepted bodies whose signatures are “does not match” or “registration cancelled” by this register: {n} ({bodies} and others).</translation>
    </message>
    <message>
        <source>判断を変えるまで、受理のまま集計に入ります。「受領一覧」から開いて確かめ、必要なら「受理を取り消す」を押してください。</source>
        <translation>They stay accepted and are counted until the decision is changed. Open them from “Received” and check them; if necessary, press “Take acceptance back”.</translation>
    </message>
</context>
<context>
    <name>RosterPicker</name>
    <message>
        <source>署名者名簿を選ぶ(&amp;R)…</source>
        <translation>Choose a signe&amp;r register…</translation>
    </message>
    <message>
        <source>署名者名簿を使わない</source>
        <translation>Do not use a signer register</translation>
    </message>
    <message>
        <source>署名者名簿（任意）：選んでいません。署名した人の登録は「未確認」と表示します。</source>
        <translation>Signer register (optional): none chosen. Registrations of signers are shown as “not confirmed”.</translation>
    </message>
    <message>
        <source>署名者名簿：{file}</source>
        <translation>Signer register: {file}</translation>
    </message>
    <message>
        <source>署名者名簿を選ぶ</source>
        <translation>Choose a signer register</translation>
    </message>
</context>
<context>
    <name>RosterRevokeView</name>
    <message>
        <source>登録の取り消し</source>
        <translation>Cancel a registration</translation>
    </message>
    <message>
        <source>取り消すと、この人の署名は「登録取消」になり、受理できません。取り消した登録も、記録として名簿に残ります。</source>
        <translation>Signatures of this person become “registration cancelled” and cannot be accepted. The cancelled registration stays in the register as a record.</translation>
    </message>
    <message>
        <source>{role}としての登録だけ</source>
        <translation>Only the registration as {role}</translation>
    </message>
    <message>
        <source>この証明書の登録すべて</source>
        <translation>All registrations of this certificate</translation>
    </message>
    <message>
        <source>取り消す登録</source>
        <translation>What to cancel</translation>
    </message>
    <message>
        <source>取り消す理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>取り消す人</source>
        <translation>Cancelled by</translation>
    </message>
    <message>
        <source>登録を取り消す(&amp;N)</source>
        <translation>Ca&amp;ncel the registration</translation>
    </message>
    <message>
        <source>{date}&#x3000;{name}</source>
        <translation>{date}, {name}</translation>
    </message>
    <message>
        <source>団体</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>役割</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>登録</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>照合番号</source>
        <translation>Check number</translation>
    </message>
</context>
<context>
    <name>RoutePanel</name>
    <message>
        <source>直すところがあるので、道筋はまだ調べられません。</source>
        <translation>There is something to correct, so the paths cannot be looked at yet.</translation>
    </message>
    <message>
        <source>すべての道筋を調べています…</source>
        <translation>Looking at all paths…</translation>
    </message>
    <message>
        <source>最も短い道筋</source>
        <translation>Shortest path</translation>
    </message>
    <message>
        <source>最も長い道筋</source>
        <translation>Longest path</translation>
    </message>
    <message>
        <source>答え方の組み合わせが多すぎて、道筋の数と長さは調べきれません。条件に使う設問の選択肢を少なくすると、調べられます。</source>
        <translation>There are too many combinations of answers to find the number and length of the paths. With fewer options at the questions that conditions use, they can be found.</translation>
    </message>
    <message>
        <source>条件の組み合わせが多すぎて、現れるか調べきれないもの</source>
        <translation>What has too many combinations of conditions to find out whether it can appear</translation>
    </message>
    <message>
        <source>どの設問にも、たどり着く答え方があります。</source>
        <translation>Every question can be reached by some answers.</translation>
    </message>
    <message>
        <source>{title}（{n}問）</source>
        <translation>{title} (questions: {n})</translation>
    </message>
    <message>
        <source>こう答えると</source>
        <translation>With these answers</translation>
    </message>
    <message>
        <source>聞かれる設問</source>
        <translation>Questions asked</translation>
    </message>
    <message>
        <source>試した答え方（シナリオ）</source>
        <translation>Answers tried (scenarios)</translation>
    </message>
    <message>
        <source>シナリオはまだありません。「試す」で答えて、調査票のとなりの scenarios に保存すると、だれも試していない設問がここでわかります。</source>
        <translation>There are no scenarios yet. Answer under “Try” and keep the answers in the folder “scenarios” beside the survey: then you see here which questions nobody has tried.</translation>
    </message>
    <message>
        <source>シナリオ{n}件の、どれにも聞かれない設問があります</source>
        <translation>Questions that no scenario asks (scenarios: {n})</translation>
    </message>
    <message>
        <source>シナリオ{n}件で、すべての設問が聞かれます。</source>
        <translation>The scenarios ask every question ({n}).</translation>
    </message>
    <message>
        <source>前に試したときと、聞かれる設問や点検の結果が違うもの</source>
        <translation>Other questions asked, or other results of checks, than when they were tried</translation>
    </message>
    <message>
        <source>この調査票のシナリオとして読めないファイル</source>
        <translation>Files that cannot be read as scenarios of this survey</translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <source>すべての道筋：回答は最小{fewest}問、最大{most}問。</source>
        <translation>All paths: {fewest} questions to answer at least, {most} at most.</translation>
    </message>
    <message>
        <source>道筋は1通りです。だれにも同じ設問を聞きます。</source>
        <translation>There is one path. Everybody is asked the same questions.</translation>
    </message>
    <message>
        <source>道筋（聞かれる設問の組み合わせ）は{n}通りです。</source>
        <translation>Paths (combinations of questions asked): {n}.</translation>
    </message>
    <message>
        <source>{first}から{last}の{count}問</source>
        <translation>{first} to {last} ({count} questions)</translation>
    </message>
    <message>
        <source>{name}「{answer}」</source>
        <translation>{name} “{answer}”</translation>
    </message>
    <message>
        <source>ほか{n}問</source>
        <translation>{n} more</translation>
    </message>
    <message>
        <source>何か書く</source>
        <translation>write something</translation>
    </message>
    <message>
        <source>{n}より大きい数</source>
        <translation>a number above {n}</translation>
    </message>
    <message>
        <source>{n}より小さい数</source>
        <translation>a number below {n}</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>内容</source>
        <translation>Contents</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>もう一度保存する(&amp;S)</source>
        <translation>&amp;Save again</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>シナリオ {name} を開きました。</source>
        <translation>The scenario {name} was opened.</translation>
    </message>
    <message>
        <source>期待する結果は書かれていません。</source>
        <translation>It does not say what is expected.</translation>
    </message>
    <message>
        <source>期待どおりです。</source>
        <translation>Everything is as expected.</translation>
    </message>
    <message>
        <source>期待と違うところが{n}つあります。</source>
        <translation>Not as expected: {n}.</translation>
    </message>
    <message>
        <source>・{part}</source>
        <translation>• {part}</translation>
    </message>
    <message>
        <source>ほか{n}件</source>
        <translation>{n} more</translation>
    </message>
    <message>
        <source>完成しているかどうか</source>
        <translation>Whether it is complete</translation>
    </message>
    <message>
        <source>対象になる設問の数</source>
        <translation>Number of applicable questions</translation>
    </message>
    <message>
        <source>設問の状態</source>
        <translation>State of questions</translation>
    </message>
    <message>
        <source>通るページ</source>
        <translation>Pages passed</translation>
    </message>
    <message>
        <source>確認が必要なところ</source>
        <translation>Points to settle</translation>
    </message>
    <message>
        <source>提出しない入力</source>
        <translation>Input not submitted</translation>
    </message>
</context>
<context>
    <name>ScenarioSteps</name>
    <message>
        <source>シナリオの保存</source>
        <translation>Save the scenario</translation>
    </message>
    <message>
        <source>シナリオ.json</source>
        <translation>scenario.json</translation>
    </message>
    <message>
        <source>シナリオを開く</source>
        <translation>Open a scenario</translation>
    </message>
    <message>
        <source>シナリオを保存しました：{name}。</source>
        <translation>The scenario was saved: {name}.</translation>
    </message>
    <message>
        <source>読み取れない書きかけの回答は入れていません：{names}。</source>
        <translation>Unfinished answers that cannot be read are not in it: {names}.</translation>
    </message>
</context>
<context>
    <name>SealingSteps</name>
    <message>
        <source>作りかけの提出ファイルを消しました。回答と署名は下書きに残っています。</source>
        <translation>The unfinished submission file was deleted. Answers and signatures are still in the draft.</translation>
    </message>
    <message>
        <source>提出ファイルを作っています。終わるまでお待ちください。</source>
        <translation>The submission file is being made. Please wait until it is finished.</translation>
    </message>
    <message>
        <source>署名したあとで回答が変わっています。提出ファイルは作っていません。回答を確かめて、もう一度署名してください。</source>
        <translation>The answers were changed after signing. No submission file was made. Check the answers and sign again.</translation>
    </message>
</context>
<context>
    <name>SentWords</name>
    <message>
        <source>{revision}の差戻しで送ったコメント（{person}、{moment}）</source>
        <translation>{revision}: comment sent with the return ({person}, {moment})</translation>
    </message>
    <message>
        <source>{revision}の受理で送ったコメント（{person}、{moment}）</source>
        <translation>{revision}: comment sent with the acceptance ({person}, {moment})</translation>
    </message>
    <message>
        <source>{revision}の差戻しで送った、全体へのコメント（{person}、{moment}）</source>
        <translation>{revision}: general comment sent with the return ({person}, {moment})</translation>
    </message>
    <message>
        <source>{revision}の受理で送った、全体へのコメント（{person}、{moment}）</source>
        <translation>{revision}: general comment sent with the acceptance ({person}, {moment})</translation>
    </message>
    <message>
        <source>{revision}の差戻し（{person}、{moment}）で送ったコメントは、その返信ファイルがこの端末と受領フォルダーにないので、表示できません。</source>
        <translation>{revision}: the comments sent with the return ({person}, {moment}) cannot be shown, as the return file is neither on this computer nor among the received files.</translation>
    </message>
    <message>
        <source>{revision}の受理（{person}、{moment}）で送ったコメントは、その返信ファイルがこの端末と受領フォルダーにないので、表示できません。</source>
        <translation>{revision}: the comments sent with the acceptance ({person}, {moment}) cannot be shown, as the return file is neither on this computer nor among the received files.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>下書きを開きました</source>
        <translation>Draft opened</translation>
    </message>
</context>
<context>
    <name>SettingsDesk</name>
    <message>
        <source>この画面で変えたことは、ありません。</source>
        <translation>Nothing was changed on this screen.</translation>
    </message>
    <message>
        <source>はじめの設定に戻す(&amp;Y)</source>
        <translation>Back to the first settings (&amp;Y)</translation>
    </message>
    <message>
        <source>やめる(&amp;X)</source>
        <translation>Cancel (&amp;X)</translation>
    </message>
    <message>
        <source>この画面で選んだことを、すべて、はじめの設定に戻します。</source>
        <translation>Everything chosen on this screen goes back to the first settings.</translation>
    </message>
    <message>
        <source>{name}を消します（{count}件）。元には戻せません。</source>
        <translation>{name} ({count}) will be erased. This cannot be undone.</translation>
    </message>
    <message>
        <source>消す(&amp;Y)</source>
        <translation>Erase (&amp;Y)</translation>
    </message>
    <message>
        <source>消しました。</source>
        <translation>Erased.</translation>
    </message>
    <message>
        <source>この端末では、画面を取り込めないようにできません。設定は元のままです。</source>
        <translation>This computer cannot keep the windows from being captured. The setting is as it was.</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>変えたことは、すぐに効きます。この端末の、あなたの設定だけが変わります。</source>
        <translation>Changes take effect at once. They are your settings on this computer only.</translation>
    </message>
    <message>
        <source>下書きの場所</source>
        <translation>Place of drafts</translation>
    </message>
    <message>
        <source>提出ファイルの場所</source>
        <translation>Place of submission files</translation>
    </message>
    <message>
        <source>表示</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>身分証と復旧用の鍵</source>
        <translation>Identities and recovery key</translation>
    </message>
    <message>
        <source>ホームに出す役割</source>
        <translation>Roles shown on home</translation>
    </message>
    <message>
        <source>この端末に残るもの</source>
        <translation>What stays on this computer</translation>
    </message>
    <message>
        <source>このソフト</source>
        <translation>This program</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>ソフトの場所</source>
        <translation>Place of the program</translation>
    </message>
    <message>
        <source>利用者のフォルダー</source>
        <translation>Your folder</translation>
    </message>
    <message>
        <source>はじめの設定に戻す…</source>
        <translation>Back to the first settings…</translation>
    </message>
    <message>
        <source>変えました。</source>
        <translation>Changed.</translation>
    </message>
    <message>
        <source>設定を閉じる(&amp;Q)</source>
        <translation>Close settings (&amp;Q)</translation>
    </message>
    <message>
        <source>元に戻す(&amp;Z)</source>
        <translation>Undo (&amp;Z)</translation>
    </message>
</context>
<context>
    <name>SettingsWay</name>
    <message>
        <source>画面を隠しているあいだは、設定を開けません。</source>
        <translation>The settings cannot be opened while the screen is hidden.</translation>
    </message>
</context>
<context>
    <name>SettleDesk</name>
    <message>
        <source>開いています…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>記録しています…</source>
        <translation>Recording…</translation>
    </message>
    <message>
        <source>{body}の{revision}を受理に決めました。</source>
        <translation>Settled: {revision} of {body} is accepted.</translation>
    </message>
    <message>
        <source>{body}の{revision}を採りました。続けて受理できます。</source>
        <translation>Chosen: {revision} of {body}. It can be accepted now.</translation>
    </message>
</context>
<context>
    <name>SettleView</name>
    <message>
        <source>判断を決める</source>
        <translation>Settle decisions</translation>
    </message>
    <message>
        <source>団体</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>ファイル</source>
        <translation>File</translation>
    </message>
    <message>
        <source>決めることはありません。ほかの確認者が決めました。</source>
        <translation>There is nothing to settle. Another reviewer settled it.</translation>
    </message>
    <message>
        <source>確認者の判断が分かれています。集計に入れていません。話し合って、どれにするかを決めてください。決めると、下の判断すべてに替わる1行を、あなたの確認台帳に書きます。</source>
        <translation>The reviewers decided differently. It does not count. Talk it over and settle which decision holds. Settling writes one line into your review ledger that takes the place of all decisions below.</translation>
    </message>
    <message>
        <source>互いに置き換えない版が{n}つ届いています。集計に入れていません。団体に確かめて、採るほうを選んでください。選んでも、ほかのファイルは残ります。</source>
        <translation>Revisions arrived that do not replace each other ({n}). They do not count. Ask the body and choose the one that holds. The other files stay all the same.</translation>
    </message>
    <message>
        <source>{n}つ目&#x3000;{revision}</source>
        <translation>No. {n}, {revision}</translation>
    </message>
    <message>
        <source>この版を採る</source>
        <translation>Choose this revision</translation>
    </message>
    <message>
        <source>受付照合</source>
        <translation>Receipt code</translation>
    </message>
    <message>
        <source>署名した人</source>
        <translation>The signer</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>回答を見て決める(&amp;N)</source>
        <translation>Look at the a&amp;nswers and decide</translation>
    </message>
    <message>
        <source>受理に決める(&amp;A)</source>
        <translation>Settle as &amp;accepted</translation>
    </message>
    <message>
        <source>受領フォルダーに戻る(&amp;L)</source>
        <translation>Back to received fi&amp;les</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>同時に保存した人がいたので、その後ろに書き足しました。写し {name} は、もう要りません。</source>
        <translation>Somebody saved at the same time, so yours was added after theirs. The copy {name} is no longer needed.</translation>
    </message>
</context>
<context>
    <name>SheetStanding</name>
    <message>
        <source>調査</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>調査主体</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>団体</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>状況</source>
        <translation>State</translation>
    </message>
    <message>
        <source>提出ファイルを作りました（受付照合 {receipt}）</source>
        <translation>Submission file made (receipt code {receipt})</translation>
    </message>
    <message>
        <source>承認済み（提出ファイルはまだありません）</source>
        <translation>Approved (no submission file yet)</translation>
    </message>
    <message>
        <source>下書き（未提出）</source>
        <translation>Draft (not submitted)</translation>
    </message>
    <message>
        <source>{body} 第{n}版 下書き</source>
        <translation>{body}, revision {n}, draft</translation>
    </message>
    <message>
        <source>{body} 第{n}版 受付照合 {receipt}</source>
        <translation>{body}, revision {n}, receipt code {receipt}</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>受渡し記録簿（この年度の一覧）</source>
        <translation>Record book (list of this year)</translation>
    </message>
    <message>
        <source>媒体台帳</source>
        <translation>List of media</translation>
    </message>
    <message>
        <source>受渡し記録 {no}</source>
        <translation>Handover record {no}</translation>
    </message>
    <message>
        <source>白紙の受渡し記録：{way}</source>
        <translation>Blank handover record: {way}</translation>
    </message>
</context>
<context>
    <name>SheetsView</name>
    <message>
        <source>受渡し記録の印刷</source>
        <translation>Print handover records</translation>
    </message>
    <message>
        <source>1件の記録は、記録の画面から印刷します。白紙の記録は、端末のない部屋で使い、あとで「紙の記録から転記した」として入力します。</source>
        <translation>A single record is printed from its own screen. Blank records are for rooms without a computer; type them in later as “Copied from a paper record”.</translation>
    </message>
    <message>
        <source>印刷するもの</source>
        <translation>What to print</translation>
    </message>
    <message>
        <source>見本を見る(&amp;N)</source>
        <translation>See the preview (&amp;N)</translation>
    </message>
    <message>
        <source>一覧に戻る(&amp;Q)</source>
        <translation>Back to the list (&amp;Q)</translation>
    </message>
</context>
<context>
    <name>SignSurveyView</name>
    <message>
        <source>発行 3／3 確認と署名</source>
        <translation>Issue 3/3: check and sign</translation>
    </message>
    <message>
        <source>署名する人</source>
        <translation>Who signs</translation>
    </message>
    <message>
        <source>調査主体として署名する身分証を選んでください。回答する団体は、その照合番号を通知文と比べて、この調査を信じるかどうかを決めます。</source>
        <translation>Choose the identity that signs as the issuer. Bodies compare its check number with the notice to decide whether to believe this survey.</translation>
    </message>
    <message>
        <source>身分証を新しく作る(&amp;M)…</source>
        <translation>&amp;Make a new identity…</translation>
    </message>
    <message>
        <source>署名して発行する(&amp;N)…</source>
        <translation>Sign a&amp;nd issue…</translation>
    </message>
    <message>
        <source>前へ戻る(&amp;B)</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>None</translation>
    </message>
    <message>
        <source>任意</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>必須</source>
        <translation>required</translation>
    </message>
    <message>
        <source>受理できる（記録する）</source>
        <translation>can be accepted (and is recorded)</translation>
    </message>
    <message>
        <source>受理できない</source>
        <translation>cannot be accepted</translation>
    </message>
    <message>
        <source>{n}問</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>調査名</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>調査番号</source>
        <translation>Survey ID</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>提出期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>設問</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>目的</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>根拠</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>問い合わせ先</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>提出先</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>承認</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>要る</source>
        <translation>required</translation>
    </message>
    <message>
        <source>受渡し記録</source>
        <translation>Handover record</translation>
    </message>
    <message>
        <source>名簿にない署名者</source>
        <translation>Signers not registered</translation>
    </message>
    <message>
        <source>{n}件：{names}</source>
        <translation>{n}: {names}</translation>
    </message>
    <message>
        <source>第{version}版から変わったところ</source>
        <translation>What changed since version {version}</translation>
    </message>
    <message>
        <source>設問と点検に変わったところはありません。</source>
        <translation>No question and no check has changed.</translation>
    </message>
    <message>
        <source>分けて集計する設問の回答は、前の版の回答と合わせて数えません。文を1字直した設問も、その設問を条件で見ている設問も分かれます。別のことを聞くようになった設問は、名前（XLSFormのname）も変えてください。</source>
        <translation>Answers to questions tallied apart are not counted together with answers to the former version. A question with one letter changed is apart, and so are questions whose condition looks at it. Give a question that now asks something else another name (“name” in the XLSForm), too.</translation>
    </message>
    <message>
        <source>確かめてください</source>
        <translation>Please check</translation>
    </message>
    <message>
        <source>提出先の経路が、前の版と違います。前の画面の表で確かめてください。</source>
        <translation>The routes to recipients differ from the former version. Check them in the table of the screen before.</translation>
    </message>
    <message>
        <source>照合番号を確かめていない提出先が{n}件あります（{names}）。すりかえられた公開カードだと、回答をその人が開けます。</source>
        <translation>The check numbers of some recipients were not compared ({n}: {names}). If a public card was swapped, whoever swapped it can open the answers.</translation>
    </message>
    <message>
        <source>照合番号を確かめていない提出先が{n}件あります（{names}など）。すりかえられた公開カードだと、回答をその人が開けます。</source>
        <translation>The check numbers of some recipients were not compared ({n}: {names} and others). If a public card was swapped, whoever swapped it can open the answers.</translation>
    </message>
    <message>
        <source>提出期限より前に公開カードの期限が切れる提出先があります：{names}</source>
        <translation>The public cards of some recipients expire before the deadline: {names}</translation>
    </message>
</context>
<context>
    <name>SignView</name>
    <message>
        <source>署名済みの回答</source>
        <translation>Signed answers</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>署名は済んでいます。提出ファイルを作るために、身分証を開きます。</source>
        <translation>The signature is done. The identity is opened to make the submission file.</translation>
    </message>
    <message>
        <source>回答者として署名します。署名したあとで回答を変えると、署名は取り消されます。</source>
        <translation>You sign as respondent. If you change answers after signing, the signature is withdrawn.</translation>
    </message>
    <message>
        <source>提出ファイルの作成に進む(&amp;N)</source>
        <translation>Co&amp;ntinue to the submission file</translation>
    </message>
    <message>
        <source>署名する(&amp;N)</source>
        <translation>Sig&amp;n</translation>
    </message>
    <message>
        <source>確認に戻る(&amp;B)</source>
        <translation>&amp;Back to checking</translation>
    </message>
</context>
<context>
    <name>SignatureGuard</name>
    <message>
        <source>変える(&amp;C)</source>
        <translation>&amp;Change</translation>
    </message>
    <message>
        <source>やめる(&amp;K)</source>
        <translation>Do not change (&amp;K)</translation>
    </message>
    <message>
        <source>署名済みです。変えると、回答者と承認者の署名は取り消されます。</source>
        <translation>The answers are signed. If you change them, the signatures of respondent and approver are withdrawn.</translation>
    </message>
</context>
<context>
    <name>SigningSteps</name>
    <message>
        <source>身分証を開いています…</source>
        <translation>Opening the identity…</translation>
    </message>
    <message>
        <source>署名しています…</source>
        <translation>Signing…</translation>
    </message>
    <message>
        <source>署名しました。</source>
        <translation>Signed.</translation>
    </message>
    <message>
        <source>身分証を作る(&amp;M)…</source>
        <translation>&amp;Make an identity…</translation>
    </message>
    <message>
        <source>発行に戻る(&amp;H)</source>
        <translation>Back to issuing (&amp;H)</translation>
    </message>
    <message>
        <source>発行しています。終わるまでお待ちください。</source>
        <translation>The survey is being issued. Please wait until it is done.</translation>
    </message>
    <message>
        <source>暫定の選択肢が{n}件あります。このまま発行しますか。</source>
        <translation>Some options are provisional ({n}). Issue the survey as it is?</translation>
    </message>
    <message>
        <source>このまま発行する(&amp;Y)</source>
        <translation>Issue an&amp;yway</translation>
    </message>
    <message>
        <source>やめる(&amp;X)</source>
        <translation>Cancel (&amp;X)</translation>
    </message>
    <message>
        <source>調査票ファイルの保存場所を選ぶ</source>
        <translation>Choose where to save the survey file</translation>
    </message>
    <message>
        <source>署名して、発行した調査票を確かめています…</source>
        <translation>Signing, and checking what was signed…</translation>
    </message>
</context>
<context>
    <name>Slots</name>
    <message>
        <source>回答者{n}</source>
        <translation>Respondent {n}</translation>
    </message>
    <message>
        <source>承認者{n}</source>
        <translation>Approver {n}</translation>
    </message>
    <message>
        <source>その他{n}</source>
        <translation>Other {n}</translation>
    </message>
    <message>
        <source>復旧（情報システム管理者）</source>
        <translation>Recovery (information systems manager)</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>署名済み・承認済みです。まだ提出していません。</source>
        <translation>Signed and approved. Not submitted yet.</translation>
    </message>
    <message>
        <source>署名済み・承認待ちです。まだ提出していません。</source>
        <translation>Signed, waiting for approval. Not submitted yet.</translation>
    </message>
    <message>
        <source>署名済みです。まだ提出していません。</source>
        <translation>Signed. Not submitted yet.</translation>
    </message>
    <message>
        <source>回答を変えたため、署名と承認は取り消されました。回答を元に戻しても、署名と承認は戻りません。もう一度署名してください。</source>
        <translation>Signature and approval were withdrawn because answers were changed. They do not come back if you undo the change. Sign again.</translation>
    </message>
    <message>
        <source>第{n}版のあと、回答は変わっていません。署名すると、同じ回答の第{next}版になります。</source>
        <translation>The answers have not changed since revision {n}. If you sign, revision {next} has the same answers.</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>調査票の作成・点検</source>
        <translation>Make and check a survey</translation>
    </message>
    <message>
        <source>調査票は、Excelで作ります。できたブックをここで開くと、点検し、回答する人と同じ画面で試し、印刷し、発行できます。直すときは、Excelで直して、開きなおします。</source>
        <translation>Surveys are made in Excel. Open the workbook here to check it, try it on the same screens as those who answer, print it and issue it. To correct it, correct it in Excel and open it again.</translation>
    </message>
    <message>
        <source>はじめて作るときは、見本を保存して、書き換えるのが近道です。</source>
        <translation>For your first survey, the quickest way is to save the example and change it.</translation>
    </message>
    <message>
        <source>開けるもの</source>
        <translation>What can be opened</translation>
    </message>
    <message>
        <source>Excelで作った調査票（XLSForm、.xlsx）</source>
        <translation>A survey made in Excel (XLSForm, .xlsx)</translation>
    </message>
    <message>
        <source>このソフトの調査票の定義（form.json、またはそのフォルダー）</source>
        <translation>A survey definition of this program (form.json, or its folder)</translation>
    </message>
    <message>
        <source>・{kind}</source>
        <translation>• {kind}</translation>
    </message>
    <message>
        <source>ここにファイルを置いても開けます。</source>
        <translation>You can also drop the file here.</translation>
    </message>
    <message>
        <source>開く(&amp;O)…</source>
        <translation>&amp;Open…</translation>
    </message>
    <message>
        <source>見本を保存する(&amp;S)…</source>
        <translation>&amp;Save the example…</translation>
    </message>
    <message>
        <source>ホームへ(&amp;Q)</source>
        <translation>Home (&amp;Q)</translation>
    </message>
    <message>
        <source>点検しています…</source>
        <translation>Checking…</translation>
    </message>
</context>
<context>
    <name>StockView</name>
    <message>
        <source>在庫を確かめた</source>
        <translation>Stock was checked</translation>
    </message>
    <message>
        <source>媒体 {no} が保管場所にあることを確かめた日と人を書きます。</source>
        <translation>Write on which day and by whom medium {no} was seen at its place.</translation>
    </message>
    <message>
        <source>確かめた日</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>例：令和8年12月1日、2026-12-01、R8.12.1</source>
        <translation>Example: 2026-12-01, R8.12.1</translation>
    </message>
    <message>
        <source>今日の日付を入れる(&amp;T)</source>
        <translation>Enter &amp;today’s date</translation>
    </message>
    <message>
        <source>確かめた人</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>台帳に書く(&amp;N)</source>
        <translation>Write i&amp;nto the list</translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation>Cancel (&amp;Q)</translation>
    </message>
    <message>
        <source>日付を入れてください。例：令和8年12月1日</source>
        <translation>Enter a date. Example: 2026-12-01</translation>
    </message>
    <message>
        <source>日付として読めません。例：令和8年12月1日</source>
        <translation>This cannot be read as a date. Example: 2026-12-01</translation>
    </message>
    <message>
        <source>確かめた人の氏名を入れてください。</source>
        <translation>Type the name of the person who checked.</translation>
    </message>
</context>
<context>
    <name>StoppedView</name>
    <message>
        <source>始められません</source>
        <translation>The program cannot start</translation>
    </message>
    <message>
        <source>下書きや提出ファイルには触れていません。</source>
        <translation>No draft or submission file was touched.</translation>
    </message>
    <message>
        <source>閉じる(&amp;N)</source>
        <translation>Close (&amp;N)</translation>
    </message>
</context>
<context>
    <name>Submission</name>
    <message>
        <source>第{before}版と同じ回答です。このまま作ると、同じ回答の第{n}版になります。</source>
        <translation>The answers are the same as in revision {before}. If you go on, revision {n} has the same answers.</translation>
    </message>
    <message>
        <source>第{before}版と同じ回答です。第{n}版で新しいのは、返信への対応だけです。</source>
        <translation>The answers are the same as in revision {before}. What is new in revision {n} is only how the return was dealt with.</translation>
    </message>
    <message>
        <source>承認者</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>回答者</source>
        <translation>Respondent</translation>
    </message>
    <message>
        <source>{n}件（返事 {m}件）</source>
        <translation>{n} (with replies: {m})</translation>
    </message>
    <message>
        <source>提出先 {n}件</source>
        <translation>Submit to ({n})</translation>
    </message>
    <message>
        <source>受渡し記録</source>
        <translation>Handover record</translation>
    </message>
    <message>
        <source>添えます（記録 {number}）</source>
        <translation>Attached (record {number})</translation>
    </message>
    <message>
        <source>添えません</source>
        <translation>Not attached</translation>
    </message>
    <message>
        <source>団体</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>対応した返信</source>
        <translation>Returns dealt with</translation>
    </message>
    <message>
        <source>前の版との違い</source>
        <translation>Changes since the last revision</translation>
    </message>
    <message>
        <source>署名者</source>
        <translation>Signed by</translation>
    </message>
</context>
<context>
    <name>SubmitView</name>
    <message>
        <source>提出ファイルを作ります</source>
        <translation>Make the submission file</translation>
    </message>
    <message>
        <source>あなたの控えも同じファイルから開けます。</source>
        <translation>Your own copy opens from the same file.</translation>
    </message>
    <message>
        <source>提出しない入力 {n}件</source>
        <translation>Inputs not submitted: {n}</translation>
    </message>
    <message>
        <source>提出ファイルを作る(&amp;N)</source>
        <translation>Make the submissio&amp;n file</translation>
    </message>
    <message>
        <source>確認に戻る(&amp;B)</source>
        <translation>&amp;Back to checking</translation>
    </message>
    <message>
        <source>済み</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>しています…</source>
        <translation>Working…</translation>
    </message>
    <message>
        <source>保存場所を変える(&amp;F)…</source>
        <translation>Change the &amp;folder…</translation>
    </message>
    <message>
        <source>保存場所：{folder}</source>
        <translation>Saved in: {folder}</translation>
    </message>
    <message>
        <source>1／4 まとめる</source>
        <translation>1 of 4 Put together</translation>
    </message>
    <message>
        <source>2／4 封をする</source>
        <translation>2 of 4 Seal</translation>
    </message>
    <message>
        <source>3／4 自分の鍵で開いて確かめる</source>
        <translation>3 of 4 Open with your own key to check</translation>
    </message>
    <message>
        <source>4／4 保存する</source>
        <translation>4 of 4 Save</translation>
    </message>
    <message>
        <source>保存場所を選ぶ</source>
        <translation>Choose the folder</translation>
    </message>
</context>
<context>
    <name>SubmittedView</name>
    <message>
        <source>提出ファイルを作りました</source>
        <translation>Submission file made</translation>
    </message>
    <message>
        <source>まだ送られていません。このソフトは送信しません。</source>
        <translation>It has not been sent yet. This program does not send anything.</translation>
    </message>
    <message>
        <source>次にすること</source>
        <translation>What to do next</translation>
    </message>
    <message>
        <source>受付照合の全体：{digest}
このファイルの番号（30桁。電話で全体を読み合わせるとき）：{number}</source>
        <translation>Whole receipt code: {digest}
Number of this file (30 digits, to read out the whole by telephone): {number}</translation>
    </message>
    <message>
        <source>詳しい値</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>どうやって渡すか(&amp;W)…</source>
        <translation>Ho&amp;w to hand it over…</translation>
    </message>
    <message>
        <source>2 受付照合を伝える（決裁用の表紙に印刷されます）</source>
        <translation>2 Tell the receipt code (it is printed on the cover sheet for approval)</translation>
    </message>
    <message>
        <source>受渡し記録を書く(&amp;K)…</source>
        <translation>Write a handover record (&amp;K)…</translation>
    </message>
    <message>
        <source>3 USBメモリ等で渡すときは、受渡し記録を書く</source>
        <translation>3 If you hand it over by USB memory or the like, write a handover record</translation>
    </message>
    <message>
        <source>フォルダーを開けませんでした。場所：{folder}</source>
        <translation>The folder could not be opened. Place: {folder}</translation>
    </message>
    <message>
        <source>決裁用の表紙を印刷する(&amp;P)…</source>
        <translation>&amp;Print the cover sheet for approval…</translation>
    </message>
    <message>
        <source>ファイル名の終わりは .txt です。無害化で改行が変わっても開けます。文字が欠けたときは開けず、受領側の画面に理由が出ます。</source>
        <translation>The file name ends in .txt. It opens even if sanitising changes line ends. If characters are lost it does not open, and the recipient’s screen shows why.</translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;N)</source>
        <translation>Back to home (&amp;N)</translation>
    </message>
    <message>
        <source>受付照合をコピー(&amp;C)</source>
        <translation>&amp;Copy the receipt code</translation>
    </message>
    <message>
        <source>保存した場所を開く(&amp;O)</source>
        <translation>&amp;Open the folder</translation>
    </message>
    <message>
        <source>{n}キロバイト</source>
        <translation>{n} kilobytes</translation>
    </message>
    <message>
        <source>ファイル名</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>大きさ</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>受付照合</source>
        <translation>Receipt code</translation>
    </message>
    <message>
        <source>受付照合は、このファイルを見分ける15桁の数字です。受領側に伝えると、届いたものが同じファイルかどうかを確かめてもらえます。身分証を確かめる「照合番号」とは別のものです。</source>
        <translation>The receipt code is 15 digits that tell this file from any other. Tell it to the collector, and they can check that the same file has arrived. It is not the “check number” with which an identity is confirmed.</translation>
    </message>
    <message>
        <source>1 LGWANメール、調査・照会システム、USBメモリ等、紙のうち、{to}が決めた方法で渡す</source>
        <translation>1 Hand it over in the way {to} decided: LGWAN email, the survey and inquiry system, USB memory or the like, or paper</translation>
    </message>
    <message>
        <source>1 LGWANメール、調査・照会システム、USBメモリ等のうち、{to}が決めた方法で渡す</source>
        <translation>1 Hand it over in the way {to} decided: LGWAN email, the survey and inquiry system, USB memory or the like</translation>
    </message>
    <message>
        <source>QR提出票を作る(&amp;Q)…</source>
        <translation>Make a &amp;QR sheet…</translation>
    </message>
    <message>
        <source>4 紙で渡すときは、QR提出票を印刷する</source>
        <translation>4 If you hand it over on paper, print a QR sheet</translation>
    </message>
    <message>
        <source>5 送ったら、送付日を記録する</source>
        <translation>5 After sending, record the date sent</translation>
    </message>
    <message>
        <source>6 返信ファイルが届いたら、ホームから取り込む</source>
        <translation>6 When a return file arrives, import it from home</translation>
    </message>
    <message>
        <source>コピーしました。</source>
        <translation>Copied.</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>理由を書いてください：{check}</source>
        <translation>Type a reason: {check}</translation>
    </message>
    <message>
        <source>{name}（前の入力）を確かめてください。</source>
        <translation>Check {name} (entered before).</translation>
    </message>
</context>
<context>
    <name>SurveyKeys</name>
    <message>
        <source>元に戻せる変更はありません。</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>やり直せる変更はありません。</source>
        <translation>There is nothing to do again.</translation>
    </message>
    <message>
        <source>その番号の設問はありません。例：A-3、その他-2</source>
        <translation>There is no question with that number. Examples: A-3, Other-2</translation>
    </message>
    <message>
        <source>設問の中で押してください。</source>
        <translation>Press it inside a question.</translation>
    </message>
</context>
<context>
    <name>SurveyTable</name>
    <message>
        <source>調査名</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>状況</source>
        <translation>State</translation>
    </message>
    <message>
        <source>次にすること</source>
        <translation>What to do next</translation>
    </message>
    <message>
        <source>取り込んだ調査</source>
        <translation>Imported surveys</translation>
    </message>
    <message>
        <source>未照合</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>提出ファイルあり（送付日は下書きを開くと表示します）</source>
        <translation>Submission file made (open the draft to see the date sent)</translation>
    </message>
    <message>
        <source>提出ファイルあり</source>
        <translation>Submission file made</translation>
    </message>
    <message>
        <source>下書きを開くと表示します</source>
        <translation>Open the draft to see</translation>
    </message>
    <message>
        <source>未着手</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>照合番号を確かめる</source>
        <translation>Confirm the number</translation>
    </message>
    <message>
        <source>下書きを開く</source>
        <translation>Open a draft</translation>
    </message>
    <message>
        <source>下書きを作る</source>
        <translation>Make a draft</translation>
    </message>
</context>
<context>
    <name>SurveyView</name>
    <message>
        <source>{number}は、今の回答では対象外です。</source>
        <translation>With the present answers {number} does not apply.</translation>
    </message>
    <message>
        <source>元に戻す(&amp;Z)</source>
        <translation>Undo (&amp;Z)</translation>
    </message>
    <message>
        <source>対象外の入力を見る(&amp;V)</source>
        <translation>See inputs that do not apply (&amp;V)</translation>
    </message>
    <message>
        <source>最初のページです。</source>
        <translation>This is the first page.</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>表示中</source>
        <translation>shown</translation>
    </message>
</context>
<context>
    <name>Tally</name>
    <message>
        <source>受理だけ</source>
        <translation>Accepted only</translation>
    </message>
    <message>
        <source>読めたものすべて</source>
        <translation>Everything that opens</translation>
    </message>
    <message>
        <source>都道府県</source>
        <translation>Prefecture</translation>
    </message>
    <message>
        <source>政令指定都市</source>
        <translation>Designated city</translation>
    </message>
    <message>
        <source>特別区</source>
        <translation>Special ward</translation>
    </message>
    <message>
        <source>市</source>
        <translation>City</translation>
    </message>
    <message>
        <source>町</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>村</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>その他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>未回答</source>
        <translation>Unanswered</translation>
    </message>
    <message>
        <source>対象外</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>この形では聞いていない</source>
        <translation>Not asked in this form</translation>
    </message>
    <message>
        <source>2万人未満</source>
        <translation>Under 20,000</translation>
    </message>
    <message>
        <source>2万人以上5万人未満</source>
        <translation>20,000 to under 50,000</translation>
    </message>
    <message>
        <source>5万人以上10万人未満</source>
        <translation>50,000 to under 100,000</translation>
    </message>
    <message>
        <source>10万人以上20万人未満</source>
        <translation>100,000 to under 200,000</translation>
    </message>
    <message>
        <source>20万人以上30万人未満</source>
        <translation>200,000 to under 300,000</translation>
    </message>
    <message>
        <source>30万人以上</source>
        <translation>300,000 or more</translation>
    </message>
    <message>
        <source>人口区分のファイルにない団体</source>
        <translation>Bodies not in the file of population classes</translation>
    </message>
    <message>
        <source>対象 {expected}団体、受理 {accepted}、この集計に入れた団体 N＝{n}（回収率 {rate}）</source>
        <translation>Bodies asked {expected}, accepted {accepted}, counted in this tally N = {n} (response rate {rate})</translation>
    </message>
    <message>
        <source>人口区分のファイルがありません。</source>
        <translation>There is no file of population classes.</translation>
    </message>
    <message>
        <source>調査票の版が違う回答がいっしょに入っています（{versions}）。</source>
        <translation>Answers to several versions of the survey are counted together ({versions}).</translation>
    </message>
    <message>
        <source>調査票の版が違う回答が{n}件あります。いっしょに数えていません。版ごとに集計してください。</source>
        <translation>Answers to another version of the survey: {n}. They are not counted together. Tally each version by itself.</translation>
    </message>
    <message>
        <source>集計に入る回答がありません。受理した団体が{n}です。</source>
        <translation>There are no answers to count. Bodies accepted: {n}.</translation>
    </message>
    <message>
        <source>集計に入る回答がありません。</source>
        <translation>There are no answers to count.</translation>
    </message>
    <message>
        <source>対象 {applicable}、回答済み {answered}、未回答 {unanswered}、対象外 {not_applicable}</source>
        <translation>Applicable {applicable}, answered {answered}, unanswered {unanswered}, not applicable {not_applicable}</translation>
    </message>
    <message>
        <source>すべての版（{n}団体）</source>
        <translation>all versions (bodies: {n})</translation>
    </message>
    <message>
        <source>{version}だけ（{n}団体）</source>
        <translation>{version} alone (bodies: {n})</translation>
    </message>
    <message>
        <source>回答した団体がありません。</source>
        <translation>No body answered.</translation>
    </message>
    <message>
        <source>一つだけ選んだ団体がありません。</source>
        <translation>No body chose one option only.</translation>
    </message>
    <message>
        <source>割合は、選択肢を一つだけ選んだ{n}団体を100とした値です（小数第2位を四捨五入）。二つ以上選んだ{others}団体は入れていません。</source>
        <translation>Shares are percentages of the bodies that chose one option only ({n}), rounded to one decimal. Bodies that chose two or more are left out ({others}).</translation>
    </message>
    <message>
        <source>割合は、この設問に回答した団体を100とした値です（小数第2位を四捨五入）。複数回答のため、合計が100％を超えることがあります。</source>
        <translation>Shares are percentages of the bodies that answered this question, rounded to one decimal. More than one answer could be chosen, so they may add up to more than 100%.</translation>
    </message>
    <message>
        <source>割合は、この設問に回答した団体を100とした値です（小数第2位を四捨五入）。四捨五入のため、合計が100％にならないことがあります。</source>
        <translation>Shares are percentages of the bodies that answered this question, rounded to one decimal. Because of rounding they may not add up to 100%.</translation>
    </message>
    <message>
        <source>{n}件（{part}）</source>
        <translation>{n} ({part})</translation>
    </message>
</context>
<context>
    <name>TallyChoices</name>
    <message>
        <source>全体</source>
        <translation>All</translation>
    </message>
    <message>
        <source>表示する部分：{choice} ▼(&amp;H)</source>
        <translation>Part s&amp;hown: {choice} ▼</translation>
    </message>
    <message>
        <source>設問：{choice} ▼(&amp;Q)</source>
        <translation>&amp;Question: {choice} ▼</translation>
    </message>
    <message>
        <source>入れる範囲：{choice} ▼(&amp;S)</source>
        <translation>What count&amp;s: {choice} ▼</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>None</translation>
    </message>
    <message>
        <source>分け方：{choice} ▼(&amp;W)</source>
        <translation>Split by: {choice} ▼ (&amp;W)</translation>
    </message>
    <message>
        <source>人口区分のファイルを選ぶ(&amp;B)…</source>
        <translation>Choose population classes (&amp;B)…</translation>
    </message>
    <message>
        <source>調査票：{choice} ▼(&amp;V)</source>
        <translation>Sur&amp;vey: {choice} ▼</translation>
    </message>
</context>
<context>
    <name>TallyCross</name>
    <message>
        <source>行は{split}、列は{question}の選択肢です。</source>
        <translation>Rows: {split}; columns: the options of {question}.</translation>
    </message>
    <message>
        <source>複数回答のため、一つの団体が何度も数えられます。</source>
        <translation>As several options may be chosen, a body may be counted several times.</translation>
    </message>
    <message>
        <source>{split}ごとの{question}</source>
        <translation>{question} by: {split}</translation>
    </message>
    <message>
        <source>{rows} → {columns}</source>
        <translation>{rows} → {columns}</translation>
    </message>
    <message>
        <source>行は{rows}、列は{columns}です。</source>
        <translation>Rows: {rows}; columns: {columns}.</translation>
    </message>
    <message>
        <source>両方に回答した{n}団体のうち、同じ選択肢を選んだ団体は{same}、別の選択肢を選んだ団体は{other}です。</source>
        <translation>Of the bodies that answered both ({n}), {same} chose the same option and {other} chose another.</translation>
    </message>
    <message>
        <source>回答済み</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>割合で表す（行ごとの回答済みを100とした値）</source>
        <translation>Show shares (percentages of those that answered in each row)</translation>
    </message>
</context>
<context>
    <name>TallyDesk</name>
    <message>
        <source>保存せずに移る(&amp;X)</source>
        <translation>Go on without saving (&amp;X)</translation>
    </message>
</context>
<context>
    <name>TallyExporter</name>
    <message>
        <source>CSVを書き出すフォルダーを選ぶ</source>
        <translation>Choose the folder to write CSV into</translation>
    </message>
    <message>
        <source>集計を書き出す</source>
        <translation>Write out the tally</translation>
    </message>
    <message>
        <source>書き出しています…</source>
        <translation>Writing out…</translation>
    </message>
    <message>
        <source>集計を書き出しました：{file}。団体の回答も入っています。暗号化していません。</source>
        <translation>The tally was written out: {file}. It holds answers of bodies too. It is not encrypted.</translation>
    </message>
</context>
<context>
    <name>TallyFigures</name>
    <message>
        <source>受理した回答だけ</source>
        <translation>Accepted answers only</translation>
    </message>
    <message>
        <source>読めた回答すべて（受理していないものを含む）</source>
        <translation>All answers that open (also those not accepted)</translation>
    </message>
    <message>
        <source>集計に入れた</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>別の版の調査票に回答（集計していない）</source>
        <translation>Answered another version of the survey (not counted)</translation>
    </message>
    <message>
        <source>受領したが受理していない</source>
        <translation>Received, not accepted</translation>
    </message>
    <message>
        <source>差戻し後の再提出なし</source>
        <translation>Returned, not submitted again</translation>
    </message>
    <message>
        <source>確認者の判断が競合</source>
        <translation>Conflict of reviewers</translation>
    </message>
    <message>
        <source>分岐（どの版を数えるか未定）</source>
        <translation>Branches (not decided which revision counts)</translation>
    </message>
    <message>
        <source>台帳にあるファイルがない</source>
        <translation>In a review ledger, but the file is not here</translation>
    </message>
    <message>
        <source>署名者が不一致または登録取消のファイルだけ</source>
        <translation>Only files whose signer does not match or is cancelled</translation>
    </message>
    <message>
        <source>開けないファイルだけ</source>
        <translation>Only files that do not open</translation>
    </message>
    <message>
        <source>未提出</source>
        <translation>Not submitted</translation>
    </message>
    <message>
        <source>都道府県</source>
        <translation>Prefecture</translation>
    </message>
    <message>
        <source>団体の種類</source>
        <translation>Kind of body</translation>
    </message>
    <message>
        <source>人口区分</source>
        <translation>Population class</translation>
    </message>
    <message>
        <source>{question}（回答）</source>
        <translation>{question} (answer)</translation>
    </message>
    <message>
        <source>伏せ</source>
        <translation>suppressed</translation>
    </message>
    <message>
        <source>{n}％</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <source>{n}（{share}）</source>
        <translation>{n} ({share})</translation>
    </message>
    <message>
        <source>N＝{bodies}：対象 {applicable}、回答済み {answered}、未回答 {unanswered}、対象外 {not_applicable}</source>
        <translation>N = {bodies}: applicable {applicable}, answered {answered}, unanswered {unanswered}, not applicable {not_applicable}</translation>
    </message>
    <message>
        <source>N＝{bodies}：対象 {applicable}、回答済み {answered}、未回答 {unanswered}、対象外 {not_applicable}、この形では聞いていない {not_asked}</source>
        <translation>N = {bodies}: applicable {applicable}, answered {answered}, unanswered {unanswered}, not applicable {not_applicable}, not asked in this form {not_asked}</translation>
    </message>
    <message>
        <source>割合
（母数 {n}）</source>
        <translation>Share
(base {n})</translation>
    </message>
</context>
<context>
    <name>TallyParts</name>
    <message>
        <source>{split}別の集計</source>
        <translation>Tally by: {split}</translation>
    </message>
    <message>
        <source>団体数と、その区分でその設問に回答した団体を100とした割合です。集計に入れた団体がない区分は載せていません。</source>
        <translation>Bodies, and percentages of the bodies of that part that answered the question. Parts without any body counted are left out.</translation>
    </message>
    <message>
        <source>全体</source>
        <translation>All</translation>
    </message>
    <message>
        <source>N＝{n}</source>
        <translation>N = {n}</translation>
    </message>
    <message>
        <source>対象</source>
        <translation>Applicable</translation>
    </message>
    <message>
        <source>回答済み（母数）</source>
        <translation>Answered (base)</translation>
    </message>
    <message>
        <source>未回答</source>
        <translation>Unanswered</translation>
    </message>
    <message>
        <source>対象外</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>この形では聞いていない</source>
        <translation>Not asked in this form</translation>
    </message>
    <message>
        <source>{question}（つづき）</source>
        <translation>{question} (continued)</translation>
    </message>
</context>
<context>
    <name>TallyPrinter</name>
    <message>
        <source>印刷するページを用意しています…</source>
        <translation>Preparing the pages to print…</translation>
    </message>
</context>
<context>
    <name>TallyQuestion</name>
    <message>
        <source>設問の原文</source>
        <translation>Wording of the question</translation>
    </message>
    <message>
        <source>集計を読むときに気をつけること（調査票の記録）</source>
        <translation>To be minded when reading the tally (recorded in the survey)</translation>
    </message>
    <message>
        <source>一つだけ選んだ団体で数える</source>
        <translation>Count bodies that chose one option only</translation>
    </message>
    <message>
        <source>調査票の順(&amp;O)</source>
        <translation>&amp;Order of the survey</translation>
    </message>
    <message>
        <source>多い順(&amp;O)</source>
        <translation>M&amp;ost first</translation>
    </message>
    <message>
        <source>{question}の棒グラフ。表と同じ内容です</source>
        <translation>Bar chart of {question}. It says the same as the table</translation>
    </message>
</context>
<context>
    <name>TallyQuestions</name>
    <message>
        <source>設問ごとの集計</source>
        <translation>Question by question</translation>
    </message>
    <message>
        <source>要約</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>新しい版では聞いていない設問</source>
        <translation>Questions that the newest version does not ask</translation>
    </message>
    <message>
        <source>複数回答</source>
        <translation>several answers</translation>
    </message>
    <message>
        <source>団体数</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>割合の棒（枠の右端が100％）</source>
        <translation>Bar of the share (right edge: 100%)</translation>
    </message>
    <message>
        <source>行は{rows}、列は{columns}（両方に回答した{n}団体）</source>
        <translation>Rows: {rows}; columns: {columns} (bodies that answered both: {n})</translation>
    </message>
    <message>
        <source>団体</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>書かれた回答から</source>
        <translation>From the written answers</translation>
    </message>
    <message>
        <source>考察</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>数だけから選んだものです。同数は同じ順位です。回答のない設問と、伏せた数のある設問は載せていません。</source>
        <translation>Chosen by the numbers alone. Equal numbers share a rank. Questions without answers or with suppressed numbers are left out.</translation>
    </message>
    <message>
        <source>設問</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>多い順に3位まで</source>
        <translation>The three chosen most</translation>
    </message>
    <message>
        <source>目立つ割合</source>
        <translation>Notable shares</translation>
    </message>
    <message>
        <source>選択肢</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>4分の3以上、または0</source>
        <translation>Three quarters or more, or 0</translation>
    </message>
    <message>
        <source>{rank}位&#x3000;{option}&#x3000;{count}</source>
        <translation>{rank}. {option}: {count}</translation>
    </message>
</context>
<context>
    <name>TallySheet</name>
    <message>
        <source>{survey}-集計の報告.pdf</source>
        <translation>{survey}-tally-report.pdf</translation>
    </message>
    <message>
        <source>書かれた回答も続けて印刷する</source>
        <translation>Print the written answers as well</translation>
    </message>
    <message>
        <source>集計の報告の印刷</source>
        <translation>Print the report of the tally</translation>
    </message>
    <message>
        <source>集計に入っていない団体</source>
        <translation>Bodies that do not count</translation>
    </message>
    <message>
        <source>書かれた回答</source>
        <translation>Written answers</translation>
    </message>
    <message>
        <source>集計の報告</source>
        <translation>Report of the tally</translation>
    </message>
    <message>
        <source>範囲：{scope}&#x3000;N＝{n}&#x3000;{moment}現在</source>
        <translation>What counts: {scope}; N = {n}; as of {moment}</translation>
    </message>
    <message>
        <source>読み方</source>
        <translation>How to read it</translation>
    </message>
    <message>
        <source>割合：その設問に回答した団体を100とした値（四捨五入）。複数回答では合計が100を超えることがある。</source>
        <translation>Shares: percentages of the bodies that answered the question (rounded). With several answers they may add up to more than 100.</translation>
    </message>
    <message>
        <source>練習</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>{n}未満の数を伏せた集計</source>
        <translation>Tally with numbers under {n} suppressed</translation>
    </message>
    <message>
        <source>練習用の調査票による集計で、実際の調査の結果ではありません。</source>
        <translation>A tally of a practice survey, not the result of a real one.</translation>
    </message>
    <message>
        <source>第{n}版</source>
        <translation>Version {n}</translation>
    </message>
    <message>
        <source>様式の版 {version}</source>
        <translation>form version {version}</translation>
    </message>
    <message>
        <source>調査</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>調査票</source>
        <translation>Survey file</translation>
    </message>
    <message>
        <source>版ごとの団体数</source>
        <translation>Bodies by version</translation>
    </message>
    <message>
        <source>範囲</source>
        <translation>What counts</translation>
    </message>
    <message>
        <source>対象の団体</source>
        <translation>Bodies asked</translation>
    </message>
    <message>
        <source>集計した団体 N</source>
        <translation>Bodies counted, N</translation>
    </message>
    <message>
        <source>{rate}（対象 {expected}団体のうち {asked}団体）</source>
        <translation>{rate} (bodies: {asked} of {expected} asked)</translation>
    </message>
    <message>
        <source>回収率</source>
        <translation>Response rate</translation>
    </message>
    <message>
        <source>{n}団体（別の版の調査票に回答したため）</source>
        <translation>Bodies: {n} (they answered another version of the survey)</translation>
    </message>
    <message>
        <source>入れていない団体</source>
        <translation>Bodies left out</translation>
    </message>
    <message>
        <source>分け方</source>
        <translation>Split by</translation>
    </message>
    <message>
        <source>集計日時</source>
        <translation>Tallied on</translation>
    </message>
    <message>
        <source>作成</source>
        <translation>Made by</translation>
    </message>
    <message>
        <source>各設問の団体数は、対象と対象外と、この形では聞いていない団体に分かれ、対象は回答済みと未回答に分かれます。</source>
        <translation>Of each question the bodies are applicable, not applicable, or not asked it in this form; the applicable are answered or unanswered.</translation>
    </message>
    <message>
        <source>各設問の団体数は、対象と対象外に分かれ、対象は回答済みと未回答に分かれます。対象と対象外の合計は N です。</source>
        <translation>At each question bodies are applicable or not applicable; the applicable ones have answered or not. Applicable and not applicable add up to N.</translation>
    </message>
    <message>
        <source>割合は、その設問に回答した団体（母数）を100とした値で、小数第2位を四捨五入しました。合計が100％にならないことがあります。母数が0のとき、割合は「―」です。</source>
        <translation>Shares are percentages of the bodies that answered the question (the base), rounded to one decimal. They may not add up to 100%. Where the base is 0 the share is “―”.</translation>
    </message>
    <message>
        <source>複数回答の設問では、一つの団体がいくつも選べるため、合計が100％を超えることがあります。</source>
        <translation>Where a body may choose several options, shares may add up to more than 100%.</translation>
    </message>
    <message>
        <source>1以上{n}未満の数と、それを計算できる数を伏せました。同じ時点の集計は、一つの分け方だけで公表してください（比べると計算できます）。</source>
        <translation>Numbers from 1 to under {n}, and those they could be computed from, are suppressed. Publish the tally of one moment in one split only (two can be compared and the numbers computed).</translation>
    </message>
    <message>
        <source>集計に入る回答がありません。</source>
        <translation>There are no answers to count.</translation>
    </message>
    <message>
        <source>合計</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>状況</source>
        <translation>State</translation>
    </message>
    <message>
        <source>団体数</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>回答の状況</source>
        <translation>State of the answers</translation>
    </message>
    <message>
        <source>都道府県</source>
        <translation>Prefecture</translation>
    </message>
    <message>
        <source>集計に入れた</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>集計に入れた割合</source>
        <translation>Share counted</translation>
    </message>
    <message>
        <source>その他の団体</source>
        <translation>Other bodies</translation>
    </message>
    <message>
        <source>コード</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>団体</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>本文</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>TallySummary</name>
    <message>
        <source>{rank}位&#x3000;{option}&#x3000;{n}件（{share}）</source>
        <translation>{rank}. {option}: {n} ({share})</translation>
    </message>
    <message>
        <source>回答した団体の4分の3以上が選びました：{options}</source>
        <translation>Chosen by three quarters or more of those that answered: {options}</translation>
    </message>
    <message>
        <source>回答した団体のどれも選んでいません：{options}</source>
        <translation>Chosen by none of those that answered: {options}</translation>
    </message>
</context>
<context>
    <name>TallySummaryView</name>
    <message>
        <source>集計の要約</source>
        <translation>Summary of the tally</translation>
    </message>
    <message>
        <source>入れる範囲</source>
        <translation>What counts</translation>
    </message>
    <message>
        <source>全体の考察</source>
        <translation>Remarks on the whole</translation>
    </message>
    <message>
        <source>設問ごとの集計に戻る(&amp;L)</source>
        <translation>Back to the questions (&amp;L)</translation>
    </message>
    <message>
        <source>データから</source>
        <translation>From the data</translation>
    </message>
    <message>
        <source>その他の回答</source>
        <translation>Answers under “Other”</translation>
    </message>
    <message>
        <source>考察</source>
        <translation>Remarks</translation>
    </message>
</context>
<context>
    <name>TallyTable</name>
    <message>
        <source>選択肢</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>団体数</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>割合</source>
        <translation>Share</translation>
    </message>
</context>
<context>
    <name>TallyTexts</name>
    <message>
        <source>回答を探す（本文、団体名、コード）</source>
        <translation>Find answers (text, name, code)</translation>
    </message>
    <message>
        <source>団体</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>要約</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>本文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>要約に載せる</source>
        <translation>Put into the summary</translation>
    </message>
    <message>
        <source>{n}件を表示</source>
        <translation>Shown: {n}</translation>
    </message>
    <message>
        <source>載せる</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>要約に載せます</source>
        <translation>It goes into the summary</translation>
    </message>
    <message>
        <source>要約に載せません</source>
        <translation>It does not go into the summary</translation>
    </message>
</context>
<context>
    <name>TallyVersions</name>
    <message>
        <source>答え方が違う</source>
        <translation>answered in another way</translation>
    </message>
    <message>
        <source>選択肢が違う</source>
        <translation>other options</translation>
    </message>
    <message>
        <source>言葉が違う</source>
        <translation>other words</translation>
    </message>
    <message>
        <source>選択肢の言葉が違う</source>
        <translation>other words of an option</translation>
    </message>
    <message>
        <source>答えられる範囲が違う</source>
        <translation>other limits</translation>
    </message>
    <message>
        <source>必須かどうかが違う</source>
        <translation>required or not</translation>
    </message>
    <message>
        <source>用語の定義が違う</source>
        <translation>another definition</translation>
    </message>
    <message>
        <source>聞く条件が違う</source>
        <translation>asked under another condition</translation>
    </message>
    <message>
        <source>条件が見る設問が違う</source>
        <translation>its condition looks at a question that differs</translation>
    </message>
    <message>
        <source>新しい版では聞いていない</source>
        <translation>not asked by the newest version</translation>
    </message>
    <message>
        <source>第{n}版</source>
        <translation>version {n}</translation>
    </message>
    <message>
        <source>{version} {n}団体</source>
        <translation>bodies of {version}: {n}</translation>
    </message>
    <message>
        <source>型・言葉・選択肢・条件が同じ設問だけを、版をまたいで足しています。違う設問は、版ごとに分けて、それぞれの母数で示します。</source>
        <translation>Only questions of the same type, words, options and condition are added across versions. Questions that differ are shown version by version, each with its own base.</translation>
    </message>
    <message>
        <source>調査票の版によって違う設問は、公表用の表に載せません。</source>
        <translation>Questions that differ between versions are left out of tables to be published.</translation>
    </message>
    <message>
        <source>すべての版の集計と、一つの版だけの集計は、どちらか一方だけを公表してください。比べると、伏せた数がわかります。</source>
        <translation>Publish either the tally of all versions or that of one version, never both: compared, they give suppressed numbers away.</translation>
    </message>
    <message>
        <source>この形では聞いていない {n}</source>
        <translation>not asked in this form {n}</translation>
    </message>
    <message>
        <source>{versions}の設問 {question}（{differs}）</source>
        <translation>{question} in {versions} ({differs})</translation>
    </message>
</context>
<context>
    <name>TallyView</name>
    <message>
        <source>集計</source>
        <translation>Tally</translation>
    </message>
    <message>
        <source>公表・返す表(&amp;U)</source>
        <translation>P&amp;ublish, give back</translation>
    </message>
    <message>
        <source>考察</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>この設問について。要約に載ります。</source>
        <translation>About this question. It stands in the summary.</translation>
    </message>
    <message>
        <source>Excelに書き出す(&amp;E)…</source>
        <translation>Write out to &amp;Excel…</translation>
    </message>
    <message>
        <source>CSV(&amp;C)…</source>
        <translation>&amp;CSV…</translation>
    </message>
    <message>
        <source>印刷(&amp;P)…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>要約を見る(&amp;Y)</source>
        <translation>Summar&amp;y</translation>
    </message>
    <message>
        <source>受領フォルダーに戻る(&amp;L)</source>
        <translation>Back to received fi&amp;les</translation>
    </message>
    <message>
        <source>書かれた回答</source>
        <translation>Written answers</translation>
    </message>
    <message>
        <source>その他の回答</source>
        <translation>Answers under “Other”</translation>
    </message>
    <message>
        <source>{part}：N＝{n}</source>
        <translation>{part}: N = {n}</translation>
    </message>
</context>
<context>
    <name>TallyWaitingView</name>
    <message>
        <source>集計</source>
        <translation>Tally</translation>
    </message>
    <message>
        <source>集計しています…</source>
        <translation>Tallying…</translation>
    </message>
    <message>
        <source>中止して受領フォルダーに戻る(&amp;L)</source>
        <translation>Stop and go back to received fi&amp;les</translation>
    </message>
    <message>
        <source>集計しています… {done}／{total}件</source>
        <translation>Tallying… {done} of {total}</translation>
    </message>
</context>
<context>
    <name>TextSizeKeys</name>
    <message>
        <source>文字の大きさ {percent}％</source>
        <translation>Text size {percent}%</translation>
    </message>
</context>
<context>
    <name>TimePanel</name>
    <message>
        <source>受渡し記録から時間を見る</source>
        <translation>See times in the handover records</translation>
    </message>
    <message>
        <source>{number}、受渡し記録から時間を見る</source>
        <translation>{number}, see times in the handover records</translation>
    </message>
</context>
<context>
    <name>TimeResult</name>
    <message>
        <source>どの記録を数えますか（データの名前）</source>
        <translation>Which records count (name of the data)</translation>
    </message>
    <message>
        <source>前の設問で選んだ連携・業務に当たるものだけを選んでください。</source>
        <translation>Choose only those that belong to the linkage or work chosen in the question before.</translation>
    </message>
    <message>
        <source>この回答を選ぶ</source>
        <translation>Choose this answer</translation>
    </message>
    <message>
        <source>{name}（{n}回）</source>
        <translation>{name} (times: {n})</translation>
    </message>
    <message>
        <source>過去12か月に、この設問のパターンに当たる記録はありません。</source>
        <translation>In the last 12 months there is no record of this question’s pattern.</translation>
    </message>
    <message>
        <source>過去12か月の記録：{n}回。</source>
        <translation>Records of the last 12 months: {n}.</translation>
    </message>
    <message>
        <source>申請または完了の時刻がないので、時間は分かりません。</source>
        <translation>The time of the request or of the end is missing, so the time taken is not known.</translation>
    </message>
    <message>
        <source>申請から完了まで：中央値 {minutes}分（{option}に当たります）</source>
        <translation>From request to end: median {minutes} min (that is {option})</translation>
    </message>
    <message>
        <source>申請から完了まで：中央値 {elapsed}分、作業：中央値 {work}分。</source>
        <translation>From request to end: median {elapsed} min; work: median {work} min.</translation>
    </message>
    <message>
        <source>最初の日 {first}、最後の日 {last}、間隔の中央値 {gap}日。</source>
        <translation>First day {first}, last day {last}, median interval {gap} days.</translation>
    </message>
    <message>
        <source>この設問は「作業に係る総時間」をたずねています。貴団体で選んでください。</source>
        <translation>This question asks for “the total time of the work”. Choose by your own judgement.</translation>
    </message>
    <message>
        <source>1時間以上です。cとdのどちらかは貴団体の「半日」の考え方で選んでください。</source>
        <translation>It is one hour or more. Choose c or d by what “half a day” means in your office.</translation>
    </message>
    <message>
        <source>経過と作業で区分が違うので、選ぶ区分は示しません。</source>
        <translation>Elapsed time and work fall into different classes, so no class is proposed.</translation>
    </message>
</context>
<context>
    <name>TourNote</name>
    <message>
        <source>はじめてですか。使い方を3つの画面で説明します（1分ほど）。</source>
        <translation>Is this your first time? Three pages explain how to use it (about a minute).</translation>
    </message>
    <message>
        <source>説明を見る(&amp;T)</source>
        <translation>Show me (&amp;T)</translation>
    </message>
    <message>
        <source>あとで見る(&amp;L)</source>
        <translation>&amp;Later</translation>
    </message>
    <message>
        <source>説明は、使い方（F1）からも読めます。</source>
        <translation>You can also read it in the help (F1).</translation>
    </message>
</context>
<context>
    <name>TourView</name>
    <message>
        <source>使い方の説明</source>
        <translation>How to use it</translation>
    </message>
    <message>
        <source>前へ(&amp;B)</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>説明を終える(&amp;Q)</source>
        <translation>End (&amp;Q)</translation>
    </message>
    <message>
        <source>取り込んで、準備する</source>
        <translation>Import and prepare</translation>
    </message>
    <message>
        <source>調査の通知に付いている調査票ファイルを取り込みます。</source>
        <translation>Import the survey file that came with the survey notice.</translation>
    </message>
    <message>
        <source>通知文に印刷された照合番号を入れて、本物の調査票であることを確かめます。</source>
        <translation>Type the check number printed in the notice to confirm that the survey is genuine.</translation>
    </message>
    <message>
        <source>身分証と下書きを、1つの合言葉で作ります。合言葉を忘れると開けません。情報システム管理者の復旧用の鍵を登録しておくと安心です。</source>
        <translation>Make an identity and a draft with one passphrase. If you forget it, they cannot be opened. It is safer to register the information systems manager’s recovery key.</translation>
    </message>
    <message>
        <source>答える</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>答えに応じて、いらない設問は「対象外」になります。理由はいつでも見られます。</source>
        <translation>Depending on your answers, questions you need not answer become “not applicable”. You can always see why.</translation>
    </message>
    <message>
        <source>入力は自動で保存します。途中で閉じても、同じところから続けられます。時間の制限はありません。</source>
        <translation>What you enter is saved automatically. If you close the program, you continue where you were. There is no time limit.</translation>
    </message>
    <message>
        <source>席を離れるときは、Ctrl+Shift+L で画面を隠します。</source>
        <translation>When you leave your seat, hide the screen with Ctrl+Shift+L.</translation>
    </message>
    <message>
        <source>確認して、渡す</source>
        <translation>Check and hand over</translation>
    </message>
    <message>
        <source>回答内容を確認して署名します。承認がいる調査では、別の人が承認します。</source>
        <translation>Check your answers and sign. If the survey needs approval, somebody else approves.</translation>
    </message>
    <message>
        <source>できた提出ファイルを、決められた方法で渡します。このソフトは送信しません。</source>
        <translation>Hand the submission file over in the way that was decided. This program does not send anything.</translation>
    </message>
    <message>
        <source>使い方は、どの画面でも F1 で読めます。まず試すときは、練習ができます。</source>
        <translation>Press F1 on any screen to read how to use it. To try it first, you can practise.</translation>
    </message>
    <message>
        <source>{step}／{count} {title}</source>
        <translation>{step} of {count} {title}</translation>
    </message>
    <message>
        <source>始める(&amp;N)</source>
        <translation>Begi&amp;n</translation>
    </message>
    <message>
        <source>次へ(&amp;N)</source>
        <translation>&amp;Next</translation>
    </message>
</context>
<context>
    <name>Types of questions</name>
    <message>
        <source>はい・いいえ</source>
        <translation>yes or no</translation>
    </message>
    <message>
        <source>一つ選択</source>
        <translation>choose one</translation>
    </message>
    <message>
        <source>複数選択</source>
        <translation>choose several</translation>
    </message>
    <message>
        <source>文章</source>
        <translation>text</translation>
    </message>
    <message>
        <source>整数</source>
        <translation>integer</translation>
    </message>
    <message>
        <source>数（小数も可）</source>
        <translation>number (decimals too)</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>date</translation>
    </message>
    <message>
        <source>日時</source>
        <translation>date and time</translation>
    </message>
    <message>
        <source>団体</source>
        <translation>body</translation>
    </message>
</context>
<context>
    <name>UnfinishedView</name>
    <message>
        <source>提出ファイルの作成の続き</source>
        <translation>Continue making the submission file</translation>
    </message>
    <message>
        <source>前回、提出ファイルの作成が途中で止まりました。</source>
        <translation>Last time, making the submission file stopped halfway.</translation>
    </message>
    <message>
        <source>{file} は、できています。続きから作れます。</source>
        <translation>{file} was made. You can continue.</translation>
    </message>
    <message>
        <source>{file} は、この場所に見つかりません：{folder}
別の場所に保存したときは、その場所を選んでください。やめると、署名済みの回答から作り直せます。</source>
        <translation>{file} was not found in this place: {folder}
If you saved it elsewhere, choose that place. If you cancel, you can make it again from the signed answers.</translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation>Cancel (&amp;Q)</translation>
    </message>
    <message>
        <source>続きから作る(&amp;N)</source>
        <translation>Co&amp;ntinue</translation>
    </message>
    <message>
        <source>保存した場所を選ぶ(&amp;F)…</source>
        <translation>Choose the &amp;folder it was saved in…</translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;H)</source>
        <translation>Back to &amp;home</translation>
    </message>
    <message>
        <source>保存した場所を選ぶ</source>
        <translation>Choose the folder it was saved in</translation>
    </message>
</context>
<context>
    <name>Unofficial</name>
    <message>
        <source>調査票の訳は、公式のものではありません。原文が正式です。</source>
        <translation>Unofficial translation of the survey; the original text is authoritative.</translation>
    </message>
    <message>
        <source>調査票の訳は、公式のものではありません。日本語の原文が正式です。</source>
        <translation>Unofficial translation of the survey; the Japanese text is authoritative.</translation>
    </message>
</context>
<context>
    <name>UnsentReason</name>
    <message>
        <source>回答者に戻す理由が書きかけです。まだ送っていないので、閉じると失われます。</source>
        <translation>A reason for sending this back is half written. It has not been sent, and closing loses it.</translation>
    </message>
    <message>
        <source>続けて書く(&amp;C)</source>
        <translation>&amp;Continue writing</translation>
    </message>
    <message>
        <source>理由を消して閉じる(&amp;X)</source>
        <translation>Discard the reason and close (&amp;X)</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>第{n}版</source>
        <translation>Version {n}</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>{moment} の承認のあとで回答が変わったため、その承認は取り消されました。もう一度、内容を確かめてください。</source>
        <translation>The answers were changed after the approval of {moment}, so that approval was withdrawn. Check the contents once more.</translation>
    </message>
    <message>
        <source>{moment} の承認のあとで回答が変わったため、その承認は取り消されました。回答者がもう一度署名すると、承認できます。</source>
        <translation>The answers were changed after the approval of {moment}, so that approval was withdrawn. You can approve once the respondent has signed again.</translation>
    </message>
    <message>
        <source>回答者が署名したあとで回答が変わっています。回答者がもう一度署名すると、承認できます。</source>
        <translation>The answers were changed after the respondent signed. You can approve once the respondent has signed again.</translation>
    </message>
    <message>
        <source>承認を待つ回答は、いまはありません。回答者が提出ファイルを作っている途中です。</source>
        <translation>No answers wait for approval now. The respondent is making the submission file.</translation>
    </message>
    <message>
        <source>承認を待つ回答は、いまはありません。回答者に戻してあります。回答者がもう一度署名すると、承認できます。</source>
        <translation>No answers wait for approval now. They were sent back to the respondent. You can approve once the respondent has signed again.</translation>
    </message>
    <message>
        <source>承認を待つ回答はありません。回答者の署名がまだです。</source>
        <translation>No answers wait for approval. The respondent has not signed yet.</translation>
    </message>
    <message>
        <source>承認を待つ回答は、いまはありません。第{n}版の提出ファイルは、作られています。</source>
        <translation>No answers wait for approval now. The submission file of revision {n} was made.</translation>
    </message>
    <message>
        <source>承認を待つ回答は、いまはありません。第{n}版の提出ファイルは、承認なしで作られています。</source>
        <translation>No answers wait for approval now. The submission file of revision {n} was made without approval.</translation>
    </message>
</context>
<context>
    <name>WaitingView</name>
    <message>
        <source>ホーム</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>下書きを探しています…</source>
        <translation>Looking for drafts…</translation>
    </message>
</context>
<context>
    <name>WayOut</name>
    <message>
        <source>身分証の合言葉を忘れたときは、新しい身分証を作り、公開カードを受領側に送り直してください。</source>
        <translation>If the passphrase of the identity is forgotten, make a new identity and send its public card to the recipient again.</translation>
    </message>
    <message>
        <source>復旧で決め直したのは下書きの合言葉だけです。</source>
        <translation>Recovery only sets the passphrase of the draft.</translation>
    </message>
</context>
<context>
    <name>WishPanel</name>
    <message>
        <source>対応した</source>
        <translation>Dealt with</translation>
    </message>
    <message>
        <source>まだ</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>前に戻したときのコメント（{state}）：{words}</source>
        <translation>Comment when it was sent back before ({state}): {words}</translation>
    </message>
    <message>
        <source>回答者へのコメント（戻すときに送られます）</source>
        <translation>Comment to the respondent (sent if you send back)</translation>
    </message>
    <message>
        <source>コメントを書く</source>
        <translation>Write a comment</translation>
    </message>
    <message>
        <source>変わった回答：{name}、{words}</source>
        <translation>Changed answer: {name}, {words}</translation>
    </message>
    <message>
        <source>{name}、{words}</source>
        <translation>{name}, {words}</translation>
    </message>
</context>
<context>
    <name>YearSteps</name>
    <message>
        <source>年度を閉じました。この記録簿には、もう書き足せません。</source>
        <translation>The year was closed. Nothing more can be written into this record book.</translation>
    </message>
    <message>
        <source>記録簿を作っています…</source>
        <translation>Making the record book…</translation>
    </message>
</context>
<context>
    <name>_Block</name>
    <message>
        <source>設問の原文</source>
        <translation>Wording of the question</translation>
    </message>
    <message>
        <source>書かれた回答は、「調査票」で{versions}だけを選ぶと読めます。</source>
        <translation>What bodies wrote is read by choosing {versions} alone under “Survey”.</translation>
    </message>
    <message>
        <source>回答した団体がありません。</source>
        <translation>No body answered.</translation>
    </message>
    <message>
        <source>割合は、この形の設問に回答した{n}団体を100とした値です（小数第2位を四捨五入）。</source>
        <translation>Shares are of the bodies that answered the question in this form ({n}), rounded to one decimal.</translation>
    </message>
    <message>
        <source>割合は、この形の設問に回答した{n}団体を100とした値です（小数第2位を四捨五入）。複数回答のため、合計が100％を超えることがあります。</source>
        <translation>Shares are of the bodies that answered the question in this form ({n}), rounded to one decimal. As several options may be chosen, they may add up to more than 100 %.</translation>
    </message>
</context>
<context>
    <name>_Dialog</name>
    <message>
        <source>場所：</source>
        <translation>Place:</translation>
    </message>
    <message>
        <source>ファイルの種類：</source>
        <translation>File type:</translation>
    </message>
</context>
<context>
    <name>_MediumPicker</name>
    <message>
        <source>{no}&#x3000;{product}（{state}）</source>
        <translation>{no} {product} ({state})</translation>
    </message>
    <message>
        <source>媒体台帳から選ぶ：{choice} ▼</source>
        <translation>Choose from the list of media: {choice} ▼</translation>
    </message>
    <message>
        <source>まだ選んでいません</source>
        <translation>Not chosen yet</translation>
    </message>
</context>
<context>
    <name>_StateProposal</name>
    <message>
        <source>受渡し記録では「{state}」です。実物を確かめて、状態を選んでください。</source>
        <translation>By the handover records: “{state}”. Look at the medium and choose its state.</translation>
    </message>
    <message>
        <source>この状態を選ぶ</source>
        <translation>Choose this state</translation>
    </message>
    <message>
        <source>この状態を選ぶ：{state}</source>
        <translation>Choose this state: {state}</translation>
    </message>
</context>
</TS>

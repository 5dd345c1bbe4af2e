<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ja">
<context>
    <name>Acts</name>
    <message>
        <source>入力しました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>入力を取り消しました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ページの状態が変わりました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>コメントやメモを書きました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答者として署名しました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認しました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答者に戻しました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出ファイルを作りました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返信を取り込みました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きを開ける人を変えました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>鍵を更新しました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>復旧で合言葉を決め直しました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>調査票の新しい版に移りました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>念のための確認への理由</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerPrinting</name>
    <message>
        <source>{name}-回答票.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答票の印刷</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>庁内メモを載せる（提出されないメモです）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>回答済み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未回答</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対象外</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>念のための確認への理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返信への返事</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返信番号 {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返事なし（対応済み）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全体へのコメントへの返事</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question} への返事</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録：添えてあります（申請・承認の部分）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}の回答が「{answer}」のため</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録（申請・承認の部分）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>設問</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対象外（{reasons}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}が未回答のため</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}の回答が{answer}のため</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全体へのコメント</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>あとで確認</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>庁内メモ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>庁内メモは提出されません。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerTable</name>
    <message>
        <source>対象外 {count}問：{number}の回答が{answer}のため</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>変更</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>変更：{name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>{answer}（要再確認）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answer}（未回答：途中の入力）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未回答</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記入なし（任意）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&#x3000;内容：{text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalSheet</name>
    <message>
        <source>{code}-{survey}-r{n}-決裁用の表紙.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>決裁用の表紙の印刷</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>決裁用の表紙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>念のための確認にあたるところはありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>念のための確認</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このままでよい理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この用紙はファイルの写しではありません。受付照合が同じファイルだけが正本です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>審査</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>決裁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受付照合</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出ファイルを作ると決まります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全体 {digest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{revision}（第{n}版を置き換えます）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>件名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>調査主体</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出先</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>団体</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作成日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>設問と回答</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認の署名はありません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照合番号 {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対象 {applicable}問、回答 {answered}問、対象外 {others}問</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalSteps</name>
    <message>
        <source>承認者がこの下書きに登録されていますが、承認はまだです。いま提出ファイルを作ると、承認なしの提出になります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認を待つ(&amp;K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認なしで作る(&amp;X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写しの保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写しを保存しました：{name}。承認者に渡してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きのまま終える(&amp;Q)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalView</name>
    <message>
        <source>承認を受ける</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この下書きを開ける人(&amp;P)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認者に、この下書きを開いてもらってください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この端末で続けて承認を受ける</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共有フォルダーの下書きを開いてもらう</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きの写しを渡す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この下書きを閉じて、開く画面を出します。承認者に席を代わってください。承認者は、だれとして開くかで「承認者」を選び、自分の合言葉で開きます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認者に代わる(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名した回答は下書きに残ります。承認者に、次の下書きを開いてもらってください。
{path}
承認のあとで、あなたがもう一度開くと、提出ファイルを作れます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きのまま終える(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きの写しを承認者に渡します。承認者は写しを開いて承認し、その写しをあなたに返します。返ってきた写しを開くと、提出ファイルを作れます。
写しが返るまで、もとの下書きは変えないでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写しを保存する(&amp;N)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認者を加える(&amp;U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名しました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>確認に戻る(&amp;B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出ファイルを作る(&amp;M)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この下書きには、承認者がまだいません。承認者が自分の合言葉を入れてください。回答者の合言葉とは別のものです。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認者の合言葉</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApproveView</name>
    <message>
        <source>承認</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答者の署名を確かめました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認すると、あなたの電子署名が付きます。回答の内容は変えられません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>戻す理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>戻すときは必須</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この下書きを開ける人(&amp;U)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>版と編集の履歴(&amp;Y)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第{n}版との違い</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前の版から変わったところだけを見る(&amp;D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>すべての回答を見る(&amp;D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>すべての回答を示しています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>変わったところだけを示しています。設問{n}つ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>判断</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>設問へのコメントを書いたときは、空けておけます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認すると、{person} の電子署名が付きます。回答の内容は変えられません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認して署名する(&amp;A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答者に戻す(&amp;R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>戻す理由を、ここか、どれかの設問へのコメントに書いてください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApproverDesk</name>
    <message>
        <source>この回答は、もう承認されています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>設問へのコメントが{n}件あります。承認すると、コメントは回答者に送られずに消えます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認をやめる(&amp;K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>コメントを消して承認する(&amp;X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名しています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認しました。回答者が提出ファイルを作れます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答者に戻しました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きに保存しています。終わるまでお待ちください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Approving</name>
    <message>
        <source>第{n}版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（第{n}版を置き換えます）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>団体</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出先</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>まだ保存していない変更があります</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存しています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存しました {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存できません（理由を見る）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Basis</name>
    <message>
        <source>{document}&#x3000;{first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}&#x3000;{first}から{last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BodySearch</name>
    <message>
        <source>見つかった団体</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>見つかりません。読みがなか団体コードでも探せます。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookKeeper</name>
    <message>
        <source>記録簿に書いています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>もう一度記録する(&amp;S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このまま記録する(&amp;S)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookSession</name>
    <message>
        <source>終わっていない記録が{n}件あります：{numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出ファイル {file}（受付照合 {receipt}）を運ぶ記録を選ぶか、新しい記録を書いて、「運んだ提出ファイルを書く」を押してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写せる記録がまだありません。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookView</name>
    <message>
        <source>受渡し記録簿を開く</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録簿は、USBメモリなどの媒体でデータを持ち出し、または取り込むたびに書く記録です。1年度に1つ作り、合言葉で開きます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ほかの場所の記録簿を選ぶ(&amp;O)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新しい記録簿を作る(&amp;M)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>開く(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>戻る(&amp;B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この端末の保存場所には、受渡し記録簿がありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}（{moment} に保存）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録簿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記載する人の氏名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>これから書く記載に付きます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録簿の合言葉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録簿：{file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録簿を選ぶ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記載する人の氏名を入れてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合言葉を入れてください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardSheet</name>
    <message>
        <source>公開カードの照合番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>団体</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所属</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>氏名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公開カード</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 公開カードのファイルを受領側に送ります。
2 受領側の担当者は、電話などで上の照合番号を聞いて、届いたファイルの番号と比べます。
3 合っていれば、署名者名簿に登録されます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この用紙は公開カード（ファイル）の代わりにはなりません。番号が1つでも違うときは、登録しないで、送り主に確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照合番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>使い方</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>回答の確認</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ほかの提出ファイルを開く(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第{n}版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>団体</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイルに書かれた団体名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名者名簿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受付照合</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイル</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}
署名 {moment}&#x3000;名簿：{state}
照合番号 {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>選んでいません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第{version}版&#x3000;{trust}
名簿の管理者の照合番号 {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照合済み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未照合</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}の点検のすべてに問題はありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイルの{n}の点検に問題はありません。署名した人については、上の注意を読んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>見えない文字が{n}か所あります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この画面では、まだ受理や差戻しができません。コマンド usbsurvey review decide で行ってください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{check}&#x3000;問題なし&#x3000;{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>点検の結果（{n}件すべて問題なし）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>第{n}版と同じです。変わった回答はありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第{n}版から変わった設問（{count}問）：{questions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第{n}版のあとで入力があった設問（{count}問）：{questions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>それにより対象かどうかが変わりうる設問（{count}問）：{questions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「念のための確認」への理由が、第{n}版から変わっています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>どこが変わったかは、この下書きの履歴からは分かりません。すべての回答を確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前の版の控えを開いて、回答を1つずつ比べました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きの編集の履歴から示しています。下書きに前の版の回答は残らないので、入力し直して元と同じになった設問も含みます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第{n}版から変わりました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第{n}版のあとで入力がありました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第{n}版から、対象かどうかが変わったかもしれません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckNumberView</name>
    <message>
        <source>照合番号の確認</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>調査の通知文に印刷された照合番号から、{ordinals}の組を入れてください。{issuer}の調査票であることを確かめます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>確かめる(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>あとで確かめる(&amp;L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>番号が合いません。通知文をもう一度見てください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>にせの調査票かもしれません。通知文の問い合わせ先に電話で確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>通知文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>電話</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対面</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>確かめた方法</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>回答内容を確認してください</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだ提出していません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>確認が必要なところはありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答票を印刷する(&amp;P)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この下書きを開ける人(&amp;U)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>念のための確認</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出しない入力が{count}件あります（一覧を見る）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返信への返事</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次の版といっしょに送られます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「あとで確認」と庁内メモ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>庁内メモは提出されません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認に進む(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出に進む(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答に戻る(&amp;B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きのまま終える(&amp;Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>確認が必要なところが{count}件あります</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>確認が必要なところがあと{count}件あります。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>ファイルを読み取れる。文字が欠けていない。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>形式（JSON）が正しい。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このソフトの提出ファイルである。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>決められた項目だけがある。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>宛先の情報が正しい。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この身分証が宛先に入っている。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>開封できる。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中身が封の記録と一致する。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名された文の形式が正しい。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名の数と順序が正しい。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>認められた方式の署名である。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名者の証明書が正しい。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名した時点で証明書が有効である。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名が一致する。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認者の署名は（あれば）この回答に対するものである。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中身を展開できる。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中身の形式と文字が正しい。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名された宛先と封の宛先が一致する。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り込んである調査票への回答である。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答が調査票の決まりに合っている。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>団体コードが正しく、署名者の団体と一致する。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>宛先が、この団体の提出経路と一致する。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同じ番号で中身の違うファイルを受け取っていない。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイルを読み取れ、文字が欠けていないか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>形式（JSON）が正しいか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このソフトの提出ファイルか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>決められた項目だけがあるか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>宛先の情報が正しいか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この身分証が宛先に入っているか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>開封できるか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中身が封の記録と一致するか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名された文の形式が正しいか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名の数と順序が正しいか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>認められた方式の署名か</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名者の証明書が正しいか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名した時点で証明書が有効か</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名が一致するか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認者の署名は（あれば）この回答に対するものか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中身を展開できるか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中身の形式と文字が正しいか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名された宛先と封の宛先が一致するか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り込んである調査票への回答か</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答が調査票の決まりに合っているか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>団体コードが正しく、署名者の団体と一致するか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>宛先が、この団体の提出経路と一致するか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同じ番号で中身の違うファイルを受け取っていないか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登録済み・一致</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未登録</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不一致</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登録取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未確認</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}（名簿は未照合）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：署名した人の登録は取り消されています。回答は読めますが、受理できません。団体に電話で確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：署名した証明書は、署名者名簿に登録されたものと違います。回答は読めますが、受理できません。団体に電話で確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：署名した人が署名者名簿にありません。照合番号を電話などで確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：署名した人が署名者名簿にありません。回答は読めますが、まだ受理できません。公開カードを受け取り、照合番号を確かめて登録してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：署名者名簿を選んでいないので、署名した人が登録されているかは確かめていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：署名者名簿を選んでいないので、署名した人が登録されているかは確かめていません。回答は読めますが、名簿で確かめるまで受理できません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：この名簿は、管理者の照合番号をまだ確かめていません。管理者に電話などで照合番号を聞き、コマンド usbsurvey roster confirm で確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新規</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重複（数えません）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>分岐（どちらを採るか決めてください）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>旧版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このファイルの前の版は、ここでは開いていません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一覧にない団体です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>団体名が一覧と違います。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>期限後の提出です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名の時刻が先に進んでいます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録がありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録の様式が、このソフトの知らないものです。内容は点検していません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>証明書の失効は確かめていません。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>{name}、一覧から選ぶ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountedText</name>
    <message>
        <source>あと{left}文字書けます（{most}文字まで）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{over}文字多くなっています。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoverView</name>
    <message>
        <source>画面を隠しています</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>もう一度保存する(&amp;S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>画面を隠しています。{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>続ける(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>閉じてホームに戻る(&amp;H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合言葉を入れてください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateItem</name>
    <message>
        <source>例：令和8年12月1日、2026-12-01、R8.12.1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateTimeItem</name>
    <message>
        <source>例：令和8年12月1日14時5分、2026-12-01 14:05、R8.12.1 14:05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今の時刻を入れる</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftDesk</name>
    <message>
        <source>下書きを選ぶ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証を作る(&amp;M)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合言葉を確かめています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きを開いています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1つ前の保存を開く(&amp;P)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftView</name>
    <message>
        <source>下書きを開く</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返信ファイルを取り込むために、下書きを開きます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書き：{file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合言葉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>情報システム管理者が身分証で開き、新しい合言葉を決めます。この操作は履歴に残ります。回答は表示しません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>開く(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>だれとして開きますか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合言葉を入れてください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditTable</name>
    <message>
        <source>日時</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>だれ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>したこと</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>設問</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>編集の履歴</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>「その他」の内容を入力してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前に入力した回答です。今の状況に合うか確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>いっしょに選べない選択肢が選ばれています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}を選んでください</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}を入力してください</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>あと1行を選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日付として読めません。例：令和8年12月1日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日付と時刻として読めません。例：2026-12-01 14:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>整数として読めません。例：120</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数として読めません。例：12.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>団体コードとして読めません。一覧から団体を選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>読み取れません。選び直してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>電話番号として読めません。例：03-1234-5678</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>メールアドレスとして読めません。例：soumu@city.example.lg.jp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>決められた形になっていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{over}文字多くなっています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{limit}文字以上にしてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{limit}以上にしてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{limit}以下にしてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{limit}つ以上選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{limit}つまで選べます。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FixedItem</name>
    <message>
        <source>このソフトが入れる値なので、変えられません。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>開いています</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>閉じています</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}、{state}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Front</name>
    <message>
        <source>読み取れない調査票ファイルがあります：{files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>画面を隠しているあいだは、設定を開けません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存せずに閉じる(&amp;X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ウィンドウを閉じる(&amp;X)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>設問の番号（例：A-3、その他-2）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandedRow</name>
    <message>
        <source>送付日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>渡した日です。下書きにだけ残り、送られません。例：令和8年12月1日、2026-12-01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>送付日を記録する(&amp;D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録した送付日：{day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日付として読めません。例：令和8年12月1日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出ファイルを作った日（{day}）より前です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだ来ていない日です。渡した日に記録してください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandoffLists</name>
    <message>
        <source>件数 {count}件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>件数 {count}件&#x3000;経過の中央値 {minutes}分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録簿（{year}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>媒体台帳（{year}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>これまでの記録</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>令和{n}年度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} 記載 {entry}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>経過は、申請から作業の完了までの分です。1分に満たない部分は切り捨てます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申請日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パターン</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>方向</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>送り側→受け側</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>データ名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>媒体</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>開始</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>経過（分）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>消去</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返却</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>事故</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>点検</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登録番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登録日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>製品名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>種類</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暗号化</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パスワード認証</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>専用の用途</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状態</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>貸与先と期間</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保管場所</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>施錠</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在庫確認、廃棄</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}から{last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日時</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記載した人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>訂正の理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在庫確認：{on} {by}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandoffPicker</name>
    <message>
        <source>受渡し記録を選ぶ(&amp;K)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>※必須</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録簿から書き出したファイルを、署名する内容に添えます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録を選ぶ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添えるのをやめる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録を選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添える記録：{number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添える記録：ありません</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandoffSheet</name>
    <message>
        <source>受渡し記録 {no}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>終わっていない記録</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録（記入用紙）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>住民の氏名、マイナンバー、口座番号、パスワード、暗号鍵は書かないでください。あとでこのソフトに入力するときは「紙から転記」を選びます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録番号{line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>項目名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申請者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作業者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>立会者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所属長</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>●は、総務省の情報セキュリティポリシーガイドラインの文が求めている項目です。このパターンにない項目は載せていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>念のための確認への理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>紙から転記：{pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>運んだ提出ファイルの受付照合：{receipt}（全体 {dig}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>訂正の日時</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>訂正した人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ページ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>訂正の理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>訂正</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{no} 記載 {entry}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{no} 記載 {entry} 受付照合 {receipt}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>練習</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>キー：Ctrl+,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>画面を隠す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>キー：Ctrl+Shift+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>使い方（F1）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>使い方</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>閉じる（Esc）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>使い方の中を探す（Ctrl+F）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ほかの項目</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「{words}」のある項目：{count}件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>見つかりません。別の言葉で探してください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HiddenList</name>
    <message>
        <source>対象外になった入力</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答に戻る(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対象外になった入力はありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この{count}件は提出ファイルに入りません。下書きには残ります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>設問</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>入力していた内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対象外の理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}の回答が「{answer}」のため</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}を変更する</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hiding</name>
    <message>
        <source>画面を隠しました。提出ファイルは変わっていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>画面を隠しました。入力した内容は保存してあります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>画面を隠しました。まだ保存できていない入力があります。その入力は、このソフトを閉じるまで、この端末のメモリーに残しています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合言葉を確かめています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存せずに閉じる(&amp;X)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>第{n}版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出ファイルを作った日時</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名した人（履歴による）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受付照合</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイル名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>送付日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>届いた返信</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>古い履歴はまとめられているため、分かりません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名：{who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認：{who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認：なし</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未記録</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだありません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{collector}：{decision}（{person}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>これより前の{count}件（{first} から {last}）は、まとめてあります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>いま待っている署名は、この履歴に合っています（署名の時点まで）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>いま待っている署名は、この履歴に合いません。古い写しか、別に編集された下書きかもしれません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>いま待っている署名がこの履歴に合うかどうかは、確かめられません。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>版と編集の履歴</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>戻る(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出した版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだ提出ファイルを作っていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>編集の履歴（{count}件、新しい順）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>だれが、いつ、どの設問に触れたかだけを残しています。入力した内容は残しません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>もっと前を見る(&amp;M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録は順につないであり、途中が消えたり変わったりすると、下書きを開くときに分かります。ただし、この下書きを開ける人が専用の道具で書き直すことは、これだけでは防げません。署名した時点の件数と印は、署名といっしょに提出ファイルに入っています。日時は、その端末の時計によります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}件を示しています。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomeParts</name>
    <message>
        <source>ホームに出すもの</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>集める・確認する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出さなくても、ファイルを開けば使えます。</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>はじめに</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 調査票を取り込む</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>調査票を取り込む(&amp;I)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 準備をする（身分証と下書き、合言葉は1つ）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>準備をする(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 回答する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>済み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前回の続き</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}（{moment} に保存）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>続きから回答する(&amp;R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>続きから回答する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>続きから回答する：{file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返信ファイルを取り込む</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返信ファイルを取り込む：{file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り込んだ調査</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ほかの場所の下書きを開く(&amp;O)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>練習する(&amp;P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>調査票を取り込み、下書きに回答を入れて、提出ファイルを作ります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>集める・確認する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受け取った提出ファイルを開き、署名と回答を確かめます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出ファイルを確認する(&amp;V)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録と設定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>媒体を使うたびに、受渡し記録を書きます。承認する人、確認する人、調査票を発行する人の身分証も、ここで作ります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録(&amp;K)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証を作る(&amp;C)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>設定(&amp;S)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentitiesSection</name>
    <message>
        <source>この端末に身分証はありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証を作る(&amp;C)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証は、ホームの「記録と設定」から作れます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}、期限 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>復旧用の鍵：情報システム管理者（照合番号 {number}）が、新しい下書きを開けるようになります（情報システム管理者が決めた値です）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>復旧用の鍵：下書きを作るときに、必ず登録します（情報システム管理者が決めた値です）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>復旧用の鍵：下書きを作るときに、情報システム管理者の公開カードで登録します。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityDesk</name>
    <message>
        <source>身分証を作っています。終わるまでお待ちください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証を作っています…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityDoneView</name>
    <message>
        <source>身分証を作りました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3つのファイル（署名用、開封用、公開カード）を作りました。署名用と開封用は、いっしょに保管してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存した場所：{folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次にすること</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 公開カード {file} を受領側に送る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 受領側の担当者と電話などで照合番号を確かめる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 署名者名簿に登録される</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証の期限は3年です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答は、登録を待たずに始められます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答を始める(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>あなたの照合番号</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityPicker</name>
    <message>
        <source>ほかの身分証を選ぶ(&amp;F)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証の合言葉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証のファイルを選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証を選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合言葉を入れてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証：{file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この端末には見つかりません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}（{name}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証を選ぶ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityView</name>
    <message>
        <source>準備</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証の作成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存場所：{folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証と下書きを作る(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証を作る(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証は、あなたが回答したこと（承認したこと、確認したこと）を電子的に示すものです。職印と同じように、ほかの人に貸さないでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このページの項目は、すべて入力が必要です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>団体</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所属</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>氏名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4つの言葉を作る(&amp;G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12文字以上にしてください。4つの言葉にすると覚えやすくなります。貼り付けもできます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合言葉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合言葉（もう一度）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>団体を一覧から選んでください。例：千代田区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>機関の名前を入れてください。例：総務省</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>機関の名前は64文字までにしてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>入力してください。例：情報政策課</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所属は64文字までにしてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>入力してください。例：山田 太郎</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>氏名は{most}文字までにしてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>見えない文字が入っています。消してから、入れ直してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2回の合言葉が同じではありません。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptSection</name>
    <message>
        <source>{name}：{count}件、{size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>消す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>消す：{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書き</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出ファイル</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証と公開カード</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り込んだ調査票ファイル</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照合した番号の記録</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きの世代の記録</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>動作の記録</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>そのほかのファイル</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答と庁内メモが、合言葉で開く形で入っています。ここからは消せません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出した回答の控えで、封がされています。ここからは消せません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>秘密の鍵が、合言葉で開く形で入っています。ここからは消せません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>消しても、下書きの回答は続けられます。もう一度取り込めます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>調査主体と名簿の管理者を確かめた記録です。ここからは消せません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>古い写しを開いたときに知らせるための番号です。消すと、知らせが出なくなります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この画面で選んだことです。「はじめの設定に戻す」で戻せます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答、氏名、ファイル名、合言葉は入っていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このソフトが作ったものではないか、途中のファイルです。</source>
        <translation type="unfinished"></translation>
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
    <name>LeftBehind</name>
    <message>
        <source>前のページに未回答が{count}問あります。あとで答えられます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>戻って確かめる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>戻って答える</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>受渡し記録</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新しい記録(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録簿を閉じる(&amp;Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}&#x3000;{year}年度&#x3000;{department}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この年度は閉じています。書き足せません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前回を写して作る(&amp;C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>媒体台帳(&amp;M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>印刷(&amp;P)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excelに書き出す(&amp;E)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>すべて</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状況：{choice} ▼(&amp;S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パターン：{choice} ▼(&amp;A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>条件を消す(&amp;X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文字で探す（Ctrl+F）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日付</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パターン</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>送り側→受け側</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>データ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状況</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録の一覧</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>残りも表示する(&amp;L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この記録簿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSVに書き出す(&amp;V)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>別の写しを取り込む(&amp;J)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この記録簿を開ける人(&amp;U)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年度を閉じる(&amp;Y)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録はまだありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}件を表示</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockMinutes</name>
    <message>
        <source>画面を隠すまでの時間（分）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes}分（情報システム管理者が決めた値です）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>画面を隠すまでの時間</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>何も入力しないでこの時間が過ぎると、画面を隠します。入力した内容は保存します。1から60</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1から60までの数を入れてください。例：10</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockedView</name>
    <message>
        <source>下書きは開かれています</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{account}さんが {host} で {since} から開いています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>その窓は、もう動いていないようです（停電や強制終了のあとなど）。下書きは、最後に保存したところまで無事です。ほかの端末で開いていないことを確かめて、開いてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このまま開く(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（コード: {code}）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>配色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パソコンの設定に合わせる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>明るい</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暗い</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文字の大きさ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}％</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文字の種類</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>見分けやすい文字（BIZ UDPゴシックなど）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パソコンの標準の文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>言語（Language）</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>日本語</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>キー：Ctrl+＋、Ctrl+−、Ctrl+0</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{title}（練習）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatrixItem</name>
    <message>
        <source>回答：{option}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一覧（{first}から{last}）で選ぶ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2つの行で選ぶ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemoPanel</name>
    <message>
        <source>庁内メモ（提出されません）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Memos</name>
    <message>
        <source>あとで確認</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>閉じる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>お知らせを閉じる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>お知らせ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>できなかったこと</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（コード：{code}）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>「{file}」は、ファイルの形式が正しくありません。読み込んでいません。送り主に再送を依頼してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「{file}」は、文字が変わっているか欠けています。読み込んでいません。送り直しを頼んでください。また同じになるときは、無害化で書き換わっていないかを情報システム担当に確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>宛先の情報が正しくないため開けません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>認められていない方式の署名です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名者の証明書が正しくありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中身の形式が正しくありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>団体コードが正しくないか、署名者の団体と一致しません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>調査票の版が古いか、同じ版で中身が違います。取り込んでいません。前の調査票はそのまま使えます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>確認台帳「{file}」に検証できない行があります。その行以降は集計に使っていません。その台帳を書いた人に、控えから戻せるか確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この身分証は使えません。回答は下書きに残っています。新しい身分証を作り、受領側に登録を頼んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「{file}」を読み取れません。保存場所と権限を確認してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「{file}」は大きすぎるため開けません。ファイルは変わっていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「{file}」は、このソフトで扱うファイルではありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「{file}」は、種類の違うファイルです。開く場所を確認してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新しい版のソフトで作られたファイルです。ソフトを更新してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この提出ファイルは、この身分証では開けません。宛先がほかの受領者です。ファイルは変わっていません。宛先の担当者に渡すか、送り主に確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中身が封の記録と一致しません。使わずに送り主へ連絡してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名の数または順序が正しくありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名した時点で証明書の有効期間外です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名が合いません。読み込んでいません。作られたあとに変わった疑いがあります。送り主に送り直しを頼んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認の署名が、この回答に対するものではありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答者と承認者は別の人にしてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この調査では承認者の署名が必要です。回答は下書きに残っています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中身を展開できません（大きすぎるか壊れています）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>使えない文字または長すぎる文があります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名された宛先と封の宛先が一致しません。転送された疑いがあります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この調査で定めた暗号方式の版ではありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この回答に使われた調査票がありません。ファイルは残しています。その版の調査票ファイルを取り込むと開けます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答が調査票の決まりに合っていません。集計に入れていません。団体に、このソフトで作り直しを頼んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>宛先がこの団体の提出経路と一致しません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同じ番号で内容の違うファイルを、前に受け取っています。どちらも残し、集計に入れていません。団体に電話で確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前に照合した調査主体とは別の鍵で署名されています。取り込んでいません。前の調査票はそのまま使えます。通知文の問い合わせ先に電話で確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出ファイルを作る前に、照合番号を確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>番号が合いません。通知文をもう一度見てください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>調査票の内容に誤りがあります。調査主体へ連絡してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「{file}」に署名した人は、調査票に載っている確認者ではありません。取り込んでいません。下書きは変わっていません。調査の問い合わせ先に電話で確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「{file}」は、この下書きから作った提出ファイルへの返信ではありません。取り込んでいません。ほかの下書きがあれば、それを開いて取り込んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この署名者名簿は、前に使った名簿の管理者が署名したものではありません。使っていません。名簿の管理者に電話で確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この署名者名簿は、前に使ったものより古い版です。使っていません。最新の名簿を名簿の管理者に確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前に使った署名者名簿と、同じ版で中身が違います。使っていません。名簿の管理者に電話で確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>確認台帳「{file}」を書いた人が、署名者名簿の確認者ではありません。集計に使っていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名者が名簿に登録済み・一致でないため、受理できません。何も記録していません。照合番号を電話などで確かめ、名簿に登録してから受理してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書き「{file}」が壊れていて開けません。1つ前の保存は別に残っています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合言葉が違います。下書きは変わっていません。大文字・小文字と、選んだ人（回答者1、承認者1）を確かめて、もう一度入れてください。忘れたときは情報システム管理者に相談してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書き「{file}」は、このソフト以外で書き換えられた疑いがあります。開いていません。情報システム管理者に知らせ、前の保存から開いてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きの鍵の設定が許される範囲の外です。開いていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きの中身を読めません。ファイルは変わっていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存できません。ドライブの空きが足りません。前に保存した内容と、この画面の入力は無事です。空きを増やすか、別の場所を選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共有フォルダーに保存できません。前に保存した内容と、この画面の入力は無事です。つながったら Ctrl+S を押してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この下書きは、開いているあいだにほかの人が保存しました。どちらの内容も消していません。あなたの分は、別の名前「{saved_as}」で保存しました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この下書きは、ほかのウィンドウかほかの人が開いています。下書きは変わっていません。閉じてもらってから、もう一度開いてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存できませんでした。前に保存した内容と、この画面の入力は無事です。保存場所に書き込めるか確かめて、Ctrl+S を押してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>復旧用の鍵が、情報システム管理者の決めたとおりになっていません。下書きは変わっていません。情報システム管理者の公開カードを使ってください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この身分証は使えません（期限が切れています）。回答は下書きに残っています。新しい身分証を作り、受領側に登録を頼んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証を開けません。合言葉が違うか、ファイルが壊れています。回答は下書きに残っています。合言葉を確かめ、だめなら控えの身分証ファイルを選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合言葉は12文字以上にし、5種類以上の文字を使ってください。いまは{length}文字です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>これは秘密の鍵が入った身分証ファイルです。人に渡さないでください。もう渡したときは、新しい身分証を作り、受領側に登録の取り消しを頼んでください。渡すのは公開カードです。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答ファイルに、調査票にない設問か選択肢、または種類の違う値があります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>確認が必要なところが残っているため、提出ファイルを作れません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR提出票の記号が見つかりません。何も読み込んでいません。300dpiで、用紙の全体を読み取り直してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>別の提出ファイルのQR提出票がまざっています。何も読み込んでいません。1つの提出ファイルの用紙だけを読み取ってください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR提出票の記号どうしが食い違っています。何も読み込んでいません。全ページを読み取り直し、また同じになるときは送り主に連絡してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR提出票の記号が足りません。読めた分は残っています。足りないページを読み取り直してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR提出票の内容が変わっています。何も読み込んでいません。全ページを読み取り直し、また同じになるときは送り主に連絡してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答が大きく、QR提出票の3枚に収まりません。提出ファイルは変わっていません。提出ファイルで送ってください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管理者の設定ファイル（policy.json）に誤りがあるので、始められません。ファイルは変わっていません。情報システム管理者へ連絡してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この判断は記録できません。確認台帳は変わっていません。提出ファイルの今の状態を確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録簿に書き足せません。記録簿は変わっていません。番号と年度を確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「{file}」を書き込めません。下書きは無事です。書き込める場所か確かめるか、別の場所を選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同じ名前のファイル「{file}」がもうあります。前のファイルは変わっていません。別の場所を選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このソフトに思いがけない問題が起きました。前に保存した内容は無事です。ソフトを開き直すと続きから始められます。同じことが続くときは、コードと場所（{place}）を情報システム管理者に伝えてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この身分証は使えません。提出ファイルは変わっていません。ほかの身分証を選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証を開けません。合言葉が違うか、身分証のファイルが壊れています。提出ファイルは変わっていません。合言葉を確かめて、もう一度入れてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「{file}」は、この身分証では開けません。宛先がほかの人です。下書きは変わっていません。提出ファイルを作ったときの身分証を選ぶか、送り主に確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「{file}」と同じ番号で内容の違う返信を、前に取り込んでいます。下書きは変わっていません。送り主に電話で確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「{file}」の中身は、返信として正しくありません。取り込んでいません。送り主に、このソフトで作り直しを頼んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この身分証には開封用のファイル（.open.p12）がありません。下書きは変わっていません。署名用のファイルと同じ場所に置いて、もう一度進めてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この署名者名簿は、ほかの提出先のものです。使っていません。自分の提出先の名簿を選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「{file}」には署名者の証明書が入っておらず、名簿にも登録されていません。ファイルは変わっていません。証明書を入れたファイルを送り主に求めるか、署名者の公開カードを名簿に登録して、名簿を選んで開き直してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この調査では、受渡し記録を添える必要があります。下書きは変わっていません。受渡し記録を書いて承認を受け、その記録を選んでから、もう一度進めてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認の記録がまだないので、添えられません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録に、まだ書いていない項目（{handoff}）があるので、添えられません。記録を書き足して、もう一度選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録の内容（{handoff}）が、受渡し記録の様式の規則と合いません。使っていません。記録を書いた人に確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録が、このソフトの知らない様式で書かれています。使っていません。ソフトを新しくするか、このソフトで記録を書き直してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この合言葉は、このファイルを開けるほかの人が使っています。別の合言葉にしてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今までと同じ合言葉です。別の合言葉にしてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証を開けません。身分証の合言葉が違うか、身分証のファイルが壊れています。下書きは変わっていません。合言葉を確かめて、もう一度入れてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この身分証の開封用のファイルが見つかりません。下書きは変わっていません。署名用と開封用の2つのファイルを同じ場所に置いてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この身分証は、この下書きの復旧用の鍵ではありません。下書きは変わっていません。復旧用に登録した公開カードと同じ身分証を選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合言葉が違います。下書きは変わっていません。大文字・小文字を確かめて、もう一度入れてください。忘れたときは情報システム管理者に相談してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合言葉が違います。受渡し記録簿は変わっていません。大文字・小文字を確かめて、もう一度入れてください。忘れたときは情報システム管理者に相談してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録簿「{file}」が壊れていて開けません。1つ前の保存は別に残っています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録簿「{file}」は、このソフト以外で書き換えられた疑いがあります。開いていません。情報システム管理者に知らせ、前の保存から開いてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録簿の鍵の設定が許される範囲の外です。開いていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録簿の中身を読めません。ファイルは変わっていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この受渡し記録簿には、ほかの人が書いているところです。まだ記録していません。入力は画面に残っています。少し待って、もう一度記録してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同時に保存した人がいたので、あなたの記載は別の写し「{saved_as}」にあります。一覧の「別の写しを取り込む」で、この記録簿に書き足してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録できませんでした。前に記録した内容と、この画面の入力は無事です。保存場所に書き込めるか確かめて、もう一度記録してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録できません。ドライブの空きが足りません。前に記録した内容と、この画面の入力は無事です。空きを増やして、もう一度記録してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共有フォルダーに記録できません。前に記録した内容と、この画面の入力は無事です。つながったら、もう一度記録してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「{file}」を書き込めません。受渡し記録簿は無事です。書き込める場所か確かめるか、別の場所を選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>復旧用の鍵が、情報システム管理者の決めたとおりになっていません。記録簿は変わっていません。情報システム管理者の公開カードを使ってください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前に記録した内容を変えるには、訂正の理由が要ります。まだ記録していません。ほかの人が先にこのページを記録したのかもしれません。一覧に戻って確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ページは、申請、承認、作業、引渡し、後始末、点検の順に記録します。先に前のページを記録するか、このページを書きかけで残してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだ来ていない日です。確かめた日を書いてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>使えない文字、長すぎる文、または空の文があります。まだ記録していません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記載する人の氏名は、64文字までの1行で書いてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受付照合の形ではありません。提出ファイルを選び直してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この年度は閉じています。次の年度の記録簿に書いてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録簿がいっぱいです。年度を閉じて、次の記録簿を作ってください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>終わっていない記録があります。残して閉じるときは、理由を書いてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>別の記録簿です。同じ記録簿の写しではありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この調査では、受渡し記録を添えません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録に、まだ記録していない入力があります。閉じると、その入力は失われます。</source>
        <translation type="unfinished"></translation>
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
        <source>{year}年{month}{day}日 {clock}</source>
        <translation>{day} {month} {year}, {clock}</translation>
    </message>
    <message>
        <source>期限を{days}日過ぎています</source>
        <translation>{days} days overdue</translation>
    </message>
    <message>
        <source>{month}{day}日（{weekday}）まであと{days}日</source>
        <translation>{day} {month} ({weekday}), {days} days left</translation>
    </message>
    <message>
        <source>{year}年{month}{day}日（{weekday}）まであと{days}日</source>
        <translation>{day} {month} {year} ({weekday}), {days} days left</translation>
    </message>
</context>
<context>
    <name>MultiChoiceItem</name>
    <message>
        <source>あてはまるものをすべて選んでください</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MunicipalityItem</name>
    <message>
        <source>名前、読みがな、団体コードのどれかを入れて、一覧から選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>団体の候補</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一覧にない団体コードです（{code}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>見つかりません。読みがなか団体コードでも探せます。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MyNumberWarning</name>
    <message>
        <source>マイナンバーのような12桁の数字があります。個人の番号でないか確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>前へ戻る(&amp;B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>設問の一覧(&amp;L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存して確認に戻る(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存して次へ(&amp;N)</source>
        <translation>Save and co&amp;ntinue</translation>
    </message>
</context>
<context>
    <name>NewBookView</name>
    <message>
        <source>新しい受渡し記録簿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次の年度の受渡し記録簿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録簿の合言葉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12文字以上にしてください。記録簿を書く人どうしで使います。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>復旧用の鍵が登録されていません。合言葉を忘れると、この記録簿はだれにも開けません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この端末では、登録しないと記録簿を作れません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録簿を作る(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このページの項目は、すべて入力が必要です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>団体</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所属</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>例：R8（令和8年度）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記載する人の氏名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>これから書く記載に付きます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}年度の記録簿を作ります。媒体台帳を引き継ぎます（廃棄した媒体は除きます）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存場所を選ぶ(&amp;F)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録簿の保存場所を選ぶ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存場所：{folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>団体を一覧から選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所属を入れてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年度は R8 のように、所属は100文字までの1行で書いてください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>{name}（もう一度）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2回の合言葉が同じではありません。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>署名したあとで回答が変わっています。もう一度署名してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認者から戻されました：{comment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment} の承認のあとで回答が変わったため、その承認は取り消されました。もう一度署名して、承認を受けてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment} に承認されました。提出ファイルを作れます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>直した場合は第{n}版になります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認者から戻されました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
設問へのコメントが{n}件あります。その設問で確かめられます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第{n}版の提出ファイルを {moment} に作りました（受付照合 {digest}）。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>補足（このソフトの説明）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>元に戻しました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>やり直しました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cause}、{range}が対象外になりました。入力した内容は下書きに残りますが、提出されません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}を「{before}」から「{after}」に変えたので</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}の回答を変えたので</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{range}が対象になり、前の入力を戻しました。「要再確認」の設問は、今の状況に合うか確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「{label}」を選んだので、ほかの{count}つを外しました。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberBoxes</name>
    <message>
        <source>照合番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}番目</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照合番号、{n}番目の組、5桁</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OlderView</name>
    <message>
        <source>古い写しかもしれません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この下書きは、この端末で前に開いたものより古い写しかもしれません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書き</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この下書きの最後の編集</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前に開いたものの最後の編集</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>開いて保存すると、この内容が新しい世代になります。新しいほうの下書きがほかの場所にないか、先に確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>開く(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだ編集していません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edited}（第{n}世代）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenView</name>
    <message>
        <source>提出ファイルの確認</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出ファイルを選ぶ(&amp;P)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>開いて確かめる(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出ファイル</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出ファイルがありません。ファイルを選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出ファイルを選ぶ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionList</name>
    <message>
        <source>または</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暫定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>その他の内容</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrganisationEdit</name>
    <message>
        <source>名前、読みがな、団体コードのどれかで探せます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一覧にない機関（省など）の名前を入れる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>機関の正式な名前を入れてください。例：総務省</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一覧から団体を探す</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>確認と提出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、今のページ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対象外 {count}問（理由を見る）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}：{number}の回答が「{answer}」のため、答える必要はありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>済み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>途中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答 {answered}／対象 {applicable}問（{number}の答えで決まります）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答 {answered}／対象 {applicable}問</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}、{applicable}問のうち{answered}問に回答</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要再確認</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>差戻しあり</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}、{number}の答えで決まります</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>あとで確認</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackDesk</name>
    <message>
        <source>同じ調査票が取り込み済みです。変わったところはありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{issuer}の証明書が新しくなりました（鍵は同じです）。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackView</name>
    <message>
        <source>調査票の取り込み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>調査票ファイルを選ぶ(&amp;F)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ここにファイルを置いても選べます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り込む(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名を確かめました：{issuer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>調査名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>調査主体</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>発出日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第{n}版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>根拠</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>問い合わせ先</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出先</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>設問数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total}問</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total}問（回答するのは、答えにより{fewest}問から{most}問）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（案）です。確定した調査票ではありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>選択肢が暫定の設問：{numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>調査票ファイルを選ぶ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message>
        <source>第{n}版</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageFoot</name>
    <message>
        <source>紙の記録から転記した</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>訂正の理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>※必須</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前に記録した内容を変えています：{items}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>＊訂正の理由を書いてください。前の記載は消えません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>念のための確認</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>ページの一覧</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}&#x3000;{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録していない入力あり</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>書くことはありません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録済み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>書きかけ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>このページの設問は、すべて回答が必要です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>確認が必要なところが{count}件あります</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>{title}。設問{count}つ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseEdit</name>
    <message>
        <source>文字を表示する</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseView</name>
    <message>
        <source>自分の合言葉を変える</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}の、この下書きの合言葉を変えます。身分証の合言葉は変わりません。前の写しは、今までの合言葉でまだ開けます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今の合言葉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新しい合言葉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>変える(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合言葉を入れてください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleDesk</name>
    <message>
        <source>下書きに保存しています。終わるまでお待ちください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きに保存しています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この下書きを開けるのは{most}人までです。だれかを外すと加えられます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加えました。前の写しは、加えた人の合言葉では開けません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}を外すと、{who}の合言葉ではこの下書きを開けなくなります。前の写しは、今までの合言葉でまだ開けます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>外す(&amp;X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>やめる(&amp;M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}を外しました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合言葉を変えました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>復旧用の鍵を登録しました。合言葉を忘れたときは、情報システム管理者が開けます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>鍵を更新しました。前の写しは、今までの合言葉でまだ開けます。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>この下書きを開ける人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人はそれぞれ自分の合言葉で、情報システム管理者は自分の身分証で開けます。名前は、下書きを開いた人だけに見えます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>戻る(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}（いま開いている人）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>外す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}を外す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人を加える(&amp;U)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合言葉を忘れたときは、情報システム管理者が復旧用の鍵で開けます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>復旧用の鍵が登録されていません。全員が合言葉を忘れると、この下書きはだれにも開けません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>復旧用の鍵を登録し直す(&amp;K)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>復旧用の鍵を登録する(&amp;K)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>自分の合言葉を変える(&amp;C)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>鍵を更新する(&amp;R)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合言葉を変えたり人を外したりしても、前の写しは、今までの合言葉でまだ開けます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>これから書く内容も守るには、鍵を更新してください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>人を加える</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加える人に席を代わり、その人が自分の合言葉を入れてください。ほかの人の合言葉とは別のものです。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>その他</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>だれとして加えますか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>氏名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所属・役職</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加える人の合言葉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加える(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{most}文字までにし、見えない文字は消してください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeDesk</name>
    <message>
        <source>練習の用意をしています…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeNote</name>
    <message>
        <source>練習です。調査票は練習用に作ったもので、実際の調査ではありません。準備・回答・提出ファイルの作成・確認を、ひととおり試せます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>練習です。ここで作ったものは、どの受領側にも開けず、提出できません。このウィンドウを閉じると、練習は終わり、作ったものは消えます。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrepareDesk</name>
    <message>
        <source>身分証を作っています。終わるまでお待ちください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証を作っています…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintView</name>
    <message>
        <source>PDFは暗号化されません。保存場所と渡し先は、貴団体の規則に従ってください。読み上げ用の印（タグ）も付きません。読み上げには、もとの画面を使ってください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>印刷する(&amp;P)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDFで保存する(&amp;S)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>戻る(&amp;B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4横、全{count}ページ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4縦、全{count}ページ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{heading}の見本、全{count}ページ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>幅に合わせる(&amp;W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1ページ全体を見る(&amp;W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page}ページ目／全{count}ページ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>プリンターがありません。PDFで保存できます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>プリンターに送りました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>印刷できません。プリンターを確かめるか、PDFで保存してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDFの保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDFを作っています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDFを保存しました：{name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PuttingAway</name>
    <message>
        <source>{who}の合言葉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>画面を隠しました。受渡し記録簿は変わっていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>画面を隠しました。書いているところの記録は、このソフトを閉じるまで、暗号化してこの端末のメモリーに残しています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録簿 {file} の合言葉</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>条件：{condition}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>条件：{condition}（{number}の回答：{answer}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（{note}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（まだ回答がありません）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}の回答：{answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次は {range}です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{range}は対象外になります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} から {last} の{count}問</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionBlock</name>
    <message>
        <source>回答例を見る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>根拠を見る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>※必須</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>必須</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}を変更</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要再確認：前に入力した回答です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この回答でよい</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionTools</name>
    <message>
        <source>回答を取り消す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>あとで確認</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>庁内メモ（提出されません）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「あとで確認」の印を付けています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「あとで確認」を外す</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>{first}から{last}の{count}問</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonBox</name>
    <message>
        <source>このままでよい理由（必須。確認する人に伝わります）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordDesk</name>
    <message>
        <source>合言葉を確かめています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録簿を作っています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受渡し記録簿を作りました。場所：{path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この記録簿は、この端末で前に開いたものより古い写しかもしれません。新しいほうがほかの場所にないか、先に確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このまま開く(&amp;X)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordRows</name>
    <message>
        <source>{name}：{value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}（あとから入力 {at}）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordSteps</name>
    <message>
        <source>このパターンと方向では、そのページに書くことはありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録 {no} の「{page}」を記録しました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録 {no} の「{page}」を書きかけで残しました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同時に保存した人がいたので、その後ろに書き足しました。写し {name} は、もう要りません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>確認が必要なところが{count}件あります</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだ記録していません。あとで続きを書くときは「書きかけで残す」を押してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先に、この記録の「申請」を記録するか、書きかけで残してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録していない入力があります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>続けて書く(&amp;C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録せずに戻る(&amp;X)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>記録 {no}：{page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新しい記録（番号は、最初に記録するときに決まります）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録 {no}&#x3000;{state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>これまでの記録を見る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出ファイルに添える部分を書き出す…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>運んだ提出ファイルを書く…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この記録を印刷する…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録する(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>書きかけで残す(&amp;H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一覧に戻る(&amp;Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ページの一覧(&amp;L)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>{sender} → {receiver}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録 {no}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>持ち出し</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り込み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pattern}{direction}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申請中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認済み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作業中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>点検済み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>①</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>②</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>③</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LGWAN接続系とインターネット接続系の間</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>例外</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保管中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>貸出中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>紛失</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>廃棄</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>媒体台帳にない番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>住民の氏名、マイナンバー、口座番号、パスワード、暗号鍵は書かないでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}年{month}月{day}日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この媒体は{state}です。番号を確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoverDesk</name>
    <message>
        <source>下書きに保存しています。終わるまでお待ちください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証を開いています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新しい合言葉を決めました。この操作を履歴に残しました。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoverView</name>
    <message>
        <source>復旧：合言葉を決め直す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書き：{file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この操作は履歴に残ります。回答は表示しません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>だれの合言葉を決め直しますか</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>その人が自分で入れてください。前の写しは、今までの合言葉でまだ開けます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新しい合言葉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合言葉を決め直す(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryCardEdit</name>
    <message>
        <source>公開カードの名前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所属</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>情報システム管理者に電話か対面で照合番号を聞き、{ordinals}の組を入れてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>番号が合いません。情報システム管理者にもう一度確かめてください。合わない公開カードは使わないでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>情報システム管理者の公開カードを選ぶ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryCardView</name>
    <message>
        <source>鍵の更新：復旧用の鍵</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>復旧用の鍵の登録</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公開カードを選ぶ(&amp;F)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>鍵の更新に進む(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登録する(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>復旧用の鍵なしで更新に進む(&amp;K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>鍵を更新します。復旧用の鍵は、公開カードをもう一度選んで登録し直します。次の画面で「鍵を更新する」を押すまで、何も変わりません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合言葉を忘れたときに、情報システム管理者がこの下書きの合言葉を決め直せるようにします。情報システム管理者の身分証では、回答は表示されません。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoverySection</name>
    <message>
        <source>合言葉を忘れたときは、情報システム管理者（照合番号 {number}）が復旧用の鍵で開けます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>復旧用の鍵が登録されていません。合言葉を忘れると、この下書きはだれにも開けません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この端末では、登録しないと下書きを作れません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>復旧用の鍵を登録する(&amp;K)…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RekeyView</name>
    <message>
        <source>鍵の更新</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この下書きを新しい鍵で保存し直します。あなたの合言葉は変わりません。更新したあとの内容は、前の写しを開ける人でも読めません。前の写しは、今までの合言葉でまだ開けます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people}は、更新するとこの下書きを開けなくなります。あとでもう一度加えてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}の合言葉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>鍵を更新する(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合言葉を入れてください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemarkPanel</name>
    <message>
        <source>{collector}のコメント：{reviewer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>差戻しのコメント：{collector}（{reviewer}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このコメントに対応した</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}、{collector}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{about}、{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返事（任意。次の版といっしょに送られます。変えないときは、理由を書いてください）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対応した</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>{name}（{collector}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全体へのコメント</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}：返事を1,000文字までにしてください</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}：{collector}のコメントに対応してください</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReturnCard</name>
    <message>
        <source>署名を確かめました：{person}（{office}）。調査票に載っている確認者です。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReturnImportView</name>
    <message>
        <source>返信の取り込み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受領側から届いた返信ファイル（差戻し、または受理の通知）を取り込みます。
回答は変わりません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返信ファイルを選ぶ(&amp;R)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ここにファイルを置いても選べます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り込む(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答の確認に戻る(&amp;B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返信ファイルを選ぶ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返信ファイル：{file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>＊返信ファイルを選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReturnSteps</name>
    <message>
        <source>署名を確かめています…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReturnTable</name>
    <message>
        <source>設問</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>コメント</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>あなたの回答</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状況</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{collector}：{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対応した</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>直す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}、コメントあり、{state}、{collector}、直す</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReturnView</name>
    <message>
        <source>返信の内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答は変わっていません。変えるかどうかは、設問ごとに決めてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ほかの返信ファイルを取り込む(&amp;F)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きのまま終える(&amp;Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この設問は、いまの回答では対象外です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>コメントはありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>コメント {total}件（まだ {waiting}件）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>コメント {total}件（すべて対応した）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>直す(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答の確認に進む(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Returns</name>
    <message>
        <source>第{n}版は {day} に受理されました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第{n}版への差戻し（{day}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この返信は、前に取り込んだものと同じです。変わったところはありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この返信は、同じ受領側の別の返信に差し替えられています。内容を示すだけで、下書きは変えていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>これは第{n}版への返信です。いまの最新は第{last}版です。内容を示すだけで、下書きは変えていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}：{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返信を取り込みました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前の返信と差し替えて、取り込みました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名は取り消されました。コメントに対応してから、もう一度署名してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返信ファイルを取り込む</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返信を見る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返信を見る（コメント まだ{n}件）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認者</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewerDesk</name>
    <message>
        <source>練習用の合言葉は、ファイル {file} に書いてあります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>開いています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証 {file} の合言葉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>止まった点検：{check}&#x3000;{words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RosterPicker</name>
    <message>
        <source>署名者名簿を選ぶ(&amp;R)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名者名簿を使わない</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名者名簿（任意）：選んでいません。署名した人の登録は「未確認」と表示します。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名者名簿：{file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名者名簿を選ぶ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>もう一度保存する(&amp;S)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SealingSteps</name>
    <message>
        <source>作りかけの提出ファイルを消しました。回答と署名は下書きに残っています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出ファイルを作っています。終わるまでお待ちください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名したあとで回答が変わっています。提出ファイルは作っていません。回答を確かめて、もう一度署名してください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>下書きを開きました</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDesk</name>
    <message>
        <source>この画面で変えたことは、ありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表示、時間、ホームに出す役割を、はじめの設定に戻します。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>はじめの設定に戻す(&amp;Y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>やめる(&amp;X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}を消します（{count}件）。元には戻せません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>消す(&amp;Y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>消しました。</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きの場所</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出ファイルの場所</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証と復旧用の鍵</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ホームに出す役割</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この端末に残るもの</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>はじめの設定に戻す…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>変えました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>設定を閉じる(&amp;Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>元に戻す(&amp;Z)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetStanding</name>
    <message>
        <source>調査</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>調査主体</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>団体</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状況</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第{n}版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出ファイルを作りました（受付照合 {receipt}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認済み（提出ファイルはまだありません）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書き（未提出）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{body} 第{n}版 下書き</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{body} 第{n}版 受付照合 {receipt}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignView</name>
    <message>
        <source>署名済みの回答</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名は済んでいます。提出ファイルを作るために、身分証を開きます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答者として署名します。署名したあとで回答を変えると、署名は取り消されます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出ファイルの作成に進む(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名する(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>確認に戻る(&amp;B)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignatureGuard</name>
    <message>
        <source>変える(&amp;C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>やめる(&amp;K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名済みです。変えると、回答者と承認者の署名は取り消されます。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SigningSteps</name>
    <message>
        <source>身分証を開いています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名しています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名しました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証を作る(&amp;M)…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Slots</name>
    <message>
        <source>回答者{n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認者{n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>その他{n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>復旧（情報システム管理者）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>署名済み・承認済みです。まだ提出していません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名済み・承認待ちです。まだ提出していません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名済みです。まだ提出していません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答を変えたため、署名と承認は取り消されました。回答を元に戻しても、署名と承認は戻りません。もう一度署名してください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoppedView</name>
    <message>
        <source>始められません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きや提出ファイルには触れていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>閉じる(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Submission</name>
    <message>
        <source>第{n}版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（第{n}版を置き換えます）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}件（返事 {m}件）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出先</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>団体</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対応した返信</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名者</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubmitView</name>
    <message>
        <source>提出ファイルを作ります</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>あなたの控えも同じファイルから開けます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出しない入力 {n}件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出ファイルを作る(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>確認に戻る(&amp;B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>済み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>しています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存場所を変える(&amp;F)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存場所：{folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1／4 まとめる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2／4 封をする</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3／4 自分の鍵で開いて確かめる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4／4 保存する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存場所を選ぶ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubmittedView</name>
    <message>
        <source>提出ファイルを作りました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだ送られていません。このソフトは送信しません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次にすること</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 LGWANメール、調査・照会システム、USBメモリ等のうち、{to}が決めた方法で送る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 受付照合を伝える（決裁用の表紙に印刷されます）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>決裁用の表紙を印刷する(&amp;P)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイル名の終わりは .txt です。無害化で改行が変わっても開けます。文字が欠けたときは開けず、受領側の画面に理由が出ます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受付照合をコピー(&amp;C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存した場所を開く(&amp;O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}キロバイト</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイル名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>場所</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>大きさ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受付照合</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照合番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>コピーしました。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>理由を書いてください：{check}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}（前の入力）を確かめてください</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurveyKeys</name>
    <message>
        <source>元に戻せる変更はありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>やり直せる変更はありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>その番号の設問はありません。例：A-3、その他-2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>設問の中で押してください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurveyTable</name>
    <message>
        <source>調査名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状況</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次にすること</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り込んだ調査</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未照合</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出ファイルあり（送付日は未記録）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きを開くと表示します</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未着手</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照合番号を確かめる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きを開く</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きを作る</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurveyView</name>
    <message>
        <source>{number}は、今の回答では対象外です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>元に戻す(&amp;Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対象外の入力を見る(&amp;V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最初のページです。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextSizeKeys</name>
    <message>
        <source>文字の大きさ {percent}％</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TourNote</name>
    <message>
        <source>はじめてですか。使い方を3つの画面で説明します（1分ほど）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>説明を見る(&amp;T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>あとで見る(&amp;L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>説明は、使い方（F1）からも読めます。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TourView</name>
    <message>
        <source>使い方の説明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前へ(&amp;B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>説明を終える(&amp;Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り込んで、準備する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>調査の通知に付いている調査票ファイルを取り込みます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>通知文に印刷された照合番号を入れて、本物の調査票であることを確かめます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身分証と下書きを、1つの合言葉で作ります。合言葉を忘れると開けません。情報システム管理者の復旧用の鍵を登録しておくと安心です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>答える</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>答えに応じて、いらない設問は「対象外」になります。理由はいつでも見られます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>入力は自動で保存します。途中で閉じても、同じところから続けられます。時間の制限はありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>席を離れるときは、Ctrl+Shift+L で画面を隠します。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>確認して、渡す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答内容を確認して署名します。承認がいる調査では、別の人が承認します。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>できた提出ファイルを、決められた方法で渡します。このソフトは送信しません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>使い方は、どの画面でも F1 で読めます。まず試すときは、練習ができます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}／{count} {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>始める(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次へ(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnfinishedView</name>
    <message>
        <source>提出ファイルの作成の続き</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前回、提出ファイルの作成が途中で止まりました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} は、できています。続きから作れます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} は、この場所に見つかりません：{folder}
別の場所に保存したときは、その場所を選んでください。やめると、署名済みの回答から作り直せます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>続きから作る(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存した場所を選ぶ(&amp;F)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ホームに戻る(&amp;H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存した場所を選ぶ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Unofficial</name>
    <message>
        <source>調査票の訳は、公式のものではありません。日本語の原文が正式です。</source>
        <translation>Unofficial translation of the survey; the Japanese text is authoritative.</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>{moment} の承認のあとで回答が変わったため、その承認は取り消されました。もう一度、内容を確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment} の承認のあとで回答が変わったため、その承認は取り消されました。回答者がもう一度署名すると、承認できます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答者が署名したあとで回答が変わっています。回答者がもう一度署名すると、承認できます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認を待つ回答は、いまはありません。回答者が提出ファイルを作っている途中です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認を待つ回答は、いまはありません。回答者に戻してあります。回答者がもう一度署名すると、承認できます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認を待つ回答はありません。回答者の署名がまだです。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認を待つ回答は、いまはありません。第{n}版の提出ファイルは、作られています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認を待つ回答は、いまはありません。第{n}版の提出ファイルは、承認なしで作られています。</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WayOut</name>
    <message>
        <source>身分証の合言葉を忘れたときは、新しい身分証を作り、公開カードを受領側に送り直してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>復旧で決め直したのは下書きの合言葉だけです。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WishKeeper</name>
    <message>
        <source>まだ保存していない変更があります</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存しました {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存できません（理由を見る）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WishPanel</name>
    <message>
        <source>対応した</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前に戻したときのコメント（{state}）：{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回答者へのコメント（戻すときに送られます）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>コメントを書く</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>変わった回答：{name}、{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}、{words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Dialog</name>
    <message>
        <source>場所：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイルの種類：</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_MediumPicker</name>
    <message>
        <source>{no}&#x3000;{product}（{state}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>媒体台帳から選ぶ：{choice} ▼</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだ選んでいません</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

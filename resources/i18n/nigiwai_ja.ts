<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
 <context>
  <name>@default</name>
  <message>
   <location filename="../../plugin.py"></location>
   <source>Open or close the Nigiwai panel</source>
   <translation>Nigiwaiパネルを開く・閉じる</translation>
  </message>
  <message>
   <location filename="../../plugin.py"></location>
   <source>Import data into the study…</source>
   <translation>検討データにデータを取り込む…</translation>
  </message>
  <message>
   <location filename="../../plugin.py"></location>
   <location filename="../../ui/map/place_tool.py"></location>
   <source>Place facilities</source>
   <translation>施設を配置</translation>
  </message>
  <message>
   <location filename="../../plugin.py"></location>
   <location filename="../../ui/dock/controller.py"></location>
   <source>Undo</source>
   <translation>元に戻す</translation>
  </message>
  <message>
   <location filename="../../plugin.py"></location>
   <location filename="../../ui/dock/controller.py"></location>
   <source>Redo</source>
   <translation>やり直す</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Pull for: {purpose}</source>
   <translation>引きつける力：{purpose}</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>How strongly a facility of standard size draws trips for this purpose, compared with the others.</source>
   <translation>標準規模の施設がこの目的の移動をどれだけ強く引きつけるかを、ほかの施設と比べて表します。</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>The size at which a facility draws as strongly as its pull says.</source>
   <translation>引きつける力の値がそのまま当てはまる規模です。</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Stands in for facilities whose size is not known.</source>
   <translation>規模が分からない施設に用いる値です。</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>0: size does not matter; 1: twice the size draws twice as strongly.</source>
   <translation>0は規模が影響しないこと、1は規模が2倍なら引きつける力も2倍になることを表します。</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Share of visitors who walk on to another facility.</source>
   <translation>来訪者のうち、別の施設へ歩いて回る人の割合です。</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>How strongly it draws people who are in town already.</source>
   <translation>すでにまちに来ている人をどれだけ強く引きつけるかを表します。</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Visitors on a holiday over visitors on a weekday.</source>
   <translation>平日の来訪者に対する休日の来訪者の比です。</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Standard size</source>
   <translation>標準規模</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Size where unknown</source>
   <translation>規模が不明な場合の値</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Effect of size</source>
   <translation>規模の影響</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Stay of a visitor</source>
   <translation>来訪者の滞在時間</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Spending of a visitor</source>
   <translation>来訪者の消費額</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Share that walks on</source>
   <translation>回遊する人の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Pull on people who walk on</source>
   <translation>回遊する人を引きつける力</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Holiday over weekday</source>
   <translation>休日と平日の比</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Sales of a weak one</source>
   <translation>売上が少ない施設の売上</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Sales of a middling one</source>
   <translation>標準的な施設の売上</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Sales of a strong one</source>
   <translation>売上が多い施設の売上</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Household size</source>
   <translation>世帯人員</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Share of residents aged 0–14</source>
   <translation>0～14歳の住民の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Share of residents aged 15–64</source>
   <translation>15～64歳の住民の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Share of residents aged 65–74</source>
   <translation>65～74歳の住民の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Share of residents aged 75–84</source>
   <translation>75～84歳の住民の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>Share of residents aged 85 and older</source>
   <translation>85歳以上の住民の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/assumption_labels.py"></location>
   <source>assumption of the project</source>
   <translation>本ツールの仮定</translation>
  </message>
  <message>
   <location filename="../../bridge/assumptions.py"></location>
   <source>“{layer}”, row {row}</source>
   <translation>「{layer}」の{row}行目</translation>
  </message>
  <message>
   <location filename="../../bridge/background.py"></location>
   <location filename="../../processing/base.py"></location>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>Stopped as you asked. Nothing was changed.</source>
   <translation>ご指示により中止しました。何も変更していません。</translation>
  </message>
  <message>
   <location filename="../../bridge/background.py"></location>
   <source>Something went wrong that should not: {error}. The log (View → Panels → Log messages) has the details.</source>
   <translation>想定外の問題が起きました：{error}。詳しくはログ（ビュー → パネル → ログメッセージ）をご覧ください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_report.py"></location>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../ui/dock/pages/study.py"></location>
   <location filename="../../ui/widgets/answer_panel.py"></location>
   <source>Reference system</source>
   <translation>座標参照系</translation>
  </message>
  <message>
   <location filename="../../bridge/check_report.py"></location>
   <location filename="../../bridge/report_parts.py"></location>
   <location filename="../../processing/study/create_study.py"></location>
   <source>Mesh level</source>
   <translation>メッシュの大きさ</translation>
  </message>
  <message>
   <location filename="../../bridge/check_report.py"></location>
   <source>Created</source>
   <translation>作成日</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>problem</source>
   <translation>問題</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>warning</source>
   <translation>警告</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>note</source>
   <translation>補足</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>in order</source>
   <translation>良好</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>needed</source>
   <translation>必須</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>better with it</source>
   <translation>あるとよい</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>if at hand</source>
   <translation>任意</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../bridge/project.py"></location>
   <location filename="../../bridge/report_parts.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <location filename="../../ui/widgets/map_pair.py"></location>
   <source>Residents</source>
   <translation>住民</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Age groups</source>
   <translation>年齢別人口</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Category</source>
   <translation>種類</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Size</source>
   <translation>規模</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/styles.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <location filename="../../ui/widgets/answer_view.py"></location>
   <source>Visitors a day</source>
   <translation>1日の来訪者</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Persons</source>
   <translation>人数</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Capacity</source>
   <translation>収容人数</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>All {count} shapes of the study can be used.</source>
   <translation>検討データの図形{count}個は、すべて使えます。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{table}: {count} of {rows} rows have no geometry, so no analysis can place them. Draw them on the map, or delete the rows.</source>
   <translation>{table}：{rows}行のうち{count}行に図形がなく、どの分析でも位置が分かりません。地図上で描くか、行を削除してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{table}: {count} of {rows} shapes are broken (they cross themselves). Repair them with “Fix geometries”, or import the file again.</source>
   <translation>{table}：{rows}個の図形のうち{count}個が壊れています（自己交差など）。「ジオメトリを修復」で直すか、ファイルをもう一度取り込んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{table}: {count} of {rows} rows have no id. Rows drawn by hand need one: write a text that no other row has.</source>
   <translation>{table}：{rows}行のうち{count}行にIDがありません。手で描いた行にもIDが必要です。ほかの行と重ならない文字列を入れてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{table}: {count} of {rows} rows repeat the id of another row. Give each an id of its own.</source>
   <translation>{table}：{rows}行のうち{count}行のIDが、ほかの行と重複しています。行ごとに別のIDを付けてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{table}: nothing usable is there, and without it these cannot run: {analyses}. Import “{dataset}” ({page}; {publisher}).</source>
   <translation>{table}：使えるデータがないため、次の分析を実行できません：{analyses}。「{dataset}」を取り込んでください（{page}、{publisher}）。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{table}: nothing usable is there; assumed values would stand in, so these become less certain: {analyses}. Import “{dataset}” ({page}; {publisher}) if you can.</source>
   <translation>{table}：使えるデータがないため仮定の値で代用し、次の分析の確かさが下がります：{analyses}。できれば「{dataset}」を取り込んでください（{page}、{publisher}）。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{table}: nothing usable is there. It would add to: {analyses}. It is published as “{dataset}” ({page}; {publisher}).</source>
   <translation>{table}：使えるデータがありません。あれば次の分析が充実します：{analyses}。「{dataset}」として公開されています（{page}、{publisher}）。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{zones} zones have {persons} residents together.</source>
   <translation>{zones}ゾーンの住民は、合わせて{persons}人です。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{count} of {zones} zones have no residents (fields, hills, factories, sea). This is usual; look at the map if a housing area is among them.</source>
   <translation>{zones}ゾーンのうち{count}ゾーンには住民がいません（農地、山林、工場、海など）。通常のことですが、住宅地が含まれていないか地図で確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>The residents of {count} of {zones} zones are not known (NULL); nobody starts a trip there. Import the population mesh of the neighbouring 80 km mesh as well, or a finer one.</source>
   <translation>{zones}ゾーンのうち{count}ゾーンの住民数が不明（NULL）で、そこからの外出は計算されません。隣の1次メッシュの人口メッシュも取り込むか、より細かい人口メッシュを取り込んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{count} of {zones} zones have residents without age groups; the age shares of the other zones stand in. Import a population mesh with age groups.</source>
   <translation>{zones}ゾーンのうち{count}ゾーンは、住民の年齢別人口がありません。ほかのゾーンの年齢構成で代用します。年齢別の人口メッシュを取り込んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>The publisher hid the ages of {count} of {zones} zones ({persons} residents) to protect persons; they have the age shares of their group. Read single cells with care.</source>
   <translation>{zones}ゾーンのうち{count}ゾーン（住民{persons}人）の年齢は、個人情報の保護のため公表元が秘匿しており、合算先のまとまりの年齢構成を当てています。個々のメッシュの値は慎重に読んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{count} of {rows} facilities have a category that the model does not know, and stop the analysis: {names}. Correct the category or delete the rows.</source>
   <translation>{rows}施設のうち{count}施設の種別がモデルの種別になく、分析が止まります：{names}。種別を直すか、行を削除してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{count} of {rows} facilities ({share}) have no published size; the assumed size of their category stands in. Fill in floor areas of large facilities first.</source>
   <translation>{rows}施設のうち{count}施設（{share}）は規模が公表されておらず、種別ごとの仮定の規模で代用しています。大きな施設の床面積から入力してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>None of the {rows} facilities is there twice.</source>
   <translation>{rows}施設に重複はありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{count} of {rows} facilities seem to be there twice and would draw visitors twice: {names}. Delete one of each pair, or give them names that differ.</source>
   <translation>{rows}施設のうち{count}施設が重複しているようで、来訪者を二重に集めてしまいます：{names}。組の片方を削除するか、区別できる名称にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{count} of {rows} facilities lie outside the boundary, in a neighbouring town or in the sea: {names}. Check their places; those of neighbours may stay.</source>
   <translation>{rows}施設のうち{count}施設が区域の外（隣の市町村か海）にあります：{names}。位置を確かめてください。隣の市町村の施設は残してかまいません。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{count} of {rows} facilities are more than {metres} m from every zone, perhaps in the sea: {names}. They draw visitors but show in no zone. Move or delete them.</source>
   <translation>{rows}施設のうち{count}施設が、どのゾーンからも{metres} m以上離れています（海上かもしれません）：{names}。来訪者は集めますが、どのゾーンにも表れません。位置を直すか削除してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{table}: {count} of {rows} places lie outside the boundary. Those close to it may stay; check the others on the map.</source>
   <translation>{table}：{rows}地点のうち{count}地点が区域の外にあります。区域に近いものは残してかまいません。ほかは地図で確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>There is no walking network: distances are straight lines times the detour ratio. Where a river or a railway parts the town, import a walking network.</source>
   <translation>歩行者ネットワークがありません。距離は直線距離に迂回率を掛けたものになります。川や鉄道でまちが分かれている場合は、歩行者ネットワークを取り込んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>The walking network hangs together: its largest part has {share} of {km} km ({count} parts).</source>
   <translation>歩行者ネットワークはつながっています。最大のまとまりが、延長{km} kmの{share}を占めます（まとまりの数{count}）。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>The walking network falls into {count} parts; the largest has only {share} of {km} km, so places in the others seem out of reach. Join the ends of the ways, or import a complete network.</source>
   <translation>歩行者ネットワークが{count}個に分かれており、最大のまとまりでも延長{km} kmの{share}にとどまるため、ほかのまとまりにある場所へは行けないことになります。道の端をつなぐか、欠けのないネットワークを取り込んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{table}: covers {share} of the study area.</source>
   <translation>{table}：区域の{share}を覆っています。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{table}: covers {share} of the study area. Outside it nothing is published or nothing applies; which of the two, only the source says.</source>
   <translation>{table}：区域の{share}を覆っています。その外は、公表がないか、該当しないかのどちらかです。どちらであるかは出典で確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{table}: covers only {share} of the study area; the rest would count as empty. Import the missing files (the neighbouring mesh or sheet).</source>
   <translation>{table}：区域の{share}しか覆っておらず、残りは何もないものとして扱われます。足りないファイル（隣のメッシュや図郭）を取り込んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{table}: “{name}” is there for several times: {vintages}.</source>
   <translation>{table}：「{name}」は複数の時点があります：{vintages}。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{table}: “{name}” is there in several vintages ({vintages}), so rows may count twice. Import the newest again and let it replace the older ones.</source>
   <translation>{table}：「{name}」の年次の異なる版（{vintages}）が併存しており、行が二重に数えられるおそれがあります。最新の版をもう一度取り込み、古い版と置き換えてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{count} of {files} imports do not say of which year they are: {names}. Note the year where you show results.</source>
   <translation>取り込み{files}件のうち{count}件は、何年のデータか分かりません：{names}。結果を示すときは年次を書き添えてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Residents are of {population}, the boundary of {boundary}. Check whether the municipality merged or changed its boundary in between.</source>
   <translation>人口は{population}年、区域は{boundary}年のデータです。その間に合併や境界の変更がなかったか確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>The sources are far apart in time: “{oldest}” of {from_year}, “{newest}” of {to_year}. Look for a newer edition of the oldest.</source>
   <translation>データの年次が離れています：「{oldest}」は{from_year}年、「{newest}」は{to_year}年です。古いほうの新しい版がないか探してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>“{name}”: {count} of {rows} rows were refused: {reasons}. The table of refused rows names each; correct them in the file and import it again.</source>
   <translation>「{name}」：{rows}行のうち{count}行を取り込めませんでした：{reasons}。取り込まなかった行の表で行を確かめ、ファイルを直してもう一度取り込んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{files} imports with {count} rows: {refused} were left out by rule, none for a fault.</source>
   <translation>取り込み{files}件、{count}行：規則により{refused}行を除きました。誤りによるものはありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>“{name}”: the codes {codes} in “{column}” were kept without a meaning. Ask the publisher, and import the file again with the meanings (CODES).</source>
   <translation>「{name}」：項目「{column}」のコード{codes}は、意味が分からないまま残してあります。公表元に確かめ、意味（CODES）を指定してもう一度取り込んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{count} answers that a person gave are in use ({names}). Have them checked by someone who knows the data.</source>
   <translation>人が答えた内容{count}件を使っています（{names}）。データに詳しい人に確かめてもらってください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{table}: {count} of {rows} rows do not say where they came from (drawn or pasted by hand). Write down their source where you show results.</source>
   <translation>{table}：{rows}行のうち{count}行は、出所の記録がありません（手で描いたか貼り付けた行）。結果を示すときは出典を書き添えてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>The Python packages are here, and their libraries are those of QGIS.</source>
   <translation>Pythonパッケージがそろっており、内部のライブラリもQGISのものと一致しています。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>The Python package “{package}” was built with {library} {own}, but QGIS uses {library} {qgis}: results could be wrong. Remove the package and install the one that belongs to your QGIS.</source>
   <translation>Pythonパッケージ「{package}」は{library} {own}で作られていますが、QGISは{library} {qgis}を使っています。結果が誤るおそれがあります。このパッケージを削除し、お使いのQGISに合ったものを入れてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>The study itself was not looked at, because packages that this needs are missing or do not fit. Mend them first.</source>
   <translation>必要なパッケージがないか合っていないため、検討データの中身は確かめていません。先にパッケージを直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Contents</source>
   <translation>目次</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Made on {created_at} with Nigiwai {version}</source>
   <translation>{created_at}にNigiwai {version}で作成しました</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Sources</source>
   <translation>出典</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Checked by the QGIS plugin Nigiwai {version}. Nothing was changed.</source>
   <translation>QGISプラグインNigiwai {version}で点検しました。データは変更していません。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../ui/dock/pages/report.py"></location>
   <source>Check of the study</source>
   <translation>検討データの点検結果</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>What to do</source>
   <translation>対応が必要なこと</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>What can be computed</source>
   <translation>実行できる分析</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>What is in the study</source>
   <translation>検討データの内容</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>How much of the area is covered</source>
   <translation>区域を覆う割合</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Where it came from</source>
   <translation>データの出所</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>What is in order, and notes</source>
   <translation>問題のない点と補足</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Environment</source>
   <translation>動作環境</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Problems: {problems}, warnings: {warnings}, notes: {notes}.</source>
   <translation>問題{problems}件、警告{warnings}件、補足{notes}件。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Nothing stands in the way of an analysis.</source>
   <translation>分析の支障になるものはありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Analyses can run; read the warnings before you show results.</source>
   <translation>分析は実行できます。結果を示す前に警告を読んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Something must be put right first: see the problems.</source>
   <translation>先に直すべき点があります。問題の欄を見てください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>No problems and no warnings were found.</source>
   <translation>問題も警告もありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Nothing yet in: {tables}.</source>
   <translation>まだ空の表：{tables}。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>The study has no layer of areas.</source>
   <translation>検討データに面のレイヤがありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <source>It is not recorded where the data came from.</source>
   <translation>データの由来は記録されていません。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Area that the shapes of a layer cover together, inside the boundary, as a share of the area of the boundary. Hazards and plans cover a part by their nature.</source>
   <translation>レイヤの図形全体が区域の内側で覆う面積を、区域の面積で割った値です。災害や計画の区域は、もともと一部だけを覆います。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Names of data sets and pages are as their publishers give them; search for them, for addresses change.</source>
   <translation>データとページの名称は公表元の表記です。アドレスは変わることがあるため、名称で検索してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Findings</source>
   <translation>点検結果</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../ui/models/import_files.py"></location>
   <source>State</source>
   <translation>状態</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>What was found, and what to do</source>
   <translation>見つかったことと対応</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Analyses and the data they need</source>
   <translation>分析と必要なデータ</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Analysis</source>
   <translation>分析</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/dialogs/import_dialog.py"></location>
   <location filename="../../ui/dock/pages/data.py"></location>
   <source>Data</source>
   <translation>データ</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>How needed</source>
   <translation>必要度</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Published as</source>
   <translation>公開元</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>ready</source>
   <translation>実行可能</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>lacking</source>
   <translation>データ不足</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../ui/dock/page.py"></location>
   <source>comes later</source>
   <translation>今後対応</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Tables with rows</source>
   <translation>行のある表</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Table</source>
   <translation>表</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/import_files.py"></location>
   <location filename="../../ui/models/import_files.py"></location>
   <source>Rows</source>
   <translation>行数</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Geometry</source>
   <translation>図形</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Columns filled</source>
   <translation>項目の入力状況</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>{count} completely</source>
   <translation>すべて入力済み{count}項目</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>empty: {names}</source>
   <translation>空：{names}</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Share of the study area</source>
   <translation>区域に占める割合</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Layer</source>
   <translation>レイヤ</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../ui/widgets/answer_view.py"></location>
   <source>Share</source>
   <translation>割合</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../ui/dock/pages/data.py"></location>
   <source>Imports</source>
   <translation>取り込みの記録</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Data set</source>
   <translation>データ</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Of</source>
   <translation>時点</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Imported on</source>
   <translation>取り込んだ日時</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Rows read</source>
   <translation>読んだ行</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Written</source>
   <translation>書いた行</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/import_files.py"></location>
   <location filename="../../ui/models/imports.py"></location>
   <source>Refused</source>
   <translation>取り込まなかった行</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Why refused</source>
   <translation>取り込まなかった理由</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Versions</source>
   <translation>バージョン</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Program or package</source>
   <translation>プログラム・パッケージ</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>Version</source>
   <translation>バージョン</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <source>not installed</source>
   <translation>なし</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Administrative areas (N03)</source>
   <translation>行政区域（N03）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Railway stations (N02)</source>
   <translation>鉄道駅（N02）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Passengers by station (S12)</source>
   <translation>駅別乗降客数（S12）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Public facilities (P02)</source>
   <translation>公共施設（P02）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Medical facilities (P04)</source>
   <translation>医療機関（P04）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Town halls and public halls (P05)</source>
   <translation>市町村役場・公的集会施設（P05）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Bus stops (P11)</source>
   <translation>バス停留所（P11）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>City parks (P13)</source>
   <translation>都市公園（P13）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Welfare facilities (P14)</source>
   <translation>福祉施設（P14）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Evacuation facilities (P20)</source>
   <translation>避難施設（P20）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Schools (P29)</source>
   <translation>学校（P29）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Land prices (L01, L02)</source>
   <translation>地価公示・地価調査（L01・L02）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>National land numerical information in another XML form</source>
   <translation>国土数値情報（その他のXML形式）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Future population by mesh</source>
   <translation>将来推計人口メッシュ</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Use districts (A29)</source>
   <translation>用途地域（A29）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Flood zones (A31)</source>
   <translation>洪水浸水想定区域（A31）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Landslide zones (A33)</source>
   <translation>土砂災害警戒区域（A33）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Tsunami zones (A40)</source>
   <translation>津波浸水想定（A40）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Storm surge zones (A49)</source>
   <translation>高潮浸水想定区域（A49）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Induction areas (A50)</source>
   <translation>立地適正化計画区域（A50）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Census by mesh (e-Stat)</source>
   <translation>国勢調査 地域メッシュ統計（e-Stat）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Outlines of mesh cells (e-Stat)</source>
   <translation>メッシュの境界（e-Stat）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Small areas (e-Stat)</source>
   <translation>小地域（町丁・字等）の境界（e-Stat）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Census tables by small area (e-Stat)</source>
   <translation>国勢調査 小地域集計（e-Stat）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Residents by district and age</source>
   <translation>地域・年齢別人口</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>People flow by mesh</source>
   <translation>人流（メッシュ別）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>People flow by home</source>
   <translation>人流（居住地別）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Code tables of the people flow</source>
   <translation>人流データのコード表</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Pedestrian counts</source>
   <translation>歩行者通行量調査</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>List of facilities</source>
   <translation>施設一覧</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Known list without use here</source>
   <translation>使い道のない既知の一覧</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Evacuation sites and shelters</source>
   <translation>避難場所・避難所一覧</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Evacuation sites (Geospatial Information Authority)</source>
   <translation>指定緊急避難場所・指定避難所（国土地理院）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>List of small amenities</source>
   <translation>身近な設備の一覧</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Cultural properties</source>
   <translation>文化財一覧</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Events</source>
   <translation>イベント一覧</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <location filename="../../bridge/labels.py"></location>
   <source>Local resources</source>
   <translation>地域資源</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>List of stops</source>
   <translation>停留所一覧</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Hazard areas of the city</source>
   <translation>市町村の災害想定区域</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Plan areas of the city</source>
   <translation>市町村の都市計画の区域</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Districts of the city</source>
   <translation>市町村の地区割り</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Standard land prices</source>
   <translation>標準宅地の価格</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <location filename="../../bridge/labels.py"></location>
   <source>Buildings</source>
   <translation>建物</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Timetable (GTFS)</source>
   <translation>時刻表（GTFS）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>OpenStreetMap extract</source>
   <translation>OpenStreetMapの抽出データ</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Walking network from OpenStreetMap</source>
   <translation>OpenStreetMapの歩行者ネットワーク</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Places from OpenStreetMap</source>
   <translation>OpenStreetMapの施設</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <location filename="../../bridge/labels.py"></location>
   <source>Walking network</source>
   <translation>歩行者ネットワーク</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Pedestrian network, links</source>
   <translation>歩行空間ネットワーク（リンク）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Pedestrian network, nodes</source>
   <translation>歩行空間ネットワーク（ノード）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>City model: buildings (PLATEAU)</source>
   <translation>3D都市モデル：建築物（PLATEAU）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>City model: land use (PLATEAU)</source>
   <translation>3D都市モデル：土地利用（PLATEAU）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>City model: plans (PLATEAU)</source>
   <translation>3D都市モデル：都市計画決定情報（PLATEAU）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>City model: hazards (PLATEAU)</source>
   <translation>3D都市モデル：災害リスク（PLATEAU）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>City model: terrain (PLATEAU)</source>
   <translation>3D都市モデル：地形（PLATEAU）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>City model: other objects (PLATEAU)</source>
   <translation>3D都市モデル：その他（PLATEAU）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>AED</source>
   <translation>AED</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Public toilet</source>
   <translation>公衆トイレ</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Public Wi-Fi</source>
   <translation>公衆無線LAN</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Heat shelter</source>
   <translation>暑熱避難施設（涼みどころ）</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Nursing room</source>
   <translation>授乳・おむつ替えスペース</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Sandbag station</source>
   <translation>土のうステーション</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Flood-fighting store</source>
   <translation>水防倉庫</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Disaster supplies store</source>
   <translation>防災倉庫</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Drinking-water tank</source>
   <translation>飲料水用貯水槽</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Fire water supply</source>
   <translation>消防水利</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Fire station</source>
   <translation>消防施設</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Recycling point</source>
   <translation>リサイクル拠点</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Disaster radio</source>
   <translation>同報無線子局</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Emergency heliport</source>
   <translation>防災用ヘリポート</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Monitoring camera</source>
   <translation>監視カメラ</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Underpass</source>
   <translation>アンダーパス</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>First-aid station</source>
   <translation>救護所</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Rest place</source>
   <translation>休憩場所</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Latitude</source>
   <translation>緯度</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Longitude</source>
   <translation>経度</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Kind</source>
   <translation>種別</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Address</source>
   <translation>住所</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Number</source>
   <translation>番号</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Place of the count</source>
   <translation>調査地点</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <location filename="../../ui/models/imports.py"></location>
   <source>Date</source>
   <translation>日付</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Hour</source>
   <translation>時間帯</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Number of people</source>
   <translation>人数</translation>
  </message>
  <message>
   <location filename="../../bridge/import_files.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/dock/pages/study.py"></location>
   <location filename="../../ui/models/import_files.py"></location>
   <location filename="../../ui/models/imports.py"></location>
   <source>File</source>
   <translation>ファイル</translation>
  </message>
  <message>
   <location filename="../../bridge/import_files.py"></location>
   <source>Number of rows</source>
   <translation>行数</translation>
  </message>
  <message>
   <location filename="../../bridge/import_files.py"></location>
   <source>Reason</source>
   <translation>理由</translation>
  </message>
  <message>
   <location filename="../../bridge/import_files.py"></location>
   <source>Found there</source>
   <translation>そこにあった値</translation>
  </message>
  <message>
   <location filename="../../bridge/import_messages.py"></location>
   <source>the file has no rows</source>
   <translation>ファイルにデータ行がありません</translation>
  </message>
  <message>
   <location filename="../../bridge/import_messages.py"></location>
   <source>{file}: not recognised, left out</source>
   <translation>{file}：判別できないため、除きました</translation>
  </message>
  <message>
   <location filename="../../bridge/import_messages.py"></location>
   <source>{file}: {format}, {read} rows read, {written} written, {refused} refused</source>
   <translation>{file}：{format}、{read}行を読み、{written}行を書き、{refused}行を取り込みませんでした</translation>
  </message>
  <message>
   <location filename="../../bridge/import_messages.py"></location>
   <source>It replaces an earlier import of this file.</source>
   <translation>このファイルの前回の取り込みを置き換えます。</translation>
  </message>
  <message>
   <location filename="../../bridge/import_messages.py"></location>
   <source>row {row}: {reason}: {detail}</source>
   <translation>{row}行目：{reason}：{detail}</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Study and data</source>
   <translation>検討データの準備</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Vibrancy and market</source>
   <translation>賑わいと市場</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Town hall</source>
   <translation>市区町村役場</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Library</source>
   <translation>図書館</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Community center</source>
   <translation>公民館・コミュニティ施設</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Culture hall</source>
   <translation>文化ホール</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Museum</source>
   <translation>博物館・美術館</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Sports facility</source>
   <translation>スポーツ施設</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Nursery</source>
   <translation>保育所</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Kindergarten</source>
   <translation>幼稚園</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Elementary school</source>
   <translation>小学校</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Junior high school</source>
   <translation>中学校</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Clinic</source>
   <translation>診療所</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Hospital</source>
   <translation>病院</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Welfare facility</source>
   <translation>福祉施設</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Block park</source>
   <translation>街区公園</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Neighborhood park</source>
   <translation>近隣公園</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>District park</source>
   <translation>地区公園</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Supermarket</source>
   <translation>スーパーマーケット</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Shopping center</source>
   <translation>ショッピングセンター</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Convenience store</source>
   <translation>コンビニエンスストア</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Shop</source>
   <translation>商店</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Restaurant</source>
   <translation>飲食店</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Market hall</source>
   <translation>市場・直売所</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Hotel</source>
   <translation>ホテル・旅館</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Hot spring</source>
   <translation>温泉施設</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Sight</source>
   <translation>観光施設</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Office</source>
   <translation>事務所</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Event square</source>
   <translation>イベント広場</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Car park</source>
   <translation>駐車場</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Bus stop</source>
   <translation>バス停</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Public service</source>
   <translation>公共サービス窓口</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Housing</source>
   <translation>住宅</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Town hall branch</source>
   <translation>市役所・町村役場の支所</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>category 1 low-rise exclusive residential</source>
   <translation>第一種低層住居専用地域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>category 2 low-rise exclusive residential</source>
   <translation>第二種低層住居専用地域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>category 1 mid/high-rise exclusive residential</source>
   <translation>第一種中高層住居専用地域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>category 2 mid/high-rise exclusive residential</source>
   <translation>第二種中高層住居専用地域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>category 1 residential</source>
   <translation>第一種住居地域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>category 2 residential</source>
   <translation>第二種住居地域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>quasi-residential</source>
   <translation>準住居地域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>rural residential</source>
   <translation>田園住居地域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>neighbourhood commercial</source>
   <translation>近隣商業地域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>commercial</source>
   <translation>商業地域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>quasi-industrial</source>
   <translation>準工業地域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>industrial</source>
   <translation>工業地域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>exclusive industrial</source>
   <translation>工業専用地域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Administration</source>
   <translation>行政</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Culture</source>
   <translation>文化</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Education</source>
   <translation>教育</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Child care</source>
   <translation>子育て</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Medicine</source>
   <translation>医療</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Welfare</source>
   <translation>福祉</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Commerce</source>
   <translation>商業</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Lodging</source>
   <translation>宿泊</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Leisure</source>
   <translation>余暇・観光</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../bridge/styles.py"></location>
   <source>Parks</source>
   <translation>公園</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Transport</source>
   <translation>交通</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Work</source>
   <translation>業務</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Homes</source>
   <translation>住まい</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Daily shopping</source>
   <translation>日常の買い物</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Other shopping</source>
   <translation>その他の買い物</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Eating out</source>
   <translation>外食</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Culture and leisure</source>
   <translation>文化・余暇</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Park visit</source>
   <translation>公園の利用</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Health and care</source>
   <translation>医療・福祉</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Nursery and school</source>
   <translation>保育・通学</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Public services</source>
   <translation>行政サービス</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>People present</source>
   <translation>滞在する人</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Onward walking</source>
   <translation>回遊</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Length of stay</source>
   <translation>滞在時間</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Diversity of visits</source>
   <translation>訪問先の多様さ</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Spending</source>
   <translation>消費</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Night (0–6 h)</source>
   <translation>深夜・早朝（0～6時）</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Morning (6–11 h)</source>
   <translation>午前（6～11時）</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Midday (11–15 h)</source>
   <translation>昼（11～15時）</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Afternoon (15–18 h)</source>
   <translation>午後（15～18時）</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Evening (18–24 h)</source>
   <translation>夜（18～24時）</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../bridge/report_content.py"></location>
   <location filename="../../ui/widgets/map_pair.py"></location>
   <source>Visitors</source>
   <translation>来訪者</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Onward visits</source>
   <translation>回遊による訪問</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Mean stay</source>
   <translation>平均滞在時間</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Time spent by visitors</source>
   <translation>来訪者の延べ滞在時間</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../ui/widgets/map_pair.py"></location>
   <source>Money spent</source>
   <translation>消費額</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Mean vibrancy (plain mean over all zones)</source>
   <translation>賑わいの平均（全ゾーンの単純平均）</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../ui/widgets/map_pair.py"></location>
   <source>Residents' access</source>
   <translation>住民の行きやすさ</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Inequality of access (Gini)</source>
   <translation>行きやすさの格差（ジニ係数）</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Residents who gain access</source>
   <translation>行きやすくなる住民</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Residents who lose access</source>
   <translation>行きにくくなる住民</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Facilities that lose visitors</source>
   <translation>来訪者が減る施設</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Stops a trip</source>
   <translation>1回の外出での訪問先の数</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../ui/dialogs/template_dialog.py"></location>
   <source>Add</source>
   <translation>追加</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Move</source>
   <translation>移転</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../ui/map/place_menu.py"></location>
   <source>Remove</source>
   <translation>廃止</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Modify</source>
   <translation>規模・種類の変更</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>measured</source>
   <translation>実測</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>modelled</source>
   <translation>モデル</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>from the source</source>
   <translation>元データの値</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>assumed</source>
   <translation>前提の値</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>counted</source>
   <translation>集計値</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>ages by the shares of the merged cells</source>
   <translation>年齢別は合算先のメッシュの割合で按分</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>spread from a coarser cell</source>
   <translation>粗いメッシュから按分</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>no row in the source: nobody lives here</source>
   <translation>元データに行がない（だれも住んでいない）</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>its coarser cell counts to the neighbouring town</source>
   <translation>もとの粗いメッシュは隣のまちに数える</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>straight line times the detour ratio</source>
   <translation>直線距離に迂回率を掛けた値</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>General</source>
   <translation>全般</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Trip rates</source>
   <translation>外出の頻度</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Pull of categories by purpose</source>
   <translation>目的別にみた施設の引力</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Willingness to travel</source>
   <translation>距離による減衰</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Facility categories</source>
   <translation>施設の種類</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Arrivals by hour</source>
   <translation>時刻別の到着割合</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Weights of the vibrancy score</source>
   <translation>賑わいの点数の重み</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>m</source>
   <translation>m</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>m²</source>
   <translation>m²</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <source>persons</source>
   <translation>人</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>beds</source>
   <translation>床</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>seats</source>
   <translation>席</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>rooms</source>
   <translation>室</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>parking spaces</source>
   <translation>台</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>dwellings</source>
   <translation>戸</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>facilities</source>
   <translation>か所</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>standard facilities next door</source>
   <translation>すぐ隣の標準的な施設の数</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>min</source>
   <translation>分</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>yen</source>
   <translation>円</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../bridge/report_content.py"></location>
   <source>points</source>
   <translation>点</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>per min</source>
   <translation>1分当たり</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>m/min</source>
   <translation>m/分</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>persons/day</source>
   <translation>人/日</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>persons/ha</source>
   <translation>人/ha</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>persons a dwelling</source>
   <translation>人/戸</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>person-hours/day</source>
   <translation>人・時間/日</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>visits/day</source>
   <translation>訪問/日</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>stops a trip</source>
   <translation>か所/外出</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>trips a person and day</source>
   <translation>回/人・日</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>trips a visitor</source>
   <translation>回/来訪者</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>yen/day</source>
   <translation>円/日</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>yen a visit</source>
   <translation>円/訪問</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>yen/m²/day</source>
   <translation>円/m²・日</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>yen a seat and day</source>
   <translation>円/席・日</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>yen a room and day</source>
   <translation>円/室・日</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Facts about the study</source>
   <translation>検討データの基本情報</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../processing/study/create_study.py"></location>
   <source>Boundary</source>
   <translation>境界</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../bridge/report_parts.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Zones</source>
   <translation>ゾーン</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Districts</source>
   <translation>地区</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Residents by year</source>
   <translation>年次別の人口</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../bridge/project.py"></location>
   <location filename="../../bridge/report_parts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Facilities</source>
   <translation>施設</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Amenities (AED, toilets …)</source>
   <translation>身近な設備（AED、トイレなど）</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../bridge/report_parts.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Entries</source>
   <translation>入口</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Stops of public transport</source>
   <translation>公共交通の停留所</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Measured people flow</source>
   <translation>人流の実測値</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>People by where they live</source>
   <translation>居住地別の滞在人口</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Hazard areas</source>
   <translation>災害の区域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Plan areas</source>
   <translation>計画の区域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Land use</source>
   <translation>土地利用</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Land prices</source>
   <translation>地価</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Hazards of buildings</source>
   <translation>建物ごとの災害リスク</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Shelters</source>
   <translation>避難所・避難場所</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Opinions and requests</source>
   <translation>意見・要望</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Partners</source>
   <translation>連携主体</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Support programmes</source>
   <translation>支援制度</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../ui/dock/pages/scenarios.py"></location>
   <location filename="../../ui/widgets/scenario_panel.py"></location>
   <source>Scenarios</source>
   <translation>シナリオ</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Facility templates</source>
   <translation>施設のひな型</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Edits of scenarios</source>
   <translation>シナリオの編集</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <location filename="../../ui/dialogs/assumptions_dialog.py"></location>
   <source>Assumptions</source>
   <translation>前提</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Refused rows</source>
   <translation>取り込まなかった行</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Answers</source>
   <translation>回答</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>census small areas</source>
   <translation>国勢調査の小地域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>school districts</source>
   <translation>学区</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>neighbourhood associations</source>
   <translation>自治会区域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>disaster prevention districts</source>
   <translation>自主防災会区域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>others</source>
   <translation>その他</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>river flood</source>
   <translation>洪水</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>inland flood</source>
   <translation>内水氾濫</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>tsunami</source>
   <translation>津波</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>storm surge</source>
   <translation>高潮</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>duration of flooding</source>
   <translation>浸水継続時間</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>houses swept away</source>
   <translation>家屋倒壊等（氾濫流）</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>bank erosion</source>
   <translation>家屋倒壊等（河岸侵食）</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>past inundation</source>
   <translation>浸水実績</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>landslide</source>
   <translation>土砂災害</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>steep slope failure</source>
   <translation>急傾斜地の崩壊</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>debris flow</source>
   <translation>土石流</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>landslide (slow)</source>
   <translation>地すべり</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>use districts</source>
   <translation>用途地域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>special use districts</source>
   <translation>特別用途地区</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>high use districts</source>
   <translation>高度利用地区</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>district plans</source>
   <translation>地区計画</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>fire protection districts</source>
   <translation>防火地域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>quasi fire protection districts</source>
   <translation>準防火地域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>scenic districts</source>
   <translation>風致地区</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>minimum site areas</source>
   <translation>敷地面積の最低限度の区域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>land readjustment</source>
   <translation>土地区画整理事業</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>urbanisation promotion area</source>
   <translation>市街化区域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>urbanisation control area</source>
   <translation>市街化調整区域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>residence induction area</source>
   <translation>居住誘導区域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>urban function induction area</source>
   <translation>都市機能誘導区域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>farmland districts</source>
   <translation>農用地区域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../processing/vibrancy/score_vibrancy.py"></location>
   <location filename="../../ui/dock/pages/vibrancy.py"></location>
   <source>Score vibrancy</source>
   <translation>賑わいを評価</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Simulate scenario</source>
   <translation>シナリオをシミュレーション</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Estimate catchments (Huff model)</source>
   <translation>商圏を推計（ハフモデル）</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Pedestrians by street</source>
   <translation>街路ごとの歩行者</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>People and buildings at risk</source>
   <translation>災害リスクのある人口と建物</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Reach and capacity of shelters</source>
   <translation>避難所の到達圏と収容力</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Maps for plans</source>
   <translation>計画書の図面</translation>
  </message>
  <message>
   <location filename="../../bridge/layouts.py"></location>
   <source>it could not be drawn</source>
   <translation>描画できませんでした</translation>
  </message>
  <message>
   <location filename="../../bridge/layouts.py"></location>
   <source>Made with Nigiwai on {date}. Coordinates: {crs}.</source>
   <translation>Nigiwaiで{date}に作成しました。座標参照系：{crs}</translation>
  </message>
  <message>
   <location filename="../../bridge/layouts.py"></location>
   <source>Sources: {sources}</source>
   <translation>出典：{sources}</translation>
  </message>
  <message>
   <location filename="../../bridge/maps.py"></location>
   <source>Visitors of facilities</source>
   <translation>施設の来訪者</translation>
  </message>
  <message>
   <location filename="../../bridge/maps.py"></location>
   <source>Vibrancy score (0–100)</source>
   <translation>賑わいの点数（0～100）</translation>
  </message>
  <message>
   <location filename="../../bridge/maps.py"></location>
   <source>Change at facilities</source>
   <translation>施設での変化</translation>
  </message>
  <message>
   <location filename="../../bridge/maps.py"></location>
   <source>Change of the vibrancy score (points)</source>
   <translation>賑わいの点数の変化（点）</translation>
  </message>
  <message>
   <location filename="../../bridge/maps.py"></location>
   <source>Fictional town (sample data)</source>
   <translation>架空のまち（見本データ）</translation>
  </message>
  <message>
   <location filename="../../bridge/maps.py"></location>
   <source>generated sample data, no real statistics</source>
   <translation>作成した見本データ（実在の統計ではありません）</translation>
  </message>
  <message>
   <location filename="../../bridge/maps.py"></location>
   <source>Vibrancy today: {town}</source>
   <translation>現在の賑わい：{town}</translation>
  </message>
  <message>
   <location filename="../../bridge/maps.py"></location>
   <source>Score and visitors a day, mesh cells of {level}</source>
   <translation>点数と1日の来訪者、{level}メッシュ</translation>
  </message>
  <message>
   <location filename="../../bridge/maps.py"></location>
   <source>What would change: {town}</source>
   <translation>何が変わるか：{town}</translation>
  </message>
  <message>
   <location filename="../../bridge/maps.py"></location>
   <source>Scenario “{scenario}” against today, mesh cells of {level}</source>
   <translation>シナリオ「{scenario}」と現状との差、{level}メッシュ</translation>
  </message>
  <message>
   <location filename="../../bridge/maps.py"></location>
   <source>The score compares the cells of this town with each other; it is not for comparing towns.</source>
   <translation>点数は、このまちのメッシュどうしを比べたものです。ほかのまちとの比較には使えません。</translation>
  </message>
  <message>
   <location filename="../../bridge/maps.py"></location>
   <source>Presence was measured in {measured} of {all} cells and is modelled in the others.</source>
   <translation>{all}メッシュのうち{measured}メッシュの滞在人数は実測値に基づき、そのほかはモデルによるものです。</translation>
  </message>
  <message>
   <location filename="../../bridge/maps.py"></location>
   <source>Distances are straight lines times a detour ratio.</source>
   <translation>距離は、直線距離に迂回率を掛けたものです。</translation>
  </message>
  <message>
   <location filename="../../bridge/project.py"></location>
   <source>Stations and other entries</source>
   <translation>駅などの入口</translation>
  </message>
  <message>
   <location filename="../../bridge/project.py"></location>
   <source>Municipal boundary</source>
   <translation>市区町村の境界</translation>
  </message>
  <message>
   <location filename="../../bridge/project.py"></location>
   <location filename="../../ui/dock/dock.py"></location>
   <source>Nigiwai: {town}</source>
   <translation>Nigiwai：{town}</translation>
  </message>
  <message>
   <location filename="../../bridge/project.py"></location>
   <location filename="../../bridge/shown.py"></location>
   <source>Study: {name}</source>
   <translation>検討データ：{name}</translation>
  </message>
  <message>
   <location filename="../../bridge/project.py"></location>
   <source>Results</source>
   <translation>結果</translation>
  </message>
  <message>
   <location filename="../../bridge/project.py"></location>
   <source>its layer “{layer}” cannot be opened</source>
   <translation>その中のレイヤー「{layer}」を開けません</translation>
  </message>
  <message>
   <location filename="../../bridge/report_content.py"></location>
   <source>Vibrancy report</source>
   <translation>賑わいの報告書</translation>
  </message>
  <message>
   <location filename="../../bridge/report_content.py"></location>
   <source>How lively is the town today: where, when, and through which facilities?</source>
   <translation>いまのまちは、どこで、いつ、どの施設によって、どれだけ賑わっているか。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_content.py"></location>
   <source>Vibrancy score by zone, 0 to 100.</source>
   <translation>ゾーンごとの賑わいの点数（0～100）です。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_content.py"></location>
   <source>A zone's access counts as changed from {minutes} minutes.</source>
   <translation>{minutes}分以上変わったゾーンを、行きやすさが変わったものとします。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_content.py"></location>
   <source>Scenario report: {name}</source>
   <translation>シナリオの報告書：{name}</translation>
  </message>
  <message>
   <location filename="../../bridge/report_content.py"></location>
   <source>What changes for visitors, residents and facilities when these edits are made?</source>
   <translation>この変更を行うと、来訪者、住民、施設に何が起こるか。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_content.py"></location>
   <source>Change of the vibrancy score by zone, in points; stars mark the edits.</source>
   <translation>ゾーンごとの賑わいの点数の変化（点）。星印は変更した場所です。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_content.py"></location>
   <location filename="../../bridge/shown.py"></location>
   <location filename="../../ui/dock/pages/vibrancy.py"></location>
   <source>Vibrancy</source>
   <translation>賑わい</translation>
  </message>
  <message>
   <location filename="../../bridge/report_content.py"></location>
   <source>assumed size</source>
   <translation>規模は前提の値</translation>
  </message>
  <message>
   <location filename="../../bridge/report_content.py"></location>
   <source>elsewhere, or not made before</source>
   <translation>域外・外出なし</translation>
  </message>
  <message>
   <location filename="../../bridge/report_parts.py"></location>
   <source>Coordinate reference system</source>
   <translation>座標参照系</translation>
  </message>
  <message>
   <location filename="../../bridge/report_parts.py"></location>
   <location filename="../../processing/study/check_study.py"></location>
   <location filename="../../processing/study/create_study.py"></location>
   <location filename="../../processing/study/import_data.py"></location>
   <location filename="../../ui/dialogs/import_dialog.py"></location>
   <location filename="../../ui/dock/pages/study.py"></location>
   <source>Study</source>
   <translation>検討データ</translation>
  </message>
  <message>
   <location filename="../../bridge/report_parts.py"></location>
   <source>Distances: {basis} ({ratio}).</source>
   <translation>距離：{basis}（{ratio}）。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_parts.py"></location>
   <source>Presence is measured in {measured} of {count} zones and modelled in the others.</source>
   <translation>{count}ゾーンのうち{measured}ゾーンの滞在人数は実測値に基づき、そのほかはモデルによるものです。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_parts.py"></location>
   <source>{count} of {all} facilities have an assumed size.</source>
   <translation>{all}施設のうち{count}施設の規模は、前提の値です。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_parts.py"></location>
   <source>{count} of {all} entries have an assumed number of visitors.</source>
   <translation>{all}か所の入口のうち{count}か所の来訪者数は、前提の値です。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_parts.py"></location>
   <source>Most constants are assumptions of the project and not verified: see the list.</source>
   <translation>定数の大半は、出典と照合できていない前提です。一覧をご覧ください。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_parts.py"></location>
   <source>Weekday, 11–14 h</source>
   <translation>平日11～14時</translation>
  </message>
  <message>
   <location filename="../../bridge/report_parts.py"></location>
   <source>Holiday, 11–14 h</source>
   <translation>休日11～14時</translation>
  </message>
  <message>
   <location filename="../../bridge/report_parts.py"></location>
   <source>cells that lie wholly in the zones, mean over the months given</source>
   <translation>全体がゾーンの中にあるメッシュの、与えられた月の平均</translation>
  </message>
  <message>
   <location filename="../../bridge/report_parts.py"></location>
   <source>The model was not fitted to these measurements.</source>
   <translation>モデルを、この実測値に合わせて調整してはいません。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_parts.py"></location>
   <source>These are expected values under the assumptions listed, not a forecast of a day.</source>
   <translation>一覧に示す前提のもとでの期待値であり、特定の日の予報ではありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_parts.py"></location>
   <source>The bands show the uncertainty of the assumptions, not that of the model itself.</source>
   <translation>幅が表すのは前提の不確かさであり、モデルそのものの不確かさではありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_parts.py"></location>
   <source>The score compares the zones of this town with each other; it is not for comparing towns.</source>
   <translation>点数は、このまちのゾーンどうしを比べるものです。ほかのまちとは比べられません。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_parts.py"></location>
   <source>Facilities outside the study do not take part; trips to them count as elsewhere.</source>
   <translation>検討データの範囲の外にある施設は計算に入りません。そこへの外出は、域外とします。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_parts.py"></location>
   <source>People at work and in transit are not modelled; measured presence contains them.</source>
   <translation>働いている人や通過する人はモデルに含みません。実測の滞在人数には含まれています。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Question:</source>
   <translation>問い：</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Computed by the QGIS plugin Nigiwai {version}. Model results are expected values under the assumptions listed here, not measurements.</source>
   <translation>QGISプラグインNigiwai {version}で計算しました。モデルの結果は、ここに示す前提のもとでの期待値であり、実測値ではありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Not computed.</source>
   <translation>計算していません。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>none</source>
   <translation>なし</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/answer_texts.py"></location>
   <location filename="../../ui/models/comparison.py"></location>
   <source>about {value}</source>
   <translation>約{value}</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/answer_texts.py"></location>
   <location filename="../../ui/models/comparison.py"></location>
   <location filename="../../ui/widgets/map_pair.py"></location>
   <source>{low} to {high}</source>
   <translation>{low}～{high}</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../processing/study/check_study.py"></location>
   <source>In short</source>
   <translation>要点</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Map</source>
   <translation>地図</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>What was placed, moved or removed</source>
   <translation>追加・移転・廃止したもの</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Where it changes</source>
   <translation>どこが変わるか</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Where the town is liveliest</source>
   <translation>賑わいの高いところ</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Who loses visitors to whom</source>
   <translation>どの施設がどの施設に来訪者を譲るか</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>What residents gain or lose</source>
   <translation>住民が得るもの、失うもの</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Through the day</source>
   <translation>1日の移り変わり</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Model against measured people flow</source>
   <translation>モデルと人流の実測値との比較</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>What these results cannot say</source>
   <translation>この結果からは言えないこと</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/comparison.py"></location>
   <source>Indicator</source>
   <translation>指標</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/assumptions.py"></location>
   <source>Unit</source>
   <translation>単位</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/assumptions.py"></location>
   <source>Value</source>
   <translation>値</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Before</source>
   <translation>変更前</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>After</source>
   <translation>変更後</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Change</source>
   <translation>変化</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Change in %</source>
   <translation>変化（%）</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Meaning</source>
   <translation>意味</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Edit</source>
   <translation>変更の内容</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Remark</source>
   <translation>備考</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Zone</source>
   <translation>ゾーン</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/widgets/answer_view.py"></location>
   <source>Facility</source>
   <translation>施設</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Share of the facility's first stops</source>
   <translation>その施設の最初の訪問に占める割合</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>minutes</source>
   <translation>分</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/dialogs/template_dialog.py"></location>
   <source>Hours</source>
   <translation>時間帯</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Weekday</source>
   <translation>平日</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Holiday</source>
   <translation>休日</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/answer_texts.py"></location>
   <source>better</source>
   <translation>改善</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/answer_texts.py"></location>
   <source>worse</source>
   <translation>悪化</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/answer_texts.py"></location>
   <source>no change</source>
   <translation>変化なし</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/answer_texts.py"></location>
   <source>direction not sure</source>
   <translation>増減の向きは確かでない</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>The whole town</source>
   <translation>まち全体</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Before and after, the whole town</source>
   <translation>まち全体の変更前と変更後</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>“About” with a range: the 10 % and 90 % points of draws over the ranges of the assumptions. Numbers are rounded to what the range allows.</source>
   <translation>「約」に続く幅は、前提の幅の中で値を振ったときの10 %点と90 %点です。数値は、幅から見て意味のある桁に丸めています。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Map of the result; the tables below give its values.</source>
   <translation>結果の地図です。値は下の表に示します。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>The scenario has no edits.</source>
   <translation>このシナリオには変更がありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Edits of the scenario, in their order</source>
   <translation>シナリオの変更（行う順）</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>First stops a day that an edit takes from a facility (+) or gives back to it (−). “Elsewhere” stands for trips out of town or not made.</source>
   <translation>1日の最初の訪問のうち、変更がほかの施設から奪う分（+）と戻す分（−）です。「域外・外出なし」は、まちの外へ出かけた、または出かけなかった分です。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Diversion of first stops</source>
   <translation>最初の訪問の転換</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>First stops a day</source>
   <translation>1日の最初の訪問</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Access is how easily residents reach facilities on foot, expressed in minutes; it weighs all facilities, not only the nearest.</source>
   <translation>行きやすさは、住民が徒歩で施設にどれだけ行きやすいかを分で表したものです。最寄りの施設だけでなく、すべての施設を考えに入れます。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Residents by change of access</source>
   <translation>行きやすさの変化別の住民数</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Residents and their access</source>
   <translation>住民とその行きやすさ</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Access gets better</source>
   <translation>行きやすくなる</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Access stays</source>
   <translation>変わらない</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Access gets worse</source>
   <translation>行きにくくなる</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Mean change of access</source>
   <translation>行きやすさの平均の変化</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Inequality of access (Gini), before</source>
   <translation>行きやすさの格差（ジニ係数）、変更前</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Inequality of access (Gini), after</source>
   <translation>行きやすさの格差（ジニ係数）、変更後</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>People present by hours of the day</source>
   <translation>時間帯別の滞在人数</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Zones by their change of {measure} [{unit}].</source>
   <translation>{measure}の変化[{unit}]が大きいゾーン</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Zones that gain most</source>
   <translation>最も増えるゾーン</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Zones that lose most</source>
   <translation>最も減るゾーン</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Facilities by their change of {measure} [{unit}].</source>
   <translation>{measure}の変化[{unit}]が大きい施設</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Facilities that gain most</source>
   <translation>最も増える施設</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Facilities that lose most</source>
   <translation>最も減る施設</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Largest changes of {measure}</source>
   <translation>{measure}の変化が大きいもの</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Highest values: {measure}</source>
   <translation>{measure}の上位</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/comparison.py"></location>
   <source>best</source>
   <translation>最良</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/comparison.py"></location>
   <source>dominated by {names}</source>
   <translation>{names}に劣る</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/dock/pages/report.py"></location>
   <location filename="../../ui/models/comparison.py"></location>
   <location filename="../../ui/widgets/scenario_panel.py"></location>
   <location filename="../../ui/workspace.py"></location>
   <source>Scenario</source>
   <translation>シナリオ</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/dock/pages/report.py"></location>
   <source>Comparison of scenarios</source>
   <translation>シナリオの比較</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>{count} scenarios, {indicators} indicators</source>
   <translation>{count}個のシナリオ、{indicators}個の指標</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>Change against today, by indicator (★ best)</source>
   <translation>指標別にみた現状からの変化（★は最良）</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Change against today, or the value after where no change is known, by indicator (★ best)</source>
   <translation>指標別にみた現状からの変化。変化が分からないものは変更後の値（★は最良）</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Change against today, by indicator and scenario</source>
   <translation>指標別・シナリオ別にみた現状からの変化</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>★ marks the best scenario of an indicator; equal ones are all marked. Small figures give the value after the scenario. Where ranges overlap, the order may turn under other assumptions.</source>
   <translation>★は、その指標で最もよいシナリオです。同じ値のものには、すべて付けます。小さい数字は、シナリオ実施後の値です。幅が重なるところでは、前提が変わると順序が入れ替わることがあります。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Which scenarios remain</source>
   <translation>残るシナリオ</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Indicator by indicator</source>
   <translation>指標ごとの比較</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Remarks</source>
   <translation>注意</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/comparison.py"></location>
   <source>“{name}” is dominated: {names} is at least as good in every compared indicator and better in one.</source>
   <translation>「{name}」は劣位です。{names}は、比べたすべての指標で同等以上で、少なくとも1つの指標で勝ります。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/comparison.py"></location>
   <source>Not dominated by another scenario: {names}.</source>
   <translation>ほかのシナリオに劣らないもの：{names}</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/comparison.py"></location>
   <source>No indicator with a direction is known for every scenario, so none can be called dominated.</source>
   <translation>すべてのシナリオで値が分かり、良し悪しの向きが決まっている指標がないため、どのシナリオも劣位とは言えません。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Not computed: no measured people flow was given. The results rest on the model alone.</source>
   <translation>計算していません。人流の実測値が与えられなかったためです。結果はモデルだけに基づきます。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Measured people flow: {source}.</source>
   <translation>人流の実測値：{source}</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Predicted against measured persons present</source>
   <translation>滞在人数の予測と実測</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>One point a measured cell; on the broken line both agree. Both axes are logarithmic; values below 1 are drawn at 1.</source>
   <translation>点は、実測のあるメッシュを1つずつ表します。破線の上では、予測と実測が一致します。両軸とも対数目盛で、1未満の値は1の位置に描きます。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Rank correlation: 1 means the same order of cells, 0 none. R²: 1 means equal values; below 0, the mean of the measurements would have predicted better. Bias: mean of predicted minus measured persons.</source>
   <translation>順位相関：1ならメッシュの順序が同じ、0なら無関係です。R²：1なら値が等しく、0未満なら実測の平均で予測したほうがましです。偏り：予測から実測を引いた人数の平均です。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>R² is below 0 in at least one day slot: use the model for differences between places and scenarios, not for absolute numbers of people.</source>
   <translation>少なくとも1つの時間帯でR²が0未満です。モデルは、人数そのものではなく、場所どうしやシナリオどうしの違いを見るために使ってください。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Day slot</source>
   <translation>曜日区分と時間帯</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Cells</source>
   <translation>メッシュ数</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Rank correlation</source>
   <translation>順位相関</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>R²</source>
   <translation>R²</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Bias [persons]</source>
   <translation>偏り[人]</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Mean absolute error</source>
   <translation>平均絶対誤差</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Measured [persons]</source>
   <translation>実測[人]</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Predicted [persons]</source>
   <translation>予測[人]</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Population: the {rows} rows of {source} inside the boundary sum to {sum} persons; the study holds {total}. They agree.</source>
   <translation>人口：{source}のうち境界の内側にある{rows}行の合計は{sum}人、検討データの値は{total}人です。一致しています。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Population: the {rows} rows of {source} inside the boundary sum to {sum} persons; the study holds {total}, a difference of {difference}.</source>
   <translation>人口：{source}のうち境界の内側にある{rows}行の合計は{sum}人、検討データの値は{total}人で、差は{difference}人です。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Imported files</source>
   <translation>取り込んだファイル</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Format</source>
   <translation>形式</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>The assumptions were not recorded.</source>
   <translation>前提は記録されていません。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>{doubtful} of {total} values are not verified against a source. They are marked ▲ and are not official.</source>
   <translation>{total}個の値のうち{doubtful}個は、出典と照合できていません。▲を付けたこれらの値は、公的な値ではありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Constants in use</source>
   <translation>使った定数</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>List</source>
   <translation>一覧</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Key</source>
   <translation>キー</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Parameter</source>
   <translation>パラメータ</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/assumptions.py"></location>
   <source>Low</source>
   <translation>下限</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/assumptions.py"></location>
   <source>High</source>
   <translation>上限</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/assumptions.py"></location>
   <source>Source</source>
   <translation>出典</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Year</source>
   <translation>年</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/assumptions.py"></location>
   <source>Verified</source>
   <translation>照合</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>yes</source>
   <translation>済み</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/assumptions.py"></location>
   <source>not verified</source>
   <translation>未照合</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <source>{count} hourly shares, largest {peak} at {hour}</source>
   <translation>時刻別の割合{count}個。最大は{hour}の{peak}</translation>
  </message>
  <message>
   <location filename="../../bridge/safe_outputs.py"></location>
   <source>an input is read from it</source>
   <translation>入力のデータがここから読み込まれます</translation>
  </message>
  <message>
   <location filename="../../bridge/safe_outputs.py"></location>
   <source>another output has the same name</source>
   <translation>ほかの出力と同じ名前です</translation>
  </message>
  <message>
   <location filename="../../bridge/safe_outputs.py"></location>
   <source>not all rows arrived</source>
   <translation>すべての行がそろいませんでした</translation>
  </message>
  <message>
   <location filename="../../bridge/sample_city.py"></location>
   <source>Writing the files of the sample city</source>
   <translation>サンプル都市のファイルを書き出しています</translation>
  </message>
  <message>
   <location filename="../../bridge/sample_city.py"></location>
   <source>Sample city</source>
   <translation>サンプル都市</translation>
  </message>
  <message>
   <location filename="../../bridge/sample_city.py"></location>
   <source>Making the study</source>
   <translation>検討データを作成しています</translation>
  </message>
  <message>
   <location filename="../../bridge/sample_city.py"></location>
   <source>Importing {file}</source>
   <translation>{file}を取り込んでいます</translation>
  </message>
  <message>
   <location filename="../../bridge/scenario_results.py"></location>
   <source>it is the study itself</source>
   <translation>検討データそのものです</translation>
  </message>
  <message>
   <location filename="../../bridge/scenario_runs.py"></location>
   <source>Reading the edits…</source>
   <translation>編集内容を読み込んでいます…</translation>
  </message>
  <message>
   <location filename="../../bridge/scenario_runs.py"></location>
   <source>Read the edits of scenarios</source>
   <translation>シナリオの編集内容の読み込み</translation>
  </message>
  <message>
   <location filename="../../bridge/scenario_runs.py"></location>
   <source>“{scenario}” has no edits, so it is as today and was left out.</source>
   <translation>「{scenario}」は編集がなく現状と同じなので、比較から除きました。</translation>
  </message>
  <message>
   <location filename="../../bridge/scenario_runs.py"></location>
   <source>{count} scenarios are no longer in the study and were left out.</source>
   <translation>{count}件のシナリオは検討データにもうないため、比較から除きました。</translation>
  </message>
  <message>
   <location filename="../../bridge/scenario_runs.py"></location>
   <source>Computing “{scenario}” ({number} of {count})…</source>
   <translation>「{scenario}」を計算しています（{number}/{count}）…</translation>
  </message>
  <message>
   <location filename="../../bridge/scenario_runs.py"></location>
   <source>“{scenario}” could not be computed: {reason}</source>
   <translation>「{scenario}」は計算できませんでした：{reason}</translation>
  </message>
  <message>
   <location filename="../../bridge/scenario_runs.py"></location>
   <source>Comparing…</source>
   <translation>比較しています…</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/buildings.py"></location>
   <source>Of “{column}”, {unknown} values are marked as not known (such as -9999 or 9999) and {unusable} are no usable numbers; they are empty.</source>
   <translation>「{column}」のうち、{unknown} 件は不明を表す値（-9999、9999 など）、{unusable} 件は使用できない数値のため、空欄にしました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/check.py"></location>
   <source>Mesh code “{value}” (number {row}) has “{found}” as digit {position}; a code of {level} cells has {allowed} there. Correct it or choose another field.</source>
   <translation>メッシュコード「{value}」（{row}番目）の{position}桁目が「{found}」です。{level}メッシュのコードでは、この桁は{allowed}のいずれかです。コードを直すか、別のフィールドを選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/check.py"></location>
   <source>Cells of {coarse} and of {fine} do not share their edges, so “{value}” cannot be turned into the other. Choose 1 km, or a level that divides the other.</source>
   <translation>{coarse}メッシュと{fine}メッシュは境界が一致しないため、「{value}」をもう一方に直せません。1kmメッシュか、もう一方を割り切る大きさを選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/comparison.py"></location>
   <source>A comparison needs at least two scenarios; {count} was given. Add the result of another scenario.</source>
   <translation>比較には2つ以上のシナリオが必要ですが、{count}個しかありません。別のシナリオの結果を加えてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/comparison.py"></location>
   <source>“{layer}” is neither a zones output of “Simulate scenario” (missing fields: {zone_fields}) nor its table of indicators (missing fields: {table_fields}). Choose one of these outputs.</source>
   <translation>「{layer}」は、「シナリオをシミュレーション」のゾーンの出力（足りない列：{zone_fields}）でも、指標の表（足りない列：{table_fields}）でもありません。このどちらかの出力を選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/comparison.py"></location>
   <source>The scenario “{scenario}” has the indicator “{indicator}” more than once. Keep one row for each indicator of a scenario.</source>
   <translation>シナリオ「{scenario}」に、指標「{indicator}」が2回以上あります。1つのシナリオの各指標は1行だけにしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/comparison.py"></location>
   <source>Indicator “{indicator}”: the field “better” must be “higher”, “lower” or empty, and the same in every scenario, but it holds {values}.</source>
   <translation>指標「{indicator}」：列「better」は「higher」「lower」または空で、どのシナリオでも同じでなければなりませんが、{values}が入っています。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/comparison.py"></location>
   <source>Indicator “{indicator}” has different units in the scenarios ({values}). Bring them to one unit.</source>
   <translation>指標「{indicator}」の単位が、シナリオによって異なります（{values}）。単位をそろえてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/comparison.py"></location>
   <source>{given} names were given for {wanted} scenarios ({scenarios}). Give one name for each, separated by semicolons, or none.</source>
   <translation>シナリオは{wanted}個（{scenarios}）ですが、名前が{given}個あります。セミコロンで区切ってシナリオと同じ数だけ書くか、空欄にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/comparison.py"></location>
   <source>The scenario name “{name}” was given more than once or is empty. Every scenario needs a name of its own.</source>
   <translation>シナリオの名前「{name}」が重複しているか、空です。シナリオごとに別の名前を付けてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{file}” is empty. Download it again.</source>
   <translation>「{file}」は空です。もう一度ダウンロードしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{file}” is {megabytes} MB, more than can be read at once. Cut out the part that you need.</source>
   <translation>「{file}」は{megabytes} MBあり、一度に読める大きさを超えています。必要な部分を切り出してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{file}” is in UTF-16. Save it as “CSV UTF-8” and import it again.</source>
   <translation>「{file}」はUTF-16です。「CSV UTF-8」で保存し直してから取り込んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>The text of “{file}” is neither UTF-8 nor CP932 (Shift_JIS); it may be {better}. Save it as UTF-8 and import it again.</source>
   <translation>「{file}」の文字コードはUTF-8でもCP932（Shift_JIS）でもありません。{better}かもしれません。UTF-8で保存し直してから取り込んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>The Japanese text of “{file}” is garbled: it was saved in the wrong encoding. Read as {better} it makes sense. Get the original file, or convert it from {better} to UTF-8.</source>
   <translation>「{file}」の日本語が文字化けしています。誤った文字コードで保存されたもので、{better}として読むと意味が通ります。元のファイルを入手するか、{better}からUTF-8に変換してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>The text of “{file}” is damaged in line {line}: some characters are broken. Download it again, or correct that line.</source>
   <translation>「{file}」の{line}行目の文字が壊れています。もう一度ダウンロードするか、その行を直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{file}”, line {line}, is not readable as CSV: {reason}. Correct it.</source>
   <translation>「{file}」の{line}行目をCSVとして読めません：{reason}。直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{file}” is not a complete zip archive ({reason}). Download it again.</source>
   <translation>「{file}」は完全なzipファイルではありません（{reason}）。もう一度ダウンロードしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>The zip archive “{file}” wants to write outside its folder (“{member}”), so it was not opened. Get it from its publisher.</source>
   <translation>zipファイル「{file}」は、自分のフォルダーの外（「{member}」）に書こうとするため、開きませんでした。公表元から入手してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>The zip archive “{file}” would unpack to {megabytes} MB or to too many files, so it was not opened. Unpack it yourself and import the files that you need.</source>
   <translation>zipファイル「{file}」は、展開すると{megabytes} MBになるか、ファイルの数が多すぎるため、開きませんでした。ご自分で展開し、必要なファイルを取り込んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{member}” in “{file}” is protected by a password. Unpack it yourself and import the files.</source>
   <translation>「{file}」の中の「{member}」はパスワードで保護されています。ご自分で展開し、ファイルを取り込んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{file}” cannot be read as a vector layer: {reason}. Download it again.</source>
   <translation>「{file}」をベクターレイヤーとして読めません：{reason}。もう一度ダウンロードしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{file}” does not say its coordinate reference system (a shapefile needs its .prj). It is not guessed: name it (CRS), or add the .prj. Plans of a city are mostly in its plane rectangular zone, published data in JGD2011 (EPSG:6668).</source>
   <translation>「{file}」は座標参照系が分かりません（シェープファイルには.prjが必要です）。推測はしません。座標参照系（CRS）を指定するか、.prjを添えてください。市町村の計画図は平面直角座標系、公開データはJGD2011（EPSG:6668）であることが多いです。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{crs}” is not a coordinate reference system, so “{file}” cannot be placed. Write it like EPSG:6676.</source>
   <translation>「{crs}」は座標参照系ではないため、「{file}」の位置が決まりません。EPSG:6676のように書いてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{file}” cannot be read as an Excel workbook: {reason}. Save it as .xlsx again.</source>
   <translation>「{file}」はExcelブックとして読めません（{reason}）。.xlsx形式で保存し直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{file}” is not complete XML, line {line}: {reason}. Download it again.</source>
   <translation>「{file}」は{line}行目でXMLとして壊れています（{reason}）。もう一度ダウンロードしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{file}” declares entities, which published data does not need, so it was not read. Get it from its publisher.</source>
   <translation>「{file}」には公開データに不要なエンティティ宣言があるため、読み込みませんでした。公開元から入手し直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{file}” has codes in the field “{column}” whose meaning it does not say: {codes}. They are not guessed. Give the meanings (CODES), for example: {example}</source>
   <translation>「{file}」の項目「{column}」には、意味の書かれていないコードがあります（{codes}）。推測はしません。コードの意味（CODES）を指定してください。例：{example}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>Nothing in “{file}” says which of its columns is: {missing}. Its columns are: {columns}. Name them (COLUMNS), for example: {example}</source>
   <translation>「{file}」では、次に当たる列が分かりません：{missing}。列は次のとおりです：{columns}。列の対応（COLUMNS）を指定してください。例：{example}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>Neither the columns nor the title of “{file}” say what its areas are. Name it (KIND): {known}</source>
   <translation>「{file}」は、列からも題名からも何の区域か分かりません。次の語から種類（KIND）を指定してください：{known}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>The shapefile “{file}” lacks its {part} file. All its parts must lie side by side.</source>
   <translation>シェープファイル「{file}」の{part}ファイルがありません。すべてのファイルを同じフォルダーに置いてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{file}” lacks what the import needs: {columns}. Add the columns, or check that it is the file you mean.</source>
   <translation>「{file}」には取り込みに必要なものがありません：{columns}。列を加えるか、目的のファイルかどうか確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>In “{file}” the label “{label}” stands over column {column}, where the census table has something else. The file was changed or is of another table; download it again.</source>
   <translation>「{file}」では、列{column}の見出しが「{label}」ですが、国勢調査の表ではほかの項目です。ファイルが書き換えられたか、別の表です。もう一度ダウンロードしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{category}” is not a category. The categories are: {known}.</source>
   <translation>「{category}」は種類にありません。使える種類：{known}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{format}” is not a format. The formats are: {known}.</source>
   <translation>「{format}」は形式にありません。使える形式：{known}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{file}” is not in the format “{format}”. Its columns are: {columns}. Choose “auto” or another format.</source>
   <translation>「{file}」は形式「{format}」ではありません。列：{columns}。「auto」か別の形式を選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{text}” in {field} is not an answer. Write key=value, several separated by semicolons; questions are columns, codes, crs and kind.</source>
   <translation>{field}の「{text}」は回答として読めません。「キー=値」の形で、複数はセミコロンで区切って書いてください。質問の種類は（columns, codes, crs, kind）です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{file}” was not recognised. Its columns are: {columns}. A list of facilities needs columns for name, latitude and longitude; for another vector layer name the category.</source>
   <translation>「{file}」が何のデータか分かりませんでした。列：{columns}。施設の一覧には、名称、緯度、経度の列が必要です。ほかのベクターレイヤーには、種類を指定してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{file}” ({ending}) is in no format that is read here. The guide lists them; export the data as GeoPackage, GeoJSON, shapefile or CSV.</source>
   <translation>「{file}」（{ending}）は読み込める形式ではありません。形式の一覧は手引きにあります。GeoPackage、GeoJSON、シェープファイル、CSVのいずれかで書き出してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>Nothing was imported from “{file}” ({format}, {rows} rows). Reasons: {reasons}</source>
   <translation>「{file}」（{format}、{rows}行）からは何も取り込みませんでした。理由：{reasons}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>“{folder}” holds no file that could be used ({files} looked at). The messages name each file and why.</source>
   <translation>「{folder}」には使えるファイルがありません（{files}個を調べました）。ファイルごとの理由は、メッセージに示します。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>The zones of this study have no mesh codes, so a population mesh cannot be put on them. Create a study with a mesh level.</source>
   <translation>この検討データのゾーンにはメッシュコードがないため、人口メッシュを取り込めません。メッシュの大きさを指定して検討データを作成してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>more cells than headings</source>
   <translation>見出しより値の数が多い</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>the mesh code is not valid</source>
   <translation>メッシュコードが正しくない</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>the code stands in an earlier row</source>
   <translation>前の行に同じコードがある</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>not a usable number</source>
   <translation>使える数値ではない</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>a code that the format does not define</source>
   <translation>形式に定めのないコード</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>no name</source>
   <translation>名称がない</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>no category could be found; give the category</source>
   <translation>種類が分からない（種類を指定してください）</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>known, not used by the vibrancy model</source>
   <translation>既知だが、賑わいのモデルでは使わない</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>known, not used yet</source>
   <translation>既知だが、まだ使わない</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>the same data as another file beside it, in another form</source>
   <translation>隣にある別形式のファイルと同じデータ</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>of another municipality</source>
   <translation>ほかの市区町村の行</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>a municipal boundary: the study has its boundary; use it to create a study</source>
   <translation>市区町村の境界（検討データにはすでに境界があるので、検討データの作成に使ってください）</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>the same content as an earlier file</source>
   <translation>前のファイルと同じ内容</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>no geometry</source>
   <translation>ジオメトリがない</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>the geometry is broken beyond repair</source>
   <translation>図形が壊れていて修復できない</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>lines that do not close to an area</source>
   <translation>閉じていない線（面にならない）</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>another kind of geometry than this data has</source>
   <translation>このデータの図形の種類と違う</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>no coordinates</source>
   <translation>座標がない</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>the coordinates are not numbers</source>
   <translation>座標が数値ではない</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>the coordinates are 0, 0</source>
   <translation>座標が0, 0である</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>the coordinates are outside Japan</source>
   <translation>座標が日本の外にある</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>outside the study</source>
   <translation>検討データの範囲の外</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>already there, from another list or row</source>
   <translation>ほかの一覧または行に、すでにある</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>part of a place that is taken as one</source>
   <translation>一つの場所としてまとめた一部</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>The text is in {encoding}.</source>
   <translation>文字コードは{encoding}です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>The list does not say its datum; {crs} (JGD2011) was taken.</source>
   <translation>一覧に測地系の記載がないため、{crs}（JGD2011）としました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>Latitude and longitude were swapped in {rows} rows and were put right.</source>
   <translation>{rows}行で緯度と経度が逆になっていたため、直しました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>The heights of {rows} shapes were left out.</source>
   <translation>{rows}個の図形の高さは使いませんでした。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>{rows} broken shapes were repaired.</source>
   <translation>壊れた図形を{rows}個修復しました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>{lines} lines were closed to {areas} areas.</source>
   <translation>{lines}本の線を閉じて{areas}個の面にしました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>The meanings of the codes were given by a person: {codes}</source>
   <translation>コードの意味は利用者の指定によります：{codes}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>The columns were named by a person: {columns}</source>
   <translation>列の対応は利用者の指定によります：{columns}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>The reference system was named by a person: {crs}</source>
   <translation>座標参照系は利用者の指定によります：{crs}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>What the rows are was named by a person: {kind}</source>
   <translation>種類は利用者の指定によります：{kind}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>The study keeps what it has of other dates of this data set ({vintages}). Ask for their replacement to take them away.</source>
   <translation>同じデータの別の時点（{vintages}）は検討データに残しています。取り除くには、古い時点の置き換えを指定してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>The zones keep the residents of {vintage}; those of {new} were stored by year. Ask for the replacement of older dates to use them.</source>
   <translation>ゾーンの人口は{vintage}年のままです。{new}年の人口は年次別に保存しました。使うには、古い時点の置き換えを指定してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>The study does not know the code of its municipality, so rows of all municipalities were taken.</source>
   <translation>検討データに市区町村コードがないため、すべての市区町村の行を取り込みました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>Answers given for “{file}” were used again: {answers}</source>
   <translation>「{file}」への回答を再び使いました：{answers}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>Codes of “{column}” that the published list does not have were kept as they are: {codes}</source>
   <translation>「{column}」のうち、公表されたコード表にないコードはそのまま残しました：{codes}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>Polygons became points inside them.</source>
   <translation>ポリゴンは、その内側の点で表しました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>{rows} rows share an id of the list; their row numbers were added.</source>
   <translation>{rows}行は一覧のIDが重複していたため、行番号を加えました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>{rows} sizes are zero, negative or not clear; the assumed size was taken.</source>
   <translation>{rows}個の規模が0、負、または不明瞭なため、前提の規模を使いました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>{rows} facilities of “{list}” have the assumed size of their kind.</source>
   <translation>「{list}」の{rows}施設は、その種類の前提の規模を使っています。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>Parks are block parks below {block_below_m2} m² and district parks from {district_from_m2} m² (geometric means of the standard sizes 0.25, 2 and 4 ha).</source>
   <translation>公園は、{block_below_m2} m²未満を街区公園、{district_from_m2} m²以上を地区公園とします（標準面積0.25、2、4 haの幾何平均）。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>The ages of {cells} cells are published for a group of cells only; each has the age shares of its group.</source>
   <translation>{cells}メッシュの年齢別人口は、合算した単位でだけ公表されています。それぞれに、合算先の年齢の割合を当てはめました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>In {cells} cells the ages do not add up to the total (age unknown); they were scaled to it.</source>
   <translation>{cells}メッシュでは、年齢別の合計が総数と一致しません（年齢不詳）。総数に合わせました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>The ages of {cells} cells are not known; their total is.</source>
   <translation>{cells}メッシュの年齢別人口は分かりません。総数は分かっています。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>{rows} cells with {persons_rows} residents went to the zones, which now have {persons_zones}; {absent} zones have no row and no residents.</source>
   <translation>{rows}メッシュ、{persons_rows}人をゾーンに入れました。ゾーンの人口は{persons_zones}人です。{absent}ゾーンは元データに行がなく、住民はいません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>The cells are coarser than the zones: {zones} zones have an equal part of theirs.</source>
   <translation>メッシュがゾーンより粗いため、{zones}ゾーンには等分した値を入れました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>{zones} zones at the rim lie in coarser cells whose centre is outside the boundary; their residents stay unknown (NULL).</source>
   <translation>縁の{zones}ゾーンは、中心が境界の外にある粗いメッシュの中にあります。その住民数は不明（NULL）のままです。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>Numbers under {limit} are not published: a cell that is missing is not empty.</source>
   <translation>{limit}未満の数は公表されていません。行のないメッシュが無人とは限りません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>{cells} cells lie in the study.</source>
   <translation>{cells}メッシュが検討データの範囲にあります。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>Visitors are half of boardings and alightings of {year}: who comes also leaves.</source>
   <translation>来訪者は、{year}年の乗降人員の半分とします。来た人は帰るからです。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>{stations} stations with assumed visitors were replaced by published figures.</source>
   <translation>来訪者が前提の値だった{stations}駅を、公表値に置き換えました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/data.py"></location>
   <source>{stations} stations have the assumed number of visitors.</source>
   <translation>{stations}駅の来訪者は、前提の値です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>The Python package “{package}” is not installed in this QGIS. On Windows use the standalone QGIS installer, which carries it; on Debian or Ubuntu install “python3-{package}”.</source>
   <translation>Pythonパッケージ「{package}」が、このQGISに入っていません。Windowsでは、これを含むQGISのスタンドアロンインストーラーをお使いください。DebianやUbuntuでは「python3-{package}」を入れてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>The Python package “{package}” was built with {library} {own}, but QGIS uses {library} {qgis}. Results could be wrong, so nothing was computed. Remove the package and install the one that belongs to your QGIS.</source>
   <translation>Pythonパッケージ「{package}」は{library} {own}で作られていますが、QGISは{library} {qgis}を使っています。結果が誤る恐れがあるため、何も計算しませんでした。このパッケージを取り除き、お使いのQGISに合うものを入れてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{layer}” has no field “{field}”. Its fields are: {fields}. Choose the right field in the parameters.</source>
   <translation>「{layer}」に列「{field}」がありません。ある列：{fields}。パラメータで正しい列を選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{layer}”, field “{field}”, row {row}: “{value}” is not a number. Correct the value or choose another field.</source>
   <translation>「{layer}」の列「{field}」、{row}行目：「{value}」は数値ではありません。値を直すか、別の列を選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{layer}”, field “{field}”, row {row}: {value} is negative. Sizes and numbers of people cannot be below zero; correct the value.</source>
   <translation>「{layer}」の列「{field}」、{row}行目：{value}は負の値です。規模や人数は0以上でなければなりません。値を直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{layer}”, field “{field}”, row {row} is empty (NULL), but a value is needed here.</source>
   <translation>「{layer}」の列「{field}」、{row}行目が空（NULL）ですが、ここには値が必要です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{layer}”, field “{field}”: the id “{value}” occurs {count} times (rows {rows}). Every row needs an id of its own.</source>
   <translation>「{layer}」の列「{field}」：ID「{value}」が{count}回あります（{rows}行目）。行ごとに別のIDが必要です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{layer}” has no rows. Choose a layer with data.</source>
   <translation>「{layer}」には行がありません。データのあるレイヤーを選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{layer}”, row {row} has no geometry. Give it a place on the map or remove the row.</source>
   <translation>「{layer}」の{row}行目にジオメトリがありません。地図上の位置を与えるか、行を取り除いてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{layer}”, row {row} has a broken geometry ({reason}). Repair it with “Fix geometries” and try again.</source>
   <translation>「{layer}」の{row}行目のジオメトリが壊れています（{reason}）。「ジオメトリを修復」で直してから、もう一度実行してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{layer}” has no coordinate reference system. Set it in the layer properties; it is not guessed.</source>
   <translation>「{layer}」に座標参照系がありません。レイヤーのプロパティで設定してください。推測はしません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>The coordinate reference system {crs} is not a projected one in metres, so lengths and areas would be wrong. Use the Japan plane rectangular zone of the town (EPSG:6669 to 6687).</source>
   <translation>座標参照系{crs}はメートル単位の投影座標系ではないため、長さや面積が正しくなりません。そのまちの平面直角座標系（EPSG:6669～6687）を使ってください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{layer}” lies at longitude {lon}, latitude {lat}, outside Japan. Its coordinate reference system is probably wrong; check the layer properties.</source>
   <translation>「{layer}」は経度{lon}、緯度{lat}にあり、日本の外です。座標参照系が誤っていると思われます。レイヤーのプロパティを確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{target}” could not be written: {reason}. Nothing was left behind. Check that the disk has room and that the folder may be written to.</source>
   <translation>「{target}」に書き込めませんでした：{reason}。書きかけのものは残っていません。ディスクの空きと、フォルダーへの書き込み権限を確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{file}” does not exist. Check the path.</source>
   <translation>「{file}」がありません。パスを確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>The assumption file “{file}” lacks the columns: {columns}. Copy the headings of a built-in table.</source>
   <translation>前提のファイル「{file}」に、次の列がありません：{columns}。組み込みの表の見出しを写してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>Assumptions, {where}: the list “{list}” is unknown. The lists are: {known}.</source>
   <translation>前提（{where}）：一覧「{list}」は不明です。使える一覧：{known}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>Assumptions, {where}, column “{column}”: “{value}” is not a number.</source>
   <translation>前提（{where}）の列「{column}」：「{value}」は数値ではありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>Assumptions, {where}: value {value} is not between low {low} and high {high}.</source>
   <translation>前提（{where}）：値{value}が、下限{low}と上限{high}の間にありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>Assumptions, {where}: nothing asks for “{list} / {key} / {parameter}”. The keys of this list are: {keys}. Its parameters are: {parameters}. Correct the row or remove it.</source>
   <translation>前提、{where}：「{list} / {key} / {parameter}」を使う計算はありません。この一覧のキーは{keys}、パラメータは{parameters}です。行を直すか、削除してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>The assumption “{list} / {key} / {parameter}” is missing. Add a row for it to your assumption table.</source>
   <translation>前提「{list} / {key} / {parameter}」がありません。前提の表に、その行を加えてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/hazards.py"></location>
   <source>“{meaning}” for the code {value} of “{column}” in “{file}” cannot be read. Write the meanings (CODES) like: {example}</source>
   <translation>「{file}」の項目「{column}」のコード {value} に指定された意味「{meaning}」を読み取れません。意味（CODES）は次のように書いてください: {example}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/hazards.py"></location>
   <source>one of several lines that close to one area; the area is taken once</source>
   <translation>複数の線で 1 つの区域になるため、区域は 1 件として取り込みました</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/hazards.py"></location>
   <source>{rows} zones are of both kinds, overflow and bank erosion; they stand as overflow, and their note says both.</source>
   <translation>{rows} 件の区域は氾濫流と河岸侵食の両方に該当します。種別は氾濫流とし、両方であることを備考に記しました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/hazards.py"></location>
   <source>{rows} zones were not designated yet when the data was made; they have the class that they would have.</source>
   <translation>{rows} 件の区域はデータ作成時点で指定前です。指定後に予定される区分で取り込みました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/hazards.py"></location>
   <source>The data is from before 2015 and was taken as the design scale (L1); the largest assumed rain came with the law of that year.</source>
   <translation>平成27年（2015年）の水防法改正前のデータのため、計画規模（L1）として取り込みました。想定最大規模は同改正で導入されたものです。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/hazards.py"></location>
   <source>No field gives a depth or a duration; only the outline is known.</source>
   <translation>浸水深や浸水継続時間の項目がないため、区域の範囲だけを取り込みました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/hazards.py"></location>
   <source>These depths could not be read and stay unknown; the note keeps them: {texts}</source>
   <translation>次の浸水深は読み取れないため不明としました。元の表記は備考に残しています: {texts}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/hazards.py"></location>
   <source>{rows} rows do not say their zone; it was taken from the title: {zone}</source>
   <translation>{rows} 件には用途地域の記載がないため、データの名称から「{zone}」としました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/hazards.py"></location>
   <source>{rows} rows have a day in another year than the title says ({year}); the day of the row was kept.</source>
   <translation>{rows} 件の日付の年が、名称の示す年（{year}年）と異なります。日付は元のデータのままです。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/ksj.py"></location>
   <source>the XML form of national land numerical information; import the shapefile or the GeoJSON that is published with it</source>
   <translation>国土数値情報のXML形式です。同時に公開されているシェープファイルまたはGeoJSONを取り込んでください</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/ksj.py"></location>
   <source>Each of the {features} cells became one row for each of {years} years.</source>
   <translation>{features} 個のメッシュを、{years} 年分それぞれ1行としました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/ksj.py"></location>
   <source>{rows} rows are parts of cells that lie in several municipalities; those of a cell add up to it.</source>
   <translation>{rows} 行は、複数の市区町村にまたがるメッシュの一部です。同じメッシュの行の合計がそのメッシュの値です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/lists.py"></location>
   <source>{rows} shelters serve a hazard under a condition (△); the hazard is listed and the note of the row says which.</source>
   <translation>{rows} か所の避難所は、条件付き（△）で対応する災害があります。災害の種類には含め、どの災害かを各行の備考に記録しました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/lists.py"></location>
   <source>{rows} values of “{column}” are zero, negative or not clear and were left empty.</source>
   <translation>「{column}」の {rows} 件の値は、0、負の数、または読み取れない値のため、空欄にしました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/lists.py"></location>
   <source>{rows} dates are not complete or not clear and were left empty; the note of the row has them as published.</source>
   <translation>{rows} 件の日付は、年がない、または読み取れないため、空欄にしました。公開された表記は各行の備考に残しました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/lists.py"></location>
   <source>Departures were counted from {columns} columns of the timetable; a stop without any time stays unknown.</source>
   <translation>発車本数は、時刻表の {columns} 列から数えました。時刻が 1 つもない停留所は不明のままです。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/model.py"></location>
   <source>“{layer}”, field “{field}”, row {row}: the category “{category}” is unknown. Use one of: {known}.</source>
   <translation>「{layer}」の列「{field}」、{row}行目：種類「{category}」は不明です。次のいずれかを使ってください：{known}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/model.py"></location>
   <source>Edit {number} ({id}): the category “{category}” is unknown. Use one of: {known}.</source>
   <translation>{number}番目の変更（{id}）：種類「{category}」は不明です。次のいずれかを使ってください：{known}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/model.py"></location>
   <source>“{layer}” has no residents: the field “{field}” is empty or 0 everywhere. Import a population table first, or choose the right field.</source>
   <translation>「{layer}」に住民がいません。列「{field}」が、すべて空か0です。先に人口の表を取り込むか、正しい列を選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/model.py"></location>
   <source>“{layer}”, row {row} has no area. Zones must be polygons; choose the layer of zones.</source>
   <translation>「{layer}」の{row}行目に面積がありません。ゾーンはポリゴンでなければなりません。ゾーンのレイヤーを選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/model.py"></location>
   <source>All weights of the vibrancy score are 0. Give at least one of score_weights a weight above 0 in your assumption table.</source>
   <translation>賑わいの点数の重みがすべて0です。前提の表で、score_weightsの少なくとも1つに0より大きい重みを入れてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/model.py"></location>
   <source>The assumptions decay / {key} need either rate_per_min or exponent, not both and not none. Correct your assumption table.</source>
   <translation>前提の一覧「decay」の{key}には、「rate_per_min」か「exponent」のどちらか一方だけが必要です。両方でも、どちらもなしでもいけません。前提の表を直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/model.py"></location>
   <source>Edit {number}: “{edit}” is no kind of edit. Use one of: {known}.</source>
   <translation>{number}番目の変更：「{edit}」という変更はありません。次のいずれかを使ってください：{known}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/model.py"></location>
   <source>Edit {number}: there is no facility with the id “{id}” (or an earlier edit removed it). Use an id of the layer of facilities.</source>
   <translation>{number}番目の変更：IDが「{id}」の施設がありません（前の変更で廃止された場合もあります）。施設のレイヤーにあるIDを使ってください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/model.py"></location>
   <source>Edit {number}: the id “{id}” is in use already. Give the new facility another id, or leave facility_id empty.</source>
   <translation>{number}番目の変更：ID「{id}」はすでに使われています。新しい施設に別のIDを付けるか、「facility_id」を空欄にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/model.py"></location>
   <source>Edit {number} ({id}): the size {size} cannot be used. Give a number from 0 up; for housing the number of dwellings is needed.</source>
   <translation>{number}番目の変更（{id}）：規模{size}は使えません。0以上の数値にしてください。住宅では戸数が必要です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/model.py"></location>
   <source>Edit {number} ({id}) has no place on the map. Edits that add or move need a point.</source>
   <translation>{number}番目の変更（{id}）に、地図上の位置がありません。追加と移転には点が必要です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/model.py"></location>
   <source>{parameter} is {value}, but must lie between {low} and {high}. Correct it in the parameters.</source>
   <translation>{parameter}が{value}ですが、{low}から{high}まででなければなりません。パラメータを直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/model.py"></location>
   <source>The decay “{value}” is unknown. Choose one of: {known}.</source>
   <translation>減衰「{value}」は不明です。次のいずれかを選んでください：{known}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/model.py"></location>
   <source>The table of flows would have more than {limit} rows (at least {rows}). Set MAX_DISTANCE or MIN_PROBABILITY, or leave the output of flows empty.</source>
   <translation>流れの表が{limit}行を超えます（少なくとも{rows}行）。MAX_DISTANCEかMIN_PROBABILITYを指定するか、流れの出力を空欄にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/model.py"></location>
   <source>“{layer}”, field “{field}”, row {row}: the id “{value}” does not occur in “{other}”, field “{other_field}”. Correct the id or choose another id field.</source>
   <translation>「{layer}」の列「{field}」、{row}行目：ID「{value}」が「{other}」の列「{other_field}」にありません。IDを直すか、別のIDの列を選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/model.py"></location>
   <source>“{layer}”, rows {row} and {other_row}: the distance from “{origin}” to “{destination}” is given twice. Keep one of the rows.</source>
   <translation>「{layer}」の{row}行目と{other_row}行目：「{origin}」から「{destination}」への距離が2回あります。どちらか1行だけにしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/plateau.py"></location>
   <source>“{file}” mixes coordinate reference systems ({systems}), so its shapes cannot be placed together. Split the file, or get it from its publisher again.</source>
   <translation>「{file}」には複数の座標参照系（{systems}）が混在しているため、図形を一緒に配置できません。ファイルを分けるか、公開元から入手し直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/plateau.py"></location>
   <source>Code lists that do not lie beside the file: {lists}. Their codes were kept as they are; import the whole package to have the meanings.</source>
   <translation>ファイルと同じパッケージにないコードリストがあります：{lists}。コードはそのまま残しました。意味を取り込むには、パッケージ全体をインポートしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/plateau.py"></location>
   <source>Objects of other kinds were left out: {kinds}.</source>
   <translation>ほかの種類の地物は取り込みませんでした：{kinds}。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/plateau.py"></location>
   <source>Of {rows} buildings the publisher does not know {heights} heights and {storeys} numbers of storeys (-9999, 9999 or missing); they are empty.</source>
   <translation>建物{rows}棟のうち、高さ{heights}件、階数{storeys}件が公開元で不明（-9999、9999、または記載なし）のため、空欄としました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/plateau.py"></location>
   <source>Classes in the words of the publisher: {classes}</source>
   <translation>公開元による区分の表記：{classes}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/plateau.py"></location>
   <source>The ratios of {rows} areas are written in per cent (80 for 0.8) and were divided by 100.</source>
   <translation>{rows}区域の率は百分率（0.8を80）で記載されていたため、100で割りました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/plateau.py"></location>
   <source>Kinds of plan areas that have no key of their own are “other”: {kinds}.</source>
   <translation>個別の区分を持たない計画区域は「その他」としました：{kinds}。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/plateau.py"></location>
   <source>{count} broken or empty triangles of the zones were left out.</source>
   <translation>区域を構成する三角形のうち、壊れているもの・面積のないもの{count}件を除きました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>The scenario “{scenario}” was changed in another window since it was read here. Nothing was written, and what the other window saved is kept. Reload the scenario from “{file}” and repeat the step.</source>
   <translation>シナリオ「{scenario}」は、ここで読み込んだ後に別のウィンドウで変更されました。何も書き込んでいません。別のウィンドウで保存された内容はそのまま残っています。「{file}」からシナリオを読み込み直し、操作をやり直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>The scenario “{scenario}” is no longer in “{file}”; another window may have deleted it. Nothing was written. Reload the list of scenarios.</source>
   <translation>シナリオ「{scenario}」は「{file}」にありません。別のウィンドウで削除された可能性があります。何も書き込んでいません。シナリオの一覧を読み込み直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>“{file}” has a scenario “{name}” already. Choose another name.</source>
   <translation>「{file}」には「{name}」という名前のシナリオがすでにあります。別の名前にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>A scenario needs a name. Type one.</source>
   <translation>シナリオには名前が必要です。名前を入力してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>The scenario “{scenario}” is in “{file}” already; there is nothing to bring back.</source>
   <translation>シナリオ「{scenario}」はすでに「{file}」にあります。元に戻すものはありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>A facility template needs a name. Type one.</source>
   <translation>施設のひな形には名前が必要です。名前を入力してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>The template “{name}” has the category “{category}”, which is not known. The categories are: {known}.</source>
   <translation>ひな形「{name}」の分類「{category}」は登録されていません。使える分類は次のとおりです: {known}。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>The template “{name}” has the size {size}. Type a number from 0 up.</source>
   <translation>ひな形「{name}」の規模が {size} になっています。0以上の数値を入力してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>The template “{name}” has the time “{value}”. Type times as HH:MM, for example 09:00, from 00:00 to 24:00, or leave them empty.</source>
   <translation>ひな形「{name}」の時刻が「{value}」になっています。時刻は 09:00 のように HH:MM の形で 00:00 から 24:00 までを入力するか、空欄にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>The template “{name}” is not among the own templates of “{file}”. Built-in templates cannot be changed or deleted; save one of your own under another name.</source>
   <translation>ひな形「{name}」は「{file}」の独自のひな形にありません。あらかじめ用意されたひな形は変更も削除もできません。別の名前で独自のひな形として保存してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>Outside every urban function induction area. Facilities of the kind “{category}” are usually to be led into these areas; look into the location plan.</source>
   <translation>どの都市機能誘導区域からも外れています。「{category}」は一般に都市機能誘導区域へ誘導する施設です。立地適正化計画を確認してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>The use district here ({zone}) does not allow “{category}” ({source}). Exceptions need a permit of the building authority.</source>
   <translation>この場所の用途地域（{zone}）では「{category}」を建築できません（{source}）。例外には特定行政庁の許可が必要です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>The use district here ({zone}) allows “{category}” only up to {max_m2} m²; this one has about {area_m2} m² ({source}).</source>
   <translation>この場所の用途地域（{zone}）で建築できる「{category}」は {max_m2} m² までです。この施設は約 {area_m2} m² です（{source}）。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>In a zone of {hazard} with depths of {depth}; the limit chosen is {limit_m} m.</source>
   <translation>{hazard}の区域内で、想定される深さは {depth} です。設定した上限は {limit_m} m です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>In a zone of {hazard}; its depth is not given.</source>
   <translation>{hazard}の区域内です。深さはデータに示されていません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>In a zone of {hazard}.</source>
   <translation>{hazard}の区域内です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>In a special zone of {hazard}, where building is restricted.</source>
   <translation>{hazard}の特別警戒区域内で、建築が制限されます。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>{low} m or more</source>
   <translation>{low} m 以上</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>{low} to {high} m</source>
   <translation>{low} m 以上 {high} m 未満</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/statistics.py"></location>
   <source>outlines of mesh cells; cells are computed from their codes</source>
   <translation>メッシュの区画線です。区画はメッシュコードから計算します</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/statistics.py"></location>
   <source>an area of water, with the residents that the census counts there</source>
   <translation>水面調査区です（国勢調査がそこで数えた人口を含む）</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/statistics.py"></location>
   <source>a sum of areas that are in the file themselves</source>
   <translation>ファイル内の区域を合計した行です</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/statistics.py"></location>
   <source>an earlier date of the same year; the latest was taken</source>
   <translation>同じ年の古い時点です。最新の時点を使いました</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/statistics.py"></location>
   <source>not a usable date</source>
   <translation>日付として使えません</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/statistics.py"></location>
   <source>counts vehicles, not pedestrians</source>
   <translation>歩行者ではなく車両の計測値です</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/statistics.py"></location>
   <source>another direction of the same point and time; added to it</source>
   <translation>同じ地点・時刻の別方向です。合算しました</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/statistics.py"></location>
   <source>The table {table} is not in the list of known census tables; its columns were found by their labels, its year is not known.</source>
   <translation>統計表 {table} は既知の国勢調査統計表の一覧にありません。列は項目名で判別しましたが、調査年は分かりません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/statistics.py"></location>
   <source>In {cells} cells the published ages include those of hidden neighbours and exceed the total. Only their shares were used: residents by age add up to the total of the cell.</source>
   <translation>{cells} メッシュでは、公表された年齢別人口に秘匿された隣接メッシュの分が含まれ、総数を超えています。構成比だけを使い、年齢別人口の合計がメッシュの総数に一致するようにしました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/statistics.py"></location>
   <source>The table has no figures by age.</source>
   <translation>この統計表に年齢別の数値はありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/statistics.py"></location>
   <source>The table does not divide residents of 75 and older; these two age groups stay unknown.</source>
   <translation>この統計表は75歳以上を区分していません。75〜84歳と85歳以上は不明のままです。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/statistics.py"></location>
   <source>The figures of {areas} areas are hidden; {receivers} neighbouring areas hold them in theirs, as published.</source>
   <translation>{areas} 区域の数値は秘匿されています。公表値のとおり、隣接する {receivers} 区域の数値に合算されています。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/statistics.py"></location>
   <source>Each row holds {readings} counts. They are counted one by one: the number of rows is that of counts.</source>
   <translation>1行に {readings} 件の計測値があります。1件ずつ数えるため、行数は計測値の件数です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/statistics.py"></location>
   <source>The file does not say whether {columns} count bicycles too. If they do, the numbers are higher than those of pedestrians.</source>
   <translation>{columns} に自転車が含まれるかどうか、ファイルからは分かりません。含まれる場合、歩行者だけの数より大きくなります。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/statistics.py"></location>
   <source>Bicycles ({columns}) are not counted as pedestrians.</source>
   <translation>自転車（{columns}）は歩行者に含めていません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/statistics.py"></location>
   <source>The file does not say the kind of day of {rows} counts: Saturdays and Sundays were taken as holidays, other days as weekdays. Public holidays are not known.</source>
   <translation>{rows} 件の計測値に平日・休日の区分がありません。土曜・日曜を休日、その他を平日としました。祝日は判別していません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/statistics.py"></location>
   <source>{rows} counts of other directions were added to their points.</source>
   <translation>別方向の計測値 {rows} 件を同じ地点に合算しました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>“{file}” cannot be read as an OpenStreetMap extract: {reason}. Download it again.</source>
   <translation>「{file}」は OpenStreetMap のデータとして読めません（{reason}）。もう一度ダウンロードしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>“{file}” has links without coordinates, and the table of their nodes (“{nodes}”) does not lie beside it. Put both tables into one folder and import the folder.</source>
   <translation>「{file}」のリンクには座標がなく、ノードの表（「{nodes}」）が同じ場所にありません。両方の表を一つのフォルダに置き、そのフォルダを取り込んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>the same street in the opposite direction; it is taken once</source>
   <translation>同じ道路の逆方向です（一度だけ取り込みます）</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>the same line between the same nodes stands in another row</source>
   <translation>同じノードの間の同じ線が別の行にあります</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>an area to walk on, not a line</source>
   <translation>歩ける面であり、線ではありません</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>a line that is neither a street nor a path</source>
   <translation>道路でも通路でもない線です</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>a line without length</source>
   <translation>長さのない線です</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>nothing says that it is a facility</source>
   <translation>施設であることを示すタグがありません</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>not open to the public (access)</source>
   <translation>一般に公開されていません（access）</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>nodes of the network: their links carry their ids and places</source>
   <translation>ネットワークのノードです。番号と位置はリンクにあります</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>a node of the link is not in the table of nodes</source>
   <translation>リンクのノードがノードの表にありません</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>{rows} ways of a kind that is not known here were taken as not walkable.</source>
   <translation>種別が不明な道 {rows} 件は、歩行できないものとしました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>{rows} ways are not walkable by their tags (motorways, private ways, ways under construction …); they are kept and marked.</source>
   <translation>タグにより歩行できない道が {rows} 件あります（自動車専用道路、私道、工事中の道など）。印を付けて残しています。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>The {rows} lines say nothing of their kind; all were taken as walkable.</source>
   <translation>{rows} 件の線には種別がありません。すべて歩行できるものとしました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>{rows} lines are drawn longer or shorter than their published length, by more than 1 %; the drawn length was taken.</source>
   <translation>{rows} 件の線は、公表されている長さと図上の長さが 1 % を超えて異なります。図上の長さを用いました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>Floor space in m² is the area of the outline: one storey, grounds included.</source>
   <translation>床面積（m²）には外形の面積を用いました。1 階分で、敷地を含みます。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>{rows} other features of the extract (buildings, trees, power lines …) are neither streets nor facilities and were not counted as rows.</source>
   <translation>そのほかの {rows} 件（建物、樹木、送電線など）は道路でも施設でもないため、行数に含めていません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>The kinds stand in the column “{column}” without their keys; values with several meanings were not taken.</source>
   <translation>種別は列「{column}」にキーなしで記録されています。複数の意味がある値は取り込みませんでした。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>The codes were read by the specification of {edition} for pedestrian network data.</source>
   <translation>コードは歩行空間ネットワークデータの {edition} 年の整備仕様に従って読みました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>{rows} links may be walked in one direction only; they were taken as open in both.</source>
   <translation>{rows} 件のリンクは一方向にしか歩けませんが、両方向に歩けるものとしました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/streets.py"></location>
   <source>Widths and slopes are published as classes; the middle of the class was taken, of an open class its limit.</source>
   <translation>幅員と勾配は区分で公表されています。区分の中央の値を、上限のない区分では下限の値を用いました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>Mesh code “{value}” (number {row}) is not a code of JIS X 0410 in Japan. Codes have 4, 6, 7, 8, 9, 10 or 11 digits; correct it or choose another field.</source>
   <translation>メッシュコード「{value}」（{row}番目）は、日本国内のJIS X 0410のコードではありません。コードは4、6、7、8、9、10、11桁のいずれかです。修正するか、別の項目を選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>Mesh code “{value}” is coarser than {level}. Choose data of {level} or finer.</source>
   <translation>メッシュコード「{value}」は{level}より粗いものです。{level}かそれより細かいデータを選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>Mesh code “{value}” is finer than {level}. Choose data of {level} or coarser.</source>
   <translation>メッシュコード「{value}」は{level}より細かいものです。{level}かそれより粗いデータを選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>Mesh codes of several levels are mixed ({levels}). Give one level at a time.</source>
   <translation>大きさの異なるメッシュコードが混ざっています（{levels}）。一度に1つの大きさだけを与えてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>Place {row} lies at longitude {lon}, latitude {lat}, where there are no mesh cells of Japan. Check whether longitude and latitude were swapped.</source>
   <translation>{row}番目の場所は経度{lon}、緯度{lat}にあり、そこに日本のメッシュはありません。経度と緯度が逆になっていないか確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>“{level}” is not a mesh level. The levels are: {levels}.</source>
   <translation>「{level}」はメッシュの大きさではありません。使える大きさ：{levels}</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>None of the {rows} rows of “{layer}” has a geometry. Choose the layer that holds the boundary.</source>
   <translation>「{layer}」の{rows}行には、ジオメトリのあるものがありません。境界のあるレイヤーを選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>“{layer}” holds geometries of the kind {kind}. A boundary must be polygons, or lines that close.</source>
   <translation>「{layer}」のジオメトリは{kind}です。境界は、ポリゴンか、閉じた線でなければなりません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>The {lines} lines of “{layer}” do not close: {ends} ends hang loose, for example at {places}. Such layers often leave out the coast. Join the lines or add what is missing, or choose a polygon layer, for example the administrative areas (N03) of the national land numerical information.</source>
   <translation>「{layer}」の{lines}本の線が閉じていません。{ends}個の端が、たとえば{places}で途切れています。こうしたレイヤーには、海岸線がないことがよくあります。線をつなぐか足りない線を加えるか、ポリゴンのレイヤー（たとえば国土数値情報の行政区域（N03））を選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>“{layer}” holds {count} municipalities: {some}. Name one of them in the parameter “Municipality”, or select its rows in the layer and tick “Selected features only”.</source>
   <translation>「{layer}」には{count}の市区町村があります：{some}。パラメータ「市区町村」で1つを指定するか、レイヤーで行を選択して「選択した地物のみ」をチェックしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>“{layer}” has no municipality “{wanted}”. It holds: {some}. Write the five-digit code or the name exactly as in the layer.</source>
   <translation>「{layer}」に市区町村「{wanted}」がありません。あるもの：{some}。5桁のコードか、レイヤーにあるとおりの名称を書いてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>No centre of a {level} mesh cell lies inside “{layer}” (its area is {area_m2} m²). Choose a finer mesh level, and check the coordinate reference system of the layer.</source>
   <translation>「{layer}」（面積{area_m2} m²）の内側に、{level}メッシュの中心が1つもありません。より細かいメッシュを選び、レイヤーの座標参照系を確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>The box around “{layer}” holds {count} mesh cells of {level}; the most is {most}. Choose a coarser mesh level or one municipality.</source>
   <translation>「{layer}」を囲む四角形には{level}メッシュが{count}個あり、上限の{most}個を超えます。より粗いメッシュにするか、1つの市区町村を選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>“{file}” exists already. Nothing was changed. Choose another name, delete the file, or tick “Replace an existing study”.</source>
   <translation>「{file}」はすでにあります。何も変更していません。別の名前にするか、ファイルを削除するか、「既存の検討データを置き換える」をチェックしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>“{file}” is not a study of Nigiwai. Nothing was changed. Make one with “Create study”, or choose another file.</source>
   <translation>「{file}」はNigiwaiの検討データではありません。何も変更していません。「検討データを作成」で作るか、別のファイルを選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>The folder “{folder}” already holds “{file}”, which is not part of the sample town. Nothing was written; choose an empty folder.</source>
   <translation>フォルダー「{folder}」には、架空のまちのものではない「{file}」がすでにあります。何も書き込んでいません。空のフォルダーを選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>“{file}” has version {version} of the study format ({program}); this Nigiwai knows versions up to {known}. Nothing was changed. Update the plugin.</source>
   <translation>「{file}」の検討データの形式は版{version}（{program}）ですが、このNigiwaiが扱えるのは版{known}までです。何も変更していません。プラグインを更新してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>“{file}” is damaged ({reason}). It may have been cut off while it was copied; copy it again or take a backup.</source>
   <translation>「{file}」が壊れています（{reason}）。写している途中で切れたのかもしれません。もう一度写すか、控えを使ってください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>“{file}” cannot be read: {reason}. Check the permissions of the file.</source>
   <translation>「{file}」を読めません：{reason}。ファイルの権限を確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>The study “{file}” lacks the table or column “{table} {column}”. Someone removed or renamed it; take a backup, or make the study anew.</source>
   <translation>検討データ「{file}」に、表または列「{table} {column}」がありません。取り除かれたか、名前が変えられています。控えを使うか、検討データを作り直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>“{file}” is in use by another program or an open edit ({reason}). Nothing was changed. Save or stop editing its layers, close other programs that use it, and try again.</source>
   <translation>「{file}」は、ほかのプログラムか編集中のレイヤーが使っています（{reason}）。何も変更していません。レイヤーの編集を保存または終了し、使っているほかのプログラムを閉じて、もう一度実行してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>Rows for “{layer}” are in {crs}, but the study is in {wanted}. Reproject them.</source>
   <translation>「{layer}」に書く行は{crs}ですが、検討データは{wanted}です。座標を変換してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>Row {row} for “{layer}” is a {kind}; this table holds {wanted}.</source>
   <translation>「{layer}」に書く{row}行目は{kind}ですが、この表に入るのは{wanted}です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/study.py"></location>
   <source>“{layer}”, field “{field}”, row {row}: {value} is not a whole number.</source>
   <translation>「{layer}」の列「{field}」、{row}行目：{value}は整数ではありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/transit.py"></location>
   <source>“{file}” is part of a timetable (GTFS), but {part} does not lie beside it. All files of the timetable must lie in one folder or zip; get it again.</source>
   <translation>「{file}」は時刻表データ（GTFS）の一部ですが、同じ場所に {part} がありません。時刻表データのファイルはすべて1つのフォルダーまたはzipに入れておく必要があります。入手し直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/transit.py"></location>
   <source>a station as a whole; its stops are taken one by one</source>
   <translation>駅・停留所群の親です。個々の停留所（のりば）を取り込みます</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/transit.py"></location>
   <source>an entrance or a passage, no stop</source>
   <translation>出入口や通路で、停留所ではありません</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/transit.py"></location>
   <source>Departures are those of a typical day from {first} to {last}: the median of each day of the week, weekdays as the mean of Monday to Friday, holidays as Sunday. The last stop of a trip has no departure.</source>
   <translation>発車本数は {first} から {last} までの標準的な1日の本数です。曜日ごとの中央値を取り、平日は月〜金の平均、休日は日曜としました。便の終点は発車に数えません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/transit.py"></location>
   <source>The timetable does not say when it is valid; departures a day are unknown.</source>
   <translation>時刻表データに有効期間がないため、1日の発車本数は不明です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/transit.py"></location>
   <source>Nothing leaves from {stops} stops.</source>
   <translation>{stops} か所の停留所には発車する便がありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/transit.py"></location>
   <source>{rows} rows of {file} were left out: they repeat an earlier row or lack what links them to the timetable.</source>
   <translation>{file} の {rows} 行を除きました。前の行と重複しているか、時刻表との対応がありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Shops and restaurants</source>
   <translation>商店・飲食店</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Leisure and lodging</source>
   <translation>余暇・宿泊</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Town office and culture</source>
   <translation>行政・文化</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Schools and child care</source>
   <translation>学校・保育</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Medicine and welfare</source>
   <translation>医療・福祉</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Other facilities</source>
   <translation>その他の施設</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Gains visitors</source>
   <translation>来訪者が増える</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Loses visitors</source>
   <translation>来訪者が減る</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Hardly changes</source>
   <translation>ほとんど変わらない</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Added</source>
   <translation>追加</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Moved</source>
   <translation>移転</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Changed in size or kind</source>
   <translation>規模・種類の変更</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Removed</source>
   <translation>廃止</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>{count} visitors a day more or less</source>
   <translation>1日の来訪者の増減が{count}人</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Share of all patronage</source>
   <translation>全体に占める来客の割合</translation>
  </message>
  <message>
   <location filename="../../processing/base.py"></location>
   <source>it could not be created</source>
   <translation>作成できませんでした</translation>
  </message>
  <message>
   <location filename="../../processing/provider.py"></location>
   <source>Nigiwai: liveliness, market and risk</source>
   <translation>Nigiwai：賑わい・市場・災害リスク</translation>
  </message>
  <message>
   <location filename="../../processing/study/check_study.py"></location>
   <source>Check study</source>
   <translation>検討データを点検</translation>
  </message>
  <message>
   <location filename="../../processing/study/check_study.py"></location>
   <source>Looks at everything in a study and says what to do: what each table holds, how much of the area it covers, hidden and missing figures, facilities that are there twice or outside, years that do not fit, refused rows, and what each analysis still lacks and where it is published. Also checks the packages of this QGIS. Nothing is changed.</source>
   <translation>検討データの全体を点検し、何をすればよいかを示します。各表の内容、区域を覆う割合、秘匿や欠測の値、施設の重複や区域外の位置、合わない年次、取り込まなかった行、分析ごとに足りないデータとその公開元を調べます。このQGISのパッケージも確かめます。データは変更しません。</translation>
  </message>
  <message>
   <location filename="../../processing/study/check_study.py"></location>
   <location filename="../../processing/study/import_data.py"></location>
   <source>The study (GeoPackage) made by “Create study”.</source>
   <translation>「検討データを作成」で作った検討データ（GeoPackage）です。</translation>
  </message>
  <message>
   <location filename="../../processing/study/check_study.py"></location>
   <location filename="../../processing/vibrancy/compare_scenarios.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <location filename="../../ui/dock/pages/report.py"></location>
   <source>Report</source>
   <translation>報告書</translation>
  </message>
  <message>
   <location filename="../../processing/study/check_study.py"></location>
   <location filename="../../processing/vibrancy/compare_scenarios.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>HTML files (*.html)</source>
   <translation>HTMLファイル (*.html)</translation>
  </message>
  <message>
   <location filename="../../processing/study/check_study.py"></location>
   <source>Page with every finding, the tables, the sources and the versions.</source>
   <translation>点検結果、表の内容、出所、バージョンをまとめたページです。</translation>
  </message>
  <message>
   <location filename="../../processing/study/check_study.py"></location>
   <source>Findings for programs</source>
   <translation>プログラム用の点検結果</translation>
  </message>
  <message>
   <location filename="../../processing/study/check_study.py"></location>
   <source>JSON files (*.json)</source>
   <translation>JSONファイル (*.json)</translation>
  </message>
  <message>
   <location filename="../../processing/study/check_study.py"></location>
   <source>The same content for other programs, as JSON.</source>
   <translation>同じ内容を、ほかのプログラムで使えるJSON形式で書き出します。</translation>
  </message>
  <message>
   <location filename="../../processing/study/check_study.py"></location>
   <source>Problems</source>
   <translation>問題</translation>
  </message>
  <message>
   <location filename="../../processing/study/check_study.py"></location>
   <source>Warnings</source>
   <translation>警告</translation>
  </message>
  <message>
   <location filename="../../processing/study/create_study.py"></location>
   <source>Create study</source>
   <translation>検討データを作成</translation>
  </message>
  <message>
   <location filename="../../processing/study/create_study.py"></location>
   <source>Makes a study: one GeoPackage that holds the boundary of a municipality, its mesh cells (JIS X 0410) and empty tables for everything else. Coordinates are those of the Japan plane rectangular zone of the place. A cell belongs to the municipality when its centre lies inside the boundary. Fill the study with “Import data”.</source>
   <translation>検討データを作成します。検討データは1個のGeoPackageで、市区町村の境界、標準地域メッシュ（JIS X 0410）、そのほかのデータを入れる空の表を納めます。座標は、その場所の平面直角座標系です。中心が境界の内側にあるメッシュを、その市区町村のものとします。作成したら「データを取り込む」でデータを入れてください。</translation>
  </message>
  <message>
   <location filename="../../processing/study/create_study.py"></location>
   <source>Municipality</source>
   <translation>市区町村</translation>
  </message>
  <message>
   <location filename="../../processing/study/create_study.py"></location>
   <source>Layer with the boundary: polygons (all rows are joined to one area), or lines that close. It needs a coordinate reference system; any will do.</source>
   <translation>境界のレイヤーです。ポリゴン（すべての行を1つの領域にまとめます）か、閉じた線です。座標参照系が必要ですが、種類は問いません。</translation>
  </message>
  <message>
   <location filename="../../processing/study/create_study.py"></location>
   <source>Five-digit code or name, where the layer holds several municipalities (files of the administrative areas N03). It is looked for in the fields N03_003, N03_004, N03_007 and name. The name of a designated city takes all its wards.</source>
   <translation>レイヤーに複数の市区町村があるとき（行政区域N03のファイル）の、5桁のコードか名称です。列「N03_003」「N03_004」「N03_007」「name」の中を探します。政令指定都市の名称を書くと、すべての区を取ります。</translation>
  </message>
  <message>
   <location filename="../../processing/study/create_study.py"></location>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Source to name</source>
   <translation>示す出典</translation>
  </message>
  <message>
   <location filename="../../processing/study/create_study.py"></location>
   <source>Words that the publisher of the boundary asks for; printed on maps and in reports. Empty: those of the administrative areas (N03), where the layer has their fields.</source>
   <translation>境界の公表者が求める出典の文言です。地図と報告書に示します。空欄のときは、レイヤーに行政区域（N03）の列があれば、その文言になります。</translation>
  </message>
  <message>
   <location filename="../../processing/study/create_study.py"></location>
   <source>Name of the study</source>
   <translation>検討データの名称</translation>
  </message>
  <message>
   <location filename="../../processing/study/create_study.py"></location>
   <source>Replace an existing study</source>
   <translation>既存の検討データを置き換える</translation>
  </message>
  <message>
   <location filename="../../processing/study/create_study.py"></location>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>GeoPackage (*.gpkg)</source>
   <translation>GeoPackage (*.gpkg)</translation>
  </message>
  <message>
   <location filename="../../processing/study/create_study.py"></location>
   <source>Size of the cells: 1 km, 500 m (half), 250 m (quarter) or 125 m (eighth). Census population is published for 1 km, 500 m and 250 m.</source>
   <translation>メッシュの大きさです。1 km、500 m（2分の1）、250 m（4分の1）、125 m（8分の1）から選びます。国勢調査の人口は、1 km、500 m、250 mで公表されています。</translation>
  </message>
  <message>
   <location filename="../../processing/study/create_study.py"></location>
   <source>Shown in reports. Left empty, it is taken from the layer.</source>
   <translation>報告書に示します。空欄にすると、レイヤーから取ります。</translation>
  </message>
  <message>
   <location filename="../../processing/study/create_study.py"></location>
   <source>Replace the study that stands in the target file; what was imported into it is lost. A file that is not a study is never replaced.</source>
   <translation>出力先のファイルにある検討データを置き換えます。そこに取り込んだデータは失われます。検討データでないファイルを置き換えることはありません。</translation>
  </message>
  <message>
   <location filename="../../processing/study/create_study.py"></location>
   <source>The GeoPackage to make. It is written whole or not at all.</source>
   <translation>作成するGeoPackageです。全体を書き終えるか、まったく書かないかのどちらかです。</translation>
  </message>
  <message>
   <location filename="../../processing/study/create_study.py"></location>
   <source>Number of mesh cells</source>
   <translation>メッシュの数</translation>
  </message>
  <message>
   <location filename="../../processing/study/create_study.py"></location>
   <source>EPSG number of the plane zone</source>
   <translation>平面直角座標系のEPSG番号</translation>
  </message>
  <message>
   <location filename="../../processing/study/create_study.py"></location>
   <source>{name}: {count} mesh cells of {level}, {crs}, written to {file}</source>
   <translation>{name}：{level}メッシュ{count}個、{crs}、{file}に書きました</translation>
  </message>
  <message>
   <location filename="../../processing/study/create_study.py"></location>
   <source>{count} rows without geometry were left out.</source>
   <translation>ジオメトリのない{count}行を除きました。</translation>
  </message>
  <message>
   <location filename="../../processing/study/create_study.py"></location>
   <source>{count} broken polygons were repaired. Check the boundary on the map.</source>
   <translation>壊れたポリゴン{count}個を修復しました。地図で境界を確かめてください。</translation>
  </message>
  <message>
   <location filename="../../processing/study/create_study.py"></location>
   <source>The lines were closed to areas.</source>
   <translation>線を閉じて領域にしました。</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Import data</source>
   <translation>データを取り込む</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Brings published open data into a study, as it was downloaded: statistics, national land information, lists and plans of the city, timetables, OpenStreetMap, city models. What a file is, is seen from its content. What a file does not say is asked, never guessed. Rows that are not taken are listed with the reason in a table beside the study; importing a file again replaces its rows. Cancelling leaves the study as it was.</source>
   <translation>公開されているデータを、ダウンロードしたままの形で検討データに取り込みます（統計、国土数値情報、市町村の一覧や計画図、時刻表、OpenStreetMap、3D都市モデル）。何のファイルかは中身から判断します。ファイルに書かれていないことは推測せずに質問します。取り込まなかった行は、理由を付けて検討データの隣の表に書き出します。同じファイルをもう一度取り込むと置き換わります。中止しても検討データは元のままです。</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>File, folder or zip archive</source>
   <translation>ファイル、フォルダー、またはzipファイル</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>What to import. A folder is searched with all folders in it; a zip archive need not be unpacked. Type or paste the path of a folder.</source>
   <translation>取り込むものです。フォルダーは、その中のフォルダーもすべて探します。zipファイルは展開しなくてかまいません。フォルダーのパスは、入力するか貼り付けてください。</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>“auto” recognises the format from the content; another one must fit the file.</source>
   <translation>「auto」では、内容から形式を判別します。ほかの形式を選ぶときは、ファイルと合っていなければなりません。</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Category of all facilities</source>
   <translation>すべての施設の種類</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Key of a facility category, for example “library”, for a list or a layer that does not say what its rows are. Empty: each row's category is found from what the list says.</source>
   <translation>施設の種類のキーです（たとえば「library」）。行が何を表すかの記載がない一覧やレイヤーに使います。空欄なら、行ごとに一覧の記載から種類を見つけます。</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Words that the publisher asks for; printed on maps and in reports. Empty: those of the published format, where it has any.</source>
   <translation>公表者が求める出典の文言です。地図と報告書に示します。空欄のときは、公表された形式に決まった文言があれば、それになります。</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Source of the city's own files</source>
   <translation>市町村独自のファイルの出典</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>For a folder with files of several publishers: words that the city asks for, used where the format of a file does not tell its publisher.</source>
   <translation>複数の公開元のファイルがあるフォルダー用です。市町村が求める出典の表記を書きます。形式から公開元が分からないファイルに使います。</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Meanings of codes</source>
   <translation>コードの意味</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>For files whose codes have no published meaning, such as ranks of flood depth: code=meaning, separated by semicolons. Depths in metres (1=0-0.5; 2=0.5-3; 3=3-), durations in hours (1=0h-12h). Answers are remembered in the study.</source>
   <translation>浸水深ランクなど、意味が公表されていないコードのあるファイル用です。「コード=意味」をセミコロンで区切って書きます。深さはメートル（1=0-0.5; 2=0.5-3; 3=3-）、継続時間は時間（1=0h-12h）です。回答は検討データに記録されます。</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Columns of the list</source>
   <translation>一覧の列の対応</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>For lists whose headings are not known: role=heading, separated by semicolons, for example name=Place; latitude=Y; longitude=X.</source>
   <translation>見出しが分からない一覧用です。「役割=見出し」をセミコロンで区切って書きます。例：（name=地点名; latitude=Y座標; longitude=X座標）</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Reference system of layers without one</source>
   <translation>座標参照系のないレイヤーの座標参照系</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>For layers that do not say their coordinate reference system (a shapefile without .prj). Others keep their own.</source>
   <translation>座標参照系が分からないレイヤー（.prjのないシェープファイル）に使います。ほかのレイヤーは自身のものを使います。</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <location filename="../../ui/widgets/answer_panel.py"></location>
   <source>What the rows are</source>
   <translation>何の区域・地点か</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>For layers where neither columns nor title say it, for example flood or use_district. The message names the possible words.</source>
   <translation>列からも題名からも分からないレイヤー用です。例：「flood」「use_district」。使える語はメッセージに表示されます。</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Table of answers</source>
   <translation>回答の表</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>For a folder with several files that ask: the table of questions that an import left beside the study, with the column “value” filled in.</source>
   <translation>質問のあるファイルが複数あるフォルダー用です。取り込みで検討データの隣にできた質問の表に、列「value」を記入して指定します。</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Files and folders to leave out</source>
   <translation>対象外にするファイルやフォルダー</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Names in a folder that are not looked at, with * for any letters, several separated by semicolons: *_old; draft*.</source>
   <translation>フォルダーの中で読まない名前です。「*」は任意の文字を表し、複数はセミコロンで区切ります。例：「*_old; draft*」</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Replace older dates</source>
   <translation>古い時点を置き換える</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Take away what the study has of the same data set for other dates. Otherwise they stay, and zones keep their residents.</source>
   <translation>同じデータの別の時点を検討データから取り除きます。指定しなければ残り、ゾーンの人口も変わりません。</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Only show, write nothing</source>
   <translation>確認だけ行い、書き込まない</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Say what would be imported and why rows would be refused; change nothing.</source>
   <translation>何が取り込まれ、どの行がなぜ取り込まれないかを示します。何も変更しません。</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Recognised as</source>
   <translation>判別した形式</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Rows written</source>
   <translation>書いた行数</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Rows refused</source>
   <translation>取り込まなかった行数</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Why rows were refused</source>
   <translation>取り込まなかった理由</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Table of refused rows</source>
   <translation>取り込まなかった行の表</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Table of open questions</source>
   <translation>未回答の質問の表</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Open questions</source>
   <translation>未回答の質問</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>Files, as JSON</source>
   <translation>ファイルごとの結果（JSON）</translation>
  </message>
  <message>
   <location filename="../../processing/study/import_data.py"></location>
   <source>This was a preview: nothing was written.</source>
   <translation>確認だけを行いました。何も書き込んでいません。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/compare_scenarios.py"></location>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>Compare scenarios</source>
   <translation>シナリオを比較</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/compare_scenarios.py"></location>
   <source>Sets several simulated scenarios side by side: for every indicator the best one is marked, and scenarios that another one beats in everything are flagged as dominated. Gives one table and one page with a chart.</source>
   <translation>シミュレーションした複数のシナリオを並べます。指標ごとに最もよいものに印を付け、ほかのシナリオにすべての点で劣るものを示します。1つの表と、グラフのある1ページを出力します。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/compare_scenarios.py"></location>
   <source>Results of scenarios</source>
   <translation>シナリオの結果</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/compare_scenarios.py"></location>
   <source>Outputs of “Simulate scenario”, from one baseline: the tables of indicators (with their ranges), or the zones, from which sums and means are taken. A table may hold several scenarios.</source>
   <translation>同じ基準から始めた「シナリオをシミュレーション」の出力です。指標の表（幅を含みます）か、ゾーン（合計と平均を求めます）を選びます。1つの表に複数のシナリオがあってもかまいません。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/compare_scenarios.py"></location>
   <source>Names of the scenarios</source>
   <translation>シナリオの名前</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/compare_scenarios.py"></location>
   <source>One name for each scenario, in the order of the layers, separated by semicolons. Without them, the names in the tables and of the layers serve.</source>
   <translation>レイヤーの順に、シナリオごとに1つの名前を、セミコロンで区切って書きます。空欄のときは、表の中の名前とレイヤーの名前を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/compare_scenarios.py"></location>
   <source>Comparison</source>
   <translation>比較</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/compare_scenarios.py"></location>
   <source>One row a scenario and indicator: value before and after, change with its range, “best” (1), “rank”, “used” (1 where the indicator is known for every scenario and so counts for dominance), “dominated” (1) and by which.</source>
   <translation>シナリオと指標ごとに1行です。変更前と変更後の値、変化とその幅、「best」（1なら最良）、「rank」（順位）、「used」（1ならすべてのシナリオで値が分かり、優劣の判定に使った指標）、「dominated」（1なら劣位）と、どれに劣るかを示します。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/compare_scenarios.py"></location>
   <source>Page with the table and a chart of every indicator.</source>
   <translation>表と、すべての指標のグラフのページです。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/compare_scenarios.py"></location>
   <source>Scenarios not dominated</source>
   <translation>劣位でないシナリオ</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/compare_scenarios.py"></location>
   <source>Not counted for dominance, because not every scenario has a value: {indicators}.</source>
   <translation>値のないシナリオがあるため、優劣の判定に使わなかった指標：{indicators}</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/compare_scenarios.py"></location>
   <source>The values before differ between the scenarios for: {indicators}. The scenarios probably do not start from one baseline, so compare them with care.</source>
   <translation>変更前の値がシナリオによって異なります：{indicators}。同じ基準から始めていないと思われるので、比較には注意してください。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Shares the demand of every origin among the destinations: the larger and the nearer a destination, the more people choose it (Huff 1964). ALPHA 1 with power decay and LAMBDA 2 is the modified Huff model used in Japan. Distances are straight lines, or come from your own table.</source>
   <translation>出発地ごとの需要を、目的地に配分します。大きい目的地ほど、近い目的地ほど、多くの人が選びます（Huff 1964）。ALPHAを1、減衰をべき、LAMBDAを2とすると、日本で使われる修正ハフモデルになります。距離は直線距離か、ご自分の表の値です。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Total demand</source>
   <translation>需要の合計</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Demand with no destination in reach</source>
   <translation>届く目的地のない需要</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>its coordinates are not numbers</source>
   <translation>座標が数値ではありません</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Straight-line distances in metres, measured in {crs}.</source>
   <translation>{crs}で測った直線距離（m）です。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>LAMBDA {rate} per metre: the pull halves every {half} m.</source>
   <translation>LAMBDA {rate}（1 m当たり）：引力は{half} mごとに半分になります。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>That is very short. A LAMBDA per kilometre must be divided by 1000.</source>
   <translation>これは非常に短い距離です。1 km当たりのLAMBDAは、1000で割ってください。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>{count} pairs of origin and destination are not in the table and were taken as out of reach.</source>
   <translation>出発地と目的地の組のうち{count}組が表になく、届かないものとしました。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>{count} pairs are nearer than 1 unit of distance. Power decay is infinite at zero, so their distance was taken as 1.</source>
   <translation>{count}組は、距離が1単位より近くなっています。べきの減衰は距離0で無限大になるため、距離を1としました。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Demand of {unserved} (of {total}) has no destination in reach and goes nowhere.</source>
   <translation>需要{total}のうち{unserved}は、届く目的地がなく、どこへも行きません。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Where people start: mesh cells, districts or points. Areas and lines count at their centroid. With a distance table, a table without geometry will do.</source>
   <translation>人が出発する場所です。メッシュ、地区、または点です。面や線は重心で表します。距離の表を使うときは、ジオメトリのない表でもかまいません。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Origins</source>
   <translation>出発地</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Field of the origins with the demand to share out: residents, trips or yen a day. Empty (NULL) and negative values are refused.</source>
   <translation>配分する需要のある、出発地の列です。1日の人数、外出の回数、円など。空（NULL）と負の値は受け付けません。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Demand field</source>
   <translation>需要の列</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Where people may go: shops or other facilities. They count at their centroid.</source>
   <translation>人が行くかもしれない場所です。店舗などの施設を、重心で表します。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Destinations</source>
   <translation>目的地</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Field of the destinations with their size, for example sales floor in m². A size of 0 attracts nobody; empty (NULL) and negative values are refused.</source>
   <translation>規模のある、目的地の列です。たとえば売場面積（m²）。規模が0なら、だれも引きつけません。空（NULL）と負の値は受け付けません。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Attraction field</source>
   <translation>魅力の列</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Field with an id of its own for every origin. Ids are compared as text; 1 and 1.0 are the same.</source>
   <translation>出発地ごとに異なるIDの列です。IDは文字として比べます。1と1.0は同じものとします。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Id field of the origins</source>
   <translation>出発地のIDの列</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Id field of the destinations</source>
   <translation>目的地のIDの列</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Field with an id of its own for every destination. Where two destinations are equally likely, the first by id is the dominant one.</source>
   <translation>目的地ごとに異なるIDの列です。2つの目的地が同じ確率のときは、IDの順で先のものを最も選ばれる目的地とします。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Table with the fields origin, destination and distance, in any unit, for example minutes by car. A pair that is not in the table is out of reach. Without a table, straight lines in metres are used.</source>
   <translation>「origin」「destination」「distance」の列がある表です。単位は問いません（たとえば自動車での分）。表にない組は、届かないものとします。表がないときは、直線距離（m）を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Distance table</source>
   <translation>距離の表</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>How much size counts, 0 to 10: 1 is proportional, 0 makes all sizes equal.</source>
   <translation>規模をどれだけ重んじるかです。0～10。1なら比例し、0なら規模を区別しません。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Exponent of attraction (ALPHA)</source>
   <translation>魅力の指数（ALPHA）</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Decay with distance</source>
   <translation>距離による減衰</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>power: pull falls with distance to the power of LAMBDA; a distance below 1 unit counts as 1. exponential: pull falls by the same share with every unit.</source>
   <translation>「power」：引力は距離のLAMBDA乗に反比例します。1単位より近い距離は1とします。「exponential」：引力は1単位ごとに同じ割合で減ります。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>0 to 100. For power decay the exponent, which has no unit. For exponential decay the rate per metre, or per unit of the distance table: divide a rate per kilometre by 1000 (0.5 per km is 0.0005).</source>
   <translation>0～100。べきの減衰では指数で、単位はありません。指数の減衰では1 m当たり（距離の表では1単位当たり）の率です。1 km当たりの率は1000で割ってください（1 km当たり0.5なら0.0005）。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Strength of decay (LAMBDA)</source>
   <translation>減衰の強さ（LAMBDA）</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Destinations farther than this are not considered; one exactly at it is. In metres, or in the unit of the distance table. Empty: no limit.</source>
   <translation>これより遠い目的地は考えません。ちょうどこの距離のものは含みます。単位はm、または距離の表の単位です。空欄なら制限しません。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Greatest distance</source>
   <translation>最大の距離</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Flows with a smaller probability, 0 to 1, are left out of the table; they still count in all sums. Empty: all pairs in reach.</source>
   <translation>これより小さい確率（0～1）の流れは表に載せません。合計には含みます。空欄なら、届くすべての組を載せます。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Smallest probability in the flow table</source>
   <translation>流れの表に載せる最小の確率</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>The origins with dominant (id of the most likely destination), its probability, and accessibility (sum of attraction to the power of ALPHA times decay). Fields of these names are replaced.</source>
   <translation>出発地に、「dominant」（最も選ばれる目的地のID）、その確率「probability」、「accessibility」（魅力のALPHA乗と減衰の積の合計）を加えたものです。同じ名前の列は置き換えます。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Origins with their dominant destination</source>
   <translation>出発地と、最も選ばれる目的地</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>The destinations with patronage (demand that they receive) and share (of the total demand). Fields of these names are replaced.</source>
   <translation>目的地に、「patronage」（受け取る需要）と「share」（需要全体に占める割合）を加えたものです。同じ名前の列は置き換えます。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Destinations with their patronage</source>
   <translation>目的地と、その来客</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Table of pairs in reach: origin, destination, distance, probability, flow. At most 20 million rows.</source>
   <translation>届く組の表です。「origin」「destination」「distance」「probability」「flow」の列があります。最大2000万行です。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Flows</source>
   <translation>流れ</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/score_vibrancy.py"></location>
   <source>Predicts how many people visit every facility, how long they stay, what they spend and where they walk on to, and scores the vibrancy of every zone from 0 to 100. Expected values from a gravity model with onward walking; every headline number has a low and a high.</source>
   <translation>各施設に何人が訪れ、どれだけ滞在し、いくら使い、次にどこへ歩くかを予測し、各ゾーンの賑わいを0～100で評価します。回遊を含む重力モデルによる期待値で、主な数値には下限と上限が付きます。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/score_vibrancy.py"></location>
   <source>Zones with vibrancy</source>
   <translation>ゾーンの賑わい</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/score_vibrancy.py"></location>
   <source>Zones with vibrancy, its components (value, score and share), visitors, presence by hour band, accessibility, and basis (measured or modelled).</source>
   <translation>ゾーンに、賑わいとその5項目（値、点数、割合）、来訪者、時間帯別の滞在人数、行きやすさ、根拠（実測かモデルか）を加えたものです。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/score_vibrancy.py"></location>
   <source>Facilities with visitors</source>
   <translation>施設の来訪者</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/score_vibrancy.py"></location>
   <source>Facilities with visitors a day (first and onward), stay, person-hours, spend, market score and mean distance of their visitors.</source>
   <translation>施設に、1日の来訪者（最初の訪問と回遊）、滞在時間、延べ滞在時間、消費額、市場の点数、来訪者の平均距離を加えたものです。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/score_vibrancy.py"></location>
   <source>One HTML file on the town as it is: indicators with bands, the liveliest zones and facilities, hours, fit to the measured people flow, data, assumptions and limits. It opens without internet.</source>
   <translation>いまのまちについての、1つのHTMLファイルです。指標とその幅、賑わいの高いゾーンと施設、時間帯、人流の実測値との合い方、データ、前提、限界を示します。インターネットなしで開けます。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Puts facilities that do not exist yet on the map, moves, changes or removes existing ones, adds housing, and predicts what changes: visitors, stay, spend, onward walks, vibrancy and residents' access, who gains and who loses, with bands and a report.</source>
   <translation>まだ存在しない施設を地図に置き、今ある施設を移転、変更、廃止し、住宅を加えて、何が変わるかを予測します。来訪者、滞在、消費、回遊、賑わい、住民の行きやすさと、だれが得をし、だれが損をするかを、幅と報告書とともに示します。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Edits</source>
   <translation>変更</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Points with the fields edit (add, move, remove or modify), facility_id, category, size and name. Adding and moving need the point; move, remove and modify need the facility_id of an existing facility. The category housing adds residents; its size is the number of dwellings.</source>
   <translation>「edit」（「add」「move」「remove」「modify」のいずれか）、「facility_id」「category」「size」「name」の列がある点です。追加と移転には点の位置が、移転、廃止、変更には今ある施設の「facility_id」が必要です。種類「housing」は住民を加えます。その規模は戸数です。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Shown in the report and in comparisons. Empty: the name of the layer of edits.</source>
   <translation>報告書と比較に示す名前です。空欄なら、変更のレイヤーの名前を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Name of the scenario</source>
   <translation>シナリオの名前</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Kind of edit</source>
   <translation>変更の種別</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Id of the facility</source>
   <translation>施設のID</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Field of the edits with this meaning.</source>
   <translation>この意味をもつ、変更の列です。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Zones as after the edits, with *_before, *_after and *_change of vibrancy, visitors, onward visitors, person-hours, spend, residents and access, and effect (gain, lose or same: residents' access).</source>
   <translation>変更後のゾーンです。賑わい、来訪者、回遊の来訪者、延べ滞在時間、消費額、住民、行きやすさの「*_before」（変更前）、「*_after」（変更後）、「*_change」（変化）と、「effect」（住民の行きやすさ：「gain」「lose」「same」）があります。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Zones after the scenario</source>
   <translation>シナリオ実施後のゾーン</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Facilities as after the edits, with *_before, *_after and *_change, edit (what was done to it) and effect (gain, lose or same: visitors).</source>
   <translation>変更後の施設です。「*_before」（変更前）、「*_after」（変更後）、「*_change」（変化）、「edit」（行った変更）、「effect」（来訪者：「gain」「lose」「same」）があります。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Facilities after the scenario</source>
   <translation>シナリオ実施後の施設</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Diversion</source>
   <translation>来訪者の転換</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>One row an edited facility and another one: first visitors a day that it takes (positive) or gives (negative), and their share. Trips that went elsewhere or were not made are called elsewhere.</source>
   <translation>変更した施設とほかの施設の組ごとに1行です。1日の最初の来訪者を奪う数（正）または譲る数（負）と、その割合を示します。域外へ行った、または出かけなかった分は、「elsewhere」とします。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Indicators of the town</source>
   <translation>まち全体の指標</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>One row an indicator of the whole town: before, after, change and its band. Compare scenarios takes this table.</source>
   <translation>まち全体の指標ごとに1行です。変更前、変更後、変化とその幅を示します。「シナリオを比較」には、この表を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>One HTML file with everything a council asks: what changes, who gains and loses, data, assumptions and limits. It opens without internet.</source>
   <translation>1つのHTMLファイルです。何が変わるか、だれが得をし、だれが損をするか、データ、前提、限界など、説明に必要なことをまとめます。インターネットがなくても開けます。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>{count} facilities have no size; the size assumed for their category stands in.</source>
   <translation>{count}施設に規模がないため、その種類の前提の規模を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>{count} entries have no number of visitors; the assumed number stands in.</source>
   <translation>{count}か所の入口に来訪者数がないため、前提の値を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>{count} zones have residents without age groups; the shares of the other zones stand in.</source>
   <translation>{count}ゾーンの住民に年齢の区分がないため、ほかのゾーンの割合を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>{count} zones have no number of residents (NULL); nobody starts a trip there.</source>
   <translation>{count}ゾーンの住民数が不明（NULL）です。そこから出かける人はいないものとします。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>{count} facilities lie outside all zones: they draw visitors but show in no zone.</source>
   <translation>{count}施設がどのゾーンの中にもありません。来訪者はありますが、どのゾーンにも表れません。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>No measured people flow was given: presence is modelled.</source>
   <translation>人流の実測値がないため、滞在人数はモデルによるものです。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Measured people flow: {count} cells cover the zones.</source>
   <translation>人流の実測値：{count}メッシュがゾーンに重なります。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>The measured people flow covers no zone: presence is modelled. Check place_id (mesh code), time_band (day) and day_type (weekday and holiday, or all).</source>
   <translation>人流の実測値と重なるゾーンがないため、滞在人数はモデルによります。place_id（メッシュコード）、time_band（day）、day_type（weekdayとholiday、またはall）を確かめてください。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Mesh cells or small areas with residents: the table zones of a study.</source>
   <translation>住民数のあるメッシュまたは町丁・字です。検討データの表「zones」を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Facilities with a category and, where known, a size: the table facilities of a study.</source>
   <translation>種類と、分かれば規模のある施設です。検討データの表「facilities」を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Where visitors come in (stations, bus terminals, car parks): the table entries of a study. Without it only residents make trips.</source>
   <translation>来訪者が入ってくる場所（駅、バスターミナル、駐車場）です。検討データの表「entries」を使います。ないときは、住民だけが出かけるものとします。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Rows with place_id (mesh code), day_type, time_band and persons: the table observations of a study. Where it covers a zone, presence is the measured one.</source>
   <translation>「place_id」（メッシュコード）、「day_type」「time_band」「persons」の列がある行です。検討データの表「observations」を使います。これが重なるゾーンでは、滞在人数は実測値に基づきます。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Rows that stand above the built-in assumptions: list, key, parameter, value, low, high, unit, source, year, verified. Without it the table assumptions of the study is used.</source>
   <translation>組み込みの前提に優先する行です。列は「list」「key」「parameter」「value」「low」「high」「unit」「source」「year」「verified」です。ないときは、検討データの表「assumptions」を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>How often the model is computed again with other values from the ranges of the assumptions. Low and high are the 10 % and 90 % points. 0 leaves the bands empty. Each draw takes as long as the whole computation.</source>
   <translation>前提の幅の中で値を変えて、モデルを計算し直す回数です。下限と上限は、10 %点と90 %点です。0にすると、下限と上限は空になります。1回ごとに、全体の計算と同じ時間がかかります。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Draws for the bands</source>
   <translation>幅を求める計算の回数</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Field of the zones with this meaning.</source>
   <translation>この意味をもつ、ゾーンの列です。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Field of the facilities with this meaning.</source>
   <translation>この意味をもつ、施設の列です。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Field of the entries with this meaning.</source>
   <translation>この意味をもつ、入口の列です。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Id</source>
   <translation>ID</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Kind of entry</source>
   <translation>入口の種類</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Residents aged 0–14</source>
   <translation>0～14歳の住民</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Residents aged 15–64</source>
   <translation>15～64歳の住民</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Residents aged 65–74</source>
   <translation>65～74歳の住民</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Residents aged 75–84</source>
   <translation>75～84歳の住民</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Residents aged 85 and older</source>
   <translation>85歳以上の住民</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/assumptions_dialog.py"></location>
   <source>Assumptions: {category}</source>
   <translation>前提：{category}</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/assumptions_dialog.py"></location>
   <source>Double-click a value to change it. It is kept in this study and used for every facility of this kind; the low and the high make the bands.</source>
   <translation>値をダブルクリックすると変更できます。変更はこの検討データに保存され、この種類のすべての施設に使われます。下限と上限は結果の幅の計算に使われます。</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/assumptions_dialog.py"></location>
   <source>Save in the study</source>
   <translation>検討データに保存</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/assumptions_dialog.py"></location>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <location filename="../../ui/dialogs/facility_dialog.py"></location>
   <location filename="../../ui/dialogs/import_dialog.py"></location>
   <location filename="../../ui/dialogs/template_dialog.py"></location>
   <location filename="../../ui/dock/pages/first_run.py"></location>
   <location filename="../../ui/widgets/run_strip.py"></location>
   <source>Cancel</source>
   <translation>中止</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/assumptions_dialog.py"></location>
   <source>Back to the built-in value</source>
   <translation>既定値に戻す</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <location filename="../../ui/dock/pages/first_run.py"></location>
   <location filename="../../ui/widgets/run_strip.py"></location>
   <source>Progress</source>
   <translation>進み具合</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>How often the model is computed again for the ranges; 0 gives none and is fast</source>
   <translation>幅を求めるためにモデルを計算し直す回数です。0にすると幅は出ませんが、速くなります</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>&amp;Draws:</source>
   <translation>試行回数(&amp;D)：</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>Compute again</source>
   <translation>再計算</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>Indicators by scenario</source>
   <translation>シナリオ別の指標</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>Profiles of the scenarios</source>
   <translation>シナリオの特徴</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>&amp;Table</source>
   <translation>表(&amp;T)</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>&amp;Bars</source>
   <translation>棒グラフ(&amp;B)</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>&amp;Profiles</source>
   <translation>レーダーチャート(&amp;P)</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>&amp;Maps</source>
   <translation>地図(&amp;M)</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>★ best in this indicator · ◆ not dominated · ◇ another scenario is at least as good in everything</source>
   <translation>★ この指標で最良　◆ 他に劣らない　◇ すべての指標で同等以上のシナリオがほかにある</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>Export CSV…</source>
   <translation>CSVに出力…</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>Saves the page of the comparison beside the study and opens it</source>
   <translation>比較の報告書を検討データと同じ場所に保存して開きます</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <location filename="../../ui/dialogs/import_dialog.py"></location>
   <location filename="../../ui/widgets/notice.py"></location>
   <source>Close</source>
   <translation>閉じる</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>A comparison is being computed. Cancel it first.</source>
   <translation>比較を計算中です。先に中止してください。</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>{count} scenarios compared.</source>
   <translation>{count}件のシナリオを比較しました。</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>Scenarios have changed since. “Compute again” brings this up to date.</source>
   <translation>その後シナリオが変わりました。「再計算」を押すと最新になります。</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>Export the comparison</source>
   <translation>比較の出力</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>Tables (*.csv)</source>
   <translation>表 (*.csv)</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>Exported to {file}.</source>
   <translation>{file}に出力しました。</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>The report is in {file}.</source>
   <translation>報告書は{file}にあります。</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>Save the difference</source>
   <translation>差分の保存</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <source>The difference was added to the project: {file}</source>
   <translation>差分をプロジェクトに追加しました：{file}</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/facility_dialog.py"></location>
   <source>Facility: {name}</source>
   <translation>施設：{name}</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/facility_dialog.py"></location>
   <source>not known</source>
   <translation>不明</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/facility_dialog.py"></location>
   <location filename="../../ui/dialogs/template_dialog.py"></location>
   <source>&amp;Name</source>
   <translation>名称(&amp;N)</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/facility_dialog.py"></location>
   <location filename="../../ui/dialogs/template_dialog.py"></location>
   <source>&amp;Category</source>
   <translation>種類(&amp;C)</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/facility_dialog.py"></location>
   <location filename="../../ui/dialogs/template_dialog.py"></location>
   <source>&amp;Size</source>
   <translation>規模(&amp;S)</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/facility_dialog.py"></location>
   <source>Apply</source>
   <translation>適用</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/facility_dialog.py"></location>
   <source>As it is today</source>
   <translation>現況に戻す</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/import_dialog.py"></location>
   <source>Import data into the study</source>
   <translation>検討データにデータを取り込む</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/import_dialog.py"></location>
   <location filename="../../ui/dock/desk.py"></location>
   <source>Study (*.gpkg)</source>
   <translation>検討データ (*.gpkg)</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/import_dialog.py"></location>
   <source>A file, a zip archive or a folder with everything in it</source>
   <translation>ファイル、ZIPファイル、またはまとめて入れたフォルダー</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/import_dialog.py"></location>
   <source>File…</source>
   <translation>ファイル…</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/import_dialog.py"></location>
   <source>Folder…</source>
   <translation>フォルダー…</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/import_dialog.py"></location>
   <source>Replace older dates of the same data</source>
   <translation>同じデータの古い時点を置き換える</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/import_dialog.py"></location>
   <source>Look at the files</source>
   <translation>ファイルを調べる</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/import_dialog.py"></location>
   <source>Import</source>
   <translation>取り込む</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/import_dialog.py"></location>
   <source>File to import</source>
   <translation>取り込むファイル</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/import_dialog.py"></location>
   <source>Folder to import</source>
   <translation>取り込むフォルダー</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/import_dialog.py"></location>
   <source>Stopped. The study is as it was.</source>
   <translation>中止しました。検討データは元のままです。</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/import_dialog.py"></location>
   <source>{written} rows of {read} were imported. Refused rows and their reasons are in {file}.</source>
   <translation>{read}行のうち{written}行を取り込みました。取り込まなかった行とその理由は{file}にあります。</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/template_dialog.py"></location>
   <source>Add a facility of your own</source>
   <translation>独自の施設を追加</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/template_dialog.py"></location>
   <source>Opening hours are known</source>
   <translation>営業時間が分かっている</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/template_dialog.py"></location>
   <source>Opens</source>
   <translation>開始時刻</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/template_dialog.py"></location>
   <source>Closes</source>
   <translation>終了時刻</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/template_dialog.py"></location>
   <source>N&amp;ote</source>
   <translation>メモ(&amp;O)</translation>
  </message>
  <message>
   <location filename="../../ui/dock/controller.py"></location>
   <location filename="../../ui/dock/pages/scenarios.py"></location>
   <location filename="../../ui/workspace.py"></location>
   <source>Open a study first.</source>
   <translation>先に検討データを開いてください。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/controller.py"></location>
   <source>Undo: {step}</source>
   <translation>元に戻す：{step}</translation>
  </message>
  <message>
   <location filename="../../ui/dock/controller.py"></location>
   <source>Redo: {step}</source>
   <translation>やり直す：{step}</translation>
  </message>
  <message>
   <location filename="../../ui/dock/desk.py"></location>
   <source>Open study</source>
   <translation>検討データを開く</translation>
  </message>
  <message>
   <location filename="../../ui/dock/desk.py"></location>
   <source>Look at the study</source>
   <translation>検討データの確認</translation>
  </message>
  <message>
   <location filename="../../ui/dock/dock.py"></location>
   <source>Something is being computed</source>
   <translation>計算中です</translation>
  </message>
  <message>
   <location filename="../../ui/dock/map_side.py"></location>
   <source>Read plans and hazards</source>
   <translation>計画区域と災害区域の読み込み</translation>
  </message>
  <message>
   <location filename="../../ui/dock/map_side.py"></location>
   <location filename="../../ui/dock/pages/scenarios.py"></location>
   <location filename="../../ui/widgets/map_pair.py"></location>
   <source>Vibrancy score</source>
   <translation>賑わいの点数</translation>
  </message>
  <message>
   <location filename="../../ui/dock/map_side.py"></location>
   <location filename="../../ui/dock/pages/scenarios.py"></location>
   <source>Change of the vibrancy score</source>
   <translation>賑わいの点数の変化</translation>
  </message>
  <message>
   <location filename="../../ui/dock/map_side.py"></location>
   <location filename="../../ui/dock/pages/scenarios.py"></location>
   <source>Change in people present</source>
   <translation>滞在人数の変化</translation>
  </message>
  <message>
   <location filename="../../ui/dock/map_side.py"></location>
   <location filename="../../ui/dock/pages/scenarios.py"></location>
   <source>Change of residents' access</source>
   <translation>住民の行きやすさの変化</translation>
  </message>
  <message>
   <location filename="../../ui/dock/navigation.py"></location>
   <source>Steps</source>
   <translation>作業の段階</translation>
  </message>
  <message>
   <location filename="../../ui/dock/navigation.py"></location>
   <location filename="../../ui/map/facility_items.py"></location>
   <source>{name}: {state}</source>
   <translation>{name}：{state}</translation>
  </message>
  <message>
   <location filename="../../ui/dock/page.py"></location>
   <source>done</source>
   <translation>済み</translation>
  </message>
  <message>
   <location filename="../../ui/dock/page.py"></location>
   <source>something is missing</source>
   <translation>不足があります</translation>
  </message>
  <message>
   <location filename="../../ui/dock/page.py"></location>
   <source>not begun</source>
   <translation>未着手</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/data.py"></location>
   <location filename="../../ui/dock/pages/later.py"></location>
   <source>Import data…</source>
   <translation>データを取り込む…</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/data.py"></location>
   <source>Looking at the study…</source>
   <translation>検討データを確認しています…</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/data.py"></location>
   <source>{count} imports; {refused} rows were not taken, each with its reason.</source>
   <translation>取り込み{count}件。取り込まなかった行は{refused}行で、それぞれ理由を記録しています。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/data.py"></location>
   <source>Nothing was imported yet. Choose a folder with everything that you have: what each file is, is seen from its content.</source>
   <translation>まだ何も取り込まれていません。お手元のデータをまとめたフォルダを選んでください。各ファイルの種類は内容から判別します。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/data.py"></location>
   <location filename="../../ui/dock/pages/study.py"></location>
   <source>Next: score the vibrancy</source>
   <translation>次へ：賑わいを評価</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/data.py"></location>
   <source>Not taken: {reasons}</source>
   <translation>取り込まなかった行：{reasons}</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/data.py"></location>
   <source>Every row was taken.</source>
   <translation>すべての行を取り込みました。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/first_run.py"></location>
   <source>Welcome to Nigiwai</source>
   <translation>Nigiwaiへようこそ</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/first_run.py"></location>
   <source>Place facilities on the map and see how the town answers. Everything is kept in one file, the study.</source>
   <translation>地図に施設を配置すると、まちの反応をその場で確かめられます。すべての内容は1つのファイル（検討データ）に保存されます。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/first_run.py"></location>
   <source>Try it with the sample city</source>
   <translation>サンプル都市で試す</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/first_run.py"></location>
   <source>A fictional town of about 60,000 people with all its data. It takes about a minute and needs no internet. You choose the folder.</source>
   <translation>人口約6万人の架空の市と、そのデータ一式です。作成には1分ほどかかり、インターネットは不要です。保存先のフォルダを選べます。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/first_run.py"></location>
   <source>Make the sample city…</source>
   <translation>サンプル都市を作成…</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/first_run.py"></location>
   <source>Begin a study of your town</source>
   <translation>自分のまちの検討を始める</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/first_run.py"></location>
   <source>You need its boundary, for example from the administrative areas (N03) of the National Land Information.</source>
   <translation>市区町村の境界データが必要です（例：国土数値情報の行政区域（N03））。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/first_run.py"></location>
   <location filename="../../ui/dock/pages/study.py"></location>
   <source>New study…</source>
   <translation>新しい検討データ…</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/first_run.py"></location>
   <source>Go on with a study</source>
   <translation>検討を続ける</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/first_run.py"></location>
   <location filename="../../ui/dock/pages/study.py"></location>
   <source>Open study…</source>
   <translation>検討データを開く…</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/first_run.py"></location>
   <source>Open “{name}” again</source>
   <translation>「{name}」をもう一度開く</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/first_run.py"></location>
   <source>Folder for the sample city</source>
   <translation>サンプル都市を保存するフォルダ</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/first_run.py"></location>
   <source>The sample city is ready: {file}</source>
   <translation>サンプル都市ができました：{file}</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/later.py"></location>
   <source>This comes with a later version of Nigiwai.</source>
   <translation>この機能は今後のバージョンで提供します。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/later.py"></location>
   <source>What will be here</source>
   <translation>ここでできるようになること</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/later.py"></location>
   <source>Data that can be collected already</source>
   <translation>今から集められるデータ</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/later.py"></location>
   <location filename="../../ui/dock/pages/study.py"></location>
   <location filename="../../ui/dock/pages/vibrancy.py"></location>
   <source>{count} rows</source>
   <translation>{count}行</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/later.py"></location>
   <source>for “{analysis}”: {dataset} ({publisher})</source>
   <translation>「{analysis}」用：{dataset}（{publisher}）</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/report.py"></location>
   <source>Each report is one HTML file beside the study; it opens without internet and can be printed.</source>
   <translation>報告書は1つのHTMLファイルとして検討データと同じ場所に作成されます。インターネットなしで開け、印刷もできます。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/report.py"></location>
   <source>Vibrancy of today</source>
   <translation>現況の賑わい</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/report.py"></location>
   <source>One scenario</source>
   <translation>シナリオごとの報告書</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/report.py"></location>
   <source>Repeating a report with newer data comes with a later version.</source>
   <translation>新しいデータで報告書を作り直す機能は、今後のバージョンで提供します。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/report.py"></location>
   <source>Make</source>
   <translation>作成</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/report.py"></location>
   <source>Open</source>
   <translation>開く</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/report.py"></location>
   <location filename="../../ui/dock/pages/vibrancy.py"></location>
   <source>The study does not have the data for it yet.</source>
   <translation>必要なデータが検討データにまだありません。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/report.py"></location>
   <source>Make a scenario first.</source>
   <translation>先にシナリオを作成してください。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/report.py"></location>
   <source>Make a second scenario first.</source>
   <translation>先に2つ目のシナリオを作成してください。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/report.py"></location>
   <source>Not made yet.</source>
   <translation>まだ作成されていません。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/report.py"></location>
   <location filename="../../ui/dock/pages/study.py"></location>
   <source>Checking the study</source>
   <translation>検討データを点検しています</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/report.py"></location>
   <source>Simulating {name}</source>
   <translation>「{name}」を計算しています</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/report.py"></location>
   <source>Made on {date}: {file}</source>
   <translation>{date}に作成：{file}</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/resources.py"></location>
   <source>Resources</source>
   <translation>地域資源</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/resources.py"></location>
   <source>Local resources, opinions of residents, partners and support programmes side by side</source>
   <translation>地域資源、住民の意見、連携主体、支援制度を並べて見る</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/resources.py"></location>
   <source>Matching of what is asked for with what is there</source>
   <translation>求められていることと、地域にあるものとの結び付け</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/risk.py"></location>
   <source>Risk</source>
   <translation>災害リスク</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/risk.py"></location>
   <source>People and buildings in flood, tsunami, storm surge and landslide areas</source>
   <translation>洪水・津波・高潮・土砂災害の区域にいる人と建物</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/risk.py"></location>
   <source>Expected damage, and how a scenario changes it</source>
   <translation>想定される被害と、シナリオによるその変化</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/risk.py"></location>
   <source>Reach and capacity of shelters on foot</source>
   <translation>避難所の徒歩圏と収容力</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/risk.py"></location>
   <source>While placing facilities, places at risk are marked with the reason already now.</source>
   <translation>施設を配置するときは、災害の危険がある場所に今の版でも理由を付けて印を付けます。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/scenarios.py"></location>
   <source>No colours</source>
   <translation>色を付けない</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/scenarios.py"></location>
   <source>Answer</source>
   <translation>結果</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/scenarios.py"></location>
   <source>&amp;Zones:</source>
   <translation>ゾーン(&amp;Z)：</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/scenarios.py"></location>
   <source>Options</source>
   <translation>設定</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/scenarios.py"></location>
   <source>Snap to buildings</source>
   <translation>建物に合わせる</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/scenarios.py"></location>
   <source>Mark places flooded deeper than</source>
   <translation>印を付ける浸水の深さ</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/scenarios.py"></location>
   <source>{depth} m</source>
   <translation>{depth} m超</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/scenarios.py"></location>
   <source>Choose a card, then click on the map.</source>
   <translation>施設のカードを選び、地図をクリックしてください。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/scenarios.py"></location>
   <source>{name}: {count} edits</source>
   <translation>{name}：編集{count}件</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/study.py"></location>
   <location filename="../../ui/dock/pages/vibrancy.py"></location>
   <source>Show on the map</source>
   <translation>地図に表示</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/study.py"></location>
   <source>Check the study</source>
   <translation>検討データを点検</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/study.py"></location>
   <source>What is in it</source>
   <translation>収録内容</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/study.py"></location>
   <source>Close study</source>
   <translation>閉じる</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/study.py"></location>
   <source>Mesh</source>
   <translation>メッシュ</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/study.py"></location>
   <source>Still empty: {tables}</source>
   <translation>データなし：{tables}</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/study.py"></location>
   <source>Everything is there for “{analysis}”.</source>
   <translation>「{analysis}」に必要なデータはそろっています。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/study.py"></location>
   <source>Enough for “{analysis}”; better with:</source>
   <translation>「{analysis}」は実行できます。次のデータがあるとより確かになります：</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/study.py"></location>
   <source>Missing for “{analysis}”:</source>
   <translation>「{analysis}」に不足しているデータ：</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/study.py"></location>
   <location filename="../../ui/dock/pages/vibrancy.py"></location>
   <source>Next: import data</source>
   <translation>次へ：データを取り込む</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/vibrancy.py"></location>
   <source>How many people visit each facility, how long they stay, what they spend and where they walk on to; from that a score of 0 to 100 for every zone.</source>
   <translation>各施設を何人が訪れ、どれだけ滞在し、いくら使い、次にどこへ回遊するかを推計し、ゾーンごとに0～100点の賑わいの点数を求めます。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/vibrancy.py"></location>
   <source>How often it is computed again with other assumptions, for the low and high of each number. 0 leaves them out.</source>
   <translation>仮定を変えて計算を繰り返す回数です。各数値の下限と上限を求めるのに使います。0にすると幅を求めません。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/vibrancy.py"></location>
   <source>Draws for the &amp;bands</source>
   <translation>幅を求める計算の回数(&amp;B)</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/vibrancy.py"></location>
   <source>Open the report</source>
   <translation>報告書を開く</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/vibrancy.py"></location>
   <source>Colour the zones by their score while I work</source>
   <translation>作業中、ゾーンを賑わいの点数で色分けする</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/vibrancy.py"></location>
   <source>The score of the live model, without a layer of its own; the Scenarios page can show changes instead.</source>
   <translation>作業中に計算した点数を、レイヤーを作らずに表示します。シナリオのページでは変化を表示することもできます。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/vibrancy.py"></location>
   <source>Everything needed is there. Nothing was scored yet.</source>
   <translation>必要なデータはそろっています。まだ評価していません。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/vibrancy.py"></location>
   <source>Scored on {date}.</source>
   <translation>{date}に評価しました。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/vibrancy.py"></location>
   <source>Next: make scenarios</source>
   <translation>次へ：シナリオを作る</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/vibrancy.py"></location>
   <source>Scoring the vibrancy</source>
   <translation>賑わいを評価しています</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/vibrancy.py"></location>
   <source>The vibrancy was scored; zones and facilities are on the map.</source>
   <translation>賑わいを評価しました。ゾーンと施設を地図に表示しています。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/palette.py"></location>
   <source>Facilities to place</source>
   <translation>配置する施設</translation>
  </message>
  <message>
   <location filename="../../ui/dock/palette.py"></location>
   <source>Assumptions…</source>
   <translation>前提…</translation>
  </message>
  <message>
   <location filename="../../ui/dock/palette.py"></location>
   <source>Add own…</source>
   <translation>独自の施設を追加…</translation>
  </message>
  <message>
   <location filename="../../ui/dock/palette.py"></location>
   <source>Delete this template</source>
   <translation>このひな型を削除</translation>
  </message>
  <message>
   <location filename="../../ui/map/ghost.py"></location>
   <source>{minutes} min</source>
   <translation>{minutes}分</translation>
  </message>
  <message>
   <location filename="../../ui/map/place_menu.py"></location>
   <source>Edit size and name…</source>
   <translation>規模と名称を編集…</translation>
  </message>
  <message>
   <location filename="../../ui/map/ramp_legend.py"></location>
   <source>Legend</source>
   <translation>凡例</translation>
  </message>
  <message>
   <location filename="../../ui/map/ramp_legend.py"></location>
   <source>From {low} ({low_words}) to {high} ({high_words})</source>
   <translation>{low}（{low_words}）から{high}（{high_words}）まで</translation>
  </message>
  <message>
   <location filename="../../ui/map/ramps.py"></location>
   <source>less lively</source>
   <translation>賑わいが少ない</translation>
  </message>
  <message>
   <location filename="../../ui/map/ramps.py"></location>
   <source>livelier</source>
   <translation>賑わいが多い</translation>
  </message>
  <message>
   <location filename="../../ui/map/ramps.py"></location>
   <source>less lively than before</source>
   <translation>以前より賑わいが減る</translation>
  </message>
  <message>
   <location filename="../../ui/map/ramps.py"></location>
   <source>livelier than before</source>
   <translation>以前より賑わいが増える</translation>
  </message>
  <message>
   <location filename="../../ui/map/ramps.py"></location>
   <source>fewer people</source>
   <translation>人が減る</translation>
  </message>
  <message>
   <location filename="../../ui/map/ramps.py"></location>
   <source>more people</source>
   <translation>人が増える</translation>
  </message>
  <message>
   <location filename="../../ui/map/ramps.py"></location>
   <source>access gets worse</source>
   <translation>行きにくくなる</translation>
  </message>
  <message>
   <location filename="../../ui/map/ramps.py"></location>
   <source>access gets better</source>
   <translation>行きやすくなる</translation>
  </message>
  <message>
   <location filename="../../ui/models/answer_texts.py"></location>
   <source>Vibrancy of the town</source>
   <translation>まちの賑わい</translation>
  </message>
  <message>
   <location filename="../../ui/models/answer_texts.py"></location>
   <source>Vibrancy of “{district}”</source>
   <translation>「{district}」の賑わい</translation>
  </message>
  <message>
   <location filename="../../ui/models/answer_texts.py"></location>
   <source>{label}: {change}, from {before} to {after}</source>
   <translation>{label}：{change}（{before}から{after}）</translation>
  </message>
  <message>
   <location filename="../../ui/models/answer_texts.py"></location>
   <location filename="../../ui/models/comparison.py"></location>
   <source>range {band}</source>
   <translation>幅は{band}</translation>
  </message>
  <message>
   <location filename="../../ui/models/answer_texts.py"></location>
   <source>{name} ({category}): {change} visitors a day, {share} of those it has</source>
   <translation>{name}（{category}）：1日の来訪者数{change}（現在の{share}）</translation>
  </message>
  <message>
   <location filename="../../ui/models/answer_texts.py"></location>
   <source>{name} ({category})</source>
   <translation>{name}（{category}）</translation>
  </message>
  <message>
   <location filename="../../ui/models/answer_texts.py"></location>
   <source>stay {stay} min, {spend} yen/day</source>
   <translation>滞在{stay}分、消費{spend}円/日</translation>
  </message>
  <message>
   <location filename="../../ui/models/assumptions.py"></location>
   <source>Assumption</source>
   <translation>前提</translation>
  </message>
  <message>
   <location filename="../../ui/models/assumptions.py"></location>
   <source>From</source>
   <translation>設定元</translation>
  </message>
  <message>
   <location filename="../../ui/models/assumptions.py"></location>
   <source>verified</source>
   <translation>照合済み</translation>
  </message>
  <message>
   <location filename="../../ui/models/assumptions.py"></location>
   <source>this study</source>
   <translation>この検討データ</translation>
  </message>
  <message>
   <location filename="../../ui/models/assumptions.py"></location>
   <source>built in</source>
   <translation>既定</translation>
  </message>
  <message>
   <location filename="../../ui/models/comparison.py"></location>
   <source>Today</source>
   <translation>現状</translation>
  </message>
  <message>
   <location filename="../../ui/models/comparison.py"></location>
   <source>not dominated</source>
   <translation>劣らない</translation>
  </message>
  <message>
   <location filename="../../ui/models/comparison.py"></location>
   <location filename="../../ui/widgets/charts.py"></location>
   <source>today</source>
   <translation>現状</translation>
  </message>
  <message>
   <location filename="../../ui/models/comparison.py"></location>
   <source>after</source>
   <translation>変更後</translation>
  </message>
  <message>
   <location filename="../../ui/models/comparison.py"></location>
   <source>change</source>
   <translation>変化</translation>
  </message>
  <message>
   <location filename="../../ui/models/comparison.py"></location>
   <source>change, low</source>
   <translation>変化（下限）</translation>
  </message>
  <message>
   <location filename="../../ui/models/comparison.py"></location>
   <source>change, high</source>
   <translation>変化（上限）</translation>
  </message>
  <message>
   <location filename="../../ui/models/comparison.py"></location>
   <source>Dominated by</source>
   <translation>劣る相手</translation>
  </message>
  <message>
   <location filename="../../ui/models/import_files.py"></location>
   <source>What it is</source>
   <translation>種類</translation>
  </message>
  <message>
   <location filename="../../ui/models/import_files.py"></location>
   <location filename="../../ui/models/imports.py"></location>
   <source>Goes to</source>
   <translation>取り込み先</translation>
  </message>
  <message>
   <location filename="../../ui/models/import_files.py"></location>
   <location filename="../../ui/models/imports.py"></location>
   <source>Taken</source>
   <translation>取り込む行</translation>
  </message>
  <message>
   <location filename="../../ui/models/import_files.py"></location>
   <source>asks something</source>
   <translation>質問があります</translation>
  </message>
  <message>
   <location filename="../../ui/models/import_files.py"></location>
   <source>cannot be read</source>
   <translation>読めません</translation>
  </message>
  <message>
   <location filename="../../ui/models/import_files.py"></location>
   <source>not recognised</source>
   <translation>種類が分かりません</translation>
  </message>
  <message>
   <location filename="../../ui/models/import_files.py"></location>
   <source>nothing to take</source>
   <translation>取り込む行がありません</translation>
  </message>
  <message>
   <location filename="../../ui/models/import_files.py"></location>
   <source>can be imported</source>
   <translation>取り込めます</translation>
  </message>
  <message>
   <location filename="../../ui/models/scenarios.py"></location>
   <source>changed {time}</source>
   <translation>更新：{time}</translation>
  </message>
  <message>
   <location filename="../../ui/models/scenarios.py"></location>
   <source>{name} (open on the map)</source>
   <translation>{name}（地図に表示中）</translation>
  </message>
  <message>
   <location filename="../../ui/models/templates.py"></location>
   <source>all day</source>
   <translation>終日</translation>
  </message>
  <message>
   <location filename="../../ui/models/templates.py"></location>
   <source>, </source>
   <translation>、</translation>
  </message>
  <message>
   <location filename="../../ui/scenario_book.py"></location>
   <source>The scenario “{scenario}” is no longer in the study; another window may have deleted it. The last step was not written.</source>
   <translation>シナリオ「{scenario}」は検討データにもうありません。別のウィンドウで削除された可能性があります。直前の操作は保存されませんでした。</translation>
  </message>
  <message>
   <location filename="../../ui/scenario_book.py"></location>
   <source>Another window has changed the scenario “{scenario}”. It is shown as that window saved it; what was not written yet was left out, and earlier steps can no longer be undone.</source>
   <translation>別のウィンドウがシナリオ「{scenario}」を変更しました。そのウィンドウが保存した内容を表示しています。まだ保存されていなかった操作は反映されず、それより前の操作は元に戻せなくなりました。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/answer_panel.py"></location>
   <source>Use this answer</source>
   <translation>この回答を使う</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/answer_panel.py"></location>
   <source>Code {code}</source>
   <translation>コード{code}</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/answer_panel.py"></location>
   <source>for example {meaning}</source>
   <translation>例：{meaning}</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/answer_view.py"></location>
   <source>Facilities that lose most visitors</source>
   <translation>来訪者が最も減る施設</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/answer_view.py"></location>
   <source>Loss</source>
   <translation>減少</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/answer_view.py"></location>
   <source>What the scenario changes</source>
   <translation>シナリオで変わること</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/answer_view.py"></location>
   <source>What is placed or moved</source>
   <translation>配置・移設する施設</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/answer_view.py"></location>
   <source>Change of the whole town</source>
   <translation>まち全体の変化</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/answer_view.py"></location>
   <source>Who loses most visitors</source>
   <translation>来訪者が最も減るところ</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/answer_view.py"></location>
   <source>Change for residents</source>
   <translation>住民への影響</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/answer_view.py"></location>
   <source>Place a facility on the map to see what changes.</source>
   <translation>地図上に施設を配置すると、何が変わるかが表示されます。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/answer_view.py"></location>
   <source>settling…</source>
   <translation>計算中です…</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/answer_view.py"></location>
   <source>Settled. Ranges are those of the assumptions.</source>
   <translation>確定値です。幅は前提の幅によるものです。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/answer_view.py"></location>
   <source>Settled. Ranges are not known yet.</source>
   <translation>確定値です。幅はまだ計算されていません。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/charts.py"></location>
   <source>Charts need the Python package matplotlib, which is not installed.</source>
   <translation>図の表示にはPythonパッケージmatplotlibが必要ですが、インストールされていません。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/charts.py"></location>
   <source>Outward is better than today, inward is worse; each axis ends at the largest change of the scenarios.</source>
   <translation>外側ほど現状より良く、内側ほど悪いことを示します。各軸の端は、シナリオの中で最大の変化です。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/charts.py"></location>
   <source>Too few indicators differ for this chart.</source>
   <translation>違いのある指標が少ないため、この図は描けません。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/charts.py"></location>
   <source>{indicator}: best is {names}</source>
   <translation>{indicator}：最良は{names}</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/compare_maps.py"></location>
   <source>&amp;Left:</source>
   <translation>左(&amp;L)：</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/compare_maps.py"></location>
   <source>&amp;Middle:</source>
   <translation>中央(&amp;M)：</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/compare_maps.py"></location>
   <source>&amp;What:</source>
   <translation>項目(&amp;W)：</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/compare_maps.py"></location>
   <source>Whole town</source>
   <translation>まち全体</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/compare_maps.py"></location>
   <source>Difference into the project…</source>
   <translation>差分をプロジェクトへ追加…</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/compare_maps.py"></location>
   <source>Saves the layer of the difference to a file and adds it to the project</source>
   <translation>差分のレイヤをファイルに保存し、プロジェクトに追加します</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/compare_maps.py"></location>
   <source>Choose two different scenarios.</source>
   <translation>異なる2つのシナリオを選んでください。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/compare_maps.py"></location>
   <source>Computing the difference…</source>
   <translation>差分を計算しています…</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/compare_maps.py"></location>
   <source>Difference of two scenarios</source>
   <translation>2つのシナリオの差分</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/compare_maps.py"></location>
   <source>The maps move together. Stars are what the scenario edits.</source>
   <translation>3つの地図は連動して動きます。星印はシナリオで編集した施設です。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/compare_maps.py"></location>
   <location filename="../../ui/widgets/map_pair.py"></location>
   <source>“{second}” against “{first}”: {measure}</source>
   <translation>「{second}」と「{first}」の差：{measure}</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/map_pair.py"></location>
   <source>Onward visitors</source>
   <translation>回遊による来訪者</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/map_pair.py"></location>
   <source>less than today</source>
   <translation>現状より少ない</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/map_pair.py"></location>
   <source>more than today</source>
   <translation>現状より多い</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/map_pair.py"></location>
   <source>“{scenario}” against today: {measure}</source>
   <translation>「{scenario}」と現状の差：{measure}</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/map_pair.py"></location>
   <source>higher in “{scenario}”</source>
   <translation>「{scenario}」の方が高い</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/scenario_panel.py"></location>
   <source>Note on the scenario</source>
   <translation>シナリオのメモ</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/scenario_panel.py"></location>
   <source>What this scenario is about</source>
   <translation>このシナリオの内容</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/scenario_panel.py"></location>
   <source>&amp;Scenarios (mark two or more to compare them)</source>
   <translation>シナリオ（比較するものを2つ以上チェック）(&amp;S)</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/scenario_panel.py"></location>
   <source>New</source>
   <translation>新規</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/scenario_panel.py"></location>
   <source>A new scenario without edits (Insert)</source>
   <translation>編集のない新しいシナリオを作ります（Insertキー）</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/scenario_panel.py"></location>
   <source>Duplicate</source>
   <translation>複製</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/scenario_panel.py"></location>
   <source>A copy of this scenario with all its edits</source>
   <translation>このシナリオを編集内容ごと複製します</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/scenario_panel.py"></location>
   <source>Rename</source>
   <translation>名前の変更</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/scenario_panel.py"></location>
   <source>Another name for this scenario (F2)</source>
   <translation>このシナリオの名前を変えます（F2キー）</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/scenario_panel.py"></location>
   <source>Note</source>
   <translation>メモ</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/scenario_panel.py"></location>
   <source>Read or write a note on this scenario</source>
   <translation>このシナリオのメモを読み書きします</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/scenario_panel.py"></location>
   <source>Delete</source>
   <translation>削除</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/scenario_panel.py"></location>
   <source>Delete this scenario (Delete); undo brings it back</source>
   <translation>このシナリオを削除します（Deleteキー）。「元に戻す」で復元できます</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/scenario_panel.py"></location>
   <source>Compare…</source>
   <translation>比較…</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/scenario_panel.py"></location>
   <source>Compare the marked scenarios with each other</source>
   <translation>チェックしたシナリオを比べます</translation>
  </message>
  <message>
   <location filename="../../ui/workspace.py"></location>
   <source>New scenario “{name}”</source>
   <translation>シナリオ「{name}」の作成</translation>
  </message>
  <message>
   <location filename="../../ui/workspace.py"></location>
   <source>Rename scenario “{name}” to “{new_name}”</source>
   <translation>シナリオ名「{name}」を「{new_name}」に変更</translation>
  </message>
  <message>
   <location filename="../../ui/workspace.py"></location>
   <source>Note of scenario “{name}”</source>
   <translation>シナリオ「{name}」のメモの変更</translation>
  </message>
  <message>
   <location filename="../../ui/workspace.py"></location>
   <source>{name} (copy)</source>
   <translation>{name}（コピー）</translation>
  </message>
  <message>
   <location filename="../../ui/workspace.py"></location>
   <source>Duplicate scenario “{name}”</source>
   <translation>シナリオ「{name}」の複製</translation>
  </message>
  <message>
   <location filename="../../ui/workspace.py"></location>
   <source>Delete scenario “{name}”</source>
   <translation>シナリオ「{name}」の削除</translation>
  </message>
  <message>
   <location filename="../../ui/workspace.py"></location>
   <source>Place “{name}”</source>
   <translation>「{name}」の配置</translation>
  </message>
  <message>
   <location filename="../../ui/workspace.py"></location>
   <source>Move “{name}”</source>
   <translation>「{name}」の移動</translation>
  </message>
  <message>
   <location filename="../../ui/workspace.py"></location>
   <source>Remove “{name}”</source>
   <translation>「{name}」の除去</translation>
  </message>
  <message>
   <location filename="../../ui/workspace.py"></location>
   <source>Housing needs its number of dwellings.</source>
   <translation>住宅には戸数が必要です。</translation>
  </message>
  <message>
   <location filename="../../ui/workspace.py"></location>
   <source>Change “{name}”</source>
   <translation>「{name}」の変更</translation>
  </message>
  <message>
   <location filename="../../ui/workspace.py"></location>
   <source>Restore “{name}”</source>
   <translation>「{name}」を現在の状態に戻す</translation>
  </message>
  <message>
   <location filename="../../ui/workspace.py"></location>
   <source>The facility “{id}” is not in this study any more.</source>
   <translation>施設「{id}」は、この検討データにはもうありません。</translation>
  </message>
  <message>
   <location filename="../../ui/workspace.py"></location>
   <source>“{name}” is removed in this scenario. Restore it first.</source>
   <translation>「{name}」はこのシナリオで除かれています。先に元に戻してください。</translation>
  </message>
  <message>
   <location filename="../../ui/workspace.py"></location>
   <source>Make a scenario first: edits belong to a scenario.</source>
   <translation>先にシナリオを作成してください。編集はシナリオに記録されます。</translation>
  </message>
  <message>
   <location filename="../../ui/workspace.py"></location>
   <source>Opening the study…</source>
   <translation>検討データを開いています…</translation>
  </message>
  <message>
   <location filename="../../ui/workspace.py"></location>
   <source>Saving…</source>
   <translation>保存しています…</translation>
  </message>
  <message>
   <location filename="../../ui/workspace.py"></location>
   <source>Computing the town as it is today…</source>
   <translation>現在のまちを計算しています…</translation>
  </message>
 </context>
</TS>

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
   <location filename="../../bridge/access_labels.py"></location>
   <source>Station</source>
   <translation>駅</translation>
  </message>
  <message>
   <location filename="../../bridge/access_labels.py"></location>
   <source>Station or bus stop</source>
   <translation>駅またはバス停</translation>
  </message>
  <message>
   <location filename="../../bridge/access_labels.py"></location>
   <source>general walking distance</source>
   <translation>一般徒歩圏</translation>
  </message>
  <message>
   <location filename="../../bridge/access_labels.py"></location>
   <source>walking distance of the elderly</source>
   <translation>高齢者徒歩圏</translation>
  </message>
  <message>
   <location filename="../../bridge/access_labels.py"></location>
   <source>distance to a bus stop</source>
   <translation>バス停の利用圏</translation>
  </message>
  <message>
   <location filename="../../bridge/access_labels.py"></location>
   <source>station or bus stop, each at its own distance</source>
   <translation>駅またはバス停（それぞれの距離）</translation>
  </message>
  <message>
   <location filename="../../bridge/access_labels.py"></location>
   <source>distance of your own</source>
   <translation>指定した距離</translation>
  </message>
  <message>
   <location filename="../../bridge/access_labels.py"></location>
   <source>walking time</source>
   <translation>歩行時間</translation>
  </message>
  <message>
   <location filename="../../bridge/access_labels.py"></location>
   <source>standard</source>
   <translation>標準</translation>
  </message>
  <message>
   <location filename="../../bridge/access_labels.py"></location>
   <source>elderly people</source>
   <translation>高齢者</translation>
  </message>
  <message>
   <location filename="../../bridge/access_labels.py"></location>
   <source>children</source>
   <translation>子ども</translation>
  </message>
  <message>
   <location filename="../../bridge/access_labels.py"></location>
   <source>wheelchair users</source>
   <translation>車いすの人</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>Residents covered: by the way on foot and by the circle</source>
   <translation>徒歩圏に住む人口：徒歩の道のりによる値と円による値</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>By age group</source>
   <translation>年齢別</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <location filename="../../bridge/damage_report.py"></location>
   <location filename="../../bridge/exposure_report.py"></location>
   <location filename="../../bridge/needs_report.py"></location>
   <source>By district</source>
   <translation>地区別</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>All residents compared</source>
   <translation>比較の対象とした住民の全体</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>Residents compared, by age group</source>
   <translation>比較の対象とした住民、年齢別</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>Residents compared, by district</source>
   <translation>比較の対象とした住民、地区別</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>Share of residents covered within {limit}</source>
   <translation>{limit}以内に住む人口の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>What</source>
   <translation>対象</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>Within</source>
   <translation>範囲</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>People</source>
   <translation>人口</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>Places</source>
   <translation>箇所</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>{count} off</source>
   <translation>網外{count}</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>Circle (straight line)</source>
   <translation>円（直線距離）</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>The circle overstates by</source>
   <translation>円による過大分</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>{points} points</source>
   <translation>{points}ポイント</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>On foot, by the streets</source>
   <translation>徒歩（道のり）</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>On foot, least to most</source>
   <translation>徒歩、最小～最大</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>Both columns are of the same residents, the same points in the zones and the same facilities: those on the network. The circle is the straight line and knows no streets; it overstates by the points and the ratio given here. Places off the network are left out. The last column: wherever people live in their zones, those covered on foot lie between these numbers.</source>
   <translation>両方の列は、同じ住民、ゾーン内の同じ点、同じ施設（いずれも歩行者ネットワーク上にあるもの）についての値です。円は直線距離であり、道を考慮しません。円による過大分は、ここに示すポイントと比のとおりです。ネットワーク外の箇所は除いています。最後の列：ゾーン内のどこに人が住んでいても、徒歩圏の人口はこの範囲に入ります。</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>Straight line × detour</source>
   <translation>直線距離×迂回率</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>With detour, least to most</source>
   <translation>迂回率込み、最小～最大</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>No network was given: the way on foot is the straight line times the detour ratio, and the circle is the straight line itself. What the circle overstates here follows from the ratio, not from the streets. The last column: wherever people live in their zones, those covered lie between these numbers.</source>
   <translation>歩行者ネットワークが指定されていないため、徒歩の距離は直線距離に迂回率を掛けた値、円は直線距離そのものです。ここでの円の過大分は迂回率によるもので、道路によるものではありません。最後の列：ゾーン内のどこに人が住んでいても、範囲内の人口はこの間に入ります。</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <location filename="../../bridge/labels.py"></location>
   <source>Access on foot</source>
   <translation>徒歩でのアクセス</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>Who lives how far from what, by the streets, and how far from the truth is the circle?</source>
   <translation>だれが何からどれだけの道のりに住んでいるか。円による値は実際とどれだけ違うか。</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>{metres} m</source>
   <translation>{metres} m</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>{minutes} min (circle: {metres} m)</source>
   <translation>{minutes}分（円：{metres} m）</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>{what}: {ages}</source>
   <translation>{what}：{ages}</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>{district}: {what}</source>
   <translation>{district}：{what}</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>{count} more rows stand in the table of the coverage.</source>
   <translation>ほかの{count}行は徒歩圏人口の表にあります。</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <location filename="../../bridge/damage_report.py"></location>
   <location filename="../../bridge/report_parts.py"></location>
   <location filename="../../bridge/table_labels.py"></location>
   <location filename="../../bridge/weighing_report.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <location filename="../../processing/streets/measure_access.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Zones</source>
   <translation>ゾーン</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/damage_report.py"></location>
   <location filename="../../bridge/exposure_report.py"></location>
   <location filename="../../bridge/guideline_texts.py"></location>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../bridge/project.py"></location>
   <location filename="../../bridge/report_parts.py"></location>
   <location filename="../../bridge/structure.py"></location>
   <location filename="../../bridge/structure_texts.py"></location>
   <location filename="../../bridge/weighing_report.py"></location>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <location filename="../../ui/widgets/map_pair.py"></location>
   <source>Residents</source>
   <translation>住民</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>Residents compared (on the network)</source>
   <translation>比較の対象とした住民（ネットワーク上）</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>Residents off the network, left out of both columns</source>
   <translation>ネットワーク外の住民（両方の列から除外）</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <location filename="../../bridge/analysis_rows.py"></location>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Who walks</source>
   <translation>歩く人</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>{group}, {speed} m/min</source>
   <translation>{group}、分速{speed} m</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>Distances on foot</source>
   <translation>徒歩の距離</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Streets</source>
   <translation>道路</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>{length} km, of which {shut} km cannot be passed</source>
   <translation>{length} km、うち{shut} kmは通れません</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>along the walking network</source>
   <translation>歩行者ネットワークに沿った道のり</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>straight line × detour ratio {ratio}: no street was looked at</source>
   <translation>直線距離×迂回率{ratio}（道路は見ていません）</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>The network covers {share} of the residents: everything below is of these only.</source>
   <translation>ネットワークの範囲に住むのは住民の{share}です。以下はすべて、この人たちだけについての値です。</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>The circle overstates most for {what} within {limit}: it covers {circle} of the residents, the way on foot ({basis}) {walk}.</source>
   <translation>円による過大が最も大きいのは{what}（{limit}以内）です。円では住民の{circle}、徒歩（{basis}）では{walk}が範囲に入ります。</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>No place of these lies on the network, so nothing can be said of them: {what}.</source>
   <translation>次のものはネットワーク上に一つもないため、何も言えません：{what}。</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>The shares have no band where no uncertain assumption enters.</source>
   <translation>不確かな前提が入らない割合には、幅がありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>People are taken to live evenly over the inhabited zone: {count} points stand for them.</source>
   <translation>人はゾーンの中に一様に住むものとし、{count}個の点で代表させています。</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>Distances go from a home to the nearest street, along the streets, and from the street to the place. Crossings, waiting at lights and entrances are not known.</source>
   <translation>距離は、住まいから最寄りの道まで、道に沿って、道から目的地までの合計です。横断、信号待ち、出入口の位置は考慮していません。</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>Being near is not being able to use: capacity, opening hours and prices do not take part.</source>
   <translation>近いことと利用できることは異なります。定員、開いている時間、料金は考慮していません。</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>At the rim of the network ways beyond it are not known: those who live there may have a shorter way, or a nearer place, outside it.</source>
   <translation>ネットワークの縁では、その外の道が分かりません。縁に住む人には、外側により近い道や施設があるかもしれません。</translation>
  </message>
  <message>
   <location filename="../../bridge/access_report.py"></location>
   <source>Without a network “on foot” is the circle with a smaller radius: rivers, railways and missing streets are not seen.</source>
   <translation>ネットワークがない場合、徒歩の値は半径を小さくした円と同じです。川、鉄道、道のない場所は考慮されません。</translation>
  </message>
  <message>
   <location filename="../../bridge/analyses.py"></location>
   <source>Needs: {tables}. Make one of a match on the tab Board.</source>
   <translation>必要なもの：{tables}。タブ「ボード」でマッチングから作成してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/analyses.py"></location>
   <source>Needs: {tables}. Import them on the page Data.</source>
   <translation>必要なデータがありません：{tables}。「データ」のページで取り込んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/analyses.py"></location>
   <source>Needs the results of: {analyses}. Run that first.</source>
   <translation>先に実行が必要です：{analyses}。</translation>
  </message>
  <message>
   <location filename="../../bridge/analyses.py"></location>
   <source>Needs a hazard of these: {hazards}. Import it on the page Data.</source>
   <translation>次のいずれかの災害の区域が必要です：{hazards}。「データ」のページで取り込んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/analyses.py"></location>
   <source>Tells more with: {tables}.</source>
   <translation>あるとさらに詳しくなるデータ：{tables}。</translation>
  </message>
  <message>
   <location filename="../../bridge/analyses.py"></location>
   <source>Tells more after: {analyses}.</source>
   <translation>先に実行するとさらに詳しくなる分析：{analyses}。</translation>
  </message>
  <message>
   <location filename="../../bridge/analyses.py"></location>
   <location filename="../../bridge/hazard_layers.py"></location>
   <source>{analysis}: {about}</source>
   <translation>{analysis}：{about}</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Joins the streets of the study to one network, checks it and keeps it; all analyses then walk along it.</source>
   <translation>検討データの道を1つのネットワークにつないで点検し、検討データに保存します。以後の分析はすべてこのネットワークに沿って歩きます。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Building the walking network</source>
   <translation>歩行者ネットワークを作成しています</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <location filename="../../bridge/walking_outputs.py"></location>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Nodes</source>
   <translation>ノード</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <location filename="../../bridge/format_labels.py"></location>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../bridge/table_labels.py"></location>
   <location filename="../../bridge/walking.py"></location>
   <source>Walking network</source>
   <translation>歩行者ネットワーク</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Tolerance [m]</source>
   <translation>許容距離（m）</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Ends of streets nearer to each other than this become one.</source>
   <translation>これより近い道の端どうしを1つにつなぎます。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Minutes to the nearest facility of each kind and how many residents are covered: along the streets, and beside it what circles would say.</source>
   <translation>種類ごとに、最寄りの施設までの分数と、徒歩圏に住む人口を求めます。道に沿った値と、円による値を並べて示します。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Measuring access on foot</source>
   <translation>徒歩でのアクセスを測定しています</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Minutes on foot, mean of all kinds</source>
   <translation>徒歩の分数（全種類の平均）</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Reach in minutes</source>
   <translation>歩行時間の範囲（分）</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Facilities within this walking time are counted.</source>
   <translation>この徒歩時間で行ける施設を数えます。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>The areas along the streets that are reached on foot within 5, 10 and 15 minutes of facilities, with the residents inside.</source>
   <translation>施設から徒歩5分・10分・15分で道に沿って行ける範囲と、その中に住む人口を求めます。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Drawing the areas along streets</source>
   <translation>道に沿った到達範囲を描いています</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>Streets reached</source>
   <translation>届く道</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Reached on foot</source>
   <translation>徒歩で行ける範囲</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Facilities of the kind</source>
   <translation>施設の種類</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>The areas are drawn around the facilities of this kind.</source>
   <translation>この種類の施設からの範囲を描きます。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Areas</source>
   <translation>範囲</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>One area for all of them, or one around each.</source>
   <translation>全施設をまとめた範囲にするか、施設ごとの範囲にするかです。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>one for all</source>
   <translation>まとめて1つ</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>one each</source>
   <translation>施設ごと</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>People a day on each street, on the way to facilities and between them; today, or before and after a scenario.</source>
   <translation>施設への行き帰りと施設間の移動で、各街路を1日に歩く人数を求めます。現状、またはシナリオの前後です。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Putting people on the streets</source>
   <translation>街路の歩行者数を計算しています</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>Counts beside the model</source>
   <translation>調査値と推計値の比較</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>People a day</source>
   <translation>1日の歩行者数</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Change in people a day</source>
   <translation>1日の歩行者数の変化</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Fits the assumptions of the model to what was measured and says whether it then predicts better. Nothing is changed until you take the values over.</source>
   <translation>モデルの前提を実測に合わせ、予測がよくなるかどうかを示します。値を取り込むまで、何も変わりません。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Fitting the model to the measurements</source>
   <translation>モデルを実測に合わせています</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Residuals by facility and counter</source>
   <translation>施設・計測地点別の残差</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Residuals by cell</source>
   <translation>メッシュ別の残差</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Assumed ranges</source>
   <translation>前提の範囲</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Whether the ranges of the assumptions count as knowledge beside the measurements.</source>
   <translation>実測に加えて、前提の下限～上限も知識として用いるかどうかです。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>only the measurements count</source>
   <translation>実測だけを用いる</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>hold the factors to them</source>
   <translation>範囲も知識として用いる</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Tries a facility of standard size of every kind in every zone: what would thrive where, and what would make the town livelier.</source>
   <translation>すべてのゾーンで、すべての種類の標準規模の施設を試します。どこで何が成り立つか、何がまちの賑わいを増やすかが分かります。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Trying facilities in every zone</source>
   <translation>各ゾーンで施設を試しています</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>What would thrive</source>
   <translation>成り立つ施設</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Gain in vibrancy</source>
   <translation>賑わいの増加</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>The gain needs the whole model for each zone and kind, which takes minutes.</source>
   <translation>増加を求めるには、ゾーンと種類ごとにモデル全体の計算が必要で、数分かかります。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>leave it out (seconds)</source>
   <translation>求めない（数秒）</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>compute it (minutes)</source>
   <translation>求める（数分）</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Finds the best zones for a number of new facilities beside those that are there.</source>
   <translation>既存の施設に加えて新しい施設をいくつか置くとき、最もよいゾーンを探します。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Choosing the best sites</source>
   <translation>最もよい場所を選んでいます</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <location filename="../../ui/dock/pages/scenarios.py"></location>
   <source>Sites</source>
   <translation>適地</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Minutes to the nearest site</source>
   <translation>最寄りの場所までの分数</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>What is placed</source>
   <translation>置くもの</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Facilities of this kind that are there serve already.</source>
   <translation>この種類の既存施設は、すでに役割を果たしているものとして扱います。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <location filename="../../bridge/weighing_report.py"></location>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Objective</source>
   <translation>目的</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>What the best sites are best for. The others are under all settings.</source>
   <translation>何を最もよくする場所かです。ほかの目的は「すべての設定」にあります。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Number of sites</source>
   <translation>選ぶ数</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>How many new facilities there are to be.</source>
   <translation>新しく置く施設の数です。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>The official indicators of urban structure with a chart sheet; what the study has no data for says so.</source>
   <translation>都市構造の評価の公式な指標と、グラフのシートを作ります。データがない指標は、その旨を示します。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Evaluating the urban structure</source>
   <translation>都市構造を評価しています</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Induction areas</source>
   <translation>誘導区域</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>most residents within 800 m</source>
   <translation>800 m以内の人口が最も多い</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>shortest walk for the residents</source>
   <translation>住民の歩く時間が最も短い</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>greatest gain in vibrancy</source>
   <translation>賑わいが最も増える</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>greatest gain in spending</source>
   <translation>消費額が最も増える</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <source>Sets the speed and what cannot be passed, for example stairs.</source>
   <translation>歩く速さと、階段など通れないものが決まります。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../bridge/board_texts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../processing/local/application_definitions.py"></location>
   <location filename="../../ui/dock/pages/report.py"></location>
   <location filename="../../ui/models/comparison.py"></location>
   <location filename="../../ui/widgets/board_details.py"></location>
   <location filename="../../ui/widgets/scenario_panel.py"></location>
   <location filename="../../ui/workspace.py"></location>
   <source>Scenario</source>
   <translation>シナリオ</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows.py"></location>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Today, or before and after one of the scenarios.</source>
   <translation>現状、またはいずれかのシナリオの前後です。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>Which rows of the lists may be one place, and what each resource is worth: rarity, condition, access, visitors and safety, with the reason. Nothing is merged: people judge the pairs on the tab Board.</source>
   <translation>リストのどの行が同一の場所かもしれないか、それぞれの地域資源にどれだけの価値があるか（希少さ、状態、行きやすさ、来訪者、安全）を理由とともに示します。統合はしません。組の判定はタブ「ボード」で人が行います。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>Reviewing the resources</source>
   <translation>地域資源を点検しています</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>Value of resources</source>
   <translation>地域資源の価値</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>Pairs that may be one</source>
   <translation>同一かもしれない組</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>Which resource, with which partner, fits which need, and why: words, kind, distance, area, people, days and price. Verdicts given on the tab Board count. Afterwards the matches stand on the board.</source>
   <translation>どの地域資源と共創パートナーがどのニーズに合うかを、理由（言葉、種別、距離、面積、人数、日程、価格）とともに示します。タブ「ボード」での判定を反映し、結果はボードに並びます。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>Matching needs and resources</source>
   <translation>ニーズと地域資源をマッチングしています</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../bridge/matching_report.py"></location>
   <location filename="../../bridge/needs_report.py"></location>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <location filename="../../processing/local/application_definitions.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Needs</source>
   <translation>ニーズ</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../bridge/matching_report.py"></location>
   <location filename="../../bridge/table_labels.py"></location>
   <location filename="../../processing/local/application_definitions.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Matches</source>
   <translation>マッチング</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <location filename="../../bridge/matching_report.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Combinations worth showing</source>
   <translation>組み合わせの提案</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>Ventures are what somebody wants to do; opinions are requests of residents.</source>
   <translation>「やりたいこと」は誰かが始めたいこと、「意見・要望」は住民からの要望です。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>all</source>
   <translation>すべて</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <location filename="../../bridge/matching_report.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Method</source>
   <translation>方法</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>The best of every need, or every resource for one need only so that all together are served best.</source>
   <translation>ニーズごとに最も合うものを選ぶか、地域資源をそれぞれ一つのニーズだけに割り当てて全体として最も良くするかを選びます。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>best of every need</source>
   <translation>ニーズごとに最良のもの</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>every resource once</source>
   <translation>地域資源を一度ずつ</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Matches of a need</source>
   <translation>ニーズごとのマッチング数</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>At most so many.</source>
   <translation>この件数までを示します。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>Where resources are dense and various, a walk through them, what is near what, which lie in hazard areas, and which many or no needs ask for.</source>
   <translation>地域資源が多く多様な場所、巡る散策コース、近くにあるもの、災害想定区域にあるもの、求めるニーズの多いもの・ないものを地図にします。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>Mapping the resources</source>
   <translation>地域資源を地図にしています</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>Stops of tours</source>
   <translation>コースの立ち寄り先</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Tours</source>
   <translation>コース</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Needs and what fits them</source>
   <translation>ニーズと合う資源</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <location filename="../../ui/dock/pages/resources.py"></location>
   <source>Resources</source>
   <translation>地域資源</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>Density of resources</source>
   <translation>地域資源の密度</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>Tour through</source>
   <translation>コースで巡るもの</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>Resources of a tour; any other choice is under all settings.</source>
   <translation>コースで巡る地域資源です。ほかの選び方は「すべての設定」にあります。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>no tour</source>
   <translation>コースなし</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Minutes of a tour</source>
   <translation>コースの分</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>Walking and staying together, at most.</source>
   <translation>歩く時間と滞在時間を合わせた上限です。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>Which support programmes fit the projects of the board, why not, what is missing, what they would pay, and how many days are left.</source>
   <translation>ボードのプロジェクトに合う補助・支援制度、合わない理由、足りない項目、補助額の見込み、締切までの日数を示します。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_local.py"></location>
   <source>Looking for programmes</source>
   <translation>補助・支援制度を調べています</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Who and what lies in the hazard areas: residents at night, people present by day, floor area, storeys that stay dry, whether people go upstairs or leave.</source>
   <translation>災害の区域の中に誰と何があるかを求めます。夜間の居住者、昼間の滞在者、延床面積、浸水しない階、上階への避難か立ち退きかを示します。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Laying the hazards over the town</source>
   <translation>災害の区域を重ねています</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Exposure</source>
   <translation>災害の重なり</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Laid over</source>
   <translation>重ねる対象</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>What the hazards are laid over. Buildings tell most; only kinds that the study has are offered.</source>
   <translation>災害の区域を何に重ねるかです。建物に重ねると最も詳しくなります。検討データにある種類だけを選べます。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Type of day</source>
   <translation>日の種類</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Of the people present by day.</source>
   <translation>昼間の滞在者を数える日です。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <location filename="../../bridge/format_labels.py"></location>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Hour</source>
   <translation>時間帯</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Of the people present by day, 0 to 23.</source>
   <translation>昼間の滞在者を数える時刻です（0～23）。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Shown on the map</source>
   <translation>地図に示すもの</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>The hazard whose rank colours the map; all are in the results.</source>
   <translation>地図を色分けする災害です。結果にはすべての災害が入ります。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>the first that reaches the town</source>
   <translation>町にかかる最初の災害</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Buildings destroyed or damaged, and casualties, by published functions side by side, each with its band and its range of validity.</source>
   <translation>建物の全壊・損傷と人的被害を、公表された被害関数で並べて求めます。それぞれの幅と適用範囲も示します。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Assessing the damage</source>
   <translation>被害を求めています</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Damage ratio</source>
   <translation>被害率</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <location filename="../../bridge/damage_report.py"></location>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <location filename="../../bridge/shelters_report.py"></location>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <location filename="../../ui/models/hazards.py"></location>
   <source>Hazard</source>
   <translation>災害</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Hazards that a function is about. An earthquake that shakes the whole town alike is under all settings.</source>
   <translation>被害関数がある災害です。町全体が同じ強さで揺れる地震は「すべての設定」にあります。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>all together</source>
   <translation>すべてまとめて</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>Functions</source>
   <translation>関数</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Several functions for one hazard stand side by side, because they differ.</source>
   <translation>同じ災害でも関数により結果が異なるため、並べて示します。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>all that fit the hazard</source>
   <translation>その災害に合うすべての関数</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Which residents reach a shelter with room on foot, who finds none or comes too late, and where a new shelter would help most; at night and by day.</source>
   <translation>歩いて避難所に着いて入れる住民、入れない人や間に合わない人、新しい避難所が最も役立つ場所を、夜間と昼間について求めます。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Leading people to shelters</source>
   <translation>避難所へ割り当てています</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Shelters: how full</source>
   <translation>避難所の混み具合</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>New shelters</source>
   <translation>新しい避難所</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Ways to shelters</source>
   <translation>避難所への道筋</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Share that finds room in time</source>
   <translation>時間内に避難所へ入れる人の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>What people flee from. Only shelters that serve it count.</source>
   <translation>何から避難するかです。その災害に対応する避難所だけを数えます。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>In time</source>
   <translation>制限時間</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Time from the warning until people must be in. Without one only the greatest way counts, which is an assumption.</source>
   <translation>避難情報が出てから避難を終えるまでの時間です。指定しなければ、歩ける距離の上限（前提の値）だけで判断します。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>no limit of time</source>
   <translation>時間の制限なし</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>{count} minutes</source>
   <translation>{count}分</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>People set out</source>
   <translation>避難を始める時期</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>How long after the warning; the minutes are assumptions, more at night.</source>
   <translation>避難情報が出てから動き出すまでの時間です。分数は前提の値で、夜間は長くなります。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>New shelters to look for</source>
   <translation>新しい避難所の数</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Each the one that brings most people to room.</source>
   <translation>入れる人が最も増える場所から順に選びます。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Both are computed; by day only where people present are known.</source>
   <translation>夜間と昼間の両方を計算します。昼間は滞在者が分かる場合だけです。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>at night</source>
   <translation>夜間</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>by day</source>
   <translation>昼間</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>What residents ask for, by theme and place: hot spots, and how much of it lies in hazard areas. Personal data are masked.</source>
   <translation>住民の声をテーマと場所ごとにまとめます。声が集まる場所と、災害の区域に入る割合を示します。個人情報は伏せます。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Reading what residents ask for</source>
   <translation>住民の声を読み取っています</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Opinions by theme</source>
   <translation>テーマ別の住民の声</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Hot spots of opinions</source>
   <translation>住民の声が集まる場所</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Hot spots</source>
   <translation>声が集まる場所</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Per resident, places where many live do not stand out for that alone.</source>
   <translation>住民当たりにすると、人口が多いだけの場所は目立たなくなります。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>by number of opinions</source>
   <translation>声の数で比べる</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>per 1,000 residents</source>
   <translation>住民1,000人当たりで比べる</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Where lively and safe meet, and where the plan leads people into danger.</source>
   <translation>賑わいと安全が両立する場所と、計画が人を危険な場所へ導いている所を示します。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Weighing vibrancy against risk</source>
   <translation>賑わいと災害リスクを比べています</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Vibrancy and danger</source>
   <translation>賑わいと危険</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <location filename="../../processing/siting/map_site_potential.py"></location>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Hazards that count</source>
   <translation>対象とする災害</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>More than one of them, a changed plan and scenarios are under all settings.</source>
   <translation>複数の災害の組み合わせ、変更後の計画、シナリオは「すべての設定」で指定できます。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Problem areas with rule and reason, a sheet for every district that has one, and the table of indicators; today, or before and after a scenario.</source>
   <translation>課題区域を基準と理由つきで示し、課題のある地区ごとのカルテと指標の表を作ります。現在、またはシナリオの前後を示します。</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Drafting the sheet</source>
   <translation>カルテを作っています</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <location filename="../../bridge/guideline_labels.py"></location>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <location filename="../../bridge/guideline_texts.py"></location>
   <location filename="../../processing/risk/draft_guideline.py"></location>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Problem areas</source>
   <translation>課題区域</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <location filename="../../bridge/table_labels.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Districts</source>
   <translation>地区</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <source>Open the sheet</source>
   <translation>カルテを開く</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>weekday</source>
   <translation>平日</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>holiday</source>
   <translation>休日</translation>
  </message>
  <message>
   <location filename="../../bridge/analysis_rows_risk.py"></location>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>mean day</source>
   <translation>平均的な日</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <location filename="../../bridge/application_template.py"></location>
   <source>Nothing is missing.</source>
   <translation>足りない項目はありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>[not filled in]</source>
   <translation>【未記入】</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/answer_texts.py"></location>
   <location filename="../../ui/models/comparison.py"></location>
   <location filename="../../ui/widgets/map_pair.py"></location>
   <source>{low} to {high}</source>
   <translation>{low}～{high}</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>higher is better</source>
   <translation>大きいほどよい</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>lower is better</source>
   <translation>小さいほどよい</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>Expected value of the model of Nigiwai {version}, scenario “{scenario}” against today; not a measurement.</source>
   <translation>Nigiwai {version}のモデルによる期待値です（シナリオ「{scenario}」と現況の比較）。実測値ではありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>The band of the change holds the middle 80 % of the draws over the assumptions.</source>
   <translation>変化の幅は、仮定値を変えた試行の中央80 %の範囲です。</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>table projects, field {field}</source>
   <translation>表「projects」の列「{field}」</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>table projects, facts: {field}</source>
   <translation>表「projects」の列「facts」の「{field}」</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>indicators of a simulated scenario (INDICATORS)</source>
   <translation>シナリオを計算した指標の表（「INDICATORS」）</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>a point of the project or its resource</source>
   <translation>プロジェクトまたはその地域資源の地点</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>table resources (RESOURCES)</source>
   <translation>表「resources」（「RESOURCES」）</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>table partners (PARTNERS)</source>
   <translation>表「partners」（「PARTNERS」）</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>table programmes (PROGRAMMES)</source>
   <translation>表「programmes」（「PROGRAMMES」）</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>table contacts (CONTACTS), only with INCLUDE_CONTACTS</source>
   <translation>表「contacts」（「CONTACTS」）。「INCLUDE_CONTACTS」を選んだときだけ記入されます</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>{table} {id}</source>
   <translation>{table}「{id}」</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>it is hidden (visible = 0), so it is not named</source>
   <translation>非表示（visible = 0）なので、名前を書いていません</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>no consent to be named (consent = 1)</source>
   <translation>名前を出す同意（consent = 1）がありません</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>the table has no such row</source>
   <translation>表にその行がありません</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>KPI “{name}” moves the wrong way</source>
   <translation>KPI「{name}」が望ましくない方向に動きます</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>choose another goal, or say why (KPI)</source>
   <translation>別の目標を選ぶか、理由を書いてください（「KPI」）</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>The budget adds up to {total} yen, the cost says {cost} yen</source>
   <translation>予算の内訳の合計は{total}円、事業費は{cost}円です</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>table projects</source>
   <translation>表「projects」</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>The last day is before the first</source>
   <translation>終了日が開始日より前です</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>programme “{name}”</source>
   <translation>補助・支援制度「{name}」</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>placeholder {name}</source>
   <translation>差し込み欄「{name}」</translation>
  </message>
  <message>
   <location filename="../../bridge/application.py"></location>
   <source>{table}, row {row}: {column}</source>
   <translation>{table}、{row}行目：{column}</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Name of the project</source>
   <translation>プロジェクト名</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Purpose</source>
   <translation>目的</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Background and problem</source>
   <translation>背景と課題</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>What will be done</source>
   <translation>事業内容</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Applicant</source>
   <translation>申請者</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Kind of applicant</source>
   <translation>申請者の区分</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_texts.py"></location>
   <location filename="../../bridge/calibration_words.py"></location>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Place</source>
   <translation>場所</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../bridge/board_texts.py"></location>
   <location filename="../../ui/widgets/board_details.py"></location>
   <location filename="../../ui/widgets/board_list.py"></location>
   <source>Status</source>
   <translation>状況</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../processing/local/match_programmes.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <location filename="../../ui/widgets/board_list.py"></location>
   <source>Category</source>
   <translation>種類</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../ui/widgets/scenario_panel.py"></location>
   <source>Note</source>
   <translation>メモ</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>First day</source>
   <translation>開始日</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Last day</source>
   <translation>終了日</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Schedule</source>
   <translation>スケジュール</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Cost [yen]</source>
   <translation>事業費［円］</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Budget by item</source>
   <translation>予算の内訳</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Own funds and other income</source>
   <translation>自己資金・その他の収入</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Co-creation partner</source>
   <translation>共創パートナー</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>How public and private work together</source>
   <translation>官民連携の進め方</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Employees</source>
   <translation>従業員数</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Capital [yen]</source>
   <translation>資本金［円］</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Expected effects</source>
   <translation>期待される効果</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>KPI</source>
   <translation>KPI（重要業績評価指標）</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>How and when the KPI will be measured</source>
   <translation>KPIの測り方と時期</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Plan</source>
   <translation>計画（Plan）</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Do</source>
   <translation>実行（Do）</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Check</source>
   <translation>評価（Check）</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Act</source>
   <translation>改善（Act）</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Who evaluates from outside</source>
   <translation>外部評価を行う人・組織</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>When it is evaluated</source>
   <translation>評価の時期</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Where the evaluation is published</source>
   <translation>評価の公表先</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Regional revitalisation plan</source>
   <translation>地域再生計画</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>How it goes on without the subsidy</source>
   <translation>補助終了後の自走の見通し</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <source>idea</source>
   <translation>構想</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <source>planned</source>
   <translation>計画</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <source>applied for</source>
   <translation>申請中</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <source>running</source>
   <translation>実施中</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../ui/dock/page.py"></location>
   <source>done</source>
   <translation>済み</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>dropped</source>
   <translation>中止</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>KPI from a scenario</source>
   <translation>シナリオによるKPI</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Map</source>
   <translation>地図</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_forms.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../bridge/board_texts.py"></location>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Local resource</source>
   <translation>地域資源</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_forms.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../bridge/board_texts.py"></location>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Need</source>
   <translation>ニーズ</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Match</source>
   <translation>マッチング</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Subsidy programme</source>
   <translation>補助・支援制度</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Contact of the applicant</source>
   <translation>申請者の連絡先</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/guideline_texts.py"></location>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>No.</source>
   <translation>番号</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../bridge/board_texts.py"></location>
   <location filename="../../bridge/format_labels.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/assumptions.py"></location>
   <source>Unit</source>
   <translation>単位</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Baseline (today)</source>
   <translation>基準値（現況）</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Target (with the project)</source>
   <translation>目標値（実施後）</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Change</source>
   <translation>変化</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Low end of the change</source>
   <translation>変化の下端</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>High end of the change</source>
   <translation>変化の上端</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Band of the change</source>
   <translation>変化の幅</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Direction</source>
   <translation>望ましい方向</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>How it was computed</source>
   <translation>算出方法</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../bridge/board_texts.py"></location>
   <location filename="../../bridge/format_labels.py"></location>
   <location filename="../../bridge/needs_report.py"></location>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <location filename="../../bridge/review_report.py"></location>
   <location filename="../../bridge/shelters_words.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <location filename="../../processing/local/review_definitions.py"></location>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <location filename="../../processing/streets/measure_access.py"></location>
   <location filename="../../ui/widgets/thrive_view.py"></location>
   <source>Kind</source>
   <translation>種別</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Description</source>
   <translation>説明</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../bridge/format_labels.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>Address</source>
   <translation>住所</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Area [m²]</source>
   <translation>面積 [m²]</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/format_labels.py"></location>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Capacity</source>
   <translation>収容人数</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>Condition</source>
   <translation>状態</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Looked at on</source>
   <translation>確認した日</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Price [yen]</source>
   <translation>価格 [円]</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>What it can do</source>
   <translation>できること</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Where it works</source>
   <translation>活動する地区</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Why it matches</source>
   <translation>マッチングの理由</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Score</source>
   <translation>点数</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>When</source>
   <translation>時期</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>What is done</source>
   <translation>実施内容</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Who</source>
   <translation>担当</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Item</source>
   <translation>項目</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Sum [yen]</source>
   <translation>金額［円］</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../processing/local/draft_application.py"></location>
   <source>What is missing</source>
   <translation>足りない項目</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Where it belongs</source>
   <translation>記入する場所</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Caption of the map</source>
   <translation>地図の説明</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Town</source>
   <translation>市町村</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Sources</source>
   <translation>出典</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>Sum of the budget</source>
   <translation>予算の合計</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>change of the vibrancy score</source>
   <translation>にぎわい点数の変化</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>change of visitors a day</source>
   <translation>1日あたり来訪者数の変化</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>vibrancy score</source>
   <translation>にぎわい点数</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>visitors a day</source>
   <translation>1日あたり来訪者数</translation>
  </message>
  <message>
   <location filename="../../bridge/application_labels.py"></location>
   <source>residents</source>
   <translation>居住者数</translation>
  </message>
  <message>
   <location filename="../../bridge/application_map.py"></location>
   <source>red: the project</source>
   <translation>赤：プロジェクト</translation>
  </message>
  <message>
   <location filename="../../bridge/application_map.py"></location>
   <source>blue: other local resources</source>
   <translation>青：ほかの地域資源</translation>
  </message>
  <message>
   <location filename="../../bridge/application_map.py"></location>
   <source>map</source>
   <translation>地図</translation>
  </message>
  <message>
   <location filename="../../bridge/application_map.py"></location>
   <source>Map: {meanings}. {reach} m to either side of the project.</source>
   <translation>地図：{meanings}。プロジェクトから左右に{reach} mの範囲です。</translation>
  </message>
  <message>
   <location filename="../../bridge/application_map.py"></location>
   <source>areas: zones</source>
   <translation>面：ゾーン</translation>
  </message>
  <message>
   <location filename="../../bridge/application_map.py"></location>
   <source>areas: {name}, light {low} to dark {high}</source>
   <translation>面：{name}（薄い色{low}～濃い色{high}）</translation>
  </message>
  <message>
   <location filename="../../bridge/application_map.py"></location>
   <source>N</source>
   <translation>北</translation>
  </message>
  <message>
   <location filename="../../bridge/application_map.py"></location>
   <location filename="../../bridge/layouts.py"></location>
   <source>it could not be drawn</source>
   <translation>描画できませんでした</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <source>Draft application: {name}</source>
   <translation>申請書の下書き：{name}</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <source>Draft of {date}, filled from the study by Nigiwai {version}. Yellow marks stand where nothing is known; all of them are listed at the end.</source>
   <translation>{date}の下書きです。検討データからNigiwai {version}で記入しました。わからない箇所は黄色で示し、すべて末尾の一覧に挙げています。</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <location filename="../../processing/local/draft_application.py"></location>
   <source>Draft application</source>
   <translation>申請書の下書き</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <source>1. Project</source>
   <translation>1. プロジェクト</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <location filename="../../bridge/board_forms.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Contact</source>
   <translation>連絡先</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <source>2. Place</source>
   <translation>2. 場所</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <source>Position (latitude, longitude)</source>
   <translation>位置（緯度、経度）</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <source>3. Local resources and partners</source>
   <translation>3. 地域資源と共創パートナー</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../bridge/format_labels.py"></location>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../bridge/matching_report.py"></location>
   <location filename="../../bridge/review_report.py"></location>
   <location filename="../../bridge/table_labels.py"></location>
   <location filename="../../processing/local/application_definitions.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>Local resources</source>
   <translation>地域資源</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <location filename="../../bridge/format_labels.py"></location>
   <location filename="../../processing/local/application_definitions.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Co-creation partners</source>
   <translation>共創パートナー</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <source>Why they were brought together</source>
   <translation>組み合わせの理由</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <source>4. Goals (KPI)</source>
   <translation>4. 目標（KPI）</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <source>How they were computed: {method}</source>
   <translation>算出方法：{method}</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <source>5. Schedule</source>
   <translation>5. スケジュール</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <source>6. PDCA and evaluation</source>
   <translation>6. PDCAと評価</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <source>Rate</source>
   <translation>補助率</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <source>Ceiling [yen]</source>
   <translation>上限額［円］</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <source>It would pay at most [yen]</source>
   <translation>補助見込みの上限［円］</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>Deadline</source>
   <translation>締切</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <source>Page</source>
   <translation>掲載ページ</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <source>7. Cost and subsidy</source>
   <translation>7. 事業費と補助</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <source>8. Checklist: what is missing</source>
   <translation>8. 確認リスト：足りない項目</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <location filename="../../bridge/layouts.py"></location>
   <source>Sources: {sources}</source>
   <translation>出典：{sources}</translation>
  </message>
  <message>
   <location filename="../../bridge/application_template.py"></location>
   <source>Checklist: what is missing</source>
   <translation>確認リスト：足りない項目</translation>
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
   <location filename="../../bridge/board_forms.py"></location>
   <source>New local resource</source>
   <translation>地域資源の追加</translation>
  </message>
  <message>
   <location filename="../../bridge/board_forms.py"></location>
   <source>New need</source>
   <translation>ニーズの追加</translation>
  </message>
  <message>
   <location filename="../../bridge/board_forms.py"></location>
   <source>New partner</source>
   <translation>共創パートナーの追加</translation>
  </message>
  <message>
   <location filename="../../bridge/board_forms.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Partner</source>
   <translation>共創パートナー</translation>
  </message>
  <message>
   <location filename="../../bridge/board_forms.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../processing/local/application_definitions.py"></location>
   <location filename="../../ui/widgets/application_box.py"></location>
   <source>Project</source>
   <translation>プロジェクト</translation>
  </message>
  <message>
   <location filename="../../bridge/board_forms.py"></location>
   <source>About the resource</source>
   <translation>内容</translation>
  </message>
  <message>
   <location filename="../../bridge/board_forms.py"></location>
   <source>Photo and days</source>
   <translation>写真と日付</translation>
  </message>
  <message>
   <location filename="../../bridge/board_forms.py"></location>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../bridge/board_texts.py"></location>
   <source>What is wanted</source>
   <translation>求めていること</translation>
  </message>
  <message>
   <location filename="../../bridge/board_forms.py"></location>
   <source>Days</source>
   <translation>日程</translation>
  </message>
  <message>
   <location filename="../../bridge/board_forms.py"></location>
   <source>What the partner does</source>
   <translation>活動内容</translation>
  </message>
  <message>
   <location filename="../../bridge/board_forms.py"></location>
   <location filename="../../ui/widgets/form_fields.py"></location>
   <source>not said</source>
   <translation>指定なし</translation>
  </message>
  <message>
   <location filename="../../bridge/board_forms.py"></location>
   <location filename="../../bridge/hazard_labels.py"></location>
   <location filename="../../bridge/matching_words.py"></location>
   <location filename="../../ui/dialogs/facility_dialog.py"></location>
   <source>not known</source>
   <translation>不明</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../bridge/matching_report.py"></location>
   <location filename="../../bridge/table_labels.py"></location>
   <source>Partners</source>
   <translation>共創パートナー</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../bridge/programmes_report.py"></location>
   <location filename="../../bridge/table_labels.py"></location>
   <location filename="../../processing/local/application_definitions.py"></location>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Projects</source>
   <translation>プロジェクト</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Possible duplicate</source>
   <translation>重複の可能性</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Support programme</source>
   <translation>補助・支援制度</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>shown</source>
   <translation>表示</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>hidden</source>
   <translation>非表示</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>agreed to be proposed</source>
   <translation>提案に同意済み</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>did not agree yet</source>
   <translation>同意なし</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>proposed</source>
   <translation>提案</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>accepted</source>
   <translation>採用</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>rejected</source>
   <translation>不採用</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>called good</source>
   <translation>良いと評価</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>called bad</source>
   <translation>良くないと評価</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>finished</source>
   <translation>完了</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>given up</source>
   <translation>中止</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>wants to do something</source>
   <translation>やりたいこと</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>opinion or request</source>
   <translation>意見・要望</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Area wanted [m²]</source>
   <translation>必要な面積 [m²]</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Wanted from</source>
   <translation>希望開始日</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Wanted until</source>
   <translation>希望終了日</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Rent or price [yen]</source>
   <translation>賃料・価格 [円]</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Available from</source>
   <translation>利用開始日</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Available until</source>
   <translation>利用終了日</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Room for persons</source>
   <translation>収容人数</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Projects at once</source>
   <translation>同時に関われる件数</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Address of the person</source>
   <translation>担当者の住所</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Seen on</source>
   <translation>確認した日</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../ui/widgets/board_details.py"></location>
   <source>Photo</source>
   <translation>写真</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Shown in lists, maps and matches</source>
   <translation>一覧・地図・マッチングに表示する</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Place on the map</source>
   <translation>地図上の場所</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Kind of need</source>
   <translation>ニーズの種類</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../bridge/format_labels.py"></location>
   <location filename="../../bridge/needs_report.py"></location>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Theme</source>
   <translation>テーマ</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../bridge/format_labels.py"></location>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <location filename="../../ui/models/imports.py"></location>
   <source>Date</source>
   <translation>日付</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>People at once</source>
   <translation>同時に利用する人数</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Budget, all in all [yen]</source>
   <translation>予算の総額 [円]</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>May be as far away as [m]</source>
   <translation>許容する距離 [m]</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>What the partner can do</source>
   <translation>できること</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Districts (none: the whole town)</source>
   <translation>活動地区（空欄は全域）</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Agreed to be shown and proposed</source>
   <translation>掲載と提案に同意済み</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Person</source>
   <translation>担当者</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Telephone</source>
   <translation>電話</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>E-mail</source>
   <translation>メール</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Agreed on</source>
   <translation>同意した日</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Cost, all in all [yen]</source>
   <translation>費用の総額 [円]</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Who applies</source>
   <translation>申請者</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../bridge/board_texts.py"></location>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Points</source>
   <translation>得点</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Judgement</source>
   <translation>評価</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <source>Judged on</source>
   <translation>判定日</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../bridge/board_texts.py"></location>
   <location filename="../../bridge/matching_report.py"></location>
   <location filename="../../bridge/review_report.py"></location>
   <source>Why</source>
   <translation>理由</translation>
  </message>
  <message>
   <location filename="../../bridge/board_labels.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>List it comes from</source>
   <translation>出典のリスト</translation>
  </message>
  <message>
   <location filename="../../bridge/board_layers.py"></location>
   <source>Board: {list}</source>
   <translation>ボード：{list}</translation>
  </message>
  <message>
   <location filename="../../bridge/board_matches.py"></location>
   <source>{new} new matches, {known} known ones; {judged} with a judgement kept it. {gone} proposals were not found again and are gone.</source>
   <translation>新しいマッチング{new}件、既存{known}件。判定済みの{judged}件はそのまま残しました。見つからなくなった提案{gone}件は外しました。</translation>
  </message>
  <message>
   <location filename="../../bridge/board_texts.py"></location>
   <source>Can do</source>
   <translation>できること</translation>
  </message>
  <message>
   <location filename="../../bridge/board_texts.py"></location>
   <source>tied to a scenario</source>
   <translation>シナリオと結び付き</translation>
  </message>
  <message>
   <location filename="../../bridge/board_texts.py"></location>
   <source>{id} (no longer there)</source>
   <translation>{id}（今はありません）</translation>
  </message>
  <message>
   <location filename="../../bridge/board_texts.py"></location>
   <source>{need} × {resource}</source>
   <translation>{need} × {resource}</translation>
  </message>
  <message>
   <location filename="../../bridge/board_texts.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>Visible</source>
   <translation>表示</translation>
  </message>
  <message>
   <location filename="../../bridge/board_texts.py"></location>
   <source>Consent</source>
   <translation>同意</translation>
  </message>
  <message>
   <location filename="../../bridge/board_texts.py"></location>
   <location filename="../../ui/widgets/form_fields.py"></location>
   <source>not on the map</source>
   <translation>地図上にありません</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>Exponents of size (α)</source>
   <translation>規模の指数（α）</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>Decay with the way (β or λ)</source>
   <translation>距離による減衰（β または λ）</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>Probability of walking on (q)</source>
   <translation>回遊する確率（q）</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>Pull of elsewhere (O)</source>
   <translation>「ほかの場所・行かない」の引力（O）</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>Scale of all trips</source>
   <translation>トリップ全体の水準</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>Scale of the trips of people who come in</source>
   <translation>入口から入る人のトリップの水準</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>Residents at home at midday, weekday</source>
   <translation>平日の昼に在宅している住民の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>Residents at home at midday, holiday</source>
   <translation>休日の昼に在宅している住民の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>factor on the values</source>
   <translation>値に掛ける係数</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>factor on the odds</source>
   <translation>オッズに掛ける係数</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>fitted</source>
   <translation>推定した</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>fitted, outside the range that was assumed</source>
   <translation>推定した（前提の値の幅の外）</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>held by the range that was assumed; the measurements add next to nothing</source>
   <translation>前提の値の幅で抑えられている（実測値からはほとんど何も加わらない）</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>not identified: its 95 % interval spans more than a factor of 4 to either side; left at the assumption</source>
   <translation>定まらない：95 %信頼区間が上下いずれも4倍を超えるため、前提の値のままとした</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>not identified: beside it, others could not be told any more; left at the assumption</source>
   <translation>定まらない：一緒に推定すると他の係数が定まらなくなるため、前提の値のままとした</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>not identified: ran to the limit of the search; left at the assumption</source>
   <translation>定まらない：探索範囲の端に達したため、前提の値のままとした</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Uncalibrated</source>
   <translation>調整前</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Calibrated</source>
   <translation>調整後</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Calibrated on the other blocks</source>
   <translation>他のブロックで調整</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>Gradient boosting on the other blocks</source>
   <translation>他のブロックで学習した勾配ブースティング</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>Persons present in mesh cells, weekday midday</source>
   <translation>メッシュの滞在人口（平日昼）</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>Persons present in mesh cells, holiday midday</source>
   <translation>メッシュの滞在人口（休日昼）</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>Persons present in mesh cells, midday of a mean day</source>
   <translation>メッシュの滞在人口（平均的な日の昼）</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>Visitors a day of facilities</source>
   <translation>施設の1日の来訪者数</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>Passers a day at counters, weekday</source>
   <translation>計測地点の1日の通行者数（平日）</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>Passers a day at counters, holiday</source>
   <translation>計測地点の1日の通行者数（休日）</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>Passers a day at counters, mean day</source>
   <translation>計測地点の1日の通行者数（平均的な日）</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>mesh people flow</source>
   <translation>メッシュの人流</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>visitors of facilities</source>
   <translation>施設の来訪者数</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_labels.py"></location>
   <source>pedestrian counts</source>
   <translation>歩行者通行量</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_report.py"></location>
   <source>Calibration report</source>
   <translation>モデル調整の報告書</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_report.py"></location>
   <source>Does the model, once fitted to what was measured, better predict places that it was not fitted to?</source>
   <translation>実測値に合わせたモデルは、推定に使わなかった場所をより良く予測できるか。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_report.py"></location>
   <source>Residuals by cell, mean day: predicted minus measured persons. Orange has too many people in the model, blue too few.</source>
   <translation>メッシュ別の残差（平均的な日）。予測値から実測値を引いた人数です。橙はモデルの人数が多すぎる場所、青は少なすぎる場所です。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_report.py"></location>
   <source>Measured values</source>
   <translation>実測値の数</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_report.py"></location>
   <source>Measured places</source>
   <translation>実測した場所の数</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_report.py"></location>
   <source>Blocks</source>
   <translation>ブロック数</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_report.py"></location>
   <source>Model solved</source>
   <translation>モデルの計算</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_report.py"></location>
   <source>{count} times in {seconds} s</source>
   <translation>{count} 回、{seconds} 秒</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_report.py"></location>
   <source>The fitted values are in use in the study now. What stood there before is kept in its table assumption_sets under the name “{name}”.</source>
   <translation>推定値を検討データで使うようにしました。以前の値は、検討データの表 assumption_sets に「{name}」の名前で残しています。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_report.py"></location>
   <source>No study was changed. The fitted table takes effect where it is given as the assumptions of an algorithm.</source>
   <translation>検討データは変更していません。推定した表は、アルゴリズムの前提の値として与えたときに効きます。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>What was fitted</source>
   <translation>推定した係数</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Does it help?</source>
   <translation>調整で良くなるか</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Where it does not fit</source>
   <translation>当てはまらない場所</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>How it was fitted</source>
   <translation>推定の方法</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>The fitted assumptions</source>
   <translation>推定した前提の値</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>What is fitted</source>
   <translation>推定の対象</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>Result</source>
   <translation>結果</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Values moved</source>
   <translation>動かした値の数</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Median before</source>
   <translation>調整前の中央値</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Median after</source>
   <translation>調整後の中央値</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Factor, 95 % interval</source>
   <translation>係数と95 %信頼区間</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Standard error of its logarithm</source>
   <translation>係数の対数の標準誤差</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Factors without one block</source>
   <translation>1ブロックを除いたときの係数</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Factors that were fitted</source>
   <translation>推定した係数</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Each factor moves all its values together; their proportions stay as they were assumed. Factors that differ much when one block is left out rest on a part of the town.</source>
   <translation>1つの係数は、対象の値をまとめて動かします。値どうしの比は前提のままです。1ブロックを除くと大きく変わる係数は、まちの一部だけに左右されています。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Measurement</source>
   <translation>実測値</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Prediction</source>
   <translation>予測</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Bias</source>
   <translation>偏り</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Bias in %</source>
   <translation>偏り（%）</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Predicted against measured</source>
   <translation>予測値と実測値の比較</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Compare the uncalibrated line with the one “on the other blocks”: there, every block was predicted by a fit that never saw it. The plain calibrated line flatters, since it was fitted to the same values. R² below 0: the mean of the measurements would have predicted better. Bias: mean of predicted minus measured.</source>
   <translation>「調整前」の行と「他のブロックで調整」の行を比べてください。後者では、どのブロックも、そのブロックを使わずに推定した係数で予測しています。ただの「調整後」の行は、同じ値に合わせているので良く見えます。R² が 0 未満なら、実測値の平均で予測した方が当たります。偏りは、予測値から実測値を引いた差の平均です。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Predicted against measured, before and with calibration</source>
   <translation>予測値と実測値（調整前と調整後）</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>One point a measured value; on the broken line both agree. Left as assumed, right fitted on the other blocks. Both axes are logarithmic; values below 1 are drawn at 1.</source>
   <translation>点は実測値1つです。破線の上では予測値と実測値が一致します。左は前提の値のまま、右は他のブロックで推定したものです。両軸とも対数目盛で、1未満の値は1に描いています。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Measured</source>
   <translation>実測</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Predicted</source>
   <translation>予測</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Largest residuals, mean day</source>
   <translation>残差の大きい場所（平均的な日）</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>{group} ({n} values): calibration helps. On places that were left out, R² goes from {r2_before} to {r2_after}, the mean absolute error from {mape_before} to {mape_after}, the bias from {bias_before} to {bias_after}.</source>
   <translation>{group}（{n} 個の値）：調整で良くなる。推定に使わなかった場所では、R² は {r2_before} から {r2_after}、平均絶対誤差率は {mape_before} から {mape_after}、偏りは {bias_before} から {bias_after} になる。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>{group} ({n} values): calibration helps by one measure and not by the other. On places that were left out, R² goes from {r2_before} to {r2_after}, the mean absolute error from {mape_before} to {mape_after}, the bias from {bias_before} to {bias_after}.</source>
   <translation>{group}（{n} 個の値）：一方の指標では良くなり、もう一方では良くならない。推定に使わなかった場所では、R² は {r2_before} から {r2_after}、平均絶対誤差率は {mape_before} から {mape_after}、偏りは {bias_before} から {bias_after} になる。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>{group} ({n} values): calibration does not help. On places that were left out, R² goes from {r2_before} to {r2_after}, the mean absolute error from {mape_before} to {mape_after}, the bias from {bias_before} to {bias_after}.</source>
   <translation>{group}（{n} 個の値）：調整しても良くならない。推定に使わなかった場所では、R² は {r2_before} から {r2_after}、平均絶対誤差率は {mape_before} から {mape_after}、偏りは {bias_before} から {bias_after} になる。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Some factors left the range that was assumed, or could not be told from the measurements. A factor far outside its range often stands in for what the model does not have, for example people at work: it helps to predict the measured quantity, but does not mean what its name says. Holding the factors to their ranges (PRIOR) gives values that can be defended, at the price of a poorer fit.</source>
   <translation>前提の値の幅から外れた係数、または実測値からは定まらない係数があります。幅から大きく外れた係数は、モデルにないもの（たとえば働いている人）の代わりをしていることが多く、実測した量の予測には役立っても、その名前どおりの意味は持ちません。係数を前提の値の幅に抑える（PRIOR）と、当てはまりは落ちますが、説明のつく値になります。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Gradient boosting was not compared: the package scikit-learn is not installed.</source>
   <translation>勾配ブースティングとは比べていません。パッケージ scikit-learn が入っていないためです。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Gradient boosting was not compared: there are too few measured values.</source>
   <translation>勾配ブースティングとは比べていません。実測値が少なすぎるためです。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Gradient boosting (scikit-learn {version}) learned from residents by age, pull of the facilities by purpose, people who come in, and the type of day, in the place and within 1 km in a straight line, on the same blocks. It knows nothing of choice: it cannot say what a new facility would change.</source>
   <translation>勾配ブースティング（scikit-learn {version}）は、その場所と直線距離1 km以内の年齢別人口、目的別の施設の引力、入口から入る人数、平日・休日の別から、同じブロックで学習しました。人の選択は扱わないので、新しい施設で何が変わるかは分かりません。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Largest Poisson likelihood by Fisher scoring; derivatives by finite differences of the whole model.</source>
   <translation>ポアソン尤度が最大になる係数を、フィッシャーのスコア法で求めています。微分は、モデル全体の有限差分によります。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Variance over mean of the residuals: {spread}. Standard errors are widened by it, and let the errors of one place go together; they do not allow for likeness of neighbouring places and are rather too small.</source>
   <translation>残差の分散と平均の比：{spread}。標準誤差はこの分だけ広げ、同じ場所の誤差が連動することも見込んでいます。隣り合う場所が似ていることは見込んでいないので、やや小さめです。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Factors are tried one after the other, levels before shapes. One counts as identified where the 95 % intervals of all then span no more than a factor of 4 to either side.</source>
   <translation>係数は、水準に関するもの、形に関するものの順に1つずつ試します。そのときすべての係数の95 %信頼区間が上下とも4倍以内に収まれば、定まったとみなします。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Blocks are compact parts of the town with about as many places each, always cut the same way.</source>
   <translation>ブロックは、まちをほぼ同数の場所ずつに分けたまとまりで、分け方は常に同じです。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Prior: every factor is held around 1 by a normal distribution on its logarithm, with the ranges low–high of its values as 95 % interval.</source>
   <translation>事前分布：各係数の対数に正規分布を置いて1の周りに抑えています。前提の値の下限〜上限を95 %の区間としています。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>No prior: only the measurements speak.</source>
   <translation>事前分布なし：実測値だけで推定しています。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>The search did not settle: take the factors with caution.</source>
   <translation>探索が収束しませんでした。係数の扱いに注意してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>{count} measured values lie where the model has nobody (no residents, no facility): they were not fitted to, but count in the measures.</source>
   <translation>{count} 個の実測値は、モデルでは誰もいない場所（住民も施設もない場所）のものです。推定には使っていませんが、指標の計算には含めています。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>The fit is to the town as it was measured. That a change is predicted rightly does not follow from it.</source>
   <translation>合わせたのは、計測したときのまちです。変化を正しく予測できることを示すものではありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Measured presence contains people at work and in transit, whom the model does not have.</source>
   <translation>実測の滞在人口には、働いている人や移動中の人が含まれます。モデルにはこれらの人がいません。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Low and high of the fitted values hold the uncertainty of the fit, not that of the proportions between categories, which were assumed.</source>
   <translation>推定値の下限と上限は推定の不確かさを表します。前提とした区分間の比の不確かさは含みません。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>People present at midday say little about who walks on, and nothing about other hours: the shares of residents at home at other hours stay as assumed.</source>
   <translation>昼の滞在人口からは、回遊する人についてはほとんど分からず、他の時間帯については何も分かりません。他の時間帯の在宅率は前提の値のままです。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>Counts of passers on streets were not used.</source>
   <translation>街路の通行量は使っていません。</translation>
  </message>
  <message>
   <location filename="../../bridge/calibration_words.py"></location>
   <source>No visitors of facilities were given: how many of the people present are visitors rests on the presence alone.</source>
   <translation>施設の来訪者数が与えられていません。滞在者のうち何人が来訪者かは、滞在人口だけから決まっています。</translation>
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
   <source>Age groups</source>
   <translation>年齢別人口</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Size</source>
   <translation>規模</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/styles.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <location filename="../../ui/widgets/answer_view.py"></location>
   <location filename="../../ui/widgets/thrive_view.py"></location>
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
   <location filename="../../bridge/damage_report.py"></location>
   <location filename="../../bridge/shelters_words.py"></location>
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
   <location filename="../../bridge/exposure_report.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <source>Table</source>
   <translation>表</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/exposure_report.py"></location>
   <location filename="../../bridge/import_files.py"></location>
   <location filename="../../bridge/review_report.py"></location>
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
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <location filename="../../bridge/review_report.py"></location>
   <location filename="../../ui/widgets/answer_view.py"></location>
   <source>Share</source>
   <translation>割合</translation>
  </message>
  <message>
   <location filename="../../bridge/check_texts.py"></location>
   <location filename="../../bridge/table_labels.py"></location>
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
   <location filename="../../bridge/exposure_report.py"></location>
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
   <location filename="../../bridge/damage.py"></location>
   <source>{count} of {total} targets have an intensity outside the range {range} in which the function is valid: their values are extrapolated.</source>
   <translation>対象 {total} 件のうち {count} 件は、強さが関数の適用範囲（{range}）の外にあり、値は外挿です。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage.py"></location>
   <source>{low} {unit} and more</source>
   <translation>{low} {unit} 以上</translation>
  </message>
  <message>
   <location filename="../../bridge/damage.py"></location>
   <source>{low} to {high} {unit}</source>
   <translation>{low}〜{high} {unit}</translation>
  </message>
  <message>
   <location filename="../../bridge/damage.py"></location>
   <source>These functions were not compared with their original publication: {functions}.</source>
   <translation>次の関数は原典と照合していません：{functions}。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage.py"></location>
   <source>There are no buildings: the dwellings of each zone, with assumed shares of structures and years, lie evenly over it. Numbers of buildings are expected numbers.</source>
   <translation>建物がありません。各ゾーンの住戸が、仮定した構造・年の割合で、ゾーンに一様にあるとみなします。棟数は期待値です。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage.py"></location>
   <source>{count} of {total} buildings are of unknown structure: assumed shares stand in.</source>
   <translation>{total} 棟のうち {count} 棟は構造が不明です。仮定した割合を使います。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage.py"></location>
   <source>{count} of {total} buildings are of unknown year: assumed shares stand in.</source>
   <translation>{total} 棟のうち {count} 棟は建築年が不明です。仮定した割合を使います。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage.py"></location>
   <source>{count} of {total} buildings have no floor area: their outline times their storeys stands in.</source>
   <translation>{total} 棟のうち {count} 棟は床面積がありません。外形の面積 × 階数を使います。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage.py"></location>
   <source>These structures are not known and count as unknown: {texts}.</source>
   <translation>次の構造は分からないため、不明として数えます：{texts}。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_inputs.py"></location>
   <source>{count} broken outlines of buildings were repaired.</source>
   <translation>壊れた建物の外形 {count} 件を直しました。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_inputs.py"></location>
   <source>Without zones nobody knows who lives in the buildings: deaths by shaking come from the buildings alone, injuries and deaths by a tsunami are not told.</source>
   <translation>ゾーンがないため、建物に誰が住むか分かりません。揺れによる死者は建物だけから求め、負傷者と津波の死者は出しません。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_inputs.py"></location>
   <source>{count} residents live in zones without any building: they are in none, and not counted.</source>
   <translation>居住者 {count} 人は建物のないゾーンに住んでいるため、どの建物にも入れず、数えません。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_inputs.py"></location>
   <source>{count} zones have no number of households: their residents over {size} stand in.</source>
   <translation>{count} 個のゾーンは世帯数がありません。居住者 ÷ {size} を使います。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_inputs.py"></location>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>{count} districts of “{layer}” have no name and are left out.</source>
   <translation>「{layer}」の{count}区域には名前がないため除きました。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_inputs.py"></location>
   <source>No damage function is about: {hazards}.</source>
   <translation>次の災害の被害関数はありません：{hazards}。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_inputs.py"></location>
   <source>{hazard}: {count} areas tell neither rank nor depth and are left out.</source>
   <translation>{hazard}：{count} 件の区域はランクも浸水深も分からないため、除きました。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_inputs.py"></location>
   <source>{count} hazard areas are of a type that is not known; they are left out.</source>
   <translation>災害の区域 {count} 件は種類が分からないため、除きました。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_inputs.py"></location>
   <source>{count} broken hazard areas were repaired.</source>
   <translation>壊れた災害の区域 {count} 件を直しました。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_inputs.py"></location>
   <source>{count} hazard areas have no area; they are left out.</source>
   <translation>災害の区域 {count} 件は面積がないため、除きました。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_inputs.py"></location>
   <source>{count} hazard areas reach over several ranks; their own depths are used.</source>
   <translation>災害の区域 {count} 件は複数のランクにまたがるため、それぞれの浸水深を使います。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_inputs.py"></location>
   <source>No building or zone lies in this hazard: {hazard}. Check that both lie in the same place.</source>
   <translation>次の災害には建物もゾーンも入っていません：{hazard}。両方が同じ場所にあるか確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_inputs.py"></location>
   <source>Functions about none of the hazards: {functions}.</source>
   <translation>どの災害にも関係しない関数：{functions}。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Shaking by measured intensity, structure and year (2005–2012)</source>
   <translation>計測震度と構造・建築年による揺れの被害（2005〜2012）</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>House damage ratio by depth above the floor</source>
   <translation>床上からの浸水深別の家屋被害率</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>House damage ratio by depth above the ground</source>
   <translation>地盤からの浸水深別の家屋被害率</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Loss of function by depth</source>
   <translation>浸水深別の機能の喪失</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Tsunami, steps of depth (Yokohama)</source>
   <translation>津波：浸水深の段階（横浜市）</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Tsunami, curves of 2011 (Suppasri et al. 2013)</source>
   <translation>津波：2011 年の曲線（Suppasri ほか 2013）</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Area that liquefies by PL</source>
   <translation>PL 値別の液状化面積率</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Deaths by shaking (Tokyo 2022)</source>
   <translation>揺れによる死者（東京都 2022）</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Serious injuries by shaking (Tokyo 2022)</source>
   <translation>揺れによる重傷者（東京都 2022）</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Deaths by depth of the tsunami</source>
   <translation>津波の浸水深別の死者</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Buildings in the hazard</source>
   <translation>災害の中の建物</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Fully destroyed</source>
   <translation>全壊</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Half destroyed</source>
   <translation>半壊</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Slightly damaged</source>
   <translation>一部損壊</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Water above the floor</source>
   <translation>床上浸水</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Water below the floor</source>
   <translation>床下浸水</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>On liquefied ground</source>
   <translation>液状化した地盤の上</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Cars cannot drive (0.3 m)</source>
   <translation>自動車が走れない（0.3 m）</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Walking is impossible (0.5 m)</source>
   <translation>歩行できない（0.5 m）</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Outlets under water (0.7 m)</source>
   <translation>コンセントの水没（0.7 m）</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Floor area in the hazard [m²]</source>
   <translation>災害の中の床面積 [m²]</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Damage ratio × floor area [m²]</source>
   <translation>被害率 × 床面積 [m²]</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Mean damage ratio</source>
   <translation>平均被害率</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Damage to buildings [yen]</source>
   <translation>建物の被害額 [円]</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Residents in the hazard</source>
   <translation>災害の中の居住者</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>People present by day in the hazard</source>
   <translation>災害の中の昼間の滞在者</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Deaths, at night</source>
   <translation>死者（夜間）</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Deaths, by day</source>
   <translation>死者（昼間）</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Seriously injured, at night</source>
   <translation>重傷者（夜間）</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Seriously injured, by day</source>
   <translation>重傷者（昼間）</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Largely destroyed</source>
   <translation>大規模半壊</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Collapsed</source>
   <translation>倒壊</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Washed away</source>
   <translation>流失</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Deaths</source>
   <translation>死者</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Seriously injured</source>
   <translation>重傷者</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Share that dies</source>
   <translation>死亡率</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>wooden</source>
   <translation>木造</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>reinforced concrete</source>
   <translation>鉄筋コンクリート造</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>steel</source>
   <translation>鉄骨造</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>masonry</source>
   <translation>組積造</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>non-wooden</source>
   <translation>非木造</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>unknown</source>
   <translation>不明</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>all structures</source>
   <translation>すべての構造</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>measured intensity</source>
   <translation>計測震度</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>persons/building</source>
   <translation>人/棟</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>hazard areas</source>
   <translation>災害の区域</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>raster</source>
   <translation>ラスタ</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>one intensity for all</source>
   <translation>町全体に一つの計測震度</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>Damaged by less than 5 % (worst of the functions)</source>
   <translation>被害 5 % 未満（関数のうち最悪の値）</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>5 – 20 %</source>
   <translation>5～20 %</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>20 – 40 %</source>
   <translation>20～40 %</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>40 – 60 %</source>
   <translation>40～60 %</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>60 % or more</source>
   <translation>60 % 以上</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_labels.py"></location>
   <source>The functions tell no damage</source>
   <translation>被害を求める関数がない</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>The functions</source>
   <translation>関数の一覧</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>What is counted</source>
   <translation>項目</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>Compared with its original</source>
   <translation>原典との照合</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <location filename="../../bridge/exposure_report.py"></location>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>District</source>
   <translation>地区</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>Function</source>
   <translation>関数</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>Structure and years</source>
   <translation>構造と年</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>Form</source>
   <translation>形</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>Parameters</source>
   <translation>パラメータ</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>Valid in</source>
   <translation>適用範囲</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <location filename="../../bridge/guideline_texts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/assumptions.py"></location>
   <source>Source</source>
   <translation>出典</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>“normal” is Φ((x − a) / b), “lognormal” Φ((ln x − a) / b), with a and b as given; “step” the value from a limit on, “step_after” the value beyond it, “linear” lines between points. Probabilities are of the state or a worse one. Grey parts of the pictures lie outside the range in which the function is valid.</source>
   <translation>“normal” は Φ((x − a) / b)、“lognormal” は Φ((「ln」 x − a) / b) で、a と b は表のとおりです。“step” は境界以上での値、“step_after” は境界を超えたときの値、“linear” は点を結ぶ線です。確率は、その段階またはより悪い段階になる確率です。図の灰色の部分は関数の適用範囲の外です。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <location filename="../../bridge/labels.py"></location>
   <source>Damage and casualties</source>
   <translation>被害と人的被害</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>How many buildings would be damaged, how many people hurt, and how far do published functions agree?</source>
   <translation>何棟が被害を受け、何人が死傷し、公表されている関数はどこまで一致するか？</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <location filename="../../bridge/hazard_labels.py"></location>
   <location filename="../../bridge/structure.py"></location>
   <source>buildings</source>
   <translation>建物</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>Deaths and injuries: {functions}. They do not come from the functions above, but from these.</source>
   <translation>死者・負傷者：{functions}。上の関数ではなく、これらの関数によります。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>{count} more rows stand in the table of the totals.</source>
   <translation>ほかの {count} 行は合計の表にあります。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>Dwellings</source>
   <translation>住戸</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <location filename="../../bridge/format_labels.py"></location>
   <location filename="../../bridge/table_labels.py"></location>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Buildings</source>
   <translation>建物</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>of these of unknown structure</source>
   <translation>うち構造が不明</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>of these of unknown year</source>
   <translation>うち建築年が不明</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>of these without floor area</source>
   <translation>うち床面積がない</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <location filename="../../bridge/guideline_labels.py"></location>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>People present by day</source>
   <translation>昼間の滞在者</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>Value of a building, as given</source>
   <translation>与えられた建物の評価額</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>{yen} yen/m²</source>
   <translation>{yen} 円/m²</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>Different hazards and functions must not be added up: they speak of the same buildings.</source>
   <translation>災害や関数の違う数を足してはいけません。同じ建物について述べているからです。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>{count} of {total} assessments rest on functions that were not compared with their original publication (▲).</source>
   <translation>{total} 件の想定のうち {count} 件は、原典と照合していない関数（▲）によります。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>No building or zone lies in any of the hazards.</source>
   <translation>どの災害にも、建物もゾーンも入っていません。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>until {year}</source>
   <translation>{year} 年以前</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>since {year}</source>
   <translation>{year} 年以降</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>The functions are means of past disasters; a single building may fare otherwise, and none of them knows how it was built, strengthened or kept.</source>
   <translation>関数は過去の災害の平均です。一棟一棟はこれと違うことがあり、どの関数も、建て方、補強、手入れの状態を知りません。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>A building is taken to stand wholly in the worst class that it touches; a class of depth is a range, and the band tells what it leaves open.</source>
   <translation>建物は、触れる階級のうち最も悪いものに全体が入るとみなします。浸水深の階級は範囲であり、どこまで決まらないかは幅で示します。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>Fire, landslides, falling furniture and disease after the disaster are not counted.</source>
   <translation>火災、土砂災害、家具の転倒、災害後の関連死は数えていません。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>Deaths by a tsunami rest on the share of people who do not leave in time, which is an assumption.</source>
   <translation>津波の死者は、逃げ遅れる人の割合という前提値によります。</translation>
  </message>
  <message>
   <location filename="../../bridge/damage_report.py"></location>
   <source>A new house of the highest seismic grade (grade 3) is hardly ever destroyed; the data do not tell which these are, and they count like the others.</source>
   <translation>耐震等級 3 の新しい家はほとんど全壊しませんが、データからはどれがそうか分からないため、ほかの家と同じに数えています。</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure.py"></location>
   <location filename="../../ui/widgets/compare_maps.py"></location>
   <source>Whole town</source>
   <translation>まち全体</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure.py"></location>
   <source>Outside all districts</source>
   <translation>どの地区にも含まれない</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>How people are counted</source>
   <translation>人の数え方</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>By moment</source>
   <translation>時点別</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>Layers and their vintage</source>
   <translation>レイヤとその年次</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Moment</source>
   <translation>時点</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>Shares by rank in the colours of the table below; the number is the share in the hazard.</source>
   <translation>ランク別の割合（色は下の表と同じ）。右の数は区域内の割合です。</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Rank</source>
   <translation>ランク</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>Sum</source>
   <translation>合計</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>Targets by their worst place</source>
   <translation>対象の数（最悪の場所による）</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <location filename="../../bridge/guideline_labels.py"></location>
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>Area</source>
   <translation>面積</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Area [ha]</source>
   <translation>面積［ha］</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>Floor area</source>
   <translation>床面積</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>Floor area [ha]</source>
   <translation>床面積［ha］</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Residents (night)</source>
   <translation>住民（夜間）</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>Share of the residents</source>
   <translation>住民の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <location filename="../../bridge/labels.py"></location>
   <source>People present</source>
   <translation>滞在する人</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>Residents in {hazard}</source>
   <translation>住民：{hazard}</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>People present in {hazard}</source>
   <translation>滞在する人：{hazard}</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <location filename="../../bridge/import_files.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/dock/pages/study.py"></location>
   <location filename="../../ui/models/import_files.py"></location>
   <location filename="../../ui/models/imports.py"></location>
   <source>File</source>
   <translation>ファイル</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>Vintage</source>
   <translation>年次</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <location filename="../../bridge/labels.py"></location>
   <source>Exposure to hazards</source>
   <translation>災害にさらされる人と建物</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>Who and what lies in the hazard areas, at night and by day?</source>
   <translation>夜と昼に、だれと何が災害の区域の中にありますか。</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>65–74 years</source>
   <translation>65～74歳</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Targets</source>
   <translation>対象</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <location filename="../../bridge/guideline_texts.py"></location>
   <location filename="../../bridge/hazard_layers.py"></location>
   <location filename="../../bridge/weighing_report.py"></location>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Hazards</source>
   <translation>災害</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>{count} ({day}, {hour}:00; {basis})</source>
   <translation>{count}（{day}、{hour}時、{basis}）</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>The numbers by rank are of {moment}, when most residents are in a hazard; the other moments stand in their table.</source>
   <translation>ランク別の数は、最も多くの住民が災害の区域に入る時点（{moment}）のものです。ほかの時点は表にあります。</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>{hazard}: its areas meet no target. Check its coordinate system and whether it is of this town.</source>
   <translation>{hazard}：どの対象とも重なりません。座標参照系と、このまちのデータかどうかを確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>No zones were given: there are areas and buildings, but no people.</source>
   <translation>ゾーンが指定されていないため、面積と建物だけで、人数はありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>There are no buildings: residents and people present are taken to be spread evenly over the area of their zone (areal weighting). The band reaches from the places that lie wholly in a rank to all that have any of it.</source>
   <translation>建物がないため、住民と滞在する人はゾーンの面積に均等にいるものとします（面積按分）。幅は、全体がそのランクに入るゾーンだけを数えた値から、少しでもかかるゾーンをすべて数えた値までです。</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>Residents of a zone are put into its homes by living floor area and people present into all its buildings by floor area; everybody in a building has its worst rank.</source>
   <translation>ゾーンの住民は居住部分の床面積に応じて住宅に、滞在する人は床面積に応じてすべての建物に割り当て、建物の中の人は全員その建物の最悪のランクとします。</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>{count} targets have no homes among the buildings: their residents are taken to live evenly over their area (basis: area).</source>
   <translation>{count}件の対象には住宅の建物がありません。住民は面積に均等に住んでいるとみなします（根拠：「area」）。</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>Ranks of one hazard add up to the whole. Where its areas overlap the worse counts, once; limits of ranks are closed on the left.</source>
   <translation>1つの災害のランクを合計すると全体になります。区域が重なる所は悪い方で1回だけ数えます。ランクの境は、境の値を含む側を上のランクとします。</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>Different hazards must not be added up: they speak of the same people.</source>
   <translation>異なる災害の数を足し合わせることはできません。同じ人を重ねて数えることになります。</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>People present: {basis}.</source>
   <translation>滞在する人：{basis}。</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>People in a building do what the building allows. People spread over an area have the class of the depth at their spot, for a house of two storeys of unknown structure (assumption storey / house_storeys): below 0.5 m they stay, up to 3 m they go upstairs, deeper they leave; landslide and collapse zones and tsunami mean leaving.</source>
   <translation>建物の中の人は、その建物でとれる行動とします。面積に広げて数える人は、構造不明の2階建ての家（前提「storey / house_storeys」）にいるものとして、その地点の浸水深で区分します。0.5 m未満は屋内、3 m未満は上階、それより深ければ立ち退きです。土砂災害・家屋倒壊等の区域と津波は立ち退きです。</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>What people are to do</source>
   <translation>とるべき行動</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>not told</source>
   <translation>記載なし</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>A place outside the areas is not safe, it is not mapped: rivers, slopes and drains without a layer are not in these numbers.</source>
   <translation>区域の外は安全なのではなく、示されていないだけです。レイヤのない河川・斜面・排水路は、この数に入っていません。</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>A rank is a range of depths under one assumed event, not a forecast; how deep it is inside a class is not known.</source>
   <translation>ランクは、想定した1つの事象での浸水深の範囲であり、予報ではありません。階級の中での深さは分かりません。</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>Not counted: who needs help, who has left, who is on the road or the train, and buildings that fall before the water comes.</source>
   <translation>数えていないもの：支援が必要な人、すでに避難した人、道路や鉄道で移動中の人、水が来る前に倒れる建物。</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>Public holidays are not known; Saturdays and Sundays count as holidays. Measured people are of cells of 1 km, spread as residents are.</source>
   <translation>祝日は分からないため、土曜・日曜を休日とします。実測の人数は1 kmメッシュのもので、住民の割合で分けています。</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>Limits, storeys and colours marked as not verified were not compared with their publication.</source>
   <translation>未確認と示した境・階高・色は、公表資料と照合していません。</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_report.py"></location>
   <source>Where in a zone people live is not known without buildings; in a zone that the hazard meets in part the number may lie anywhere in the band.</source>
   <translation>建物がないと、ゾーンの中のどこに人が住んでいるかは分かりません。一部が区域にかかるゾーンでは、実際の数は幅のどこにでもなりえます。</translation>
  </message>
  <message>
   <location filename="../../bridge/exposure_style.py"></location>
   <location filename="../../bridge/hazard_labels.py"></location>
   <source>{hazard}, {rank}</source>
   <translation>{hazard}　{rank}</translation>
  </message>
  <message>
   <location filename="../../bridge/follow_ups.py"></location>
   <source>{category} {number}</source>
   <translation>{category} {number}</translation>
  </message>
  <message>
   <location filename="../../bridge/follow_ups.py"></location>
   <source>{name}: × {factor} (95 % interval {low} to {high})</source>
   <translation>{name}：×{factor}（95％信頼区間 {low}～{high}）</translation>
  </message>
  <message>
   <location filename="../../bridge/follow_ups.py"></location>
   <source>{what}: R² {before} before, {after} on places that were left out</source>
   <translation>{what}：R² 調整前{before}、推定から除いた場所で{after}</translation>
  </message>
  <message>
   <location filename="../../bridge/follow_ups.py"></location>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Calibration {date}</source>
   <translation>モデルの調整 {date}</translation>
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
   <location filename="../../processing/streets/estimate_footfall.py"></location>
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
   <source>List of stops</source>
   <translation>停留所一覧</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <location filename="../../bridge/guideline_labels.py"></location>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Residents' opinions</source>
   <translation>住民の意見</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Plans of people and groups</source>
   <translation>市民や団体のやりたいこと</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <location filename="../../processing/local/application_definitions.py"></location>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Subsidy programmes</source>
   <translation>補助・支援制度</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Conditions of subsidy programmes</source>
   <translation>補助・支援制度の条件</translation>
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
   <source>Number of people</source>
   <translation>人数</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>Opinion</source>
   <translation>意見</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <source>District or place</source>
   <translation>地区・場所</translation>
  </message>
  <message>
   <location filename="../../bridge/format_labels.py"></location>
   <location filename="../../bridge/matching_report.py"></location>
   <location filename="../../bridge/needs_report.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Weight</source>
   <translation>重み</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline.py"></location>
   <source>{hazard} up to {rank}</source>
   <translation>{hazard}（最大{rank}）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline.py"></location>
   <source>{rule} ({count})</source>
   <translation>{rule}（{count}）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline.py"></location>
   <source>{depth} m or more</source>
   <translation>{depth} m以上</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline.py"></location>
   <source>not in it</source>
   <translation>区域外</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline.py"></location>
   <source>{indicator}: {hazard}, {level}</source>
   <translation>{indicator}：{hazard}、{level}</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>{low} {unit} or more</source>
   <translation>{low} {unit}以上</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>below {high} {unit}</source>
   <translation>{high} {unit}未満</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>{low} to below {high} {unit}</source>
   <translation>{low}～{high} {unit}未満</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>residents: {count}</source>
   <translation>住民{count}人</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>aged 75 and older: {count}</source>
   <translation>75歳以上{count}人</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>facilities for people who need care: {count}</source>
   <translation>要配慮者の施設{count}か所</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>shelters: {count}</source>
   <translation>避難所・避難場所{count}か所</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Residents aged 75 and older</source>
   <translation>75歳以上の住民</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Residents in any hazard area</source>
   <translation>いずれかの災害の区域内の住民</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Residents in no hazard area</source>
   <translation>どの災害の区域にも入らない住民</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Share of residents in any hazard area</source>
   <translation>いずれかの災害の区域内の住民の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Residents aged 75 and older in any hazard area</source>
   <translation>いずれかの災害の区域内の75歳以上の住民</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Residents by rank</source>
   <translation>ランク別の住民</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Residents where water reaches the depth</source>
   <translation>浸水区域内の住民</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Share of residents where water reaches the depth</source>
   <translation>浸水区域内の住民の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Residents in the residence induction area</source>
   <translation>居住誘導区域内の住民</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Residents in the residence induction area and in any hazard area</source>
   <translation>居住誘導区域内で、いずれかの災害の区域に入る住民</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Share of the residents of the residence induction area in any hazard area</source>
   <translation>居住誘導区域の住民のうち、いずれかの災害の区域に入る割合</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>People present by day in any hazard area</source>
   <translation>いずれかの災害の区域内に昼間にいる人</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Residents in problem areas</source>
   <translation>課題区域の住民</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Residents aged 75 and older in problem areas</source>
   <translation>課題区域の75歳以上の住民</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Share of residents in problem areas</source>
   <translation>課題区域の住民の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Residents in problem areas of the highest severity</source>
   <translation>重大さが最も高い課題区域の住民</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Residents without a shelter in time or without room</source>
   <translation>間に合う避難先がない、または入りきれない住民</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Area in any hazard area</source>
   <translation>いずれかの災害の区域の面積</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Area in the residence induction area</source>
   <translation>居住誘導区域の面積</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Share of the area in any hazard area</source>
   <translation>いずれかの災害の区域の面積の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Shelters and evacuation sites</source>
   <translation>避難所・避難場所</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Capacity of the shelters, as far as known</source>
   <translation>避難所の収容人数（分かるもの）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Shelters whose capacity is not known</source>
   <translation>収容人数が不明の避難所</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Shelters in any hazard area</source>
   <translation>災害の区域内の避難所</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <location filename="../../bridge/project.py"></location>
   <location filename="../../bridge/report_parts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../bridge/table_labels.py"></location>
   <location filename="../../processing/local/review_definitions.py"></location>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <location filename="../../processing/streets/measure_access.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Facilities</source>
   <translation>施設</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Facilities in any hazard area</source>
   <translation>災害の区域内の施設</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Facilities for people who need care</source>
   <translation>要配慮者の施設</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Facilities for people who need care in any hazard area</source>
   <translation>災害の区域内の要配慮者の施設</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Weight of residents' opinions</source>
   <translation>住民の意見の重み</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>Vibrancy (mean over the area)</source>
   <translation>賑わい（面積平均）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../bridge/unit_labels.py"></location>
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>persons</source>
   <translation>人</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <location filename="../../bridge/structure_texts.py"></location>
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>ha</source>
   <translation>ha</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>places</source>
   <translation>か所</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>opinions</source>
   <translation>件</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <location filename="../../bridge/report_content.py"></location>
   <location filename="../../bridge/unit_labels.py"></location>
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>points</source>
   <translation>点</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>whole town</source>
   <translation>市町村全域</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>inside the residence induction area</source>
   <translation>居住誘導区域内</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>outside the residence induction area</source>
   <translation>居住誘導区域外</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>district</source>
   <translation>地区</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>outside all districts</source>
   <translation>どの地区にも入らない場所</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>to be watched</source>
   <translation>注意</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>severe</source>
   <translation>高い</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>very severe</source>
   <translation>特に高い</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>no problem area</source>
   <translation>課題区域なし</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>raise floors and sites, or make the ground floor watertight</source>
   <translation>床や敷地のかさ上げ、1階の止水</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>rules for new buildings (hazard area, district plan)</source>
   <translation>建築のルール（災害危険区域、地区計画）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>river works</source>
   <translation>河川の整備</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>drains, pumps and their upkeep</source>
   <translation>排水路・ポンプの整備と維持</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>storage and infiltration of rain in the basin</source>
   <translation>流域での雨水の貯留・浸透</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>support for moving out of the area</source>
   <translation>区域外への移転の支援</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>safe upper storeys and refuge floors near by</source>
   <translation>安全な上階や、近くの避難できる階の確保</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>take the area out of the induction area, or lead with conditions</source>
   <translation>誘導区域からの除外、または条件つきの誘導</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>slope works</source>
   <translation>斜面の対策工事</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>early warning, gauges and cameras</source>
   <translation>早めの情報伝達、水位計・カメラ</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>further shelters or agreements on tall buildings</source>
   <translation>避難先の追加、高い建物との協定</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>evacuation plans of the neighbourhood, time lines, drills</source>
   <translation>地区の避難計画、タイムライン、訓練</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>individual plans for people who need help</source>
   <translation>支援が必要な人の個別避難計画</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>stocks for several days at home and in shelters</source>
   <translation>家庭と避難所での数日分の備蓄</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>talk with residents about what they report</source>
   <translation>寄せられた意見についての住民との話し合い</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>planned flood above the floor</source>
   <translation>計画規模の洪水で床上浸水</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>recent inundation of 0.5 m or more</source>
   <translation>最近の浸水実績が0.5 m以上</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>recent inundation where many people live</source>
   <translation>最近浸水した、人が多く住む場所</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>water of 3 m or more</source>
   <translation>浸水3 m以上</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>water of 5 m or more, buildings of up to 3 storeys</source>
   <translation>浸水5 m以上で、3階建て以下の建物</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>water of 3 m or more, buildings of up to 2 storeys</source>
   <translation>浸水3 m以上で、2階建て以下の建物</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>water of 0.5 m or more, single-storey buildings</source>
   <translation>浸水0.5 m以上で、平屋の建物</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>houses may be swept away</source>
   <translation>家屋倒壊等氾濫想定区域</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>special warning zone of landslides</source>
   <translation>土砂災害特別警戒区域</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>warning zone of landslides in the induction area</source>
   <translation>居住誘導区域内の土砂災害警戒区域</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>water of 0.3 m or more where many old people live</source>
   <translation>浸水0.3 m以上で、高齢の住民が多い場所</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>water of 0.5 m or more in the induction area</source>
   <translation>居住誘導区域内の浸水0.5 m以上</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>under water for three days or more</source>
   <translation>浸水が3日以上続く場所</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>water of 0.5 m or more and shelters out of reach</source>
   <translation>浸水0.5 m以上で、避難先に届かない場所</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>residents' opinions where water may come</source>
   <translation>浸水のおそれがあり、住民の意見がある場所</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>induction areas (PLAN_AREAS)</source>
   <translation>誘導区域（PLAN_AREAS）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>residents by age</source>
   <translation>年齢別の住民</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>residents' opinions (NEEDS)</source>
   <translation>住民の意見（NEEDS）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>buildings (BUILDINGS)</source>
   <translation>建物（BUILDINGS）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>zones with shelters assigned (SHELTER_ZONES)</source>
   <translation>避難先を割り当てたゾーン（SHELTER_ZONES）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>area of the zones in the hazard areas, overlaps once</source>
   <translation>災害の区域に入るゾーンの面積（重なりは一度だけ）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>problem areas by the rules below, everybody once</source>
   <translation>下のルールによる課題区域（一人を一度だけ）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>points of the layer of shelters</source>
   <translation>避難所のレイヤの点</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>points of the layer of facilities</source>
   <translation>施設のレイヤの点</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>medicine, welfare, children and schools in the layer of facilities</source>
   <translation>施設のレイヤのうち、医療・福祉・子育て・学校</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>zones with shelters assigned</source>
   <translation>避難先を割り当てたゾーン</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>score of the zones, weighted by area</source>
   <translation>ゾーンの評点を面積で平均</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>points of the layer of opinions</source>
   <translation>住民の意見のレイヤの点</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>people present at midday, spread by area</source>
   <translation>昼にいる人を面積按分</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_labels.py"></location>
   <source>residents of the zones, spread by area</source>
   <translation>ゾーンの住民を面積按分</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_maps.py"></location>
   <source>Map of {district}</source>
   <translation>{district}の地図</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_maps.py"></location>
   <source>{title}, {state}</source>
   <translation>{title}（{state}）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_maps.py"></location>
   <location filename="../../bridge/guideline_reasons.py"></location>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>m</source>
   <translation>m</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_maps.py"></location>
   <source>problem area: {severity}</source>
   <translation>課題区域：{severity}</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_maps.py"></location>
   <source>new housing</source>
   <translation>新しい住宅</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_maps.py"></location>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>{hazard}: {rank}</source>
   <translation>{hazard}：{rank}</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_reasons.py"></location>
   <source>It meets the rule “{rule}”: {hazard}.</source>
   <translation>ルール「{rule}」にあてはまります：{hazard}。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_reasons.py"></location>
   <source>{reason} {people}</source>
   <translation>{reason}{people}</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_reasons.py"></location>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>h</source>
   <translation>時間</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_reasons.py"></location>
   <source>of unknown depth</source>
   <translation>深さ不明</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_reasons.py"></location>
   <source>Inside the residence induction area.</source>
   <translation>居住誘導区域内です。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_reasons.py"></location>
   <source>Outside the residence induction area.</source>
   <translation>居住誘導区域外です。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_reasons.py"></location>
   <source>{residents} residents at night, {old} of them aged 75 and older ({share} %).</source>
   <translation>夜間の住民は{residents}人、うち75歳以上は{old}人（{share} %）です。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_reasons.py"></location>
   <source>{residents} residents at night.</source>
   <translation>夜間の住民は{residents}人です。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_reasons.py"></location>
   <source>Water above the floor is expected: {hazard}, at worst {value}.</source>
   <translation>床上浸水が想定されています：{hazard}、最大で{value}。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_reasons.py"></location>
   <source>Water may reach the upper storey: {hazard}, at worst {value}.</source>
   <translation>浸水が2階に達するおそれがあります：{hazard}、最大で{value}。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_reasons.py"></location>
   <source>{low} of {buildings} buildings have too few storeys to stay in: {hazard}, at worst {value}.</source>
   <translation>建物{buildings}棟のうち{low}棟は、とどまるには階数が足りません：{hazard}、最大で{value}。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_reasons.py"></location>
   <source>It was under water in the {years} years up to {year} ({hazard}), and {density} persons/ha live there.</source>
   <translation>{year}年までの{years}年間に浸水しました（{hazard}）。{density}人/haが住んでいます。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_reasons.py"></location>
   <source>Houses may be destroyed; people must leave whatever the depth: {hazard}.</source>
   <translation>家屋が壊れるおそれがあり、浸水深にかかわらず立退きが必要です：{hazard}。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_reasons.py"></location>
   <source>It lies in a warning zone: {hazard}.</source>
   <translation>警戒区域の中です：{hazard}。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_reasons.py"></location>
   <source>Many residents are 75 and older, and from {limit} m on they can hardly flee: {hazard}, at worst {value}.</source>
   <translation>75歳以上の住民が多く、{limit} m以上の浸水では避難が難しくなります：{hazard}、最大で{value}。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_reasons.py"></location>
   <source>The plan leads people to where water is {limit} m deep or deeper: {hazard}, at worst {value}.</source>
   <translation>{limit} m以上浸水する場所に、計画が居住を誘導しています：{hazard}、最大で{value}。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_reasons.py"></location>
   <source>It stays under water for long: {value}.</source>
   <translation>浸水が長く続きます：{value}。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_reasons.py"></location>
   <source>{unserved} % of the residents find no shelter in time or no room: {hazard}, at worst {value}.</source>
   <translation>住民の{unserved} %は、間に合う避難先がないか、入りきれません：{hazard}、最大で{value}。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_reasons.py"></location>
   <source>Residents speak of the place ({needs} opinions, weight {needs_weight}), and water may come: {hazard}.</source>
   <translation>住民から意見が寄せられ（{needs}件、重み{needs_weight}）、浸水のおそれがあります：{hazard}。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <source>Draft for the disaster prevention guideline of a location plan</source>
   <translation>立地適正化計画 防災指針の検討資料</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <source>{rule}: needs {missing}.</source>
   <translation>{rule}：{missing}が必要です。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <source>Records counted up to</source>
   <translation>浸水実績を数える年</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <source>{kind} ({count})</source>
   <translation>{kind}（{count}）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <source>Problem areas after</source>
   <translation>変更後の課題区域</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <source>{value} {band}</source>
   <translation>{value}{band}</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <source>({low} to {high})</source>
   <translation>（{low}～{high}）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <source>{value} points</source>
   <translation>{value}ポイント</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <source>none after</source>
   <translation>変更後はなし</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <source>{measure} (areas {numbers})</source>
   <translation>{measure}（区域{numbers}）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <source>Data: records up to {year}; residents of the zones by area.</source>
   <translation>データ：浸水実績は{year}年まで。住民はゾーンの値を面積按分。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <location filename="../../bridge/matching_report.py"></location>
   <location filename="../../bridge/needs_report.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../bridge/weighing_report.py"></location>
   <location filename="../../ui/widgets/board_details.py"></location>
   <source>none</source>
   <translation>なし</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <source>{rank}: {count}</source>
   <translation>{rank}：{count}人</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <source>{area} ha, {residents} residents, {exposed} of them in a hazard area</source>
   <translation>{area} ha、住民{residents}人（うち災害の区域内{exposed}人）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <source>{count}, {exposed} of them in a hazard area; for people who need care {care}, {care_exposed} of them in a hazard area</source>
   <translation>{count}か所（うち災害の区域内{exposed}か所）。要配慮者の施設{care}か所（うち災害の区域内{care_exposed}か所）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <source>{count}, {exposed} of them in a hazard area; capacity not known</source>
   <translation>{count}か所（うち災害の区域内{exposed}か所）、収容人数は不明</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <source>{count}, {exposed} of them in a hazard area; room for {capacity} persons, unknown for {unknown}</source>
   <translation>{count}か所（うち災害の区域内{exposed}か所）、収容人数{capacity}人（不明{unknown}か所）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <source>{theme}: {count}</source>
   <translation>{theme}：{count}件</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_sheet.py"></location>
   <source>without a theme</source>
   <translation>テーマなし</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Material for discussion, made by rules that anybody can read and change below: where hazards, residents, vulnerable residents, their opinions and the induction areas meet. Problem areas and measures are proposals to be looked at, not decisions.</source>
   <translation>検討用の資料です。災害のおそれ、住民、避難に時間がかかる住民、住民の意見、誘導区域が重なる場所を、下に示すルールで抽出しました。ルールは誰でも読み、変えることができます。課題区域と取組は検討のための案で、決定ではありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Table of indicators</source>
   <translation>指標の表</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Issues by district</source>
   <translation>地区別の課題の整理</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Rules</source>
   <translation>抽出のルール</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Indicators of the guideline</source>
   <translation>防災指針の指標</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>{scope}: {value}</source>
   <translation>{scope}：{value}</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <location filename="../../processing/risk/draft_guideline.py"></location>
   <source>now</source>
   <translation>現況値</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <location filename="../../bridge/structure_texts.py"></location>
   <location filename="../../ui/models/comparison.py"></location>
   <source>after</source>
   <translation>変更後</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Target</source>
   <translation>目標値</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Target year</source>
   <translation>目標年</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Targets and their years are empty: the guideline sets them. Values in brackets are the range where a class of depth or an assumption leaves it open.</source>
   <translation>目標値と目標年次は空欄です。防災指針で定めてください。かっこ内は、浸水深の区分や前提によって定まらない場合の幅です。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>No district has a problem area by these rules.</source>
   <translation>このルールでは、課題区域のある地区はありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Districts with a problem area</source>
   <translation>課題区域のある地区</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>The indicator to be lowered is the number of residents in problem areas; its target is set by the guideline.</source>
   <translation>減らす指標は課題区域の住民の数です。目標値は防災指針で定めます。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>What lies in hazard areas</source>
   <translation>災害の区域内にあるもの</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Issues (number of areas)</source>
   <translation>課題（区域の数）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Severity</source>
   <translation>重大さ</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Rules and the problem areas found with them</source>
   <translation>ルールと、それによる課題区域の数</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Rule</source>
   <translation>ルール</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/assumptions.py"></location>
   <source>Verified</source>
   <translation>照合</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Rules that could not be applied:</source>
   <translation>適用できなかったルール：</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Residents by hazard and rank</source>
   <translation>災害のランク別の住民</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Measures to consider (options, not decisions)</source>
   <translation>検討する取組（選択肢であり、決定ではありません）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <location filename="../../bridge/import_files.py"></location>
   <source>Reason</source>
   <translation>理由</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>75 and older</source>
   <translation>75歳以上</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>And {count} more: see the layer of problem areas.</source>
   <translation>ほかに{count}か所あります。課題区域のレイヤを見てください。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Problem areas and why</source>
   <translation>課題区域とその理由</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Problem areas and why, before</source>
   <translation>課題区域とその理由（変更前）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Problem areas and why, after</source>
   <translation>課題区域とその理由（変更後）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Problem areas and why, the same before and after</source>
   <translation>課題区域とその理由（変更の前後で同じ）</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Residents are spread evenly over each zone, so small areas are uncertain. What is not marked is not safe: hazards that were not given, or not surveyed, are not shown.</source>
   <translation>住民はゾーン内に均等に住むとみなしているため、小さな区域の人数は不確かです。印がない場所が安全とは限りません。入力されていない災害や、調査されていない区域は示されません。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Residents of a zone are spread evenly over its area (areal weighting). In a zone of 500 m an area of one hectare is a rough share, not a count.</source>
   <translation>住民はゾーンの面積に均等に割り振っています（面積按分）。500 mのゾーンの中の1 haの区域の人数は、数えた値ではなく、おおよその割合です。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>What is not marked is not safe: hazards that were not given, were not surveyed, or are outside the published area are not shown.</source>
   <translation>印がない場所が安全とは限りません。入力されていない災害、調査されていない区域、公表範囲の外は示されません。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>A place may be in several problem areas of different rules; the sums of residents count everybody once.</source>
   <translation>同じ場所が、ルールの異なる複数の課題区域に入ることがあります。住民の合計では、一人を一度だけ数えています。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>Published zones are scenarios (a burst dike, a rain of a given return period), not forecasts.</source>
   <translation>公表されている区域は、堤防の決壊や一定の確率の雨を仮定した想定で、予測ではありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>A state after a change holds what was changed; that other people move is not predicted.</source>
   <translation>変更後の値には、変更した内容だけが入っています。ほかの人の転居は予測していません。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <location filename="../../processing/risk/draft_guideline.py"></location>
   <source>Rule {rule}: of {count} hazard areas the class of depth or the date leaves open whether they meet it; they were not counted.</source>
   <translation>ルール「{rule}」：{count}件の災害区域は、浸水深の区分または日付からは、あてはまるかどうかが定まらないため、数えていません。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>{count} areas were smaller than {area} m² or had fewer than {residents} residents and were left out ({people} residents together; state: {state}).</source>
   <translation>{count}か所は、{area} m²より小さいか、住民が{residents}人より少ないため、除きました（住民は合わせて{people}人、状態：{state}）。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>{count} zones have no number of residents (NULL); nobody lives there.</source>
   <translation>{count}個のゾーンに居住者の数がありません（NULL）。だれも住んでいないものとします。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>{count} zones are not in the scored zones (SCORE).</source>
   <translation>{count}件のゾーンが、賑わいを評価したゾーン（SCORE）にありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>{count} rows of the shelters name a place that another row names, too; each place counts once, with its largest capacity.</source>
   <translation>避難所の{count}行は、ほかの行と同じ場所です。1つの場所は、最も大きい収容人数で1回だけ数えます。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>{count} zones are not in the zones with shelters (SHELTER_ZONES).</source>
   <translation>{count}件のゾーンが、避難先を割り当てたゾーン（SHELTER_ZONES）にありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>{count} opinions have no point and do not count; those of “Analyse residents' needs” are told by zone there.</source>
   <translation>意見・要望のうち{count}件は地点がないため数えていません。場所の名前だけの意見は「住民ニーズの分析」のゾーンごとの集計に含まれます。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>{count} places of the edits lie outside all zones and do not count.</source>
   <translation>変更のうち{count}か所は、すべてのゾーンの外にあるため数えません。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>{count} hazard areas are of a type that is not known; they were left out.</source>
   <translation>{count}件の災害区域は種類が不明のため、除きました。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>{count} hazard areas have a scenario other than L1 and L2; it was not considered.</source>
   <translation>{count}件の災害区域は、規模の区分がL1・L2以外のため、区分を考慮していません。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>{count} hazard areas have their rank as a text; it was read.</source>
   <translation>{count}件の災害区域は、ランクが文字で書かれていたため、読み取りました。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>{count} hazard areas have neither rank nor depth; they count with rank 1.</source>
   <translation>{count}件の災害区域は、ランクも浸水深もないため、ランク1として数えます。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>{count} hazard areas have a rank beyond the last; they count with the last.</source>
   <translation>{count}件の災害区域は、ランクが最大を超えているため、最大のランクとして数えます。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>{count} hazard areas have a class of depth over several ranks; the worse counts.</source>
   <translation>{count}件の災害区域は、浸水深の区分が複数のランクにまたがるため、悪い方を採ります。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>{count} hazard areas had a broken geometry, which was repaired.</source>
   <translation>{count}件の災害区域は、図形が壊れていたため修復しました。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <location filename="../../bridge/weighing.py"></location>
   <source>{count} hazard areas have no area and were left out.</source>
   <translation>{count}件の災害区域は面積がないため、除きました。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>{count} points stand for circles.</source>
   <translation>{count}件の点を円として扱います。</translation>
  </message>
  <message>
   <location filename="../../bridge/guideline_texts.py"></location>
   <source>{count} hazard areas lie outside all zones.</source>
   <translation>{count}件の災害区域は、すべてのゾーンの外にあります。</translation>
  </message>
  <message>
   <location filename="../../bridge/hazard_labels.py"></location>
   <source>{hazard} (design scale, L1)</source>
   <translation>{hazard}（計画規模・L1）</translation>
  </message>
  <message>
   <location filename="../../bridge/hazard_labels.py"></location>
   <source>{hazard} (largest assumed scale, L2)</source>
   <translation>{hazard}（想定最大規模・L2）</translation>
  </message>
  <message>
   <location filename="../../bridge/hazard_labels.py"></location>
   <source>outside</source>
   <translation>区域外</translation>
  </message>
  <message>
   <location filename="../../bridge/hazard_labels.py"></location>
   <source>inside</source>
   <translation>区域内</translation>
  </message>
  <message>
   <location filename="../../bridge/hazard_labels.py"></location>
   <source>{text} h</source>
   <translation>{text} 時間</translation>
  </message>
  <message>
   <location filename="../../bridge/hazard_labels.py"></location>
   <source>intensity {text}</source>
   <translation>計測震度 {text}</translation>
  </message>
  <message>
   <location filename="../../bridge/hazard_labels.py"></location>
   <source>PL {text}</source>
   <translation>PL値 {text}</translation>
  </message>
  <message>
   <location filename="../../bridge/hazard_labels.py"></location>
   <source>warning area</source>
   <translation>警戒区域</translation>
  </message>
  <message>
   <location filename="../../bridge/hazard_labels.py"></location>
   <source>special warning area</source>
   <translation>特別警戒区域</translation>
  </message>
  <message>
   <location filename="../../bridge/hazard_labels.py"></location>
   <source>was under water</source>
   <translation>浸水した区域</translation>
  </message>
  <message>
   <location filename="../../bridge/hazard_labels.py"></location>
   <source>stay: the water does not reach the floor</source>
   <translation>屋内にとどまる（床まで浸水しない）</translation>
  </message>
  <message>
   <location filename="../../bridge/hazard_labels.py"></location>
   <source>upstairs (vertical evacuation)</source>
   <translation>上階へ（垂直避難）</translation>
  </message>
  <message>
   <location filename="../../bridge/hazard_labels.py"></location>
   <source>leave early (horizontal evacuation)</source>
   <translation>早めに立ち退く（水平避難）</translation>
  </message>
  <message>
   <location filename="../../bridge/hazard_labels.py"></location>
   <source>the depth is not known</source>
   <translation>浸水深が不明</translation>
  </message>
  <message>
   <location filename="../../bridge/hazard_labels.py"></location>
   <source>zones</source>
   <translation>ゾーン</translation>
  </message>
  <message>
   <location filename="../../bridge/hazard_labels.py"></location>
   <source>plan areas</source>
   <translation>計画の区域</translation>
  </message>
  <message>
   <location filename="../../bridge/hazard_labels.py"></location>
   <source>existing facilities</source>
   <translation>既存の施設</translation>
  </message>
  <message>
   <location filename="../../bridge/hazard_labels.py"></location>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>measured people flow</source>
   <translation>人流の実測値</translation>
  </message>
  <message>
   <location filename="../../bridge/hazard_labels.py"></location>
   <source>presence of the scored zones, measured or modelled</source>
   <translation>賑わいを評価したゾーンの滞在人数（実測またはモデル）</translation>
  </message>
  <message>
   <location filename="../../bridge/hazard_labels.py"></location>
   <source>measured people flow; zones without it have no number</source>
   <translation>人流の実測値（実測のないゾーンは空）</translation>
  </message>
  <message>
   <location filename="../../bridge/import_files.py"></location>
   <source>Number of rows</source>
   <translation>行数</translation>
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
   <source>Streets and access</source>
   <translation>歩行者ネットワークとアクセス</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../bridge/structure.py"></location>
   <source>Urban structure</source>
   <translation>都市構造</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Disaster risk and needs</source>
   <translation>災害リスクと住民の声</translation>
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
   <location filename="../../bridge/review_labels.py"></location>
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
   <location filename="../../bridge/review_labels.py"></location>
   <source>Shop</source>
   <translation>商店</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../bridge/review_labels.py"></location>
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
   <location filename="../../bridge/review_labels.py"></location>
   <source>Hot spring</source>
   <translation>温泉施設</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../bridge/review_labels.py"></location>
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
   <location filename="../../bridge/needs_labels.py"></location>
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
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Education</source>
   <translation>教育</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../bridge/needs_labels.py"></location>
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
   <location filename="../../bridge/review_labels.py"></location>
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
   <location filename="../../bridge/weighing_report.py"></location>
   <location filename="../../processing/risk/weigh_plan.py"></location>
   <source>Residents in danger</source>
   <translation>危険な場所の居住者</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Visitors in danger</source>
   <translation>危険な場所の来訪者</translation>
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
   <source>ways along the walking network</source>
   <translation>歩行者ネットワークに沿った道のり</translation>
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
   <source>Walking speeds and slopes</source>
   <translation>歩く速さと勾配</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Walking distances of access</source>
   <translation>徒歩圏の距離</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Pedestrians in streets</source>
   <translation>道の歩行者</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Hazards and exposure</source>
   <translation>災害と曝露</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Damage functions</source>
   <translation>被害関数</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Evacuation on foot</source>
   <translation>徒歩避難</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Matching of local resources</source>
   <translation>地域資源のマッチング</translation>
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
   <source>seismic intensity</source>
   <translation>震度</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>liquefaction</source>
   <translation>液状化</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>large embankment</source>
   <translation>大規模盛土造成地</translation>
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
   <location filename="../../bridge/structure_texts.py"></location>
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>residence induction area</source>
   <translation>居住誘導区域</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../bridge/structure_texts.py"></location>
   <location filename="../../bridge/weighing_labels.py"></location>
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
   <source>Areas reached on foot</source>
   <translation>徒歩で行ける範囲</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Calibration of the model</source>
   <translation>モデルの調整</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Site potential</source>
   <translation>立地の見込み</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <location filename="../../ui/dock/boxes.py"></location>
   <source>Best sites</source>
   <translation>最もよい場所</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Pedestrians by street</source>
   <translation>街路ごとの歩行者</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Shelters within reach</source>
   <translation>歩いて行ける避難所</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>What residents ask for</source>
   <translation>住民の声</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Vibrancy against risk</source>
   <translation>賑わいと災害リスクの比較</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Sheet for the guideline</source>
   <translation>防災指針のカルテ</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Maps for plans</source>
   <translation>計画書の図面</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Duplicates and value of resources</source>
   <translation>地域資源の重複と価値</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Matches of needs and resources</source>
   <translation>ニーズと地域資源のマッチング</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Resources on maps, tours</source>
   <translation>地域資源の地図と散策コース</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Support programmes that fit</source>
   <translation>合う補助・支援制度</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Draft of an application</source>
   <translation>申請書の下書き</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>All ages</source>
   <translation>全年齢</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>0–14 years</source>
   <translation>0～14歳</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>15–64 years</source>
   <translation>15～64歳</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>65 years and older</source>
   <translation>65歳以上</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>75 years and older</source>
   <translation>75歳以上</translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>85 years and older</source>
   <translation>85歳以上</translation>
  </message>
  <message>
   <location filename="../../bridge/layouts.py"></location>
   <source>Made with Nigiwai on {date}. Coordinates: {crs}.</source>
   <translation>Nigiwaiで{date}に作成しました。座標参照系：{crs}</translation>
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
   <location filename="../../bridge/maps.py"></location>
   <source>Distances run along the walking network, but from {count} of {all} cells they are straight lines times a detour ratio: no street of the network is near them.</source>
   <translation>距離は歩行者ネットワークに沿った道のりです。ただし{all}メッシュ中{count}メッシュは近くに道がないため、直線距離に迂回率を掛けた値です。</translation>
  </message>
  <message>
   <location filename="../../bridge/maps.py"></location>
   <source>Distances run along the walking network.</source>
   <translation>距離は歩行者ネットワークに沿った道のりです。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching.py"></location>
   <source>{idea}: {first} and {second}, {metres} m apart; {count} needs ask for it.</source>
   <translation>{idea}：{first}と{second}（距離{metres} m）。該当するニーズは{count}件です。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching.py"></location>
   <source>No verdicts: the weights are those of the assumptions.</source>
   <translation>判定はありません。重みは仮定表のとおりです。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching.py"></location>
   <source>{good} good and {bad} bad verdicts changed the weights.</source>
   <translation>良い判定{good}件と悪い判定{bad}件により重みを変更しました。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching.py"></location>
   <source>A good one scores above a bad one in {after} % of their pairs, with the old weights in {before} %.</source>
   <translation>良い判定の組が悪い判定の組より高得点になる割合は{after} %です（変更前の重みでは{before} %）。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>words</source>
   <translation>文章</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>kind</source>
   <translation>種類</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>distance</source>
   <translation>距離</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>area</source>
   <translation>面積</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>room for people</source>
   <translation>収容人数</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>days</source>
   <translation>日程</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>price</source>
   <translation>価格</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>skills</source>
   <translation>得意分野</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>rejected before</source>
   <translation>以前に却下</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>no capacity left</source>
   <translation>余力なし</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>the dates never meet</source>
   <translation>日程が重ならない</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>too small</source>
   <translation>狭すぎる</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>room for too few people</source>
   <translation>収容人数が足りない</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>too dear</source>
   <translation>高すぎる</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>too far away</source>
   <translation>遠すぎる</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>ruled out by the table of kinds</source>
   <translation>種類の表により対象外</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>nothing in common</source>
   <translation>共通点なし</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>score too low</source>
   <translation>得点が低い</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>given to another need</source>
   <translation>他のニーズに割当済み</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>without consent</source>
   <translation>同意なし</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>works in other districts</source>
   <translation>活動地区が異なる</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <location filename="../../bridge/resource_maps_labels.py"></location>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>along the network</source>
   <translation>歩行者ネットワークに沿った距離</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <location filename="../../bridge/resource_maps_labels.py"></location>
   <source>straight line × {ratio}</source>
   <translation>直線距離×{ratio}</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>place not known</source>
   <translation>位置不明</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>60 points and more</source>
   <translation>60点以上</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>40 to 60 points</source>
   <translation>40～60点</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>below 40 points</source>
   <translation>40点未満</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>Need with matches</source>
   <translation>マッチングのあるニーズ</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>Need without a match</source>
   <translation>マッチングのないニーズ</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_labels.py"></location>
   <source>Combination worth showing</source>
   <translation>組み合わせの提案</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Best matches</source>
   <translation>上位のマッチング</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Needs without a match</source>
   <translation>マッチングのないニーズ</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Weights</source>
   <translation>重み</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Which local resources and partners fit which needs, and why. Hard conditions come first; then parts with weights add up to points of 100. A match is a proposal to talk about, not a decision.</source>
   <translation>どの地域資源と共創パートナーがどのニーズに合うかを、理由とともに示します。まず必須条件で絞り込み、次に重み付きの項目を合計して100点満点とします。マッチングは話し合いのための提案であり、決定ではありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>No need has a match.</source>
   <translation>マッチングのあるニーズはありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/assumptions.py"></location>
   <source>Low</source>
   <translation>下限</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../ui/models/assumptions.py"></location>
   <source>High</source>
   <translation>上限</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Stays [%]</source>
   <translation>上位に残る割合 [%]</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Idea</source>
   <translation>アイデア</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Where</source>
   <translation>場所</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Part</source>
   <translation>項目</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Weight in use</source>
   <translation>使用した重み</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Share [%]</source>
   <translation>割合 [%]</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Stands on</source>
   <translation>根拠</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Local resources: matches</source>
   <translation>地域資源のマッチング</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Each resource counts under the first reason that rules it out. {shown} of {count} needs without a match are shown.</source>
   <translation>各地域資源は、最初に対象外となった理由に数えます。マッチングのないニーズ{count}件のうち{shown}件を示します。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>From the table of combinations: two resources near each other, and needs whose words ask for it. Half of the points are nearness, half the needs.</source>
   <translation>組み合わせ表に基づきます。互いに近い2つの地域資源と、それを求める語を含むニーズを示します。得点の半分は近さ、半分はニーズの数です。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>one to one, greatest sum of points</source>
   <translation>一対一（得点の合計が最大）</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>the best {count} of each need</source>
   <translation>各ニーズの上位{count}件</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Distances</source>
   <translation>距離</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Hidden rows left out</source>
   <translation>除外した非表示の行</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>{needs} needs, {resources} resources</source>
   <translation>ニーズ{needs}件、地域資源{resources}件</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>{found} of {total} matches have a partner. Pairs of a match and a partner that were ruled out: {parts}.</source>
   <translation>マッチング{total}件のうち{found}件に共創パートナーがあります。対象外としたマッチングと共創パートナーの組：{parts}。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>{shown} of {count} matches are shown.</source>
   <translation>マッチング{count}件のうち{shown}件を示します。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Low and high: 10 % and 90 % points over {draws} draws from the ranges of the weights. Stays: share of these draws in which the match is among the best of its need.</source>
   <translation>下限と上限は、重みの範囲から{draws}回抽出したときの10 %点と90 %点です。「上位に残る割合」は、そのうちニーズの上位に入った回数の割合です。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Texts are compared by their letters and by a table of synonyms. What stands in no text is not found, and irony or denial is not understood.</source>
   <translation>文章は文字の並びと類義語表で比べます。文章にないことは見つからず、皮肉や否定は理解しません。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>A resource that does not say its area, room or price gets the middle value there; the sentence says so. Ask before you promise.</source>
   <translation>面積、収容人数、価格が不明な地域資源は、その項目を中間の値とし、説明文に明記します。約束する前に確認してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Prices are compared with the whole budget, once. Rents that recur are not added up.</source>
   <translation>価格は予算全体と1回だけ比べます。毎月の賃料などは合計しません。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>Weights are assumptions of the project that nobody has verified; change them in the table of assumptions, or let verdicts move them.</source>
   <translation>重みは未検証のプロジェクトの仮定です。仮定表で変更するか、判定により調整してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_report.py"></location>
   <source>A partner is chosen for a match that stands; need, resource and partner together are not optimised at once.</source>
   <translation>共創パートナーは決まったマッチングに対して選びます。ニーズ、地域資源、共創パートナーの三者を同時に最適化するものではありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_words.py"></location>
   <source>{resource} for “{need}”: {points} of 100 points = {parts}.</source>
   <translation>「{need}」に対する{resource}：100点中{points}点＝{parts}。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_words.py"></location>
   <source>{parts}; partner {points} of 100 points</source>
   <translation>{parts}、共創パートナー100点中{points}点</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_words.py"></location>
   <source>no word in common</source>
   <translation>共通の語なし</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_words.py"></location>
   <source>{found} m² for {wanted} m²</source>
   <translation>希望{wanted} m²に対し{found} m²</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_words.py"></location>
   <source>{found} for {wanted} persons</source>
   <translation>希望{wanted}人に対し{found}人</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_words.py"></location>
   <source>{found} of {wanted} yen</source>
   <translation>予算{wanted}円に対し{found}円</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_words.py"></location>
   <source>No partner fits.</source>
   <translation>該当する共創パートナーはありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_words.py"></location>
   <source>Partner {partner}: {points} of 100 points = {parts}.</source>
   <translation>共創パートナー {partner}：100点中{points}点＝{parts}。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_words.py"></location>
   <source>None of {total} resources: {parts}.</source>
   <translation>地域資源{total}件に該当なし：{parts}。</translation>
  </message>
  <message>
   <location filename="../../bridge/matching_words.py"></location>
   <source>there are no resources</source>
   <translation>地域資源がありません</translation>
  </message>
  <message>
   <location filename="../../bridge/needs.py"></location>
   <source>no keyword, and like no theme</source>
   <translation>該当するキーワードがなく、似ているテーマもありません</translation>
  </message>
  <message>
   <location filename="../../bridge/needs.py"></location>
   <source>given by the file</source>
   <translation>ファイルの指定</translation>
  </message>
  <message>
   <location filename="../../bridge/needs.py"></location>
   <source>keywords {words}</source>
   <translation>キーワード {words}</translation>
  </message>
  <message>
   <location filename="../../bridge/needs.py"></location>
   <source>likeness {value}</source>
   <translation>類似度 {value}</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Flood and drainage</source>
   <translation>浸水・排水</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Earthquake and tsunami</source>
   <translation>地震・津波</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Slopes and landslides</source>
   <translation>斜面・土砂災害</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Evacuation</source>
   <translation>避難</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Heat and shade</source>
   <translation>暑さ・日陰</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Street lights and crime</source>
   <translation>街灯・防犯</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Vacant houses</source>
   <translation>空き家</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Waste and noise</source>
   <translation>ごみ・騒音</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>All needs</source>
   <translation>すべてのニーズ</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>No theme found</source>
   <translation>テーマ不明</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Walking and steps</source>
   <translation>歩きやすさ・段差</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Road traffic</source>
   <translation>道路交通</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Public transport</source>
   <translation>公共交通</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Cycling</source>
   <translation>自転車</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Parking</source>
   <translation>駐車場</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Shopping</source>
   <translation>買い物</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Liveliness of the centre</source>
   <translation>中心部の賑わい</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Tourism</source>
   <translation>観光</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Parks and green</source>
   <translation>公園・緑</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Public facilities</source>
   <translation>公共施設</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Medical care</source>
   <translation>医療</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Older people and care</source>
   <translation>高齢者・介護</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Jobs and local business</source>
   <translation>仕事・地元の産業</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Community</source>
   <translation>地域のつながり</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Hot spot (q ≤ 0.01)</source>
   <translation>ホットスポット（q ≤ 0.01）</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Hot spot (q ≤ 0.05)</source>
   <translation>ホットスポット（q ≤ 0.05）</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Hot spot (q ≤ 0.10)</source>
   <translation>ホットスポット（q ≤ 0.10）</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Not significant</source>
   <translation>有意でない</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Cold spot (q ≤ 0.10)</source>
   <translation>コールドスポット（q ≤ 0.10）</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Cold spot (q ≤ 0.05)</source>
   <translation>コールドスポット（q ≤ 0.05）</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Cold spot (q ≤ 0.01)</source>
   <translation>コールドスポット（q ≤ 0.01）</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Danger and safety</source>
   <translation>災害・安全</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Walking and transport</source>
   <translation>歩行・交通</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Shops, liveliness, work</source>
   <translation>買い物・賑わい・仕事</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Care, learning, community</source>
   <translation>医療福祉・学び・地域</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Parks, facilities, housing</source>
   <translation>公園・施設・住まい</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>Other themes</source>
   <translation>その他のテーマ</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>by its coordinates</source>
   <translation>座標による</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>by the name or id of a zone</source>
   <translation>ゾーンの名称またはIDによる</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>by a coarser mesh code, over the zones in it</source>
   <translation>粗いメッシュコードにより、その中のゾーンに配分</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>by the name of a district, over the zones in it</source>
   <translation>地区名により、その中のゾーンに配分</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>outside all zones</source>
   <translation>すべてのゾーンの外</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>no place known</source>
   <translation>場所不明</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>names</source>
   <translation>氏名</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>phone numbers</source>
   <translation>電話番号</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>e-mail addresses</source>
   <translation>メールアドレス</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_labels.py"></location>
   <source>house numbers</source>
   <translation>番地</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Themes</source>
   <translation>テーマ</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>Hot spots and cold spots</source>
   <translation>ホットスポットとコールドスポット</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>What residents ask for, by theme and place. Personal data are masked, and opinions themselves are not printed here. Those who answered do not stand for everybody.</source>
   <translation>住民のニーズをテーマと場所ごとに示します。個人情報は伏せ、意見の本文は載せません。回答した人は、住民全体を代表するものではありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>Weight of the needs by theme; a need of several themes counts in each</source>
   <translation>テーマ別の重みの合計（複数のテーマを持つニーズは、それぞれに数えます）</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>Share of the weight</source>
   <translation>重みに占める割合</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>In hazard areas</source>
   <translation>災害の区域内の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>Mean vibrancy</source>
   <translation>平均の賑わい</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>In hot spots</source>
   <translation>ホットスポット内の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>No zone is significant: needs gather nowhere more than chance would let them.</source>
   <translation>有意なゾーンはありません。ニーズの集まり方は、偶然の範囲を超えません。</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>Residents' needs</source>
   <translation>住民のニーズ</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>Personal data masked in this run: {parts}.</source>
   <translation>今回の分析で伏せた個人情報：{parts}。</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>all needs</source>
   <translation>すべてのニーズ</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>weight per 1,000 residents</source>
   <translation>住民1,000人当たりの重み</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>weight</source>
   <translation>重み</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>Getis–Ord Gi* of {what} ({unit}), neighbours within {metres} m, significance corrected for the number of zones (Benjamini–Hochberg).</source>
   <translation>{what}（{unit}）のGetis–Ord Gi*。{metres} m以内のゾーンを近隣とし、有意性はゾーンの数に合わせて補正しています（Benjamini–Hochberg法）。</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>In the zones</source>
   <translation>ゾーン内</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>How they were placed</source>
   <translation>場所の決め方</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>Without a theme</source>
   <translation>テーマなし</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>Rows left out (no text)</source>
   <translation>除いた行（本文なし）</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>Rows left out (ventures)</source>
   <translation>除いた行（事業の希望）</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>Who answers is not a sample: a theme that is missing is not a need that is missing.</source>
   <translation>回答者は無作為に選ばれた標本ではありません。テーマに挙がらないことは、ニーズがないことを意味しません。</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>Themes are found by words. Irony, denial and what is meant between the lines are not understood; the reasons stand with each need.</source>
   <translation>テーマは言葉から判別します。皮肉や否定、言外の意味は読み取れません。判別の理由を、ニーズごとに示しています。</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>Gi* takes the values as near to normal. With few needs, few neighbours or many zones where nobody lives its significance is rough.</source>
   <translation>Gi*は、値がほぼ正規分布に従うとみなします。ニーズや近隣が少ない場合や、人の住まないゾーンが多い場合、有意性はおおよその目安です。</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>Masking knows typical ways of writing. Look at the texts before they are published.</source>
   <translation>個人情報を伏せる処理は、典型的な書き方にだけ対応します。公表する前に、本文を人の目で確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/needs_report.py"></location>
   <source>Needs that only name a district or a coarse cell are spread over its zones in proportion to residents: that smooths the hot spots.</source>
   <translation>地区名や粗いメッシュだけで場所を示したニーズは、その中のゾーンに住民数に比例して配分しています。そのため、ホットスポットはなだらかになります。</translation>
  </message>
  <message>
   <location filename="../../bridge/network_pairs.py"></location>
   <source>Distances along the walking network, in metres, the way to the street included.</source>
   <translation>距離は歩行者ネットワークに沿った道のり（m）で、道までの距離を含みます。</translation>
  </message>
  <message>
   <location filename="../../bridge/network_pairs.py"></location>
   <source>{count} places of “{layer}” are off the network: their pairs take the straight line × detour ratio {ratio}.</source>
   <translation>「{layer}」の{count}か所はネットワークの外にあります。その組の距離は直線距離×迂回率{ratio}です。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>fits</source>
   <translation>適合</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>does not fit</source>
   <translation>不適合</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>not clear yet</source>
   <translation>未確定</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>open for applications</source>
   <translation>募集中</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>not open yet</source>
   <translation>募集前</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>closed</source>
   <translation>募集終了</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>no deadline known</source>
   <translation>締切不明</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>The cost of {cost} yen is below the lowest cost of {floor} yen.</source>
   <translation>事業費{cost}円が下限額{floor}円に届きません。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>It holds in {area}.</source>
   <translation>対象地域は{area}です。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>{field} must be one of {value}; the project says “{found}”.</source>
   <translation>{field}は{value}のいずれかである必要がありますが、プロジェクトでは「{found}」です。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>{field} must name one of {value}; the project says “{found}”.</source>
   <translation>{field}に{value}のいずれかが含まれる必要がありますが、プロジェクトでは「{found}」です。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>{field} must be at least {value}; the project says {found}.</source>
   <translation>{field}は{value}以上である必要がありますが、プロジェクトでは{found}です。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>{field} must be at most {value}; the project says {found}.</source>
   <translation>{field}は{value}以下である必要がありますが、プロジェクトでは{found}です。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>{condition} ({explanation})</source>
   <translation>{condition}（{explanation}）</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>Who may apply: {text}. No condition of the table looks at it.</source>
   <translation>対象者：{text}。これを調べる条件が表にありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>Conditions: {text}. No condition of the table looks at them.</source>
   <translation>要件：{text}。これを調べる条件が表にありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>Where it holds: {text}. It is not clear whether the project lies there.</source>
   <translation>対象地域：{text}。プロジェクトがその中にあるかはっきりしません。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>Nothing says who may apply or under which conditions.</source>
   <translation>対象者も要件も書かれていません。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>{field}: “{found}” cannot be compared with “{value}”.</source>
   <translation>{field}：「{found}」は「{value}」と比べられません。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>The call closed on {deadline}, {left} days before the day asked about.</source>
   <translation>募集は{deadline}に終了しました（基準日の{left}日前）。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>The call opens on {opens_on} only.</source>
   <translation>募集開始は{opens_on}です。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>No deadline is known.</source>
   <translation>締切がわかりません。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>Nobody noted when the entry was compared with its page.</source>
   <translation>掲載ページと照合した日が記録されていません。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>The entry was compared with its page {days} days before: look again.</source>
   <translation>掲載ページと照合したのは{days}日前です。もう一度確認してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>The entry says that it was checked after the day asked about.</source>
   <translation>確認日が基準日より後になっています。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>No ceiling is known: the sum may be lower.</source>
   <translation>上限額がわからないので、金額はこれより低いことがあります。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>All {count} conditions of “{programme}” are met.</source>
   <translation>「{programme}」の条件{count}件をすべて満たします。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>“{programme}” does not fit: {reasons}</source>
   <translation>「{programme}」は適合しません：{reasons}</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>Whether “{programme}” fits is open: {points}</source>
   <translation>「{programme}」に適合するかは未確定です：{points}</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>The project does not say: {fields}.</source>
   <translation>プロジェクトに記入がありません：{fields}。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_labels.py"></location>
   <source>It would pay at most {yen} yen.</source>
   <translation>補助見込みは最大{yen}円です。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>Deadlines ahead</source>
   <translation>これからの締切</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>Entries to look at again</source>
   <translation>確認し直す制度</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>Which subsidy programmes of the table fit the projects, by the conditions of the table. What a programme says in words only is for people to check; the publisher's page decides.</source>
   <translation>表にある補助・支援制度のうち、どれがプロジェクトに適合するかを、表の条件で調べた結果です。文章だけで書かれた要件は人が確認してください。正しいのは掲載ページです。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>No programme that may fit has a deadline ahead.</source>
   <translation>適合しうる制度で、これから締切を迎えるものはありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>Days left</source>
   <translation>残り日数</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>Programme</source>
   <translation>制度</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>Applications</source>
   <translation>募集</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>At most [yen]</source>
   <translation>最大［円］</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>Why, what is open, what to beware of</source>
   <translation>理由、未確定の点、注意</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>Not said by the project, and asked for by programmes: {fields}.</source>
   <translation>制度が求めていて、プロジェクトに記入がない項目：{fields}。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>Subsidy programmes for projects</source>
   <translation>プロジェクトの補助・支援制度</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>{count} conditions name no programme of the table; they were left out.</source>
   <translation>{count}件の条件は、表にない制度を指しているので除きました。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Day asked about</source>
   <translation>基準日</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Place of the projects</source>
   <translation>プロジェクトの場所</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>not given</source>
   <translation>指定なし</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>Programmes</source>
   <translation>制度</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <location filename="../../bridge/project.py"></location>
   <source>Results</source>
   <translation>結果</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>Compared with their page more than {days} days before, or nobody noted when:</source>
   <translation>掲載ページとの照合から{days}日を超えたもの、または照合した日が記録されていないもの：</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>never</source>
   <translation>記録なし</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>Only the conditions of the table are checked. A programme fits when all of them are met, and is open when the project does not say enough or the programme says more in words than the table.</source>
   <translation>調べるのは表の条件だけです。すべて満たすと適合、プロジェクトの記入が足りないときや、文章の要件が表にないときは未確定とします。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>The sum is min(rate × cost, ceiling). Which costs count, rounding, budgets that are spent and other subsidies for the same thing are not looked at.</source>
   <translation>金額は、補助率×事業費と上限額の小さいほうです。対象経費、端数処理、予算の残り、ほかの補助との重複は調べていません。</translation>
  </message>
  <message>
   <location filename="../../bridge/programmes_report.py"></location>
   <source>Days are counted from the day asked about to the day of the deadline; the hour and whether papers must have arrived are on the publisher's page.</source>
   <translation>日数は基準日から締切日までです。時刻や必着かどうかは掲載ページで確かめてください。</translation>
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
   <location filename="../../processing/local/review_definitions.py"></location>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
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
   <location filename="../../bridge/table_labels.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/streets/measure_access.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Entries</source>
   <translation>入口</translation>
  </message>
  <message>
   <location filename="../../bridge/report_parts.py"></location>
   <location filename="../../bridge/structure.py"></location>
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
   <source>Distances: {basis} ({ratio}).</source>
   <translation>距離：{basis}（{ratio}）。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_parts.py"></location>
   <source>Distances: {basis}. Up to {near} m between two streets it is the shortest way; beyond, the straight line times the ratio measured between the two neighbourhoods.</source>
   <translation>距離：{basis}。道の上で{near} mまでは最短経路、それより遠い場合は直線距離に、両地区間で測った道のり比を掛けた値です。</translation>
  </message>
  <message>
   <location filename="../../bridge/report_parts.py"></location>
   <source>{zones} of {all_zones} zones and {sites} of {all_sites} facilities have no street near them; their distances are straight lines times the detour ratio ({ratio}).</source>
   <translation>{all_zones}ゾーン中{zones}ゾーン、{all_sites}施設中{sites}施設は近くに道がなく、その距離は直線距離×迂回率（{ratio}）です。</translation>
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
   <source>Some assumptions were fitted to measurements (their sources say to which): where they are these, agreement proves nothing. See the calibration report.</source>
   <translation>前提の値の一部は実測値に合わせて推定したものです（どの実測値かは出典欄にあります）。それがこの実測値であれば、一致していても裏付けにはなりません。モデル調整の報告書を見てください。</translation>
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
   <location filename="../../ui/models/answer_texts.py"></location>
   <location filename="../../ui/models/comparison.py"></location>
   <source>about {value}</source>
   <translation>約{value}</translation>
  </message>
  <message>
   <location filename="../../bridge/report_texts.py"></location>
   <location filename="../../processing/study/check_study.py"></location>
   <source>In short</source>
   <translation>要点</translation>
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
   <location filename="../../bridge/table_labels.py"></location>
   <location filename="../../processing/local/application_definitions.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <location filename="../../processing/local/match_programmes.py"></location>
   <location filename="../../processing/local/review_definitions.py"></location>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <location filename="../../processing/streets/build_network.py"></location>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <location filename="../../processing/streets/measure_access.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <location filename="../../ui/dialogs/assumptions_dialog.py"></location>
   <source>Assumptions</source>
   <translation>前提</translation>
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
   <location filename="../../bridge/shelters_words.py"></location>
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
   <location filename="../../ui/widgets/board_list.py"></location>
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
   <source>Year</source>
   <translation>年</translation>
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
   <location filename="../../bridge/resource_maps_labels.py"></location>
   <source>nothing within reach fits</source>
   <translation>到達範囲に合うものがない</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_labels.py"></location>
   <source>few within reach fit</source>
   <translation>到達範囲に合うものが少ない</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_labels.py"></location>
   <source>enough within reach fit</source>
   <translation>到達範囲に合うものが足りている</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_labels.py"></location>
   <source>does not say what would fit, or where</source>
   <translation>何が合うか、またはどこかが分からない</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_labels.py"></location>
   <source>together</source>
   <translation>近くに集まる</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_labels.py"></location>
   <source>apart</source>
   <translation>離れている</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_labels.py"></location>
   <source>as by chance</source>
   <translation>偶然の範囲</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_labels.py"></location>
   <source>the shortest order</source>
   <translation>最短の順序</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_labels.py"></location>
   <source>a short order</source>
   <translation>短い順序</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_labels.py"></location>
   <source>along the network, in parts {straight}</source>
   <translation>歩行者ネットワークに沿い、一部は{straight}</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_labels.py"></location>
   <source>no walk</source>
   <translation>徒歩なし</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_labels.py"></location>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <location filename="../../processing/local/map_resources.py"></location>
   <source>Start</source>
   <translation>起点</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_labels.py"></location>
   <source>Stop</source>
   <translation>立ち寄り先</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_labels.py"></location>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <location filename="../../processing/local/map_resources.py"></location>
   <source>End</source>
   <translation>終点</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_raster.py"></location>
   <location filename="../../processing/base.py"></location>
   <source>it could not be created</source>
   <translation>作成できませんでした</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>Maps of local resources</source>
   <translation>地域資源の地図</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>No walking network: ways are straight lines × {ratio}.</source>
   <translation>歩行者ネットワークがないため、道のりは直線距離 × {ratio} です。</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>Ways are those along the walking network.</source>
   <translation>道のりは歩行者ネットワークに沿っています。</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>{count} of {total} zones are off it: their ways are straight lines × {ratio}.</source>
   <translation>{total}ゾーンのうち{count}ゾーンはネットワークから外れています。その道のりは直線距離 × {ratio} です。</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>Tour {number}</source>
   <translation>コース{number}</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>{name}: {stops} stops, {walk} m on foot ({minutes} min), {total} min in all; {basis}; {method}.</source>
   <translation>{name}：立ち寄り先{stops}か所、徒歩{walk} m（{minutes}分）、全体{total}分。{basis}。{method}。</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>At most {share} % longer than the shortest order of these stops.</source>
   <translation>これらの立ち寄り先の最短の順序より、長くても{share} %までです。</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>{left} of {count} picked places are not on the tour: they do not fit into MINUTES or MOST_STOPS.</source>
   <translation>選ばれた{count}か所のうち{left}か所はコースに入っていません。「MINUTES」または「MOST_STOPS」に収まりません。</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>No other choice has more stops.</source>
   <translation>より多くの立ち寄り先をめぐる選び方はありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>The choice is good, not proven to be the best.</source>
   <translation>よい選び方ですが、最良とは証明されていません。</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>Pairs at most {metres} m apart, as the crow flies. Chance: the kinds dealt out anew among the same places, {count} times; the range holds 95 % of the dealings. q is p corrected for the number of pairs (Benjamini–Hochberg); together or apart from q ≤ 0.05.</source>
   <translation>直線距離で{metres} m以内の組。偶然：場所はそのままにして種類を{count}回配り直したもの。範囲はその95 %を含みます。qは組の数で補正したp（Benjamini–Hochberg）で、q ≤ 0.05なら「近くに集まる」または「離れている」です。</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>{count} rare kinds are not tested.</source>
   <translation>少ない{count}種類は検定していません。</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>Resources mapped</source>
   <translation>地図にした資源</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>Rows that other rows stand for</source>
   <translation>ほかの行が代表する行</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>Hidden, left out</source>
   <translation>非表示のため除いたもの</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>Without a place, left out</source>
   <translation>場所がないため除いたもの</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>Outside all zones</source>
   <translation>すべてのゾーンの外</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Radius of the density</source>
   <translation>密度の半径</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Reach</source>
   <translation>到達範囲</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>{minutes} min ({metres} m)</source>
   <translation>{minutes}分（{metres} m）</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>Resources per km²</source>
   <translation>1 km²あたりの資源</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>Density of resources, and each resource by its category</source>
   <translation>資源の密度と、分類別の各資源</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Effective number of kinds</source>
   <translation>種類の有効数</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>Diversity: effective number of kinds within reach (Hill number of order 1)</source>
   <translation>多様性：到達範囲の種類の有効数（次数1のヒル数）</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>Stops</source>
   <translation>停留所</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>On foot</source>
   <translation>徒歩</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>In all</source>
   <translation>全体</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/siting/map_site_potential.py"></location>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Categories</source>
   <translation>種類</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>Kinds</source>
   <translation>種類</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_report.py"></location>
   <source>Any of them</source>
   <translation>いずれか</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Where local resources are, what they stand near, how to walk through them, what endangers them, and who looks for them.</source>
   <translation>地域資源がどこにあり、何の近くにあり、どう歩いてめぐれ、何の危険があり、だれが求めているか。</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>What is there</source>
   <translation>何があるか</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Density and diversity</source>
   <translation>密度と多様性</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Walking tours</source>
   <translation>徒歩コース</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>What is near what</source>
   <translation>何の近くに何があるか</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Resources in hazard areas</source>
   <translation>災害の区域内の地域資源</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Needs and resources</source>
   <translation>ニーズと地域資源</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Resources by category</source>
   <translation>分類別の地域資源</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>The densest zones</source>
   <translation>最も密なゾーン</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Resources in hazard areas, by hazard and category</source>
   <translation>災害の区域内の地域資源（災害別・分類別）</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Resources in the worst ranks</source>
   <translation>最も悪いランクにある地域資源</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Needs by what fits them within reach</source>
   <translation>到達範囲に合うものの多さ別のニーズ</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Resources with the most needs, by weight</source>
   <translation>ニーズの多い地域資源（重みの順）</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Zones with needs that nothing within reach fits</source>
   <translation>到達範囲に合うもののないニーズがあるゾーン</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Kinds, the most first</source>
   <translation>種類（多い順）</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Per km²</source>
   <translation>1 km²あたり</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Within reach</source>
   <translation>到達範囲内</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Effective number of categories</source>
   <translation>分類の有効数</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Walk [m]</source>
   <translation>徒歩 [m]</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Arrival [min]</source>
   <translation>到着 [分]</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Stay [min]</source>
   <translation>滞在 [分]</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Also there</source>
   <translation>同じ所にあるもの</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>One</source>
   <translation>一方</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>The other</source>
   <translation>他方</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <location filename="../../processing/local/review_resources.py"></location>
   <source>Pairs</source>
   <translation>組</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>By chance</source>
   <translation>偶然なら</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Quotient</source>
   <translation>比</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>q</source>
   <translation>q</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <location filename="../../bridge/review_report.py"></location>
   <source>Verdict</source>
   <translation>判定</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Hazards and ranks</source>
   <translation>災害とランク</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>What fits</source>
   <translation>合うもの</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Of them with nothing that fits</source>
   <translation>うち合うもののないもの</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>A list is not the town: what nobody listed is on no map, and lists of shops are longer than those of craftsmen.</source>
   <translation>リストは町そのものではありません。だれも載せなかったものは地図になく、店のリストは職人のリストより長いものです。</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Density counts resources, not what they are worth or how many people come.</source>
   <translation>密度は資源の数であり、その価値や訪れる人の数ではありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Near the rim of the zones the density is too low: what lies beyond is not known.</source>
   <translation>ゾーンの縁では密度が低めに出ます。その外側は分かりません。</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Near each other is not together: the test says that kinds share places, not that one brings the other.</source>
   <translation>近くにあることは、つながりがあることではありません。検定が示すのは種類が場所を共にすることで、一方が他方を呼ぶことではありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Rows that are one place and were not recognised make their kinds look nearer than they are; review pairs first.</source>
   <translation>同じ場所の行が見分けられずに残ると、その種類は実際より近く見えます。先に組を点検してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Tours know neither opening hours, nor seasons, slopes, weather or rest; minutes at a stop are assumed where the rows say none.</source>
   <translation>コースは営業時間、季節、坂、天候、休憩を考えていません。行に値がないとき、立ち寄り先での分は仮定です。</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>A resource stands at one point: a hiking trail or a school ground may reach into a hazard area that its point is outside of. What is outside all areas is not safe for that.</source>
   <translation>資源は一つの点に置いています。ハイキングコースや校庭は、点が外にあっても災害の区域に及ぶことがあります。すべての区域の外だから安全とは言えません。</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>What fits a need is decided by a table of kinds and words. It says nothing of size, price, dates or consent; “Match local resources” does.</source>
   <translation>ニーズに何が合うかは、種類と言葉の表で決めています。広さ、価格、期間、同意は考えていません。それは「地域資源のマッチング」が行います。</translation>
  </message>
  <message>
   <location filename="../../bridge/resource_maps_texts.py"></location>
   <source>Rows that are one place may count more than once.</source>
   <translation>同じ場所の行を二度以上数えていることがあります。</translation>
  </message>
  <message>
   <location filename="../../bridge/review.py"></location>
   <source>Nothing is known that a value could be made of.</source>
   <translation>価値を求めるための情報がありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/review.py"></location>
   <source>vibrancy {value}</source>
   <translation>賑わい{value}</translation>
  </message>
  <message>
   <location filename="../../bridge/review.py"></location>
   <source>{part} {value} × {weight} ({why})</source>
   <translation>{part} {value} × {weight}（{why}）</translation>
  </message>
  <message>
   <location filename="../../bridge/review.py"></location>
   <source>{value} of 100: {parts}.</source>
   <translation>100点中{value}点：{parts}。</translation>
  </message>
  <message>
   <location filename="../../bridge/review.py"></location>
   <source>Left out, not known: {parts}.</source>
   <translation>不明のため除いた項目：{parts}。</translation>
  </message>
  <message>
   <location filename="../../bridge/review.py"></location>
   <source>{count} of the kind in town</source>
   <translation>市内に同種{count}件</translation>
  </message>
  <message>
   <location filename="../../bridge/review.py"></location>
   <source>{count} within {metres} m</source>
   <translation>{metres} m以内に{count}件</translation>
  </message>
  <message>
   <location filename="../../bridge/review.py"></location>
   <source>{count} residents within {metres} m</source>
   <translation>{metres} m以内の居住者{count}人</translation>
  </message>
  <message>
   <location filename="../../bridge/review.py"></location>
   <source>station {count} m</source>
   <translation>駅まで{count} m</translation>
  </message>
  <message>
   <location filename="../../bridge/review.py"></location>
   <source>stop {count} m</source>
   <translation>停留所まで{count} m</translation>
  </message>
  <message>
   <location filename="../../bridge/review.py"></location>
   <source>in no hazard area</source>
   <translation>ハザード区域の外</translation>
  </message>
  <message>
   <location filename="../../bridge/review.py"></location>
   <source>{hazard}, rank {rank}</source>
   <translation>{hazard}、ランク{rank}</translation>
  </message>
  <message>
   <location filename="../../bridge/review.py"></location>
   <source>joined by a person; not found again</source>
   <translation>人が判定した組です。今回は検出されませんでした</translation>
  </message>
  <message>
   <location filename="../../bridge/review.py"></location>
   <source>names {value} alike</source>
   <translation>名称の類似度{value}</translation>
  </message>
  <message>
   <location filename="../../bridge/review.py"></location>
   <source>one address</source>
   <translation>住所が同じ</translation>
  </message>
  <message>
   <location filename="../../bridge/review.py"></location>
   <location filename="../../ui/dialogs/duplicates_dialog.py"></location>
   <source>{metres} m apart</source>
   <translation>距離{metres} m</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Nature</source>
   <translation>自然</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Tradition and culture</source>
   <translation>伝統・文化</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Local industry</source>
   <translation>地域産業</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>People and organisations</source>
   <translation>人・団体</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Spaces</source>
   <translation>空間</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>without a category</source>
   <translation>分類なし</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>other kind</source>
   <translation>その他の種類</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Beach</source>
   <translation>海岸</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Mountain</source>
   <translation>山</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Hiking</source>
   <translation>ハイキング</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Where walks begin</source>
   <translation>登山口・ハイキングの起点</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Spring</source>
   <translation>湧水</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Natural monument</source>
   <translation>天然記念物</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Great tree</source>
   <translation>巨木・名木</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Scenic place</source>
   <translation>景勝地</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Park</source>
   <translation>公園</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Temple</source>
   <translation>寺院</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Shrine</source>
   <translation>神社</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Historic structure</source>
   <translation>歴史的建造物</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Historic townscape</source>
   <translation>歴史的町並み</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Historic site</source>
   <translation>史跡</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Buried site</source>
   <translation>埋蔵文化財</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Castle site</source>
   <translation>城跡</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Work of art</source>
   <translation>美術工芸品</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Old document</source>
   <translation>古文書</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Folk culture</source>
   <translation>民俗文化</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Intangible heritage</source>
   <translation>無形文化財</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Event</source>
   <translation>イベント</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Clean-up</source>
   <translation>清掃活動</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Café</source>
   <translation>喫茶店・カフェ</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Pub or bar</source>
   <translation>居酒屋・バー</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Take-away</source>
   <translation>持ち帰り店</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Seafood shop</source>
   <translation>魚・水産加工品店</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Factory shop</source>
   <translation>工場直売所</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Tea</source>
   <translation>お茶</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Sweets</source>
   <translation>菓子</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Sake and wine</source>
   <translation>酒</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Clothing and dyeing</source>
   <translation>衣料・染物</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Fishing tackle</source>
   <translation>釣具</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Local product</source>
   <translation>特産品</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Craft</source>
   <translation>工芸</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Service</source>
   <translation>サービス</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Visit or experience</source>
   <translation>見学・体験</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>House to let as a whole</source>
   <translation>一棟貸しの宿</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Rental</source>
   <translation>レンタル</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Group</source>
   <translation>団体</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Guides</source>
   <translation>ガイド</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Artisan</source>
   <translation>職人</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Allotment garden</source>
   <translation>市民農園</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Empty house</source>
   <translation>空き家</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Empty shop</source>
   <translation>空き店舗</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Empty plot</source>
   <translation>空き地</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Public land</source>
   <translation>公有地</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>School</source>
   <translation>学校</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Hall or library</source>
   <translation>集会施設・図書館</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Sports ground</source>
   <translation>運動施設</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>rarity</source>
   <translation>希少性</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>condition</source>
   <translation>状態</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>access</source>
   <translation>アクセス</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>visitors</source>
   <translation>来訪者</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>safety</source>
   <translation>安全性</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>good</source>
   <translation>良い</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>fair</source>
   <translation>普通</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>poor</source>
   <translation>悪い</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>ruined</source>
   <translation>使用できない</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <location filename="../../ui/dock/board_hand.py"></location>
   <source>not judged</source>
   <translation>未判定</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>one place</source>
   <translation>同一</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>two places</source>
   <translation>別</translation>
  </message>
  <message>
   <location filename="../../bridge/review_labels.py"></location>
   <source>Other</source>
   <translation>その他</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>What the town has</source>
   <translation>まちにあるもの</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>What is worth most</source>
   <translation>価値の高いもの</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>What may be one place</source>
   <translation>同一かもしれないもの</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>Local resources from all lists together: how many of which kind, which rows may be one place, and what each is worth. Nothing was merged: people decide.</source>
   <translation>すべてのリストの地域資源をまとめ、種類ごとの件数、同一かもしれない行、それぞれの価値を示します。統合はしていません。判断するのは人です。</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>Rows by category, those that may be one place included</source>
   <translation>分類ごとの行数（同一かもしれない行を含む）</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>Rows by kind</source>
   <translation>種類ごとの行数</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>Value, 0–100</source>
   <translation>価値（0～100）</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>Weights of the parts: {weights}. A part that is not known is left out, and the others count for more.</source>
   <translation>各項目の重み：{weights}。不明な項目は除き、残りの項目の比重が大きくなります。</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>One row</source>
   <translation>一方の行</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>Another row</source>
   <translation>もう一方の行</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>Score, 0–1</source>
   <translation>得点（0～1）</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>No two rows are likely to be one place.</source>
   <translation>同一と思われる行の組はありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>Places, likely pairs counted once</source>
   <translation>場所の数（同一と思われる組は1つと数える）</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <location filename="../../processing/local/review_resources.py"></location>
   <source>Pairs to look at</source>
   <translation>確認が必要な組</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>Pairs that people judged</source>
   <translation>人が判定した組</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>The part “{part}” is known for {known} of {count} rows.</source>
   <translation>項目「{part}」が分かるのは、{count}行のうち{known}行です。</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>{open} pairs wait for a verdict.</source>
   <translation>{open}組が判定を待っています。</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>{shown} are printed here, the least certain first; all are in the layer.</source>
   <translation>ここには確からしさの低い順に{shown}組を示します。すべての組はレイヤにあります。</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>The value orders resources by what the layers know. It is no price, and what a place means to people is not in it.</source>
   <translation>価値は、レイヤから分かることで地域資源を並べるための値です。価格ではなく、人々にとっての意味は含みません。</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>Rarity counts what is on the lists. What nobody listed is not there.</source>
   <translation>希少性は、リストにあるものだけを数えます。リストにないものは含まれません。</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>Pairs are found by names, addresses and distance. Look at each before you call two rows one; an object and the house it is in are two.</source>
   <translation>組は、名称・住所・距離から検出します。同一と判定する前に、一組ずつ確認してください。物とそれが納められた建物は別のものです。</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>Access is by straight line, and residents are spread evenly over their zone.</source>
   <translation>アクセスは直線距離で求め、居住者はゾーン内に均等に分布するとみなします。</translation>
  </message>
  <message>
   <location filename="../../bridge/review_report.py"></location>
   <source>The weights are assumptions of this project and are not verified; edit them in the list “matching”.</source>
   <translation>重みは本プロジェクトの仮定で、検証されていません。一覧「matching」で編集できます。</translation>
  </message>
  <message>
   <location filename="../../bridge/run.py"></location>
   <source>Something unexpected went wrong: {reason}. The message log of QGIS has the details; please report them.</source>
   <translation>予期しないエラーが起きました：{reason}。詳細はQGISのログメッセージにあります。開発元へお知らせください。</translation>
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
   <location filename="../../bridge/sentences/access.py"></location>
   <source>{parameter}: “{value}” is not accepted. Give at most {most} numbers above 0, separated by ; (for example 5;10;15).</source>
   <translation>{parameter}：「{value}」は使えません。0より大きい数を;で区切って、{most}個まで入力してください（例：5;10;15）。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/access.py"></location>
   <source>{pairs} pairs of origin and destination are more than can be held ({limit}). Set a greatest distance, or select fewer places.</source>
   <translation>出発地と目的地の組が{pairs}組あり、扱える数（{limit}）を超えます。最大距離を設定するか、地点を減らしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/access.py"></location>
   <source>No destination is within {limit} m of any origin along the network. Raise the greatest distance.</source>
   <translation>ネットワークに沿って{limit} m以内に目的地がある出発地が一つもありません。最大距離を大きくしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/access.py"></location>
   <source>Give either a distance table or a walking network, not both: each would say how far it is.</source>
   <translation>距離の表と歩行者ネットワークは、どちらか一方だけを指定してください。両方があると、どちらの距離を使うか決まりません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/access.py"></location>
   <source>No limit was given. Write minutes or metres, for example 5;10;15.</source>
   <translation>範囲が指定されていません。分かmで入力してください（例：5;10;15）。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/access.py"></location>
   <source>Users of the group “{group}” can pass no street of the network. Choose another group, or look at the columns stairs, slope and wheelchair of the network.</source>
   <translation>「{group}」の人が通れる道が、ネットワークに一つもありません。別の人を選ぶか、ネットワークの列「stairs」「slope」「wheelchair」を確認してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/access.py"></location>
   <source>“{layer}” holds nothing to walk to: no facility has one of the categories asked for ({wanted}), and no stops or stations were given. Choose other categories, or leave them empty.</source>
   <translation>「{layer}」には歩いて行く先がありません。指定した種類（{wanted}）の施設がなく、停留所や駅も指定されていません。別の種類を選ぶか、空にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/application.py"></location>
   <source>“{file}” is no Word document without macros. Save it as a Word document (.docx) and choose that.</source>
   <translation>「{file}」は、マクロなしのWord文書ではありません。Word文書（.docx）として保存したものを選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/application.py"></location>
   <source>“{file}” cannot be read as a Word document: {reason}. Open it in Word and save it as a Word document (.docx) again.</source>
   <translation>「{file}」はWord文書として読めません：{reason}。Wordで開き、Word文書（.docx）として保存し直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/application.py"></location>
   <source>“{file}” holds macros, so it was not used. Open it in Word and save it as a Word document (.docx) without macros.</source>
   <translation>「{file}」にはマクロが含まれるため、使いませんでした。Wordで開き、マクロなしのWord文書（.docx）として保存してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/application.py"></location>
   <source>“{file}” holds “{part}”, which is neither text nor picture: an embedded object or a program. Take it out in Word and save the template again.</source>
   <translation>「{file}」に、文字でも画像でもない「{part}」（埋め込みオブジェクトやプログラム）があります。Wordで取り除いて保存し直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/application.py"></location>
   <source>“{file}” loads something from elsewhere or runs it ({kind}: “{target}”), so it was not used. Take the link out in Word; pictures must be saved in the document.</source>
   <translation>「{file}」は外部のものを読み込むか実行する（{kind}：「{target}」）ため、使いませんでした。Wordでリンクを外してください。画像は文書の中に保存してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/application.py"></location>
   <source>“{file}”, {part}: the field “{field}” may load or run something, so the template was not used. Take it out in Word (Ctrl+Shift+F9 turns a field into text).</source>
   <translation>「{file}」の{part}：フィールド「{field}」は何かを読み込むか実行するおそれがあるため、テンプレートを使いませんでした。Wordで取り除いてください（Ctrl+Shift+F9でフィールドが文字になります）。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/application.py"></location>
   <source>“{file}” has placeholders without a meaning: {unknown}. Correct or delete them. Known are: {known}. Any field of the project can be written as {{{{facts.…}}}}.</source>
   <translation>「{file}」に意味のない差し込み欄があります：{unknown}。直すか消してください。使えるのは：{known}。プロジェクトの項目は{{{{facts.…}}}}の形でも書けます。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/application.py"></location>
   <source>“{file}”: the repeated part “{section}” is not closed, or begins and ends in different tables or cells. Write {{{{#{section}}}}} in the first cell and {{{{/{section}}}}} in the last cell of the row that is to be repeated; parts cannot hold each other.</source>
   <translation>「{file}」：繰り返し「{section}」が閉じていないか、別の表・セルで終わっています。繰り返す行の最初のセルに{{{{#{section}}}}}、最後のセルに{{{{/{section}}}}}を書いてください。繰り返しの中に繰り返しは置けません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/application.py"></location>
   <source>There is nothing to write. Choose projects (PROJECTS) and a file for the application (OUTPUT), or a file for the built-in template (OUTPUT_TEMPLATE).</source>
   <translation>書き出すものがありません。プロジェクト（「PROJECTS」）と申請書のファイル（「OUTPUT」）、または組み込みテンプレートのファイル（「OUTPUT_TEMPLATE」）を選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/application.py"></location>
   <source>“{layer}” has several projects. Say which one (PROJECT_ID): {known}.</source>
   <translation>「{layer}」にはプロジェクトが複数あります。どれかを指定してください（「PROJECT_ID」）：{known}。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/application.py"></location>
   <source>“{layer}” does not say which scenario the goals are of (“{scenario}”). Name one of these (SCENARIO): {known}.</source>
   <translation>「{layer}」では、どのシナリオの目標か決まりません（「{scenario}」）。次から選んでください（「SCENARIO」）：{known}。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/application.py"></location>
   <source>“{layer}” has no indicators {unknown} (KPI). It has: {known}.</source>
   <translation>「{layer}」に指標{unknown}はありません（「KPI」）。あるのは：{known}。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/board.py"></location>
   <source>{layer}: “{field}” is empty. Write something there and save again.</source>
   <translation>{layer}：「{field}」が空です。入力してもう一度保存してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/board.py"></location>
   <source>{layer}: “{field}” has {length} signs; the most is {most}. Shorten it.</source>
   <translation>{layer}：「{field}」は{length}文字あります。{most}文字以内に短くしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/board.py"></location>
   <source>{layer}: “{field}” says “{value}”, which is no number. Write figures only, for example 120 or 500,000, or leave it empty.</source>
   <translation>{layer}：「{field}」の「{value}」は数値ではありません。120や500,000のように数字だけを入力するか、空のままにしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/board.py"></location>
   <source>{layer}: “{field}” is {value}. It cannot be below zero; correct it, or leave it empty.</source>
   <translation>{layer}：「{field}」が{value}です。0未満にはできません。訂正するか、空のままにしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/board.py"></location>
   <source>{layer}: “{field}” is {value}, more than {most}. Look at the unit and correct it.</source>
   <translation>{layer}：「{field}」が{value}で、{most}を超えています。単位を確かめて訂正してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/board.py"></location>
   <source>{layer}: “{field}” says “{value}”, which is no day. Write it as 2026-04-01, or leave it empty.</source>
   <translation>{layer}：「{field}」の「{value}」は日付ではありません。2026-04-01のように入力するか、空のままにしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/board.py"></location>
   <source>{layer}: the last day ({ends}) lies before the first ({starts}). Exchange them or correct one.</source>
   <translation>{layer}：終了日（{ends}）が開始日（{starts}）より前です。入れ替えるか、どちらかを訂正してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/board.py"></location>
   <source>{layer}: “{row}” is no longer in “{file}” as it was shown; another window may have changed it. Nothing was written. The lists now show what the file holds: look again and repeat the step.</source>
   <translation>{layer}：「{row}」は「{file}」の中で、表示されていた内容と違っています。別のウィンドウが変更した可能性があります。何も書き込んでいません。一覧にはファイルの今の内容を表示していますので、確かめてから操作をやり直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/board.py"></location>
   <source>This match has become the project “{name}” already. Look at it in the list of projects.</source>
   <translation>このマッチングはすでにプロジェクト「{name}」になっています。プロジェクトの一覧で確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/board.py"></location>
   <source>“{file}” holds no matches. Run “Matches of needs and resources” first, then take its matches over.</source>
   <translation>「{file}」にマッチングがありません。先に「ニーズと地域資源のマッチング」を実行してから取り込んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/board.py"></location>
   <source>“{file}” is no picture that can be read ({reason}). Choose a JPEG, PNG or WebP file; photos of some telephones (HEIC) have to be saved as JPEG first.</source>
   <translation>「{file}」は読み取れる画像ではありません（{reason}）。「JPEG」「PNG」「WebP」のいずれかのファイルを選んでください。一部のスマートフォンの写真（「HEIC」）は、先に「JPEG」で保存し直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/board.py"></location>
   <source>“{file}” has {size}; the most is {most}. Make the picture smaller and choose it again.</source>
   <translation>「{file}」は{size}あります。上限は{most}です。画像を小さくしてから選び直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/buildings.py"></location>
   <source>Of “{column}”, {unknown} values are marked as not known (such as -9999 or 9999) and {unusable} are no usable numbers; they are empty.</source>
   <translation>「{column}」のうち、{unknown} 件は不明を表す値（-9999、9999 など）、{unusable} 件は使用できない数値のため、空欄にしました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/calibration.py"></location>
   <source>There are {places} measured places, but fitting {levers} factors needs at least {needed}. Give more measurements (mesh cells must lie wholly in the zones), or fit fewer factors.</source>
   <translation>実測した場所は {places} か所ですが、{levers} 個の係数の推定には少なくとも {needed} か所が必要です。実測値を増やす（メッシュは全体がゾーンに含まれる必要があります）か、推定する係数を減らしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/calibration.py"></location>
   <source>Every measured value is 0: there is nothing to fit to. Check the field of the numbers.</source>
   <translation>実測値がすべて 0 のため、合わせる相手がありません。数値のフィールドを確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/calibration.py"></location>
   <source>The model has nobody in any of the {places} measured places, so there is nothing to fit. Check that zones, facilities and measurements lie in the same town.</source>
   <translation>実測した {places} か所のどこにも、モデルでは誰もいないため、推定できません。ゾーン、施設、実測値が同じまちのものか確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/calibration.py"></location>
   <source>Nothing to fit to: no measured mesh cell lies wholly in the zones, and no visitors of facilities were given. Choose measured people flow, or a table of known visitors.</source>
   <translation>合わせる相手がありません。全体がゾーンに含まれる実測メッシュがなく、施設の来訪者数も与えられていません。人流の実測値か、来訪者数の表を選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/calibration.py"></location>
   <source>None of the factors ({levers}) can be told from these measurements. Fit others, hold them to the assumed ranges, or give more measurements.</source>
   <translation>どの係数（{levers}）も、この実測値からは定まりません。別の係数を推定する、係数を前提の値の幅に抑える、または実測値を増やしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/calibration.py"></location>
   <source>“{layer}”, field “{field}”, row {row}: there is no facility with the id “{value}”. Use the ids of the layer of facilities.</source>
   <translation>「{layer}」のフィールド「{field}」、{row} 行目：ID「{value}」の施設はありません。施設レイヤの ID を使ってください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/calibration.py"></location>
   <source>The fitted values cannot be put into a study: “{file}” is none. Choose the file of a study, or leave “Use the fitted values in the study” unticked.</source>
   <translation>推定値を検討データに書き込めません。「{file}」は検討データではありません。検討データのファイルを選ぶか、「推定値を検討データで使う」のチェックを外してください。</translation>
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
   <location filename="../../bridge/sentences/damage.py"></location>
   <source>Neither buildings nor zones were given, or their tables are empty. Choose the table buildings of the study (BUILDINGS), or its table zones (ZONES) where there are no buildings.</source>
   <translation>建物もゾーンも指定されていないか、表が空です。検討データの表 「buildings」（BUILDINGS）を選んでください。建物がなければ表 「zones」（ZONES）を選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/damage.py"></location>
   <source>No hazard was given. Choose hazard areas (HAZARDS), a raster with its hazard (RASTER and RASTER_HAZARD), or an intensity for the whole town (INTENSITY).</source>
   <translation>災害が指定されていません。災害の区域（HAZARDS）、ラスタとその種類（RASTER と RASTER_HAZARD）、または町全体の計測震度（INTENSITY）を指定してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/damage.py"></location>
   <source>None of the functions chosen is about any of the hazards {hazards}. Functions: {functions}. They are about: {known}. Choose other functions or hazards.</source>
   <translation>選んだ関数は、どれも災害 {hazards} のものではありません。関数：{functions}。対象の災害：{known}。別の関数または災害を選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/damage.py"></location>
   <source>The raster “{raster}” cannot be read: {reason}. Save it as a GeoTIFF on this computer and choose that file.</source>
   <translation>ラスタ「{raster}」を読めません：{reason}。このコンピュータに GeoTIFF として保存し、そのファイルを選んでください。</translation>
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
   <source>the name is an error of a spreadsheet; correct the file</source>
   <translation>名称が表計算ソフトのエラー値です。ファイルを直してください</translation>
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
   <location filename="../../bridge/sentences/exposure.py"></location>
   <source>The limits between the ranks of “{key}” must be {count} numbers that rise; they are {breaks}. Correct the rows of the list “risk” in the assumptions (parameters break_1 to break_{count}).</source>
   <translation>「{key}」のランクの境は、小さい順に{count}個の数でなければなりませんが、{breaks}になっています。前提のリスト「risk」の行（break_1～break_{count}）を直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/exposure.py"></location>
   <source>No row of “{layer}” is of a hazard that is known: its field “type” holds {types}. Import the layer into the study as hazard areas, or write one of: {known}.</source>
   <translation>「{layer}」には、扱える災害の行がありません。列「type」の値は{types}です。災害の区域として検討データに取り込むか、次のいずれかを書いてください：{known}。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/exposure.py"></location>
   <source>The hazard “{hazard}” comes both from the areas and from the raster. Leave one out, or give the raster another kind or scenario.</source>
   <translation>災害「{hazard}」が、区域のレイヤとラスタの両方にあります。片方を外すか、ラスタに別の種類や規模を指定してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/exposure.py"></location>
   <source>Hazards are to be laid over targets of the kind “{target}”, but {parameter} was not given or is empty. Give that layer, or choose other targets.</source>
   <translation>対象「{target}」に災害を重ねるには{parameter}が必要ですが、指定されていないか空です。レイヤを指定するか、別の対象を選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/exposure.py"></location>
   <source>There is no hazard to lay over the town: give hazard areas, a raster, or both, and check the choice of hazards ({chosen}).</source>
   <translation>重ねる災害がありません。災害の区域かラスタ（または両方）を指定し、災害の選択（{chosen}）を確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/exposure.py"></location>
   <source>“{layer}” tells nobody who is present: it must be the zones that “Score vibrancy” wrote, with fields presence_… and the ids of the zones given here.</source>
   <translation>「{layer}」からは、だれがいるか分かりません。「賑わいを評価」が書き出したゾーンで、presence_…の列と、ここで指定したゾーンと同じidが必要です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/exposure.py"></location>
   <source>The raster “{layer}” cannot be read as numbers. Give a raster with one band of depths or intensities, for example a GeoTIFF.</source>
   <translation>ラスタ「{layer}」を数値として読めません。浸水深や震度を1バンドにもつラスタ（GeoTIFFなど）を指定してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/exposure.py"></location>
   <source>“{value}” is no hazard of this run. The hazards are: {known}. Write one of them, or leave it empty.</source>
   <translation>「{value}」は今回の災害にありません。災害は{known}です。このいずれかを書くか、空にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/exposure.py"></location>
   <source>“{layer}”, field “{field}”, row {row}: “{value}” is no time. Write it as 2026-09-01T15:30, or leave it empty for what always holds.</source>
   <translation>「{layer}」の列「{field}」、{row}行目：「{value}」は時刻として読めません。2026-09-01T15:30のように書くか、常に当てはまる行なら空にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/exposure.py"></location>
   <source>No row of the hazard areas has a time, so there is no moment to compute for. Choose another field for the time, or leave it empty.</source>
   <translation>災害の区域に時刻のある行がないため、計算する時点がありません。時刻の列を選び直すか、空にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/exposure.py"></location>
   <source>Readings of “{hazard}” need limits: {count} were given, and it takes 1 to {ranks}. Write them in “Limits of the reading”, for example “20, 50”.</source>
   <translation>「{hazard}」の観測値には境が必要です。指定は{count}個で、1～{ranks}個を受け付けます。「観測値の境」に「20, 50」のように書いてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/exposure.py"></location>
   <source>“{value}” are no limits of a reading. Write numbers that rise, separated by commas, for example “20, 50, 80”.</source>
   <translation>「{value}」は観測値の境として読めません。「20, 50, 80」のように、大きくなる数をコンマで区切って書いてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/exposure.py"></location>
   <source>The hazard areas change {count} times from {first} to {last}, more than the {most} that one run computes. Choose one moment, or give fewer rows.</source>
   <translation>災害の区域は{first}から{last}までに{count}回変わり、1回の計算の上限（{most}回）を超えます。時点を1つ選ぶか、行を減らしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/footfall.py"></location>
   <source>The walking network has no street that can be walked on, so nobody can be put on it. Choose a layer of lines with streets (NETWORK), for example the table network of a study, and check its column walkable.</source>
   <translation>歩行者ネットワークに歩ける街路が1本もないため、人を載せられません。街路の線のレイヤー（NETWORK。検討データの表「network」など）を選び、列walkableを確かめてください。</translation>
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
   <location filename="../../bridge/sentences/guideline.py"></location>
   <source>“{layer}”, row {row}: “{value}” in the field “{field}” is no value for a rule. Allowed: {allowed}. Leave the field empty to ask for nothing.</source>
   <translation>「{layer}」の{row}行目：列「{field}」の「{value}」は、ルールの値として使えません。使える値：{allowed}。条件を問わない場合は空にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/guideline.py"></location>
   <source>“{layer}”, row {row}: “{hazard}” is no hazard. Write a type, or a type and a scenario such as “flood L1”, separated by semicolons. Types: {known}.</source>
   <translation>「{layer}」の{row}行目：「{hazard}」という災害はありません。種類、または種類と規模（例：「flood」と「L1」を空白でつなぐ）を、セミコロンで区切って書いてください。種類：{known}。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/guideline.py"></location>
   <source>“{layer}” has the rule “{key}” in row {first} and again in row {row}. Give each rule a key of its own.</source>
   <translation>「{layer}」のルール「{key}」が{first}行目と{row}行目にあります。ルールごとに別のキーを付けてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/guideline.py"></location>
   <source>None of the rules can be applied with the layers given: {rules}. Give the layers that they need (plan areas, buildings, opinions, zones with shelters), or other rules.</source>
   <translation>指定されたレイヤでは、どのルールも適用できません：{rules}。必要なレイヤ（計画の区域、建物、意見、避難先を割り当てたゾーン）を指定するか、別のルールを使ってください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/guideline.py"></location>
   <source>No row of “{layer}” has the id of a zone of “{zones}”. Compute it from the same zones, or leave it out.</source>
   <translation>「{layer}」に、「{zones}」のゾーンのIDを持つ行がありません。同じゾーンから計算するか、指定を外してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/guideline.py"></location>
   <location filename="../../bridge/sentences/weighing.py"></location>
   <source>Plan areas after a change are given (PLAN_AREAS_AFTER), but not those before. Give the plan areas of today (PLAN_AREAS), too.</source>
   <translation>変更後の計画区域（PLAN_AREAS_AFTER）がありますが、変更前のものがありません。現在の計画区域（PLAN_AREAS）も指定してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/guideline.py"></location>
   <source>“{layer}” has no district of the kind “{kind}”. Kinds that are there: {known}.</source>
   <translation>「{layer}」に、種類が「{kind}」の地区はありません。ある種類：{known}。</translation>
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
   <source>no text of an opinion</source>
   <translation>意見の本文がない</translation>
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
   <location filename="../../bridge/sentences/lists.py"></location>
   <source>Personal data were masked in {rows} opinions: {names} names, {phones} phone numbers, {emails} e-mail addresses, {house_numbers} house numbers. What is published should still be looked at by a person.</source>
   <translation>{rows}件の意見で個人情報を伏せました（氏名 {names}、電話番号 {phones}、メールアドレス {emails}、番地 {house_numbers}）。公表する場合は、必ず人の目でも確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/lists.py"></location>
   <source>{rows} opinions have no coordinates; the analysis of needs finds them by the place that they name.</source>
   <translation>{rows}件の意見には座標がありません。ニーズの分析では、書かれた地名から場所を探します。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/lists.py"></location>
   <source>{rows} partners did not say that they agree to be shown; they are proposed to nobody.</source>
   <translation>{rows} 件の共創パートナーは、掲載への同意が確かめられません。マッチングの提案には出しません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/lists.py"></location>
   <source>Names, telephone numbers, e-mail addresses and addresses of {rows} partners went into the table contacts, which no analysis uses unless you tick it.</source>
   <translation>{rows} 件の共創パートナーの担当者名・電話番号・メールアドレス・住所は、表「contacts」に分けて入れました。チェックを入れないかぎり、どの分析もこの表を使いません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/lists.py"></location>
   <source>{rows} dates are not complete or not clear and were left empty.</source>
   <translation>{rows}件の日付は不完全または不明確なため、空欄にしました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/lists.py"></location>
   <source>{rows} weights are zero, negative or not clear and were left empty (they count as 1).</source>
   <translation>{rows}件の重みはゼロ、負の数または不明確なため、空欄にしました（1とみなします）。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/matching.py"></location>
   <source>“{layer}”, row {row}: the field “{field}” is empty. Each row of synonyms needs a concept and its words (words, separated by ;).</source>
   <translation>「{layer}」の{row}行目：フィールド「{field}」が空です。類義語の各行には、概念（「concept」）と語（「words」、「;」区切り）が必要です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/matching.py"></location>
   <source>“{layer}”, row {row}: the weight “{value}” must be a number from 0 up. Correct it, or leave it empty for 1.</source>
   <translation>「{layer}」の{row}行目：重み「{value}」は0以上の数値にしてください。修正するか、空欄（1とみなします）にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/matching.py"></location>
   <source>“{layer}”, row {row}: the rule says nothing about the {side}. Fill at least one of {side}_category, {side}_sub_category and {side}_words.</source>
   <translation>「{layer}」の{row}行目：規則に「{side}」側の条件がありません。「{side}_category」「{side}_sub_category」「{side}_words」の少なくとも1つを入力してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/matching.py"></location>
   <source>“{layer}”, row {row}: the fit “{value}” must be a number from 0 (ruled out) to 1.</source>
   <translation>「{layer}」の{row}行目：適合度「{value}」は0（対象外）から1までの数値にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/matching.py"></location>
   <source>“{layer}”, row {row}: the combination lacks “{field}”. It needs what the first and the second resource must be (category, sub_category or words) and an idea.</source>
   <translation>「{layer}」の{row}行目：組み合わせに「{field}」がありません。1つ目と2つ目の地域資源の条件（「category」「sub_category」「words」のいずれか）と、アイデアが必要です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/matching.py"></location>
   <source>“{layer}”, row {row}: near_m is “{value}”, and must be a distance in metres above 0. Leave it empty for 1,000.</source>
   <translation>「{layer}」の{row}行目：「near_m」の値「{value}」は0より大きい距離（m）にしてください。空欄の場合は1,000 mとします。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/matching.py"></location>
   <source>“{layer}” has no need of the kind “{kind}”. Choose another KIND, or fill in the field of kinds.</source>
   <translation>「{layer}」には種類「{kind}」のニーズがありません。別の「KIND」を選ぶか、種類のフィールドを入力してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/matching.py"></location>
   <source>“{layer}”, row {row}: “{value}” in the field “{field}” is no date with a year. Write it like 2026-04-01, or leave it empty.</source>
   <translation>「{layer}」の{row}行目：フィールド「{field}」の「{value}」は年を含む日付ではありません。2026-04-01のように入力するか、空欄にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/matching.py"></location>
   <source>“{layer}”, row {row}: the last day {last} lies before the first day {first}. Correct one of the two.</source>
   <translation>「{layer}」の{row}行目：終了日{last}が開始日{first}より前です。どちらかを修正してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/matching.py"></location>
   <source>“{layer}”, row {row}: the verdict “{value}” in the field “{field}” must be 1 (good), -1 (bad), 0 or empty.</source>
   <translation>「{layer}」の{row}行目：フィールド「{field}」の判定「{value}」は、1（良い）、-1（悪い）、0、空欄のいずれかにしてください。</translation>
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
   <location filename="../../bridge/sentences/needs.py"></location>
   <source>The rule “{key}” of {file} cannot be used to mask personal data: {reason}. A pattern needs a group named mask, and repeats with an upper limit. Correct the row.</source>
   <translation>{file} の規則「{key}」は、個人情報を伏せるために使えません（{reason}）。パターンには 「mask」 という名前のグループと、上限のある繰り返しが必要です。この行を直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/needs.py"></location>
   <source>“{layer}”, row {row}: the field “{field}” is empty. Each theme needs a key (theme) and words (keywords, separated by ;).</source>
   <translation>「{layer}」の{row}行目：列「{field}」が空です。テーマごとに、キー（theme）と言葉（「keywords」、; 区切り）が必要です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/needs.py"></location>
   <source>“{layer}”, row {row}: the theme “{theme}” stands in row {first} already. Put all its keywords into one row.</source>
   <translation>「{layer}」の{row}行目：テーマ「{theme}」は、すでに{first}行目にあります。キーワードを1行にまとめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/needs.py"></location>
   <source>“{layer}”, row {row}: “{theme}” cannot be the key of a theme, because results use it for everything or for texts without a theme. Choose another key.</source>
   <translation>「{layer}」の{row}行目：「{theme}」はテーマのキーに使えません。結果の中で、全体またはテーマのない本文を表すためです。別のキーにしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/needs.py"></location>
   <source>“{layer}”, row {row}: the weight “{value}” of a theme must be a number from 0 up. Correct it, or leave it empty for 1.</source>
   <translation>「{layer}」の{row}行目：テーマの重み「{value}」は、0以上の数でなければなりません。直すか、空欄（1とみなします）にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/needs.py"></location>
   <source>There is no theme “{theme}” to look for hot spots of. Known themes: {known}. Leave it empty for all needs.</source>
   <translation>ホットスポットを求めるテーマ「{theme}」がありません。使えるテーマ：{known}。空欄にすると、すべてのニーズが対象になります。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/needs.py"></location>
   <source>None of the {rows} rows of “{layer}” has a text in “{field}” or a theme. Choose the field that holds what residents said (TEXT_FIELD).</source>
   <translation>「{layer}」の{rows}行のどれにも、列「{field}」の本文もテーマもありません。住民の意見が入っている列を選んでください（TEXT_FIELD）。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/needs.py"></location>
   <source>All {rows} rows of “{layer}” are ventures by “{field}”, none an opinion of residents. Give a layer of opinions, or correct the kind.</source>
   <translation>「{layer}」の {rows} 行は、「{field}」によるとすべて事業の希望で、住民の意見がありません。意見のレイヤを指定するか、種類を直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/needs.py"></location>
   <source>None of the {rows} needs is in one of the {zones} zones. Needs are placed by their coordinates, or by a zone id, mesh code or district name in PLACE_FIELD; districts need the layer DISTRICTS.</source>
   <translation>{rows}件のニーズは、どれも{zones}個のゾーンの中にありません。ニーズの場所は、座標、またはPLACE_FIELDのゾーンのID・メッシュコード・地区名で決まります。地区名を使うには、レイヤーDISTRICTSが必要です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/places.py"></location>
   <source>None of the {rows} rows of “{layer}” can be mapped: {hidden} are hidden (visible = 0), {placeless} have no place, and the others are of other categories. Tick “Hidden resources too”, give the rows a point, or choose other categories.</source>
   <translation>「{layer}」の{rows}行のうち、地図にできる行がありません。{hidden}行は非表示（visible = 0）、{placeless}行は場所がなく、ほかは別の分類です。「非表示の行も含める」にチェックを入れるか、行に点を与えるか、ほかの分類を選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/places.py"></location>
   <source>Cells of {cell} m make a grid of {cells} cells; up to {most} can be computed. Take larger cells, or fewer zones.</source>
   <translation>一辺{cell} mのセルでは{cells}セルの格子になります。計算できるのは{most}までです。セルを大きくするか、ゾーンを減らしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/places.py"></location>
   <source>The expression “{text}” for the resources of a tour cannot be used on “{layer}”: {reason} Correct TOUR; fields stand in double quotes, texts in single ones.</source>
   <translation>コースの資源を選ぶ式「{text}」は「{layer}」で使えません：{reason} 「TOUR」を直してください。フィールドは二重引用符、文字列は一重引用符で囲みます。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/places.py"></location>
   <source>None of the {rows} mapped resources is picked for a tour. Look at TOUR and TOUR_CATEGORIES, and at the categories that are mapped.</source>
   <translation>地図にした{rows}件の資源のうち、コースに選ばれたものがありません。「TOUR」と「TOUR_CATEGORIES」、および地図にした分類を確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/places.py"></location>
   <source>{count} places are picked for one tour. All of up to {stops} can be visited, or, with MINUTES or MOST_STOPS, up to {stops} chosen out of {most}. Pick fewer in TOUR or TOUR_CATEGORIES, or set a limit.</source>
   <translation>一つのコースに{count}か所が選ばれています。すべてをめぐれるのは{stops}か所までです。「MINUTES」または「MOST_STOPS」があれば、{most}か所までの中から{stops}か所までを選べます。「TOUR」または「TOUR_CATEGORIES」で減らすか、制限を設けてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/places.py"></location>
   <source>None of the {count} places picked can be visited within {minutes} minutes. Raise MINUTES, lower STAY, or begin nearer by.</source>
   <translation>選ばれた{count}か所のどれも、{minutes}分以内に訪れることができません。「MINUTES」を増やすか、「STAY」を減らすか、より近くから始めてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/places.py"></location>
   <source>No row of the entries or stops has the id or name “{text}” ({parameter}). Names there: {names}. Correct it, or give a point instead.</source>
   <translation>入口と停留所に、「id」または名前が「{text}」の行がありません（{parameter}）。ある名前：{names}。直すか、代わりに点を与えてください。</translation>
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
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>“{file}” holds macros, so it was not opened. Open it in Excel, save it as an Excel workbook (.xlsx) without macros, and import that.</source>
   <translation>「{file}」にはマクロが含まれるため、開きませんでした。Excelで開き、マクロなしのブック（.xlsx）として保存してから取り込んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>“{file}” has a password, or is an old .xls. Open it in Excel and save it as .xlsx without a password.</source>
   <translation>「{file}」はパスワード付きか、古い.xls形式です。Excelで開き、パスワードなしの.xlsxとして保存してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>“{file}”, sheet “{sheet}”: the result of the formula in cell {cell} was not saved, and formulas are not computed here. Open the file in Excel, save it and import it again, or paste the values.</source>
   <translation>「{file}」のシート「{sheet}」：セル{cell}の数式の結果が保存されていません。ここでは数式を計算しません。Excelで開いて保存し直すか、値として貼り付けてから取り込んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>“{file}”, sheet “{sheet}”: the cells {cells} are merged, so it is not clear which column or row their text belongs to. Unmerge them, write the text into each cell, and import it again.</source>
   <translation>「{file}」のシート「{sheet}」：セル{cells}が結合されていて、どの列・行の値かわかりません。結合を解除し、それぞれのセルに書いてから取り込んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>“{layer}”, row {row}: the further fields of the project (facts) are not a JSON object of texts, numbers and lists: “{value}”. Write it like {{"place": "Honmachi 1"}}.</source>
   <translation>「{layer}」の{row}行目：プロジェクトの追加項目（facts）が、文字・数値・リストからなるJSONオブジェクトではありません：「{value}」。{{"place": "本町1"}}のように書いてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>“{layer}”, row {row}: “{value}” in the field “{field}” is no day with its year. Write it as 2027-01-29, or leave it empty.</source>
   <translation>「{layer}」の{row}行目：列「{field}」の「{value}」は年を含む日付ではありません。2027-01-29のように書くか、空にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>“{layer}”, row {row}: “{value}” in the field “{field}” is no number from 0 up. Correct it, or leave it empty.</source>
   <translation>「{layer}」の{row}行目：列「{field}」の「{value}」は0以上の数値ではありません。直すか、空にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>No project was given. Choose a table of projects (PROJECTS) with at least one row, or name one project (NAME).</source>
   <translation>プロジェクトが指定されていません。1行以上あるプロジェクトの表（「PROJECTS」）を選ぶか、プロジェクト名（「NAME」）を入れてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>“{layer}” holds projects, and one more is described by parameters. Leave the one or the other empty.</source>
   <translation>「{layer}」にプロジェクトがあるのに、パラメータでも1件が指定されています。どちらかを空にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>“{layer}” has no project with the id “{id}”. It has: {known}.</source>
   <translation>「{layer}」にidが「{id}」のプロジェクトはありません。あるのは：{known}。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>“{value}” is no day with its year (TODAY). Write it as 2026-11-22, or leave it empty for today.</source>
   <translation>「{value}」は年を含む日付ではありません（「TODAY」）。2026-11-22のように書くか、空にして今日としてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>“{layer}”, row {row}: the rate {value} is above 1. It is a share of the cost: write 0.5 for a half.</source>
   <translation>「{layer}」の{row}行目：補助率{value}が1を超えています。事業費に対する割合です。2分の1は0.5と書いてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>“{layer}”, row {row}: the condition has no “{field}”. Each condition needs a programme (programme_id), a field of the project (field) and a test (test).</source>
   <translation>「{layer}」の{row}行目：条件に「{field}」がありません。条件には制度（「programme_id」）、プロジェクトの項目（「field」）、判定（「test」）が必要です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>“{layer}”, row {row}: there is no test “{test}”. The tests are: {known}.</source>
   <translation>「{layer}」の{row}行目：「{test}」という判定はありません。使えるのは：{known}。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>“{layer}”, row {row}: no project has a field “{field}”. Fields are: {known}. Further ones are known as soon as a project has them in facts.</source>
   <translation>「{layer}」の{row}行目：「{field}」という項目はプロジェクトにありません。使えるのは：{known}。プロジェクトの「facts」に書くと、ほかの項目も使えます。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>“{layer}”, row {row}: “{value}” cannot be compared by {test}. at_least and at_most need a number or a day; is_one_of and contains need words, separated by ;.</source>
   <translation>「{layer}」の{row}行目：「{value}」は判定「{test}」に使えません。「at_least」と「at_most」には数値か日付、「is_one_of」と「contains」には「;」区切りの語が必要です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>a date that is not clear or has no year</source>
   <translation>はっきりしない、または年のない日付</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>the deadline is before the first day</source>
   <translation>締切が募集開始より前</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>a share of the cost that is not clear: write 1/2, 2/3 or 50 % (Excel makes a date of 1/2 where the cell is not a text)</source>
   <translation>はっきりしない補助率。1/2、2/3、50 %のように書いてください（文字列でないセルでは、Excelが1/2を日付に変えます）</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>a sum that is not clear, or a small number without its unit: write it with its unit, or in whole yen</source>
   <translation>はっきりしない金額、または単位のない小さい数値。単位を付けるか、円で書いてください</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>a lowest subsidy without a share of the cost: which cost it needs is not known</source>
   <translation>補助率のない補助下限額。必要な事業費がわかりません</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>an address that does not begin with https:// or http://</source>
   <translation>https://またはhttp://で始まらないURL</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>a condition that names no programme</source>
   <translation>制度を指していない条件</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>a condition that names no field</source>
   <translation>項目を指していない条件</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>a test that is not known: is_one_of, at_least, at_most, contains, given</source>
   <translation>知らない判定（使えるのは「is_one_of」「at_least」「at_most」「contains」「given」）</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>a condition without a value</source>
   <translation>値のない条件</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>Only the sheet “{sheet}” was read; these were not: {sheets}.</source>
   <translation>シート「{sheet}」だけを読みました。読んでいないシート：{sheets}。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>Cells that are merged downwards have their text in each row: {cells}.</source>
   <translation>縦に結合されたセルの値は、各行に入れました：{cells}。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>{cells} cells hold formulas; their results as last saved were taken.</source>
   <translation>{cells}個のセルは数式です。最後に保存された結果を使いました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>{rows} programmes pay a fixed sum; what they would pay cannot be computed.</source>
   <translation>{rows}件の制度は定額のため、補助見込み額を計算できません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>{rows} programmes say that they have no deadline.</source>
   <translation>{rows}件の制度は締切なしとしています。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>{rows} programmes close as soon as their budget is spent: no date says when.</source>
   <translation>{rows}件の制度は予算がなくなり次第終了で、締切日がありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>{rows} programmes have a ceiling of 0, which the national portal writes where none was entered; it was left empty.</source>
   <translation>{rows}件の制度は上限額が0です。国のポータルでは未入力を表すので、空にしました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/programmes.py"></location>
   <source>The lowest subsidy of {rows} programmes was turned into a lowest cost by the rate.</source>
   <translation>{rows}件の制度の補助下限額を、補助率で割って事業費の下限にしました。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/review.py"></location>
   <source>“{layer}”, row {row}: the field “{field}” says “{value}”, which is no condition that is known. Write one of {known}, or leave it empty.</source>
   <translation>「{layer}」の{row}行目：フィールド「{field}」の「{value}」は、状態として認識できません。{known}のいずれかを入力するか、空にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/review.py"></location>
   <source>“{layer}”, row {row}: the field “{field}” says “{value}”. A verdict is one of {known}; correct it, or leave it empty.</source>
   <translation>「{layer}」の{row}行目：フィールド「{field}」が「{value}」です。判定は{known}のいずれかです。修正するか、空にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/review.py"></location>
   <source>“{layer}” is not the table resources of the study “{study}”, so its pairs cannot be kept there. Take the table resources of that study as RESOURCES, or leave STUDY empty.</source>
   <translation>「{layer}」は検討データ「{study}」のテーブル「resources」ではないため、組を保存できません。「RESOURCES」にその検討データのテーブル「resources」を指定するか、「STUDY」を空にしてください。</translation>
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
   <source>This place was under water before.</source>
   <translation>ここは過去に浸水しています。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>This place was under water before ({years}).</source>
   <translation>ここは過去に浸水しています（{years}年）。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <source>In a zone of {hazard}: {rank}.</source>
   <translation>{hazard}の区域内です（{rank}）。</translation>
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
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>{low} m or more</source>
   <translation>{low} m 以上</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/scenarios.py"></location>
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>{low} to {high} m</source>
   <translation>{low} m 以上 {high} m 未満</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/shelters.py"></location>
   <source>HAZARD: “{value}” is no hazard that shelters are assigned for. Choose one of {known}; water may be followed by L1 or L2.</source>
   <translation>HAZARD：「{value}」は避難所を割り当てられる災害ではありません。{known} から選んでください。水害には L1 または L2 を続けて書けます。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/shelters.py"></location>
   <source>{parameter}: “{value}” is no kind of shelter. Give some of {known}, separated by commas, or leave it empty.</source>
   <translation>{parameter}：「{value}」は避難所の種類ではありません。{known} をカンマ区切りで指定するか、空欄にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/shelters.py"></location>
   <source>No shelter of “{layer}” serves {hazard} (its column hazards would hold one of: {words}) and is of the kinds {kinds}. The shelters serve {served}; {unknown} say nothing. Choose another hazard or KINDS, fill in the column, or set TAKE_UNKNOWN.</source>
   <translation>「{layer}」には、{hazard} に対応し（「hazards」 列に {words} のいずれかを含む）、種類が {kinds} である避難所がありません。登録されている対応する災害は {served} で、{unknown} 件は記載がありません。別の災害か KINDS を選ぶか、列を埋めるか、TAKE_UNKNOWN を有効にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/shelters.py"></location>
   <source>Who has to leave, and which streets are shut, follows from the hazard areas: give HAZARDS with areas of {hazard}, or set WHO to everybody and BLOCK to open.</source>
   <translation>避難する人と通れない道路は災害の区域から決まります。{hazard} の区域を含む HAZARDS を指定するか、WHO を 「everybody」、BLOCK を 「open」 にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/shelters.py"></location>
   <source>“{layer}” has no areas of {hazard}. It has: {known}. Choose one of these, or set WHO to everybody and BLOCK to open.</source>
   <translation>「{layer}」には {hazard} の区域がありません。あるのは {known} です。このうちから選ぶか、WHO を 「everybody」、BLOCK を 「open」 にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/shelters.py"></location>
   <source>No area of {hazard} in “{layer}” is deeper than {depth} m. Lower LEAST_DEPTH.</source>
   <translation>「{layer}」には、{depth} m より深い {hazard} の区域がありません。LEAST_DEPTH を下げてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/shelters.py"></location>
   <source>The hazard areas meet none of the zones: nobody has to leave. Check that both layers are of the same town, or choose another hazard.</source>
   <translation>災害の区域がどのゾーンとも重ならないため、避難する人がいません。両方のレイヤーが同じまちのものか確かめるか、別の災害を選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/shelters.py"></location>
   <source>BLOCK = flooded shuts streets of a walking network: give {layer}, or set BLOCK to open.</source>
   <translation>BLOCK = 「flooded」 は歩行者ネットワークの道路を通行止めにします。{layer} を指定するか、BLOCK を 「open」 にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/shelters.py"></location>
   <source>The solver found no plan ({reason}). Use fewer POINTS, or shorten MINUTES or DISTANCE.</source>
   <translation>計算で割り当てを求められませんでした（{reason}）。POINTS を減らすか、MINUTES か DISTANCE を短くしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>{count} sites cannot be chosen. Give P as a whole number from 1 up.</source>
   <translation>{count} か所を選ぶことはできません。P は1以上の整数にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>There is no demand: the number of residents, or the field of demand, is 0 or empty in every zone. Choose the right field.</source>
   <translation>需要がありません。居住者の数または需要の列が、すべてのゾーンで0か空です。正しい列を選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>{candidates} sites and {zones} zones are {pairs} ways; at most {most} can be held. Give fewer candidates (CANDIDATES), or coarser zones.</source>
   <translation>{candidates} か所と {zones} ゾーンで道のりは {pairs} 組になります。扱えるのは {most} 組までです。候補地（CANDIDATES）を減らすか、粗いゾーンを使ってください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>“{layer}” has no geometry, so that ways and areas cannot be looked up. Give a layer with places, or a distance table (MATRIX) and no areas that rule out.</source>
   <translation>「{layer}」には図形がないため、道のりも区域も調べられません。場所のあるレイヤーを使うか、距離の表（MATRIX）を指定し、除外の区域を外してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>Vibrancy, spend and diversion are computed by the vibrancy model, which needs the layer “{layer}” of all facilities. Give it, or choose residents covered or walking time as the objective.</source>
   <translation>賑わい・消費・影響の小ささは賑わいモデルで計算するため、全施設のレイヤー「{layer}」が必要です。指定するか、目的を「coverage」か「walking_time」にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>Vibrancy, spend and diversion depend on what is placed. Choose its CATEGORY.</source>
   <translation>賑わい・消費・影響の小ささは、何を置くかで変わります。CATEGORY を選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>“{layer}” has hazards of types without a weight: {types}. Name the types that count (HAZARD_TYPES) out of {known}, or let hazards rule out (HAZARD_USE = exclude).</source>
   <translation>「{layer}」に、重みのない種類の災害があります：{types}。数える種類（HAZARD_TYPES）を{known}から指定するか、災害で除外してください（「HAZARD_USE」を「exclude」にします）。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>{parameter} cannot be used with vibrancy, spend or diversion as the objective. Leave it out, or choose residents covered or walking time.</source>
   <translation>{parameter} は、目的が賑わい・消費・影響の小ささのときは使えません。外すか、目的を「coverage」か「walking_time」にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>“{layer}” has no area of the kind “{kind}”. It has: {known}. Correct the kind.</source>
   <translation>「{layer}」に種類「{kind}」の区域はありません。あるのは：{known}。種類を直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>“{layer}”, field “{field}”, row {row}: the id “{value}” is neither that of a zone nor of a candidate or facility where it stands. Correct the id, or choose other id fields.</source>
   <translation>「{layer}」の列「{field}」{row} 行目：ID「{value}」は、その列にあるべきゾーン、候補地または施設のIDではありません。IDを直すか、IDの列を選び直してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>“{layer}” and “{other}” both have the id “{value}”. Candidates and facilities that compete need ids of their own.</source>
   <translation>「{layer}」と「{other}」の両方にID「{value}」があります。候補地と既存施設を合わせて選ぶときは、別々のIDが必要です。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>The best choice could not be proven in {seconds} seconds; the one found is at most {gap} % from it. Raise TIME_LIMIT, or choose METHOD auto, which gives it with its gap.</source>
   <translation>{seconds} 秒では最適であることを証明できませんでした。見つかった答えと最適との差は最大 {gap} % です。TIME_LIMIT を延ばすか、差を付けて答えを出す METHOD 「auto」を選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>The answer did not pass its check ({claim}), so it is not given. Please report this with your data; METHOD heuristic may give an answer meanwhile.</source>
   <translation>答えが検算に合わなかったため（{claim}）、出力しません。データとともに報告してください。METHOD 「heuristic」なら答えが出ることがあります。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>{count} sites are wanted, but only {left} of {total} candidates are left after the exclusions. Lower P, give more candidates, or exclude less.</source>
   <translation>{count} か所を選ぶところ、除外のあとに残る候補地は {total} か所中 {left} か所です。P を減らすか、候補地を増やすか、除外を緩めてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>{locked} candidates are decided already (locked), but only {count} sites are wanted. Raise P, or unlock some.</source>
   <translation>決定済み（locked）の候補地が {locked} か所ありますが、選ぶのは {count} か所です。P を増やすか、決定を外してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>{barred} candidates are decided already (locked), but plan areas or hazards rule them out. Unlock them, or exclude less.</source>
   <translation>決定済み（locked）の候補地 {barred} か所が、計画の区域または災害の区域で除外されています。決定を外すか、除外を緩めてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>None of the {left} candidates reaches anybody within the reach. Raise REACH, look at its unit, or give other candidates.</source>
   <translation>候補地 {left} か所のどれからも、到達範囲の中に人がいません。REACH を広げるか、単位を確かめるか、別の候補地を使ってください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>The {count} largest sites and what is there have room for {room}, but the demand is {need}. Raise P or CAPACITY, or choose residents covered as the objective.</source>
   <translation>上限の大きい {count} か所と既存施設で受け持てるのは {room} ですが、需要は {need} です。P か CAPACITY を増やすか、目的を「coverage」にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>With {count} sites there is room for everybody only where some cannot get to. Raise P or CAPACITY, give candidates elsewhere, or choose residents covered as the objective.</source>
   <translation>{count} か所では、全員分の余裕があっても、行けない人が残ります。P か CAPACITY を増やすか、別の場所に候補地を加えるか、目的を「coverage」にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>{count} sites cannot reach everybody: {zones} zones with a demand of {demand} would have no way to any. Raise P, complete the network or the distance table, or choose residents covered as the objective.</source>
   <translation>{count} か所では全員に行き渡りません。需要 {demand} の {zones} ゾーンはどこにも行けません。P を増やすか、道路網または距離の表を補うか、目的を「coverage」にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/siting.py"></location>
   <source>{count} sites are wanted, but only {left} candidates would have at least {least} visits a day, alone or together. Lower MIN_VISITORS or P.</source>
   <translation>{count} か所を選ぶところ、1日 {least} 以上の来訪が見込める候補地は、単独または組み合わせで {left} か所です。MIN_VISITORS か P を減らしてください。</translation>
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
   <location filename="../../bridge/sentences/structure.py"></location>
   <source>Nobody lives in the zones: their residents are empty (NULL) or zero. Import the census into the study, or choose the right field for the residents.</source>
   <translation>ゾーンにだれも住んでいません。居住者が空（NULL）か 0 です。検討データに国勢調査を取り込むか、居住者の属性を正しく選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/structure.py"></location>
   <source>No row of “{layer}” is of a zone of “{zones}”: its place_id must be the mesh code or the id of a zone, or the code of a finer or coarser mesh cell. Check the layer, or leave it out to use the residents of the zones.</source>
   <translation>「{layer}」には「{zones}」のゾーンの行がありません。place_id は、メッシュコード、ゾーンの「id」、またはより細かいか粗いメッシュのコードにしてください。レイヤーを確認するか、指定を外してゾーンの居住者を使ってください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/structure.py"></location>
   <location filename="../../bridge/sentences/weighing.py"></location>
   <source>“{layer}” has no area of the kinds {kinds} in its field “kind”. Import the induction areas of the location plan, or leave the layer out.</source>
   <translation>「{layer}」の属性「kind」に、種類が {kinds} の区域がありません。立地適正化計画の誘導区域を取り込むか、このレイヤーの指定を外してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/structure.py"></location>
   <source>“{layer}”, row {row} is a {kind}, not an area. Plan areas must be polygons: import lines that close into a study, which makes polygons of them.</source>
   <translation>「{layer}」の{row}行目は{kind}で、面ではありません。計画区域はポリゴンにしてください。閉じた線は、検討データに取り込むとポリゴンになります。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/structure.py"></location>
   <source>The finance table has items that no indicator asks for: {items}. The field “item” may hold: {known}. Values are in yen and persons.</source>
   <translation>財政の表に、どの指標にも使わない項目があります: {items}。属性「item」に使える値: {known}。金額は円、人口は人で入力してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/structure.py"></location>
   <source>A target needs both the residents aimed at (TARGET_RESIDENTS) and the year (TARGET_YEAR). Give both or none.</source>
   <translation>目標には、目標とする居住者（TARGET_RESIDENTS）と目標年（TARGET_YEAR）の両方が必要です。両方を指定するか、どちらも指定しないでください。</translation>
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
   <location filename="../../bridge/sentences/walking.py"></location>
   <source>The tolerance of {value} m is not possible: choose 0 to {most} m. Ends of streets that lie nearer to each other are joined; a large tolerance would pull different streets together.</source>
   <translation>許容距離{value} mは使えません。0～{most} mにしてください。これより近い道の端どうしをつなぐため、大きくすると別の道までつながります。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/walking.py"></location>
   <source>“{layer}” has {rows} rows, and none of them is a line that can be walked. Choose a layer of streets; where it has a field “walkable”, 0 means that walking is not allowed.</source>
   <translation>「{layer}」の{rows}行に、歩ける道の線が1本もありません。道のレイヤを選んでください。列「walkable」がある場合、0は歩行不可を表します。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/walking.py"></location>
   <source>“{layer}” has no heights that can be read. Choose a raster file whose first band is the height in metres.</source>
   <translation>「{layer}」から標高を読み取れません。最初のバンドが標高（m）のラスタファイルを選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/walking.py"></location>
   <source>“{layer}” is not the table network of the study “{study}”, so the walking graph cannot be kept there. Choose that table as the walking network, or leave the study empty.</source>
   <translation>「{layer}」は検討データ「{study}」のテーブルnetworkではないため、歩行者ネットワークの構築結果をそこに保存できません。歩行者ネットワークにそのテーブルを選ぶか、検討データを空欄にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/walking.py"></location>
   <source>“{layer}” shows other rows than the study “{study}” holds: a selection, a filter, or edits that were not saved. Take them back or save them, then build the network again.</source>
   <translation>「{layer}」の行が、検討データ「{study}」に保存されている行と違います（選択、フィルタ、または保存していない編集があります）。解除または保存してから、もう一度構築してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/walking.py"></location>
   <source>No part of “{layer}” that hangs together has {least_m} m of streets: the longest has {longest_m} m. Choose a smaller length.</source>
   <translation>「{layer}」には、延長{least_m} m以上のまとまりがありません。最も長いもので{longest_m} mです。長さを小さくしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/weighing.py"></location>
   <source>No zone has a vibrancy: the field for it is empty (NULL) everywhere. Take the zones that “Score vibrancy” or “Simulate scenario” gives, or choose the right field.</source>
   <translation>賑わいの値をもつゾーンがありません（列がすべて NULL です）。「賑わいを評価」または「シナリオをシミュレーション」の結果のゾーンを使うか、正しい列を選んでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/weighing.py"></location>
   <source>“{layer}” has no hazard “{hazard}”. It has: {known}. Write types (flood) or types with their scenario (flood L2), separated by commas, or leave the field empty for all.</source>
   <translation>「{layer}」に災害「{hazard}」はありません。あるのは次のものです：{known}。種類（flood）を、規模を限るときは後に空白と L1 または L2 を付けて、コンマで区切って書いてください。すべてを使うときは空欄にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/weighing.py"></location>
   <source>“{layer}”, row {row} is a {kind}, not an area. Induction areas must be polygons: import lines that close into a study, which makes polygons of them.</source>
   <translation>「{layer}」の{row}行目は{kind}で、面ではありません。誘導区域はポリゴンにしてください。閉じた線は、検討データに取り込むとポリゴンになります。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/weighing.py"></location>
   <source>The limit {parameter} is {value}; it must lie between {low} and {high}.</source>
   <translation>境目 {parameter} が {value} です。{low} 以上 {high} 以下にしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/weighing.py"></location>
   <source>{given} layers of zones of scenarios are given for {wanted} scenarios ({scenarios}). Give one for each, in the same order, or none.</source>
   <translation>シナリオのゾーンのレイヤーが{given}個、シナリオが{wanted}個（{scenarios}）です。同じ順に1つずつ指定するか、1つも指定しないでください。</translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/weighing.py"></location>
   <source>“{layer}”, row {row}: the zone “{id}” is not among the zones to be weighed. Simulate the scenarios on the same zones.</source>
   <translation>「{layer}」の{row}行目：ゾーン「{id}」は、比較するゾーンのなかにありません。同じゾーンでシナリオをシミュレーションしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelter_views.py"></location>
   <source>{layer}, by day</source>
   <translation>{layer}（昼間）</translation>
  </message>
  <message>
   <location filename="../../bridge/shelter_views.py"></location>
   <source>Day: less than half full</source>
   <translation>昼間：半分未満</translation>
  </message>
  <message>
   <location filename="../../bridge/shelter_views.py"></location>
   <source>Day: 50 – 90 % full</source>
   <translation>昼間：50～90 % が埋まる</translation>
  </message>
  <message>
   <location filename="../../bridge/shelter_views.py"></location>
   <source>Day: 90 – 100 % full</source>
   <translation>昼間：90～100 % が埋まる</translation>
  </message>
  <message>
   <location filename="../../bridge/shelter_views.py"></location>
   <source>Day: full</source>
   <translation>昼間：満員</translation>
  </message>
  <message>
   <location filename="../../bridge/shelter_views.py"></location>
   <source>Day: 0 – 20 % find room in time</source>
   <translation>昼間：0～20 % が間に合って入れる</translation>
  </message>
  <message>
   <location filename="../../bridge/shelter_views.py"></location>
   <source>Day: 20 – 40 % find room in time</source>
   <translation>昼間：20～40 % が間に合って入れる</translation>
  </message>
  <message>
   <location filename="../../bridge/shelter_views.py"></location>
   <source>Day: 40 – 60 % find room in time</source>
   <translation>昼間：40～60 % が間に合って入れる</translation>
  </message>
  <message>
   <location filename="../../bridge/shelter_views.py"></location>
   <source>Day: 60 – 80 % find room in time</source>
   <translation>昼間：60～80 % が間に合って入れる</translation>
  </message>
  <message>
   <location filename="../../bridge/shelter_views.py"></location>
   <source>Day: 80 – 100 % find room in time</source>
   <translation>昼間：80～100 % が間に合って入れる</translation>
  </message>
  <message>
   <location filename="../../bridge/shelter_views.py"></location>
   <source>Day: less than 10 people</source>
   <translation>昼間：10人未満</translation>
  </message>
  <message>
   <location filename="../../bridge/shelter_views.py"></location>
   <source>Day: 10 – 50 people</source>
   <translation>昼間：10～50人</translation>
  </message>
  <message>
   <location filename="../../bridge/shelter_views.py"></location>
   <source>Day: 50 – 200 people</source>
   <translation>昼間：50～200人</translation>
  </message>
  <message>
   <location filename="../../bridge/shelter_views.py"></location>
   <source>Day: 200 people or more</source>
   <translation>昼間：200人以上</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>Night</source>
   <translation>夜間</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>Day</source>
   <translation>昼間</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>as published</source>
   <translation>公表値</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>floor area divided by the area a person takes (assumption)</source>
   <translation>面積を1人あたりの面積（仮定値）で割った値です</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>the number assumed for its kind stands in, with a band</source>
   <translation>種類ごとの仮定値を幅つきで使います</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>published</source>
   <translation>公表値</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>by floor area</source>
   <translation>面積から</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>by kind</source>
   <translation>種類から</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>the vibrancy model</source>
   <translation>賑わいモデル</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>residents at home at midday (assumption)</source>
   <translation>日中に在宅している居住者（仮定値）</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>evacuation site</source>
   <translation>指定緊急避難場所</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>shelter</source>
   <translation>指定避難所</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>tsunami evacuation building</source>
   <translation>津波避難ビル</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>welfare shelter</source>
   <translation>福祉避難所</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>other place</source>
   <translation>その他の場所</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>at once</source>
   <translation>すぐに</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>directly, after getting ready</source>
   <translation>準備ができしだい直接</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>after errands, such as fetching children</source>
   <translation>子どもの迎えなどの用事のあと</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>75–84 years</source>
   <translation>75～84歳</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>New shelter, in the order of what it adds</source>
   <translation>新しい避難所（効果の大きい順）</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <location filename="../../bridge/styles.py"></location>
   <source>Not chosen</source>
   <translation>選ばなかった候補地</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>In the hazard area</source>
   <translation>災害の区域内</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>Shut for everybody</source>
   <translation>誰も通れない</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>Shut for people who walk with difficulty</source>
   <translation>歩行が困難な人は通れない</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>Night: less than half full</source>
   <translation>夜間：半分未満</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>Night: 50 – 90 % full</source>
   <translation>夜間：50～90 % が埋まる</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>Night: 90 – 100 % full</source>
   <translation>夜間：90～100 % が埋まる</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>Night: full</source>
   <translation>夜間：満員</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>On a street that is shut</source>
   <translation>通れない道路に面する</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>Night: 0 – 20 % find room in time</source>
   <translation>夜間：0～20 % が間に合って入れる</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>Night: 20 – 40 % find room in time</source>
   <translation>夜間：20～40 % が間に合って入れる</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>Night: 40 – 60 % find room in time</source>
   <translation>夜間：40～60 % が間に合って入れる</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>Night: 60 – 80 % find room in time</source>
   <translation>夜間：60～80 % が間に合って入れる</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>Night: 80 – 100 % find room in time</source>
   <translation>夜間：80～100 % が間に合って入れる</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>Nobody has to leave</source>
   <translation>避難が必要な人はいない</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>Night: less than 10 people</source>
   <translation>夜間：10人未満</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>Night: 10 – 50 people</source>
   <translation>夜間：10～50人</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>Night: 50 – 200 people</source>
   <translation>夜間：50～200人</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_labels.py"></location>
   <source>Night: 200 people or more</source>
   <translation>夜間：200人以上</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>Who reaches a shelter in time</source>
   <translation>避難所に間に合う人</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>Who reaches a shelter on foot in time and finds room there, who does not, and which new shelter would help most?</source>
   <translation>歩いて避難所に間に合い、入れる人はだれか。入れない人はだれか。どこに新しい避難所を設けると最も効果があるか。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>all people of all zones</source>
   <translation>すべてのゾーンのすべての人</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>people inside the hazard areas</source>
   <translation>災害の区域内の人</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>people inside the hazard areas that are deeper than {depth} m</source>
   <translation>深さが {depth} m を超える災害の区域内の人</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>no limit</source>
   <translation>制限なし</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>{minutes} min from the warning, the start included</source>
   <translation>警報から {minutes} 分（避難開始までの時間を含む）</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Who has to leave</source>
   <translation>避難する人</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>Time</source>
   <translation>時間</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>Greatest way</source>
   <translation>歩く距離の上限</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>When people set out</source>
   <translation>避難を始める時期</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <location filename="../../bridge/shelters_words.py"></location>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Streets under water</source>
   <translation>水につかる道路</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>Shelters that count</source>
   <translation>対象の避難所</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>{count} of {places} places in {rows} rows</source>
   <translation>{rows} 行・{places} か所のうち {count} か所</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>{room} persons ({low} to {high})</source>
   <translation>{room} 人（{low}～{high}）</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>Room of all</source>
   <translation>収容人数の合計</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>People by day</source>
   <translation>昼間にいる人</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>{count} zones by {basis}</source>
   <translation>{count} ゾーンは{basis}</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>open: people leave before the water comes</source>
   <translation>通れる：水が来る前に避難する</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>shut from {usual} m on; for people who walk with difficulty from {slow} m</source>
   <translation>深さ {usual} m から通れない。歩行が困難な人は {slow} m から</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>The list tells a capacity for {known} of {count} shelters. Of the others (▲) {area} hold their floor area divided by the area a person takes, and {assumed} a number for the kind of shelter. Both are assumptions with a band, and who finds room depends on them strongly: ask the city for the real ones.</source>
   <translation>収容人数が公表されている避難所は {count} か所のうち {known} か所です。ほか（▲）のうち {area} か所は面積を1人あたりの面積で割った値、{assumed} か所は種類ごとの値です。どちらも幅のある仮定値で、入れる人数を大きく左右します。実際の収容人数を担当課に確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>There is no walking network: ways are straight lines × {ratio}. Rivers and railways are not in the way.</source>
   <translation>歩行者ネットワークがないため、経路は直線距離 × {ratio} です。川や線路による遠回りは入っていません。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>Only {share} of the starting points have a street of the network near. The other ways are straight lines × {ratio}; rivers and railways are not in the way.</source>
   <translation>歩行者ネットワークの道路が近くにある出発点は {share} だけです。ほかの経路は直線距離 × {ratio} で、川や線路による遠回りは入っていません。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>rank {rank}</source>
   <translation>ランク {rank}</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>The other {count} are in the layer of the shelters.</source>
   <translation>ほかの {count} か所は避難所のレイヤーにあります。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>{name}, {km} km</source>
   <translation>{name}、{km} km</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>{all} km of streets are shut for everybody, {slow} km for people who walk with difficulty.</source>
   <translation>道路のうち {all} km は誰も通れず、{slow} km は歩行が困難な人が通れません。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>{count} shelters stand on a street that is shut, and nobody reaches them: {names}.</source>
   <translation>{count} か所の避難所は通れない道路に面していて、誰もたどり着けません：{names}。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>Streets are known for {share} of the starting points only: elsewhere nothing is shut.</source>
   <translation>道路が分かるのは出発点の {share} だけです。それ以外では、通れない道路はないものとしています。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>There are no candidates.</source>
   <translation>候補地がありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>None of the {count} candidates would bring anybody more to room in time.</source>
   <translation>{count} か所の候補地のどれを建てても、間に合って入れる人は増えません。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_report.py"></location>
   <source>{count} candidates were compared; {inside} more stand inside the hazard areas and were left out.</source>
   <translation>{count} か所の候補地を比べました。ほかの {inside} か所は災害の区域の中にあるため除きました。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>By age</source>
   <translation>年齢別</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Shelters: room and load</source>
   <translation>避難所の収容人数と割り当て人数</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Where people find no shelter</source>
   <translation>避難先のない人が多い場所</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Which new shelter would help most</source>
   <translation>最も効果のある新しい避難所</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>How good the plan is</source>
   <translation>割り当ての良さ</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Time of day</source>
   <translation>時間帯</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Age</source>
   <translation>年齢</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>People there</source>
   <translation>その場にいる人</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Have to leave</source>
   <translation>避難が必要な人</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>In time, with room</source>
   <translation>間に合って入れる</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>In time, no room left</source>
   <translation>間に合うが満員</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Too late</source>
   <translation>間に合わない</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Cut off</source>
   <translation>道を断たれる</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Share of those who leave that has room in time</source>
   <translation>避難が必要な人のうち間に合って入れる割合</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Mean minutes from the warning, of those with room</source>
   <translation>入れる人の平均時間（警報から、分）</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Before a full shelter if everybody goes to the nearest</source>
   <translation>全員が最寄りに行った場合に満員で入れない人</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>{time}: best plan</source>
   <translation>{time}：最良の割り当て</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>{time}: all to the nearest</source>
   <translation>{time}：全員が最寄りへ</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Those who have to leave</source>
   <translation>避難が必要な人</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Those who have to leave: the best plan, and everybody to the nearest</source>
   <translation>避難が必要な人：最良の割り当てと、全員が最寄りに行った場合</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>“No room left” asks for more room within reach, “too late” for a shelter that is nearer, “cut off” for a way that stays dry. The best plan is what is possible with perfect guidance, not what will happen; between it and “all to the nearest” lies what guidance can do.</source>
   <translation>「間に合うが満員」には届く範囲の収容人数を増やすこと、「間に合わない」にはより近い避難所、「道を断たれる」には水につからない道が必要です。最良の割り当ては、完全な誘導ができた場合に可能なことで、実際に起こることではありません。「全員が最寄りへ」との差が、誘導によってできることです。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>{time}: those who have to leave, by age</source>
   <translation>{time}：避難が必要な人（年齢別）</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>{time}: by age</source>
   <translation>{time}：年齢別</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>In one place all of the same pace have the same chance. By day nobody counts ages: they are those of the zone's residents.</source>
   <translation>同じ場所にいる同じ速さの人は、同じ割合で入れるとしています。昼間の年齢は数えられていないため、そのゾーンの居住者の年齢構成を使います。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>The zones with the most people who find no room, come too late or are cut off.</source>
   <translation>入れない人、間に合わない人、道を断たれる人が多いゾーンです。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>People without a shelter, by zone</source>
   <translation>避難先のない人（ゾーン別）</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Shelter</source>
   <translation>避難所</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Room [persons]</source>
   <translation>収容人数 [人]</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Room is</source>
   <translation>収容人数の根拠</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>In the hazard</source>
   <translation>災害の区域</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>its street is shut</source>
   <translation>前の道路が通れない</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>{time}: people, and share of the room</source>
   <translation>{time}：人数と収容人数に対する割合</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Too many if all go to the nearest</source>
   <translation>全員が最寄りに行った場合の超過人数</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>By the best plan, the fullest first. ▲: the room is an assumption, either the floor area divided by the area a person takes, or a number for the kind of shelter. A shelter with a rank stands in the hazard itself: look at which floors stay dry.</source>
   <translation>最良の割り当てによる人数です。混んでいる順に並べています。▲ は収容人数が仮定値であることを示し、面積を1人あたりの面積で割った値か、種類ごとの値です。ランクのある避難所は災害の区域の中にあります。どの階が水につからないかを確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Shelters that serve the hazard</source>
   <translation>この災害に対応する避難所</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>{time}: people in the fullest shelters, and their room with its band</source>
   <translation>{time}：混んでいる避難所の人数と、収容人数およびその幅</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>People by the best plan</source>
   <translation>最良の割り当てによる人数</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>If all go to the nearest</source>
   <translation>全員が最寄りに行った場合</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Room as published</source>
   <translation>公表された収容人数</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Assumed room with its band</source>
   <translation>仮定の収容人数と幅</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Order</source>
   <translation>順番</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Nearest shelter</source>
   <translation>最寄りの避難所</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>{time}: more with room</source>
   <translation>{time}：入れる人の増加</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Waiting within reach</source>
   <translation>届く範囲で待つ人</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Proven the best of its step</source>
   <translation>その段階で最良と証明</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>no</source>
   <translation>いいえ</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Brings at most as the first</source>
   <translation>最初に建てた場合に増える人の上限</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>New shelters, one after the other</source>
   <translation>新しい避難所（順に追加）</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Each one is the place that brings most people more to room, night and day together, after those above it; where several bring as many, the one with which those who walk with difficulty have room and all walk least. “Waiting within reach” are people who find no room or come too late as things are, and would reach it in time: where there are more of them than room, a larger one would help more. Whether the ground can be built on is not looked at.</source>
   <translation>上の行までを建てたうえで、入れる人が夜間と昼間の合計で最も増える場所です。増える人数が同じなら、歩行が困難な人が入れて、全体の歩く距離が最も短くなる場所を選びます。「届く範囲で待つ人」は、現状では入れないか間に合わないものの、ここなら間に合う人です。収容人数よりこの人数が多い所では、より大きな避難所のほうが効果があります。建てられる土地かどうかは見ていません。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>The next best: the most that each could bring</source>
   <translation>次の候補：それぞれの効果の上限</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>The plan is solved as a whole (minimum-cost flow): first as many people as possible find room, then those who walk with difficulty come first, then all walk as little as possible. The bound is computed from the prices of the solution: no plan can be below it. Where value and bound are equal, there is no better plan under these assumptions.</source>
   <translation>割り当ては全体で解いています（最小費用流）。まず入れる人をできるだけ多くし、次に歩行が困難な人を優先し、そのうえで全体の歩く時間を最も短くします。下限は解の価格から計算したもので、どの割り当てもこれより小さくはなりません。値と下限が等しければ、この仮定のもとでこれより良い割り当てはありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Value of the plan and bound, in person-minutes (a person without room counts high)</source>
   <translation>割り当ての値と下限（人・分。入れない人は大きな値で数えます）</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Bound</source>
   <translation>下限</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Gap</source>
   <translation>差</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>proven the best</source>
   <translation>最良と証明</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>not proven the best</source>
   <translation>最良とは証明されていない</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Speeds, starts, the room of a person and the detour are planning values from second sources or assumptions of the project; none of them was verified. They can be replaced in the table of assumptions.</source>
   <translation>歩く速さ、避難開始までの時間、1人あたりの面積、迂回率は、二次資料による計画用の値か、この製品の仮定値です。いずれも原典と照合していません。仮定値の表で置き換えられます。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>The plan supposes that everybody knows where to go and goes there. It is no forecast.</source>
   <translation>この割り当ては、全員が行き先を知っていて、そこへ行くことを前提にしています。予測ではありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Nobody goes by car, nobody stays upstairs unless shallow areas were left out, nobody is carried, and nobody waits for another.</source>
   <translation>車で避難する人、上の階にとどまる人（浅い区域を除いた場合を別にして）、運ばれる人、ほかの人を待つ人は考えていません。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Streets are open or shut for the whole time; how water, fire or rubble spread in time is not in it, nor are crowds in narrow streets.</source>
   <translation>道路は終始通れるか、終始通れないかのどちらかです。水・火災・がれきの広がり方や、狭い道の混雑は入っていません。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Whether a shelter is open at night, staffed, free of steps or safe in an earthquake is not in the list. Rows of one place count once.</source>
   <translation>避難所が夜間に開くか、職員がいるか、段差がないか、地震に耐えるかは、一覧からは分かりません。同じ場所の行は1回だけ数えます。</translation>
  </message>
  <message>
   <location filename="../../bridge/shelters_words.py"></location>
   <source>Where two plans are equally good, single zones and shelters may differ between them; the totals do not.</source>
   <translation>同じ良さの割り当てが複数あるとき、個々のゾーンや避難所の値は変わることがあります。合計は変わりません。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Induction areas: true area and Web Mercator</source>
   <translation>誘導区域: 真の面積とウェブメルカトルの面積</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Why the official tool's numbers differ</source>
   <translation>公式ツールの値が異なる理由</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Each indicator three ways. Official: as the official evaluation tool computes it. Corrected: the same definition without the faults of the tool. Ours: the better method. The reasons stand at the end.</source>
   <translation>各指標を三とおりで示します。「公式」は国の都市構造評価ツールの計算方法による値、「補正」は同じ定義でツールの不具合を除いた値、「本プラグイン」はより適切な方法による値です。理由は末尾にまとめています。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Year, state</source>
   <translation>年、時点</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Official</source>
   <translation>公式</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Corrected</source>
   <translation>補正</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Ours</source>
   <translation>本プラグイン</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Ours less official</source>
   <translation>本プラグイン − 公式</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Not available:</source>
   <translation>算出できなかったもの:</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>True area</source>
   <translation>真の面積</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Web Mercator area</source>
   <translation>ウェブメルカトルの面積</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Factor</source>
   <translation>倍率</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>1/cos² of the latitude</source>
   <translation>緯度による 1/cos²</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>True density</source>
   <translation>真の人口密度</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Web Mercator density</source>
   <translation>ウェブメルカトルの人口密度</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Area [ha] and density [persons/ha] both ways</source>
   <translation>二とおりの面積 [ha] と人口密度 [人/ha]</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Factor = 1/cos²(latitude) × sphere for ellipsoid (1.0023 to 1.0024 around 35°) × scale of the plane zone (about 1.0002). A density in Web Mercator is the true one divided by the factor.</source>
   <translation>倍率 = 1/cos²(緯度) × 楕円体を球とみなす分（北緯35度付近で1.0023～1.0024） × 平面直角座標系の縮尺（約1.0002）。ウェブメルカトルによる人口密度は、真の人口密度を倍率で割った値になります。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>year not given</source>
   <translation>年の指定なし</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>zones (there are no buildings)</source>
   <translation>ゾーン（建物データなし）</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Years</source>
   <translation>年</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source> (projected)</source>
   <translation>（推計）</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Year of the comparison</source>
   <translation>比較する年</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Residents are on</source>
   <translation>居住者の位置</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Residents whose way on foot is along the network</source>
   <translation>徒歩経路を歩行者ネットワークで求めた居住者</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>{year}, {state}</source>
   <translation>{year}、{state}</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>{reason} Left out: {indicators}.</source>
   <translation>{reason}対象の指標: {indicators}。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>“Official” follows the code of the tool as it was published; a later version may compute otherwise.</source>
   <translation>「公式」は公開されているツールのプログラムに従っています。今後の版では計算方法が変わることがあります。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>How often trains and buses run is not considered, neither by the official tool nor here.</source>
   <translation>鉄道やバスの運行本数は、公式ツールでもここでも考慮していません。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Where residents are on zones, they are taken to live evenly over their area.</source>
   <translation>居住者をゾーンで扱う場合は、ゾーンの中に均等に住んでいるとみなしています。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>A state after a change holds what was changed; that other people move, or that facilities follow, is not predicted.</source>
   <translation>変更後の値は、変更したものだけを反映しています。他の人の転居や施設の移転は予測していません。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Share of residents where water may come</source>
   <translation>浸水するおそれのある場所に住む人の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Share of residents near public transport</source>
   <translation>公共交通の近くに住む人の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>New construction</source>
   <translation>新築</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Share of facilities inside the urban function induction area</source>
   <translation>都市機能誘導区域内の施設の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Share of facilities inside the residence induction area</source>
   <translation>居住誘導区域内の施設の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>{indicator}, by age, {year}</source>
   <translation>{indicator}（年齢別、{year}）</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Official, before</source>
   <translation>公式（変更前）</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Ours, before</source>
   <translation>本プラグイン（変更前）</translation>
  </message>
  <message>
   <location filename="../../bridge/structure.py"></location>
   <source>Ours, after</source>
   <translation>本プラグイン（変更後）</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Residence</source>
   <translation>居住</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Urban functions</source>
   <translation>都市機能</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Disaster</source>
   <translation>防災</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <location filename="../../bridge/table_labels.py"></location>
   <source>Land use</source>
   <translation>土地利用</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Finance</source>
   <translation>財政</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>cells</source>
   <translation>メッシュ</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>yen a resident</source>
   <translation>円/人</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>before</source>
   <translation>変更前</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Residents inside the residence induction area</source>
   <translation>居住誘導区域内の居住者</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Share of residents inside the residence induction area</source>
   <translation>居住誘導区域内の居住者の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Change of that share since the year before</source>
   <translation>前の年からの割合の変化</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Area of the residence induction area</source>
   <translation>居住誘導区域の面積</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Density inside the residence induction area</source>
   <translation>居住誘導区域内の人口密度</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Projected residents</source>
   <translation>将来推計人口</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Target: residents inside the residence induction area</source>
   <translation>目標: 居住誘導区域内の居住者</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Projected residents inside the residence induction area</source>
   <translation>居住誘導区域内の将来推計人口</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>r: projected residents outside</source>
   <translation>r: 居住誘導区域外の将来推計人口</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>p: residents inside now less those projected</source>
   <translation>p: 居住誘導区域内の現在の人口と将来推計人口の差</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>S: residents to be induced (target less projected)</source>
   <translation>S: 誘導が必要な人口（目標 − 将来推計）</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>S/p</source>
   <translation>S/p</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>S/r</source>
   <translation>S/r</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Share of residents at 0.5 m of flood or more, planned rain (L1)</source>
   <translation>洪水（計画規模 L1）で0.5m以上浸水する場所に住む人の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Share of residents at 3 m of flood or more, planned rain (L1)</source>
   <translation>洪水（計画規模 L1）で3m以上浸水する場所に住む人の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Share of residents at 0.5 m of flood or more, largest rain (L2)</source>
   <translation>洪水（想定最大規模 L2）で0.5m以上浸水する場所に住む人の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Share of residents at 3 m of flood or more, largest rain (L2)</source>
   <translation>洪水（想定最大規模 L2）で3m以上浸水する場所に住む人の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Share of residents at 2 m of tsunami or more</source>
   <translation>津波で2m以上浸水する場所に住む人の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>{indicator}: change since the year before</source>
   <translation>{indicator}: 前の年からの変化</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Residents near a station</source>
   <translation>駅の近くに住む人</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Share of residents near a station</source>
   <translation>駅の近くに住む人の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Change of the share near a station</source>
   <translation>駅の近くに住む人の割合の変化</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Residents near a bus stop</source>
   <translation>バス停の近くに住む人</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Share of residents near a bus stop</source>
   <translation>バス停の近くに住む人の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Change of the share near a bus stop</source>
   <translation>バス停の近くに住む人の割合の変化</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Residents near either</source>
   <translation>駅またはバス停の近くに住む人</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Share of residents near either</source>
   <translation>駅またはバス停の近くに住む人の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Change of the share near either</source>
   <translation>駅またはバス停の近くに住む人の割合の変化</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Cells of building land</source>
   <translation>建物用地のメッシュ数</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>New construction inside</source>
   <translation>区域内の新築</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>New construction outside</source>
   <translation>区域外の新築</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Changed cells</source>
   <translation>変化したメッシュ</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>New construction: inside less outside</source>
   <translation>新築: 区域内と区域外の差</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Fixed-asset tax on land</source>
   <translation>固定資産税（土地）</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Its growth since the year before</source>
   <translation>前の年からの増減率</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Expenditure a resident</source>
   <translation>1人当たりの歳出額</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Expenditure a resident, mean of the period</source>
   <translation>1人当たりの歳出額の期間平均</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>That mean over the mean of the period before</source>
   <translation>前の期間の平均に対する比</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>all kinds</source>
   <translation>すべての種類</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>administration and culture</source>
   <translation>行政・文化交流</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>education and child care</source>
   <translation>教育・子育て</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>care and medicine</source>
   <translation>介護福祉・医療</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>commerce</source>
   <translation>商業</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>induced facilities, when the plan was set up</source>
   <translation>誘導施設、計画を設定した時点</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>induced facilities, latest</source>
   <translation>誘導施設、最新</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Facilities in the town ({kinds})</source>
   <translation>まち全体の施設（{kinds}）</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Facilities inside the {area} ({kinds})</source>
   <translation>{area}内の施設（{kinds}）</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Share of facilities inside the {area} ({kinds})</source>
   <translation>{area}内の施設の割合（{kinds}）</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Share of facilities inside the {area} ({kinds}): change since the plan was set up</source>
   <translation>{area}内の施設の割合（{kinds}）: 計画を設定した時点からの変化</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>straight line × detour ratio {ratio}</source>
   <translation>直線距離 × 迂回率 {ratio}</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>along the network; where there is none straight line × detour ratio {ratio}</source>
   <translation>歩行者ネットワークに沿った距離、ネットワークのない所では直線距離 × 迂回率 {ratio}</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Without buildings the official definition puts all residents of a zone on its centroid, and counts them once for each area that it lies in. Ours takes the share of the zone's area inside, each part once.</source>
   <translation>建物データがないため、公式の定義ではゾーンの居住者全員がゾーンの重心にいるものとし、重心が入る区域の数だけ重複して数えます。本プラグインは、ゾーンの面積のうち区域に入る割合を、重なりを除いて用います。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Residents are on the centroids of buildings. The official tool loses those of zones without a home among their buildings, and counts a building once for each area that it lies in. Ours counts every building once and takes such zones by their area.</source>
   <translation>居住者は建物の重心に置いています。公式ツールでは、住宅のないゾーンの居住者が失われ、建物は入る区域の数だけ重複して数えられます。本プラグインは建物を一度だけ数え、住宅のないゾーンは面積の割合で扱います。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>The target as it was given.</source>
   <translation>入力した目標の値です。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>The official tool takes today's total of residents for the projected one, so that its r and S/r mix two years. Ours takes the projected total.</source>
   <translation>公式ツールは将来推計の総人口の代わりに現在の総人口を用いているため、r と S/r に二つの年が混ざります。本プラグインは将来推計の総人口を用います。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>The official tool takes the area in Web Mercator, {factor} times the true one here: 1/cos²(latitude) = {inverse_cos2} at latitude {latitude}°, times {sphere} because Web Mercator takes a sphere for the ellipsoid, times {plane_scale} for the scale of the plane zone. Its density is too low by that factor; “corrected” is the official count over the true area. Areas that overlap it adds in full.</source>
   <translation>公式ツールは面積をウェブメルカトルで測っており、ここでは真の面積の{factor}倍になります。内訳は、緯度{latitude}度での 1/cos²(緯度) = {inverse_cos2}、ウェブメルカトルが楕円体を球とみなす分の{sphere}倍、平面直角座標系の縮尺の{plane_scale}倍です。そのため公式の人口密度は、この倍率だけ小さくなります。「補正」は公式の人数を真の面積で割った値です。重なり合う区域の面積を、公式ツールはそれぞれ加えます。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>The official tool counts a facility once for each area that it lies in; ours once.</source>
   <translation>公式ツールは、施設を入る区域の数だけ重複して数えます。本プラグインは一度だけ数えます。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>The official tool counts a building once for each hazard area that it lies in, and cuts its residents to a whole number first. Ours counts everybody once, at the worst rank. A range is given where a class of depth leaves open whether it reaches the limit.</source>
   <translation>公式ツールは、建物を入る浸水区域の数だけ重複して数え、建物ごとの居住者の端数を切り捨てます。本プラグインは、全員を最も悪いランクで一度だけ数えます。浸水深の区分が基準の深さをまたぐ場合は、幅で示します。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>The official tool recognises only classes of depth that begin at 2, 5 or 10 m, counts a building once for each hazard area, and cuts its residents to a whole number. Ours takes the lower limit of the class and counts everybody once. A range is given where a class leaves open whether it reaches 2 m.</source>
   <translation>公式ツールは、2m、5m、10mから始まる浸水深の区分だけを数え、建物を入る区域の数だけ重複して数え、居住者の端数を切り捨てます。本プラグインは区分の下限で判定し、全員を一度だけ数えます。区分が2mをまたぐ場合は、幅で示します。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>The official definition is a circle (straight line) of {station_m} m around stations and {bus_stop_m} m around bus stops. The official tool draws it in Web Mercator, where it is only {station_tool_m} m and {bus_stop_tool_m} m on the ground; “corrected” is the true straight line. Ours is the way on foot ({way}).</source>
   <translation>公式の定義は、駅から{station_m}m、バス停から{bus_stop_m}mの円（直線距離）です。公式ツールはこの円をウェブメルカトルで描くため、地上では{station_tool_m}m、{bus_stop_tool_m}mしかありません。「補正」は真の直線距離、本プラグインは徒歩経路（{way}）による値です。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>Without the map of building changes, cells that became building land from {first} to {last} count with degree 1. The official tool takes cells wholly inside as inside and cells that do not touch as outside, so that cells on the border count nowhere; “corrected” goes by the centroid, ours by the area of new building land.</source>
   <translation>建物の変化度マップがないため、{first}年から{last}年の間に建物用地になったメッシュを変化度1として数えています。公式ツールは、区域に完全に入るメッシュを区域内、区域に触れないメッシュを区域外とするため、境界のメッシュはどちらにも数えられません。「補正」は重心で判定した値、本プラグインは新しい建物用地の面積による値です。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>The official tool takes 1.4 % of the tax base for the tax; ours is the tax that was levied, where the table has it.</source>
   <translation>公式ツールは課税標準額の1.4%を税額とみなします。本プラグインは、表に税額があればその額を用います。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>The official column of this name holds the sum over the years of a period (2012–2017, 2017–2022), not a year's value; ours is the value of the year.</source>
   <translation>この名前の公式の列は、期間（2012～2017年、2017～2022年）の合計で、1年の値ではありません。本プラグインはその年の値です。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>The official periods (2012–2017 and 2017–2022) have six years each and share 2017; ours are the latest five years and the five before.</source>
   <translation>公式の期間（2012～2017年と2017～2022年）はそれぞれ6年あり、2017年が両方に入っています。本プラグインは、最新の5年間とその前の5年間を用います。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>There is no residence induction area (PLAN_AREAS).</source>
   <translation>居住誘導区域がありません（PLAN_AREAS）。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>There is no urban function induction area (PLAN_AREAS).</source>
   <translation>都市機能誘導区域がありません（PLAN_AREAS）。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>No target was given (TARGET_RESIDENTS, TARGET_YEAR).</source>
   <translation>目標が指定されていません（TARGET_RESIDENTS、TARGET_YEAR）。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>The residents by year (POPULATION) have no projection for the target year.</source>
   <translation>年別の居住者（POPULATION）に、目標年の推計がありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>It is the first year; a change needs one before.</source>
   <translation>最初の年です。変化を求めるには前の年が必要です。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>No facilities were given (FACILITIES).</source>
   <translation>施設が指定されていません（FACILITIES）。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>The facilities of the time when the plan was set up were not given (FACILITIES_SET_UP).</source>
   <translation>計画を設定した時点の施設が指定されていません（FACILITIES_SET_UP）。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>There are no hazard areas of this kind (HAZARDS).</source>
   <translation>この種類の災害区域がありません（HAZARDS）。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>There are neither stations nor bus stops (STOPS, ENTRIES).</source>
   <translation>駅もバス停もありません（STOPS、ENTRIES）。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>There are no stations (STOPS, ENTRIES).</source>
   <translation>駅がありません（STOPS、ENTRIES）。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>There are no bus stops (STOPS).</source>
   <translation>バス停がありません（STOPS）。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>The land use of two years was not given (LAND_USE).</source>
   <translation>2時点の土地利用が指定されていません（LAND_USE）。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>No row of the land use is building land, by its code or use.</source>
   <translation>土地利用に、コードまたは用途が建物用地の行がありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>The finance table has no land_fixed_asset_tax and no land_tax_base (FINANCE).</source>
   <translation>財政の表に land_fixed_asset_tax も land_tax_base もありません（FINANCE）。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>The finance table has no expenditure, or the population of its years is not known (FINANCE).</source>
   <translation>財政の表に「expenditure」がないか、その年の人口が分かりません（FINANCE）。</translation>
  </message>
  <message>
   <location filename="../../bridge/structure_texts.py"></location>
   <source>The finance table has too few years for two periods.</source>
   <translation>財政の表の年数が、二つの期間には足りません。</translation>
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
   <source>Largest component</source>
   <translation>最大のまとまり</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Cut off from it</source>
   <translation>最大のまとまりから切れている</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Dead end</source>
   <translation>行き止まり</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Between two streets</source>
   <translation>2本の道の継ぎ目</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Junction</source>
   <translation>交差点</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Chosen</source>
   <translation>選んだ場所</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Decided already</source>
   <translation>決定済み</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Stays</source>
   <translation>存続</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>To close</source>
   <translation>廃止</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>There already</source>
   <translation>既存</translation>
  </message>
  <message>
   <location filename="../../bridge/styles.py"></location>
   <source>Ruled out</source>
   <translation>除外した候補地</translation>
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
   <location filename="../../bridge/table_labels.py"></location>
   <source>Facts about the study</source>
   <translation>検討データの基本情報</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <location filename="../../processing/study/create_study.py"></location>
   <source>Boundary</source>
   <translation>境界</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Residents by year</source>
   <translation>年次別の人口</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <source>Amenities (AED, toilets …)</source>
   <translation>身近な設備（AED、トイレなど）</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/streets/measure_access.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Stops of public transport</source>
   <translation>公共交通の停留所</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <source>Walking graph</source>
   <translation>歩行者ネットワークの構築結果</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Measured people flow</source>
   <translation>人流の実測値</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <source>People by where they live</source>
   <translation>居住地別の滞在人口</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/local/review_definitions.py"></location>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <location filename="../../processing/siting/map_site_potential.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Hazard areas</source>
   <translation>災害の区域</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Plan areas</source>
   <translation>計画の区域</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <source>Land prices</source>
   <translation>地価</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <source>Hazards of buildings</source>
   <translation>建物ごとの災害リスク</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Shelters</source>
   <translation>避難所・避難場所</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <source>Opinions and requests</source>
   <translation>意見・要望</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <source>Support programmes</source>
   <translation>支援制度</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <source>Conditions of support programmes</source>
   <translation>補助・支援制度の条件</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <source>Contacts (personal data)</source>
   <translation>連絡先（個人情報）</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <location filename="../../ui/dialogs/duplicates_dialog.py"></location>
   <source>Possible duplicates</source>
   <translation>重複の候補</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <location filename="../../bridge/weighing_report.py"></location>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <location filename="../../ui/dock/pages/scenarios.py"></location>
   <location filename="../../ui/widgets/scenario_panel.py"></location>
   <source>Scenarios</source>
   <translation>シナリオ</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <source>Facility templates</source>
   <translation>施設のひな型</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <source>Edits of scenarios</source>
   <translation>シナリオの編集</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <source>Sets of assumptions</source>
   <translation>前提の値の組</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <source>Refused rows</source>
   <translation>取り込まなかった行</translation>
  </message>
  <message>
   <location filename="../../bridge/table_labels.py"></location>
   <source>Answers</source>
   <translation>回答</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>m²</source>
   <translation>m²</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>beds</source>
   <translation>床</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>seats</source>
   <translation>席</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>rooms</source>
   <translation>室</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>parking spaces</source>
   <translation>台</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>dwellings</source>
   <translation>戸</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>facilities</source>
   <translation>か所</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>standard facilities next door</source>
   <translation>すぐ隣の標準的な施設の数</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>min</source>
   <translation>分</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>yen</source>
   <translation>円</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>storeys</source>
   <translation>階</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>JMA intensity</source>
   <translation>計測震度</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>PL</source>
   <translation>PL値</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>per min</source>
   <translation>1分当たり</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>m/min</source>
   <translation>m/分</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>persons/day</source>
   <translation>人/日</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>persons/ha</source>
   <translation>人/ha</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>persons a dwelling</source>
   <translation>人/戸</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>person-hours/day</source>
   <translation>人・時間/日</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>visits/day</source>
   <translation>訪問/日</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>stops a trip</source>
   <translation>か所/外出</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>trips a person and day</source>
   <translation>回/人・日</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>trips a visitor</source>
   <translation>回/来訪者</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>dwellings a building</source>
   <translation>戸/棟</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>m² a dwelling</source>
   <translation>m²/戸</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>yen/day</source>
   <translation>円/日</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>yen a visit</source>
   <translation>円/訪問</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>yen/m²/day</source>
   <translation>円/m²・日</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>yen a seat and day</source>
   <translation>円/席・日</translation>
  </message>
  <message>
   <location filename="../../bridge/unit_labels.py"></location>
   <source>yen a room and day</source>
   <translation>円/室・日</translation>
  </message>
  <message>
   <location filename="../../bridge/walking.py"></location>
   <source>Streets and paths as lines: the table network of a study, OpenStreetMap, the pedestrian network of the ministry (MLIT), or any layer of lines. Ends that miss each other by up to 0.5 m are joined. If “Build walking network” has kept the network in the study, that one is used as long as the streets are the same.</source>
   <translation>歩ける道の線です。検討データのテーブルnetwork、OpenStreetMap、国土交通省の歩行空間ネットワークデータ、そのほかの線のレイヤを使えます。0.5 mまでの端点のずれはつなぎます。「歩行者ネットワークの構築」で検討データに保存してある場合は、道が変わらない限り、それを使います。</translation>
  </message>
  <message>
   <location filename="../../bridge/walking.py"></location>
   <source>Without it distances are straight lines × detour ratio.</source>
   <translation>指定しないときの距離は、直線距離に迂回率を掛けたものです。</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Component {number}</source>
   <translation>まとまり{number}</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Streets (between two nodes)</source>
   <translation>道（ノードからノードまで）</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Streets with stairs</source>
   <translation>階段のある道</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Streets that a wheelchair cannot pass, as the source says</source>
   <translation>元データで車椅子が通れないとされている道</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Streets of which nobody knows whether a wheelchair passes (taken as passable)</source>
   <translation>車椅子が通れるかどうか不明な道（通れるものとして扱います）</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Streets of unknown slope (taken as flat)</source>
   <translation>勾配が不明な道（平らなものとして扱います）</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Dead ends</source>
   <translation>行き止まり</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Components: parts that hang together</source>
   <translation>まとまり（つながっている部分）の数</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Rows without a line, or with coordinates that are not numbers</source>
   <translation>線がない、または座標が数値でない行</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Rows where walking is not allowed</source>
   <translation>歩行不可の行</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Rows without length</source>
   <translation>長さのない行</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Rows that are there twice, whole or in part (counted once)</source>
   <translation>全部または一部が重複している行（1回だけ数えます）</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Rows whose published length is not that of the line (as drawn)</source>
   <translation>公表の延長が図形の長さと合わない行（図形の長さを使います）</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Rows cut at a corner that they share with others</source>
   <translation>ほかの行と同じ頂点で切った行</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Rows cut where another street ends on them</source>
   <translation>ほかの道の端が触れる所で切った行</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Rows of which an end was moved to a near one</source>
   <translation>端を近くの端に合わせて動かした行</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Rows cut where they cross others</source>
   <translation>ほかの行と交差する所で切った行</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Crossings without a common corner (not joined)</source>
   <translation>共通の頂点のない交差（つないでいません）</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Rows left out because their component is small</source>
   <translation>まとまりが小さいため除いた行</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Nobody walks from one component to another. Look at the streets in the colour of “cut off”: where a street is missing or ends short of another, draw it, or raise the tolerance.</source>
   <translation>別のまとまりへは歩いて行けないことになります。「最大のまとまりから切れている」の色の道を見て、道が欠けている所や端が届いていない所は、描き足すか、許容距離を大きくしてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Draw or delete these rows.</source>
   <translation>これらの行の線を描くか、行を削除してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Delete these rows.</source>
   <translation>これらの行を削除してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Published lengths of more than 1.5 times the line belong to a street of which a part was cut away, or are in another unit.</source>
   <translation>公表の延長が図形の長さの1.5倍を超えるのは、一部が切り取られた道か、単位が違う場合です。</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Check some of them: too large a tolerance joins different streets.</source>
   <translation>いくつかを確かめてください。許容距離が大きすぎると、別の道までつながります。</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Bridges and underpasses cross without meeting. Where your lines were drawn without corners at junctions, build again with “Join streets wherever they cross”.</source>
   <translation>橋や地下道は、交差していても、つながっていません。交差点に頂点のない線データの場合は、「交差する所をすべてつなぐ」を選んで、もう一度構築してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/walking_outputs.py"></location>
   <source>Bridges and underpasses were joined too, where there are any.</source>
   <translation>橋や地下道がある場合は、それもつないでいます。</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing.py"></location>
   <source>{count} hazard areas are of a type that is not known, and were left out.</source>
   <translation>災害の区域{count}件は種類が分からないため、除きました。</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing.py"></location>
   <source>{count} hazard areas have no rank or depth; they count as rank 1.</source>
   <translation>災害の区域{count}件には階級も浸水深もありません。階級1として扱います。</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing.py"></location>
   <source>{count} hazard areas had a broken shape, which was repaired.</source>
   <translation>災害の区域{count}件は形が壊れていたため、修復しました。</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing.py"></location>
   <source>{count} hazard areas have a depth over several ranks; the worst counts.</source>
   <translation>災害の区域{count}件の浸水深は複数の階級にまたがります。最も悪い階級として扱います。</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_labels.py"></location>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Lively and safe</source>
   <translation>賑わいがあり安全</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>Lively and at risk</source>
   <translation>賑わいがあり危険</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>Quiet and safe</source>
   <translation>静かで安全</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>Quiet and at risk</source>
   <translation>静かで危険</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>Residents inside</source>
   <translation>区域内の居住者</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_labels.py"></location>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Residents inside and in danger</source>
   <translation>区域内で危険な場所の居住者</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>Share of the residents inside who are in danger</source>
   <translation>区域内の居住者のうち危険な場所の割合</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>Residents inside × danger</source>
   <translation>区域内の居住者×危険度</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>People present inside at midday</source>
   <translation>昼に区域内にいる人</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_labels.py"></location>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>People present inside and in danger</source>
   <translation>昼に区域内の危険な場所にいる人</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>Mean vibrancy inside, by area</source>
   <translation>区域内の賑わいの平均（面積で加重）</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>Residents inside by rank</source>
   <translation>階級ごとの区域内の居住者</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>In a zone of {hazard}, depth {depth}.</source>
   <translation>{hazard}の区域内です。深さは{depth}です。</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>In a zone of {hazard} ({rank}).</source>
   <translation>{hazard}の区域内です（{rank}）。</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_labels.py"></location>
   <source>In none of the hazard areas given. That is no proof of safety: not every hazard is mapped everywhere.</source>
   <translation>与えられた災害の区域のどれにも入っていません。安全が証明されたわけではありません。すべての災害がどこでも地図になっているわけではないからです。</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Scenarios by objective: change, level after, place between worst and best</source>
   <translation>目的ごとのシナリオ：変化、実施後の値、最も悪いものと良いものの間での位置</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>The percentage is 0 for the worst and 100 for the best of those compared. Blue cells are the best. Objectives are not added up.</source>
   <translation>百分率は、比べたなかで最も悪いものが0、最も良いものが100です。青いセルが最も良い値です。目的どうしは足し合わせません。</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Change of vibrancy and of “{risk}”. Blue: not dominated. Diamond: today.</source>
   <translation>賑わいの変化と「{risk}」の変化。青は他に劣らないもの、ひし形は現状です。</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Change: {what} [{unit}]</source>
   <translation>変化：{what} [{unit}]</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Change of the mean vibrancy [points]</source>
   <translation>賑わいの平均の変化 [点]</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Where the town is lively and where it is dangerous, whom the plan leads into danger, and which scenarios are not dominated. Danger is the expected weight of the worst class of hazard: 0 nowhere in a hazard, 1 wholly in the heaviest.</source>
   <translation>どこに賑わいがあり、どこが危険か、計画が誰を危険な場所へ誘導しているか、どのシナリオが他に劣らないかを示します。危険度は、最も悪い災害の階級の重みを面積で平均したものです。どの災害の区域にも入らなければ0、全体が最も重い区域に入れば1です。</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Where the plan leads most people into danger</source>
   <translation>計画が多くの人を危険な場所へ誘導しているところ</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Class</source>
   <translation>区分</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>of them surely</source>
   <translation>うち確実なもの</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>People present at midday</source>
   <translation>昼にいる人</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>Zones by vibrancy and danger</source>
   <translation>賑わいと危険度によるゾーン</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>“Surely”: the class stays the same over the whole ranges of the score, of the weights and of the two limits. “Safe” means below the limit, not without danger.</source>
   <translation>「確実」とは、評価値、重み、2つの境目のそれぞれの幅のどこをとっても区分が変わらないことです。「安全」は境目より低いという意味で、危険がないという意味ではありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Danger over vibrancy, one circle a zone, its area by the residents; dashed: the limits.</source>
   <translation>賑わいと危険度。円1つがゾーン1つで、円の面積は居住者数です。破線は境目です。</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Vibrancy [points]</source>
   <translation>賑わい [点]</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Danger, 0 to 1</source>
   <translation>危険度（0～1）</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Danger</source>
   <translation>危険度</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Made up of: hazard and rank, share of the zone × weight</source>
   <translation>内訳：災害と階級、ゾーンに占める割合×重み</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Zones with the most residents in danger inside the residence induction area</source>
   <translation>居住誘導区域内で危険な場所の居住者が多いゾーン</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Zones with the most people present and in danger inside the urban function induction area</source>
   <translation>都市機能誘導区域内の危険な場所に昼にいる人が多いゾーン</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Vibrancy weighed against risk</source>
   <translation>賑わいと災害リスクの比較</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <location filename="../../processing/vibrancy/compare_scenarios.py"></location>
   <source>Not counted for dominance, because not every scenario has a value: {indicators}.</source>
   <translation>値のないシナリオがあるため、優劣の判定に使わなかった指標：{indicators}</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <location filename="../../processing/vibrancy/compare_scenarios.py"></location>
   <source>The values before differ between the scenarios for: {indicators}. The scenarios probably do not start from one baseline, so compare them with care.</source>
   <translation>変更前の値がシナリオによって異なります：{indicators}。同じ基準から始めていないと思われるので、比較には注意してください。</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Lively from</source>
   <translation>賑わいがあるとみなす値</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>At risk from</source>
   <translation>危険とみなす危険度</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>In danger from the weight</source>
   <translation>危険な場所とみなす重み</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Residents inside: {hazard}, {rank}</source>
   <translation>区域内の居住者：{hazard}、{rank}</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Weights and limits are judgements of the project, not official: change them in the assumptions and look whether the answer stays.</source>
   <translation>重みと境目は本プラグインの判断で、公式の値ではありません。前提で値を変え、結論が変わらないか確かめてください。</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>People are taken to be spread evenly over their zone; in zones that are wet in part the truth may be anything between nobody and all.</source>
   <translation>人はゾーンの中に一様にいるとみなします。一部だけが浸水するゾーンでは、実際には誰もいないことも全員がいることもあり得ます。</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>A hazard that was not given, or not mapped, counts as none. Danger 0 does not mean safe.</source>
   <translation>与えられていない災害や、地図になっていない災害は、ないものとして扱います。危険度0は安全という意味ではありません。</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>Danger says where water or earth may come and how badly, not how often: hazards of different probability are not told apart.</source>
   <translation>危険度は、水や土砂がどこまでどれほど及び得るかを示し、どのくらいの頻度で起きるかは示しません。起こりやすさの違う災害を区別しません。</translation>
  </message>
  <message>
   <location filename="../../bridge/weighing_report.py"></location>
   <source>That people move because an induction area changes is not predicted: the table says who lives there today.</source>
   <translation>誘導区域が変わって人が移り住むことは予測しません。表は、いまそこに住んでいる人の数です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>The table projects of a study; the column facts holds further fields as JSON, such as place, outline, schedule or pdca_plan. Only the template can be had without it.</source>
   <translation>検討データの表「projects」です。列「facts」に「place」「outline」「schedule」「pdca_plan」などの追加項目をJSONで持ちます。これがないときは、テンプレートだけを書き出せます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>Id of the project. Empty: the only one of the table.</source>
   <translation>プロジェクトのidです。空のときは表にただ1件あるものです。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>The table resources of a study: what the project uses, and points of the map. Hidden ones are left out.</source>
   <translation>検討データの表「resources」です。プロジェクトが使う地域資源と、地図の点になります。非表示のものは除きます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>The table partners of a study. Those without consent are not named.</source>
   <translation>検討データの表「partners」です。同意のない相手の名前は書きません。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>The table needs of a study: the need that the project answers; personal data are masked.</source>
   <translation>検討データの表「needs」です。プロジェクトが応えるニーズを書きます。個人情報は伏せます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>The table matches of a study, or the output of “Match resources”: why need, resource and partner go together.</source>
   <translation>検討データの表「matches」、または地域資源のマッチングの出力です。ニーズ、地域資源、共創パートナーを組み合わせた理由を書きます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>The table programmes of a study. The project names one by programme_id.</source>
   <translation>検討データの表「programmes」です。プロジェクトが「programme_id」で1件を指します。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>The table programme_rules of a study: what fails or is missing goes into the checklist.</source>
   <translation>検討データの表「programme_rules」です。満たさない条件や足りない項目を確認リストに入れます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Conditions</source>
   <translation>条件</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>The indicators of “Simulate scenario”: baseline, target and band of the goals.</source>
   <translation>シナリオ計算の指標の表です。目標の基準値、目標値、幅になります。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>Indicators of a scenario</source>
   <translation>シナリオの指標</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>Name of the scenario, where the table holds several.</source>
   <translation>表に複数のシナリオがあるときの、シナリオの名前です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>Keys of the indicators that are goals, in their order, separated by commas, for example visitors, vibrancy_mean. Empty: all of the table.</source>
   <translation>目標にする指標のキーを、順に「,」区切りで書きます（例：「visitors, vibrancy_mean」）。空のときは表のすべてです。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>Goals</source>
   <translation>目標（KPI）</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>Areas below the points of the map, for example the zones of “Simulate scenario”.</source>
   <translation>地図の点の下に描く面です。シナリオ計算のゾーンなどです。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>Zones of the map</source>
   <translation>地図のゾーン</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>Number that colours the zones</source>
   <translation>ゾーンを塗り分ける数値</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>Empty: vibrancy_change, visitors_change, vibrancy, visitors or residents, the first that is there.</source>
   <translation>空のときは、「vibrancy_change」「visitors_change」「vibrancy」「visitors」「residents」のうち最初にあるものを使います。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>Reach of the map</source>
   <translation>地図の範囲</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>From the project to the left and right end of the map, in metres.</source>
   <translation>プロジェクトから地図の左右の端までの距離（m）です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>Prefecture and municipality, compared with where the programme holds. Empty: the name of the study.</source>
   <translation>都道府県と市町村です。制度の対象地域と比べます。空のときは検討データの名前です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>Place of the project</source>
   <translation>プロジェクトの場所</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>As 2026-11-22; days to the deadline are counted from it. Empty: today.</source>
   <translation>例：2026-11-22。締切までの日数をここから数えます。空のときは今日です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>Day of the draft</source>
   <translation>下書きの日</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <location filename="../../processing/local/match_programmes.py"></location>
   <location filename="../../processing/local/review_definitions.py"></location>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <location filename="../../processing/streets/measure_access.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Rows that stand above the built-in assumptions: list, key, parameter, value, low, high, unit, source, year, verified. Without it the table assumptions of the study is used.</source>
   <translation>組み込みの前提に優先する行です。列は「list」「key」「parameter」「value」「low」「high」「unit」「source」「year」「verified」です。ないときは、検討データの表「assumptions」を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>The table contacts of a study, which holds personal data. Not looked at unless the next parameter is ticked.</source>
   <translation>検討データの表「contacts」です。個人情報が入っているため、次のパラメータを選ばないかぎり読みません。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>Contacts</source>
   <translation>連絡先</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>Person, telephone and e-mail of the project, else of its partner. Without it no personal data are written.</source>
   <translation>プロジェクト（なければその共創パートナー）の担当者、電話、メールを書きます。選ばないときは、個人情報を書きません。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <location filename="../../ui/widgets/application_box.py"></location>
   <source>Write the contact into the document</source>
   <translation>連絡先を文書に書き込む</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>Word documents (*.docx)</source>
   <translation>Word文書 (*.docx)</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>Word documents (*.docx *.docm *.dotx *.dotm *.doc)</source>
   <translation>Word文書 (*.docx *.docm *.dotx *.dotm *.doc)</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>A Word document with placeholders such as {{project.name}}; rows between {{#kpi}} and {{/kpi}} are repeated. Documents with macros, embedded objects or links to other files are refused. Empty: the built-in template.</source>
   <translation>{{project.name}}のような差し込み欄のあるWord文書です。{{#kpi}}から{{/kpi}}までの行は繰り返されます。マクロ、埋め込みオブジェクト、ほかのファイルへのリンクを含む文書は使いません。空のときは組み込みテンプレートを使います。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>Template</source>
   <translation>テンプレート</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>The document. Yellow marks stand where nothing is known; a checklist at the end names all of them.</source>
   <translation>申請書の文書です。わからない箇所は黄色で示し、末尾の確認リストにすべて挙げます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>Application</source>
   <translation>申請書</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>Built-in template</source>
   <translation>組み込みテンプレート</translation>
  </message>
  <message>
   <location filename="../../processing/local/application_definitions.py"></location>
   <source>The built-in template as a file, to be changed in Word and given back as template.</source>
   <translation>組み込みテンプレートをファイルに書き出します。Wordで変えて、テンプレートとして使えます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/draft_application.py"></location>
   <source>A Word document (.docx) for a project: place with map, local resources and partners, goals with KPI of a simulated scenario, schedule, PDCA and evaluation, cost and subsidy. It is filled into a template that anybody can change in Word. Nothing is made up: what is not known is marked, and all of it is listed at the end.</source>
   <translation>プロジェクトのWord文書（.docx）を作ります。場所と地図、地域資源と共創パートナー、シナリオのKPIによる目標、スケジュール、PDCAと評価、事業費と補助を、Wordで変えられるテンプレートに記入します。内容を作り出すことはありません。わからない箇所には印を付け、すべて末尾に一覧にします。</translation>
  </message>
  <message>
   <location filename="../../processing/local/draft_application.py"></location>
   <source>Missing items</source>
   <translation>足りない項目の数</translation>
  </message>
  <message>
   <location filename="../../processing/local/draft_application.py"></location>
   <source>built-in template</source>
   <translation>組み込みテンプレート</translation>
  </message>
  <message>
   <location filename="../../processing/local/draft_application.py"></location>
   <source>“{file}” names the template that it was made from; that was left out: {targets}</source>
   <translation>「{file}」にある元のテンプレートの場所は取り除きました：{targets}</translation>
  </message>
  <message>
   <location filename="../../processing/local/draft_application.py"></location>
   <source>{count} things are missing; they are listed at the end.</source>
   <translation>足りない項目が{count}件あります。文書の末尾に挙げました。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Mesh cells or small areas that the surfaces are made of: the table zones of a study.</source>
   <translation>面の地図をつくるメッシュまたは小地域。検討データの表「zones」です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>The table resources of a study, or any points with an id; lines and areas stand at their middle.</source>
   <translation>検討データの表「resources」、または「id」のある任意の点。線と面はその中央に置きます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Stations, bus terminals, car parks: the table entries of a study. Tours may begin and end there.</source>
   <translation>駅、バスターミナル、駐車場。検討データの表「entries」です。コースの起点や終点にできます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>The table stops of a study. Tours may begin and end there.</source>
   <translation>検討データの表「stops」です。コースの起点や終点にできます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>The table hazards of a study. Gives the hazards and the worst rank at each resource.</source>
   <translation>検討データの表「hazards」です。各資源での災害と最も悪いランクを求めます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>The table needs of a study. Gives the needs of each resource, and the needs that nothing within reach fits.</source>
   <translation>検討データの表「needs」です。各資源のニーズと、到達範囲に合うものがないニーズを求めます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Own rules which kinds of resources fit which needs, with the columns of matching_rules.csv. They take the place of the built-in ones.</source>
   <translation>どの種類の資源がどのニーズに合うかの独自の規則。列は「matching_rules.csv」と同じです。組み込みの規則に代わります。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Rules about kinds</source>
   <translation>種類の規則</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>The table duplicates of a study, or the pairs of “Review local resources”: first_id, second_id and verdict. Without it those of the study that the resources lie in are used.</source>
   <translation>検討データの表「duplicates」、または「地域資源の点検」の組：「first_id」「second_id」「verdict」。なければ、資源のある検討データのものを使います。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>Earlier pairs</source>
   <translation>以前の組</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Categories of resources that are mapped. Empty: all. “other” are rows without a category that is known.</source>
   <translation>地図にする資源の分類。空ならすべてです。「other」は、知られている分類のない行です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Rows that are likely one place (see “Review local resources”) and of one category count once: towns list a shop in several lists. Verdicts of people stand above the likeness. Off, every row counts.</source>
   <translation>同じ場所とみられる（「地域資源の点検」参照）同じ分類の行を一度だけ数えます。自治体は一つの店をいくつものリストに載せるためです。人の判定は類似より優先します。オフにするとすべての行を数えます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Count each place once</source>
   <translation>同じ場所を一度だけ数える</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Map resources and needs whose field visible is 0 as well; they then stand in the outputs.</source>
   <translation>「visible」が0の資源とニーズも地図にします。出力にも含まれます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Hidden rows too</source>
   <translation>非表示の行も含める</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Each resource is spread over a circle of this radius, in metres. Larger is smoother. Empty: the assumption bandwidth_m.</source>
   <translation>各資源をこの半径（メートル）の円に広げます。大きいほどなめらかになります。空なら仮定「bandwidth_m」です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Makes the surfaces of square cells of this side, in metres, in place of the zones, and is the pixel of the raster. Empty: the zones; the pixel then is a fifth of the radius.</source>
   <translation>ゾーンの代わりに、この一辺（メートル）の正方形のセルで面の地図をつくり、ラスタの画素にもします。空ならゾーンを使い、画素は半径の5分の1です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Side of square cells</source>
   <translation>正方形のセルの一辺</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Diversity is that of the resources within this walk of the middle of a zone; needs without a reach of their own reach as far. Empty: the assumption reach_min.</source>
   <translation>ゾーンの中央からこの時間歩いて届く資源の多様性を求めます。到達範囲のないニーズにも使います。空なら仮定「reach_min」です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Resources at most so far apart, as the crow flies, are near each other, in metres. Empty: the assumption near_m.</source>
   <translation>直線距離でこの距離（メートル）以内にある資源を、互いに近いとします。空なら仮定「near_m」です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Distance of what is near</source>
   <translation>近いとする距離</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>How often the kinds are dealt out anew among the places, to see what chance would put near each other. 0 leaves the test out.</source>
   <translation>偶然ならどれだけ近くに集まるかをみるために、場所はそのままにして種類を配り直す回数。0なら検定をしません。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Dealings for the test</source>
   <translation>検定のための配り直しの回数</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>The same seed deals in the same way.</source>
   <translation>同じ値なら同じように配り直します。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Seed</source>
   <translation>乱数の種</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Expression that is true for resources that a tour may go through, for example "id" IN ('r1', 'r7') or "sub_category" LIKE '%temple%'. Empty with empty TOUR_CATEGORIES: no tour.</source>
   <translation>コースが通ってよい資源で真になる式。例："id" IN ('r1', 'r7')、"sub_category" LIKE '%寺%'。「TOUR_CATEGORIES」とともに空ならコースをつくりません。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Resources of a tour</source>
   <translation>コースの資源</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Categories that a tour may go through. With TOUR both must hold.</source>
   <translation>コースが通ってよい分類。「TOUR」もあれば両方を満たすものです。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Categories of a tour</source>
   <translation>コースの分類</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Makes a tour for each category that is picked, in place of one through all.</source>
   <translation>すべてを通る一つのコースの代わりに、選んだ分類ごとにコースをつくります。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>One tour for each category</source>
   <translation>分類ごとに一つのコース</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>As many of the picked places as fit are visited, at most so many. Resources close together are one stop. Up to 12 stops the order is the shortest there is. Empty: no limit.</source>
   <translation>選ばれた場所のうち、収まるだけ多くを、最大でこの数までめぐります。近くにまとまった資源は一つの立ち寄り先です。12か所までは最短の順序です。空なら制限しません。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Most stops</source>
   <translation>立ち寄り先の最大数</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>All in all, stays included. Empty: no limit.</source>
   <translation>滞在を含む全体の時間。空なら制限しません。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Where the field for it says nothing. Empty: the assumption stay_min.</source>
   <translation>そのフィールドに値がないとき。空なら仮定「stay_min」です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Minutes at a stop</source>
   <translation>立ち寄り先での分</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>The tour ends at its start, or, without one, at its first stop.</source>
   <translation>コースは起点に戻ります。起点がなければ最初の立ち寄り先に戻ります。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Back to where it began</source>
   <translation>始めた所に戻る</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Id or name of a row of the entries or stops, for example a station. Of several with one name the nearest to the picked resources counts. Empty: where it is best.</source>
   <translation>入口または停留所の行の「id」か名前。例：駅。同じ名前がいくつもあれば、選ばれた資源に最も近いものです。空なら最もよい場所から始めます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Start of tours</source>
   <translation>コースの起点</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>As the start. It does not count where the tour comes back to its start.</source>
   <translation>起点と同様です。起点に戻るコースでは使いません。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>End of tours</source>
   <translation>コースの終点</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Stands above TOUR_START.</source>
   <translation>「TOUR_START」より優先します。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Start of tours, as a point</source>
   <translation>コースの起点（点）</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Stands above TOUR_END.</source>
   <translation>「TOUR_END」より優先します。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>End of tours, as a point</source>
   <translation>コースの終点（点）</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <location filename="../../processing/local/review_definitions.py"></location>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Field of the layer with this meaning.</source>
   <translation>この意味をもつ、レイヤの列です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>Note with the reading</source>
   <translation>読みを含む備考</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Minutes of a visit</source>
   <translation>滞在の分</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <location filename="../../processing/local/match_definitions.py"></location>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Text</source>
   <translation>本文</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Reach in metres</source>
   <translation>到達範囲（メートル）</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Zones or cells with number and density of resources by category, diversity within reach, resources in hazard areas, and needs without a fitting resource.</source>
   <translation>ゾーンまたはセル。分類別の資源の数と密度、到達範囲の多様性、災害の区域内の資源、合う資源のないニーズがあります。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Zones with resources</source>
   <translation>地域資源のあるゾーン</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Resources with the nearest of each category, hazards, needs, and the tour they are on. No notes, telephones or persons.</source>
   <translation>資源。各分類の最寄り、災害、ニーズ、通るコースがあります。備考、電話番号、個人名は含みません。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Mapped resources</source>
   <translation>地図にした地域資源</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Table of pairs of categories and of kinds: how many stand near each other, how many would by chance, quotient and significance.</source>
   <translation>分類どうし、種類どうしの組の表：近くにある数、偶然ならいくつか、比、有意性。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Lines along the streets with the order of the stops, minutes walked and stayed. Only where a tour is asked for.</source>
   <translation>道路に沿った線。立ち寄り先の順序、歩く分、滞在の分があります。コースを求めたときだけです。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Points with their order and the minute of arrival. Only where a tour is asked for.</source>
   <translation>順序と到着の分がある点。コースを求めたときだけです。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Stops of the tours</source>
   <translation>コースの立ち寄り先</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Needs with the number of fitting resources within reach and the nearest of them, without their words. Only where needs are given.</source>
   <translation>到達範囲で合う資源の数と、その最寄りがあるニーズ。本文は含みません。ニーズを与えたときだけです。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>GeoTIFF with a band for all resources and one for each category, per square kilometre.</source>
   <translation>すべての資源のバンドと分類ごとのバンドがあるGeoTIFF。1平方キロメートルあたりです。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>Density as a raster</source>
   <translation>密度のラスタ</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_definitions.py"></location>
   <source>One HTML file: counts, maps, tours, what is near what, risk, needs, limits. It opens without internet.</source>
   <translation>一つのHTMLファイル：件数、地図、コース、何の近くに何があるか、リスク、ニーズ、限界。インターネットなしで開けます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_resources.py"></location>
   <source>Map local resources</source>
   <translation>地域資源の地図</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_resources.py"></location>
   <source>Where local resources are dense and diverse; walking tours through chosen ones with order and time along the streets; which kinds stand near each other more than by chance; which resources lie in hazard areas; which have many needs, and which needs nothing within reach fits.</source>
   <translation>地域資源が密な場所と多様な場所、選んだ資源をめぐる徒歩コース（道路に沿った順序と時間）、偶然より近くにある種類の組、災害の区域内の資源、ニーズの多い資源、到達範囲に合うものがないニーズを示します。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_resources.py"></location>
   <location filename="../../processing/local/review_resources.py"></location>
   <source>{count} resources are hidden; left out.</source>
   <translation>{count}件の地域資源は非表示のため除きました。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_resources.py"></location>
   <source>{count} rows are likely places that other rows stand for; they count once.</source>
   <translation>{count}行は、ほかの行と同じ場所とみられるため、まとめて一度だけ数えます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_resources.py"></location>
   <source>{count} resources have no point; left out.</source>
   <translation>{count}件の地域資源は点がないため除きました。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_resources.py"></location>
   <source>Categories that are not known count by the kind of the row, else as “other”: {names}. Known ones: nature, culture, industry, people, spaces.</source>
   <translation>知られていない分類は、行の種類から分かる分類、なければ「other」として数えます：{names}。使える分類：「nature」「culture」「industry」「people」「spaces」。</translation>
  </message>
  <message>
   <location filename="../../processing/local/map_resources.py"></location>
   <source>{count} resources lie outside all zones: they count in no zone, but are near others.</source>
   <translation>{count}件の地域資源はすべてのゾーンの外にあります。どのゾーンにも数えませんが、近くの資源としては数えます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>What somebody wants, one a row: the table needs of a study, or any points or table with an id and a text. Dates, area, people, budget and reach count where they are filled in.</source>
   <translation>求めていることを1行に1件。検討データの表「needs」、またはIDと文章のある点や表です。日程、面積、人数、予算、許容距離は、入力されている場合に考慮します。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>The table resources of a study, or any layer with an id and a name.</source>
   <translation>検討データの表「resources」、またはIDと名称のあるレイヤ。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>The table partners of a study: id, skills and, where known, name, category, works_in (names of districts, separated by ;), starts_on, ends_on, capacity, consent, visible. Without consent = 1 nobody is proposed.</source>
   <translation>検討データの表「partners」：「id」「skills」と、分かれば「name」「category」「works_in」（地区名、「;」区切り）「starts_on」「ends_on」「capacity」「consent」「visible」。「consent」が1でない共創パートナーは提案しません。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Areas with the names that partners work in. Without it the address of a resource tells its district.</source>
   <translation>共創パートナーの活動地区の名称を持つ区域。ない場合は、地域資源の住所から地区を判断します。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>The table matches of a study: need_id, resource_id, rating (1 good, -1 bad) and status. Verdicts change the weights within bounds, and the output of weights shows how. Pairs that are rejected or bad are not proposed again.</source>
   <translation>検討データの表「matches」：「need_id」「resource_id」「rating」（1＝良い、-1＝悪い）「status」。判定は定めた範囲内で重みを変え、その様子を重みの出力に示します。却下または悪い判定の組は再び提案しません。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Verdicts on matches</source>
   <translation>マッチングへの判定</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Own table that takes the place of resources/tables/matching_synonyms.csv: concept, words (separated by ;) and, if wanted, weight.</source>
   <translation>「resources/tables/matching_synonyms.csv」に代わる独自の表：「concept」「words」（「;」区切り）と、必要に応じて「weight」。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Synonyms</source>
   <translation>類義語</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Own table that takes the place of resources/tables/matching_rules.csv: need_category, need_sub_category, need_words, resource_category, resource_sub_category, resource_words and fit (0 to 1; 0 rules out). What is empty holds for all.</source>
   <translation>「resources/tables/matching_rules.csv」に代わる独自の表：「need_category」「need_sub_category」「need_words」「resource_category」「resource_sub_category」「resource_words」「fit」（0～1、0は対象外）。空欄はすべてに当てはまります。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Own table that takes the place of resources/tables/combinations.csv: key, first_category, first_sub_category, first_words, the same with second_ and need_, near_m and idea (or idea_ja, idea_en).</source>
   <translation>「resources/tables/combinations.csv」に代わる独自の表：「key」「first_category」「first_sub_category」「first_words」、「second_」と「need_」で始まる同様の列、「near_m」「idea」（または「idea_ja」「idea_en」）。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Combinations</source>
   <translation>組み合わせ</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>best: the best MOST resources of each need, whoever else wants them. one_to_one: each need gets at most one resource and each resource goes to as many needs as it has uses, so that the sum of points is greatest; partners keep within their capacity.</source>
   <translation>「best」：他のニーズと重なっても、各ニーズの上位「MOST」件。「one_to_one」：得点の合計が最大になるように、各ニーズに地域資源を最大1件割り当て、地域資源は対応できる数まで使います。共創パートナーは余力の範囲内とします。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>At most, with the method best.</source>
   <translation>方法「best」での最大件数。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Pairs below are no match, 0 to 1.</source>
   <translation>これより低い組はマッチングとしません（0～1）。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Least score</source>
   <translation>最低得点</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Which needs</source>
   <translation>対象のニーズ</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>venture: only what somebody wants to do; opinion: only the others.</source>
   <translation>「venture」：やりたいことのみ。「opinion」：それ以外のみ。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Match rows whose field visible is 0 as well; they then stand in the outputs.</source>
   <translation>フィールド「visible」が0の行も対象とします。その場合、出力にも含まれます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Propose pairs again that were rejected or called bad.</source>
   <translation>却下または悪い判定の組も再び提案します。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Rejected pairs too</source>
   <translation>却下した組も含める</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>How often the weights are drawn from their ranges for the low and high ends (10 % and 90 % points) and for the share of draws in which a match stays among the best. 0 leaves them empty.</source>
   <translation>下限と上限（10 %点と90 %点）、および上位に残る割合を求めるために、重みをその範囲から抽出する回数。0の場合は空欄になります。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <location filename="../../processing/streets/measure_access.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Draws for the bands</source>
   <translation>幅を求める計算の回数</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Sub-category</source>
   <translation>小分類</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Budget [yen]</source>
   <translation>予算 [円]</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Reach [m]</source>
   <translation>許容距離 [m]</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Capacity [persons]</source>
   <translation>定員 [人]</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Needs it can serve at once</source>
   <translation>同時に対応できるニーズの数</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Lines from needs to resources: points, their parts, a sentence that says why, distance, partner. The first columns are those of the table matches of a study.</source>
   <translation>ニーズから地域資源への線：得点、その内訳、理由の説明文、距離、共創パートナー。先頭の列は検討データの表「matches」と同じです。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Needs with the number of their matches and the best one, or why there is none.</source>
   <translation>マッチングの件数と最も良いもの、または該当がない理由を付けたニーズ。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Needs with matches</source>
   <translation>マッチングのあるニーズ</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>One row a need without a match and reason: how many resources it ruled out.</source>
   <translation>マッチングのないニーズと理由ごとに1行：対象外となった地域資源の数。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Lines between two resources that make something together, with the needs that ask for it.</source>
   <translation>組み合わせると生きる2つの地域資源を結ぶ線と、それを求めるニーズ。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>One row a part of the score: its weight, the weight in use, and the verdicts.</source>
   <translation>得点の項目ごとに1行：重み、使用した重み、判定。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>Weights before and after verdicts</source>
   <translation>判定前後の重み</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_definitions.py"></location>
   <source>One HTML file: best matches with their sentences, needs without a match, combinations, weights, limits. It opens without internet.</source>
   <translation>1つのHTMLファイル：上位のマッチングと理由、マッチングのないニーズ、組み合わせ、重み、限界。インターネットなしで開けます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Match subsidy programmes</source>
   <translation>補助・支援制度を探す</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Which subsidy programmes fit a project, why not, what the project does not say yet, what they would pay at most, and how many days are left. The conditions are rows of a table that anybody can read and change. Entries that nobody looked at for long are warned of.</source>
   <translation>どの補助・支援制度がプロジェクトに適合するか、適合しない理由、まだ記入されていない項目、補助見込みの上限、締切までの日数を調べます。条件は、だれでも読めて変えられる表の行です。長く確認されていない制度には注意を出します。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Results that fit</source>
   <translation>適合した件数</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>There are no conditions that can be checked: nothing fits for sure.</source>
   <translation>調べられる条件がないので、確実に適合するものはありません。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>parameters</source>
   <translation>パラメータ</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>{count} projects are done or dropped; left out.</source>
   <translation>完了・中止のプロジェクト{count}件を除きました。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>{yes} results fit, {unknown} are open, {no} do not fit.</source>
   <translation>適合{yes}件、未確定{unknown}件、不適合{no}件です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>{count} programmes were not compared with their page for long.</source>
   <translation>{count}件の制度は、掲載ページとの照合が長く行われていません。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Of {count} programmes nobody noted when they were checked.</source>
   <translation>{count}件の制度は、確認日が記録されていません。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>The calls of {count} programmes are closed on the day asked about.</source>
   <translation>{count}件の制度は、基準日に募集が終わっています。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>The table programmes of a study: lists in CSV or Excel come in by “Import data”.</source>
   <translation>検討データの表「programmes」です。CSVやExcelの一覧は「データを取り込む」で取り込みます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>The table programme_rules of a study: programme_id (id or name), field of the project, test (is_one_of, at_least, at_most, contains, given), value (several separated by ;) and text (the condition in words).</source>
   <translation>検討データの表「programme_rules」です。列は「programme_id」（idまたは制度名）、「field」（プロジェクトの項目）、「test」（「is_one_of」「at_least」「at_most」「contains」「given」）、「value」（複数は「;」区切り）、「text」（条件の文）です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>The table projects of a study; the column facts holds further fields as JSON. Without it the parameters below describe one project.</source>
   <translation>検討データの表「projects」です。列「facts」に追加項目をJSONで持ちます。指定しないときは、下のパラメータで1件のプロジェクトを表します。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Id of one project. Empty: all.</source>
   <translation>プロジェクト1件のidです。空のときはすべてです。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Only the project</source>
   <translation>対象のプロジェクト</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Look at projects whose status is done or dropped as well.</source>
   <translation>状態が完了・中止のプロジェクトも調べます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Finished projects too</source>
   <translation>終わったプロジェクトも含める</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>For one project that stands in no table: its name.</source>
   <translation>表にない1件のプロジェクトの名前です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Name of a project</source>
   <translation>プロジェクト名（1件）</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Cost of that project, all in all. Empty: not known.</source>
   <translation>そのプロジェクトの事業費の総額です。空のときは不明とします。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Who applies for that project.</source>
   <translation>そのプロジェクトの申請者です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Category of that project.</source>
   <translation>そのプロジェクトの分野です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Purpose of that project.</source>
   <translation>そのプロジェクトの目的です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>First day of that project, as 2027-04-01.</source>
   <translation>そのプロジェクトの開始日です（例：2027-04-01）。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Last day of that project.</source>
   <translation>そのプロジェクトの終了日です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Further fields of that project as a JSON object, for example {"applicant_kind": "NPO", "employees": 12}.</source>
   <translation>そのプロジェクトの追加項目です。JSONオブジェクトで書きます（例：{"applicant_kind": "NPO", "employees": 12}）。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Further fields</source>
   <translation>追加項目</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Prefecture and municipality, compared with where a programme holds. A field place of the project stands above it. Empty: the name of the study.</source>
   <translation>都道府県と市町村です。制度の対象地域と比べます。プロジェクトの項目「place」があればそちらを使います。空のときは検討データの名前です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Days to the deadlines are counted from it, as 2026-11-22. Empty: today.</source>
   <translation>締切までの日数を数える起点です（例：2026-11-22）。空のときは今日です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Entries are stale after [days]</source>
   <translation>確認が古いとみなす日数［日］</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Programmes that nobody compared with their page (checked_on) for longer are warned of. Empty: the assumption, 90 days.</source>
   <translation>掲載ページとの照合（「checked_on」）からこの日数を超えた制度に注意を出します。空のときは仮定値の90日です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>One row a project and programme: fits (yes, no, unknown), why not, what is missing and what people have to check, days left, sum, warnings.</source>
   <translation>プロジェクトと制度の組ごとに1行です。適合（「yes」「no」「unknown」）、適合しない理由、足りない項目、人が確認する点、残り日数、金額、注意を持ちます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>Programmes for projects</source>
   <translation>プロジェクトごとの制度</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_programmes.py"></location>
   <source>One HTML file: deadlines ahead, every project with its programmes and reasons.</source>
   <translation>HTMLファイル1つです。これからの締切と、プロジェクトごとの制度と理由を示します。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_resources.py"></location>
   <source>Match local resources</source>
   <translation>地域資源のマッチング</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_resources.py"></location>
   <source>Which local resources and partners fit which needs: words, kinds, distance, area, room, days and price. Hard conditions come first; then parts with weights add up to points, and each match says in a sentence how. One-to-one where asked; verdicts on earlier matches move the weights, visibly.</source>
   <translation>どの地域資源と共創パートナーがどのニーズに合うかを、文章、種類、距離、面積、収容人数、日程、価格から求めます。まず必須条件で絞り込み、次に重み付きの項目を合計して得点とし、各マッチングの理由を文で示します。必要に応じて一対一で割り当てます。以前のマッチングへの判定は、重みを見える形で変えます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_resources.py"></location>
   <source>{count} verdicts are on needs or resources that are not there; left out.</source>
   <translation>判定{count}件は、存在しないニーズまたは地域資源に対するものなので除外しました。</translation>
  </message>
  <message>
   <location filename="../../processing/local/match_resources.py"></location>
   <source>{count} needs have no match; the output of needs without a match says why.</source>
   <translation>ニーズ{count}件にマッチングがありません。理由は「マッチングのないニーズ」の出力にあります。</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>The table resources of a study, or any points with an id and a name.</source>
   <translation>検討データのテーブル「resources」、または識別子と名称をもつ点です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>The table facilities of a study. Those of categories that are resources too (shops, restaurants, halls, parks, schools …) are reviewed with the others; rows that the import put into both tables count once.</source>
   <translation>検討データのテーブル「facilities」です。地域資源でもある分類（店舗、飲食店、集会施設、公園、学校など）の施設を一緒に点検します。取り込み時に両方のテーブルに入った行は一度だけ数えます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>The table duplicates of a study, or an earlier output: first_id, second_id and verdict (open, same or different). Verdicts are kept. Without it those of STUDY are used.</source>
   <translation>検討データのテーブル「duplicates」、または以前の出力です。「first_id」「second_id」「verdict」（「open」「same」「different」）を使います。判定は保持されます。指定がなければ「STUDY」の判定を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>The table zones of a study. Gives the residents within reach.</source>
   <translation>検討データのテーブル「zones」です。到達できる範囲の居住者数を求めます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>Zones with residents</source>
   <translation>居住者のあるゾーン</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>The table entries of a study: stations and bus terminals; car parks (kind car_park) are left out.</source>
   <translation>検討データのテーブル「entries」です。駅とバスターミナルを使い、駐車場（「car_park」）は除きます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>Stations</source>
   <translation>駅</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>The table stops of a study.</source>
   <translation>検討データのテーブル「stops」です。</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>Zones of “Score vibrancy” or “Simulate scenario”. Gives the visitors present.</source>
   <translation>「賑わいを評価」または「シナリオをシミュレーション」の出力ゾーンです。来訪者の項目に使います。</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_definitions.py"></location>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Zones with a vibrancy score</source>
   <translation>賑わいの点数のあるゾーン</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>The table hazards of a study. Gives the worst rank at each resource.</source>
   <translation>検討データのテーブル「hazards」です。各地域資源の位置での最大ランクを求めます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>Every row with its kind, value, the parts of the value, ids of rows that may be the same, and the reason in a sentence. No notes, telephones or persons.</source>
   <translation>すべての行に、種類、価値、価値の各項目、同一かもしれない行の識別子、理由の文を付けて出力します。備考、電話番号、個人名は含みません。</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>Reviewed resources</source>
   <translation>点検した地域資源</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>Lines between rows that may be one place, with score, reason and verdict; those without points have no line.</source>
   <translation>同一かもしれない行を結ぶ線です。得点、理由、判定を含みます。位置のない行の組には線がありません。</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_definitions.py"></location>
   <source>One HTML file: counts by category and kind, the most valued, pairs to look at, limits.</source>
   <translation>一つのHTMLファイルに、分類・種類ごとの件数、価値の高いもの、確認が必要な組、限界をまとめます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_resources.py"></location>
   <source>Review local resources</source>
   <translation>地域資源の点検</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_resources.py"></location>
   <source>Which rows of the lists of local resources may be one place, by names as they sound, addresses and distance; and what each resource is worth: rarity, condition, access, visitors present and safety, every part with its reason. Nothing is merged: pairs wait for a verdict, and verdicts of people are kept.</source>
   <translation>地域資源のリストのうち同一かもしれない行を、名称の読み、住所、距離から探します。また、希少性、状態、アクセス、来訪者、安全性から、各地域資源の価値を理由とともに求めます。統合はしません。組は判定を待ち、人の判定は保持されます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_resources.py"></location>
   <source>{count} facilities are reviewed too; {already} are resources already.</source>
   <translation>施設{count}件も点検します。{already}件はすでに地域資源にあります。</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_resources.py"></location>
   <source>{count} verdicts are about rows that are not here; they are kept.</source>
   <translation>{count}件の判定は、ここにない行についてのものです。判定は保持されます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_resources.py"></location>
   <source>{count} resources have no point: only names and addresses are compared.</source>
   <translation>{count}件の地域資源には位置がありません。名称と住所だけで比べます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_resources.py"></location>
   <source>Review rows whose field visible is 0 as well; they then stand in the outputs.</source>
   <translation>フィールド「visible」が0の行も点検します。その行は出力にも含まれます。</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_resources.py"></location>
   <source>Hidden resources too</source>
   <translation>非表示の地域資源も含める</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_resources.py"></location>
   <source>Writes the pairs into the table duplicates of this study, with the verdict open; verdicts that people gave stay. RESOURCES must be its table resources.</source>
   <translation>この検討データのテーブル「duplicates」に、判定「open」で組を書き込みます。人の判定は残ります。「RESOURCES」はこの検討データのテーブル「resources」でなければなりません。</translation>
  </message>
  <message>
   <location filename="../../processing/local/review_resources.py"></location>
   <source>Study that keeps the pairs</source>
   <translation>組を保存する検討データ</translation>
  </message>
  <message>
   <location filename="../../processing/provider.py"></location>
   <source>Nigiwai: liveliness, market and risk</source>
   <translation>Nigiwai：賑わい・市場・災害リスク</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Analyse residents' needs</source>
   <translation>住民ニーズの分析</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Opinions and requests of residents by theme and place: themes from the words of the text by an editable table, counts and weights in every zone, hot spots (Getis–Ord Gi*), and how much of each theme lies in hazard areas and in lively zones. Names, phone numbers, e-mail addresses and house numbers are masked.</source>
   <translation>住民の意見・要望を、テーマと場所ごとにまとめます。編集できる表を使って本文の言葉からテーマを判別し、ゾーンごとの件数と重み、ホットスポット（Getis–Ord Gi*）、各テーマのうち災害の区域や賑わいのあるゾーンにあるものの割合を求めます。氏名・電話番号・メールアドレス・番地は伏せます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>{count} rows have neither a text nor a theme; left out.</source>
   <translation>{count}行には本文もテーマもないため、除きました。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>{count} rows are ventures, no opinions of residents; left out.</source>
   <translation>{count} 行は事業の希望で、住民の意見ではないため除きました。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>{count} needs lie outside all zones: they count for the town, in no zone.</source>
   <translation>{count}件のニーズは、すべてのゾーンの外にあります。全体の集計には含めますが、どのゾーンにも数えません。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>{count} needs have no place that is known: they count for the town, in no zone.</source>
   <translation>{count}件のニーズは、場所が分かりません。全体の集計には含めますが、どのゾーンにも数えません。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>{count} needs have no theme: no keyword, and like no theme.</source>
   <translation>{count}件のニーズには、テーマがありません。該当するキーワードがなく、似ているテーマもありません。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>{count} zones have no neighbour within the distance; DISTANCE may be too short.</source>
   <translation>{count}個のゾーンには、距離内に近隣がありません。DISTANCEが短すぎるかもしれません。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Opinions, one a row: points, or a table whose rows name a zone, a mesh cell or a district: the table needs of a study, or any list.</source>
   <translation>意見（1行1件）。点のレイヤー、またはゾーン・メッシュ・地区を行ごとに示した表です。検討データのテーブル 「needs」 のほか、どの一覧でも使えます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Mesh cells or small areas that needs are counted in: the table zones of a study.</source>
   <translation>ニーズを数えるメッシュまたは小地域です。検討データのテーブル 「zones」 を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Areas that themes are counted for, and that needs without coordinates may name. They may overlap; those of one name are one.</source>
   <translation>テーマを集計する区域です。座標のないニーズの地名も、ここから探します。重なってもかまいません。同じ名称の区域は、1つとみなします。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>The table hazards of a study. Gives the share of each theme that lies in hazard areas.</source>
   <translation>検討データのテーブル 「hazards」 です。各テーマのうち、災害の区域内にあるものの割合を求めます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Zones of “Score vibrancy” or “Simulate scenario”. Joined by id where all ids are there, else by place.</source>
   <translation>「賑わいを評価」または「シナリオをシミュレーション」で求めたゾーンです。IDがすべてそろえばIDで、そうでなければ位置で対応させます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Own table of themes: theme (key), keywords (separated by ;) and, if wanted, weight and label. It takes the place of the built-in themes.</source>
   <translation>独自のテーマの表です。「theme」（キー）とkeywords（; 区切り）が必要で、「weight」（重み）とlabel（表示名）も使えます。組み込みのテーマの代わりになります。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Key or label of the theme that hot spots are computed for. Empty: all needs.</source>
   <translation>ホットスポットを求めるテーマのキーまたは表示名です。空欄の場合は、すべてのニーズが対象です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Hot spots of one theme</source>
   <translation>1つのテーマのホットスポット</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Zones whose centroids are at most so far apart are neighbours, in metres. Empty: 1.75 times the median distance to the nearest zone, in a mesh the eight cells around.</source>
   <translation>重心がこの距離（m）以内にあるゾーンを、近隣とします。空欄の場合は、最も近いゾーンまでの距離の中央値の1.75倍です。メッシュでは、周囲の8個が近隣になります。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Distance of neighbours</source>
   <translation>近隣とする距離</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Compare the weight per 1,000 residents instead of the weight, so that places where many live do not stand out for that alone.</source>
   <translation>重みの合計ではなく、住民1,000人当たりの重みで比べます。人が多いだけの場所が目立つことを防ぎます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Hot spots per resident</source>
   <translation>住民当たりのホットスポット</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Zones with fewer residents take no part in hot spots per resident.</source>
   <translation>住民がこれより少ないゾーンは、住民当たりのホットスポットの計算から除きます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Fewest residents for a rate</source>
   <translation>住民当たりで比べる最少の住民数</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>A text without any keyword has a theme where its character 2- and 3-grams are at least this like those of the keywords (cosine, 0 to 1). 1 takes keywords alone.</source>
   <translation>キーワードのない本文でも、2・3文字の並びがキーワードとこれ以上似ていれば（コサイン類似度、0～1）、そのテーマとします。1にすると、キーワードだけで判別します。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Least likeness</source>
   <translation>最低の類似度</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>A need counts in each of its themes; further ones must score at least half of the best.</source>
   <translation>ニーズは、持っているテーマのそれぞれに数えます。2つ目以降のテーマは、最上位の半分以上の点数が必要です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Most themes of a need</source>
   <translation>1件のニーズの最大テーマ数</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Place that the row names</source>
   <translation>行に書かれた地名</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Needs with themes</source>
   <translation>テーマを付けたニーズ</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Needs with masked text, themes and the reasons for them, zone, district, hazards and vibrancy there. Needs without coordinates have no point.</source>
   <translation>個人情報を伏せた本文、テーマとその理由、ゾーン、地区、その場所の災害と賑わいを持つニーズです。座標のないニーズには、点がありません。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Zones with number and weight of needs, weight of each theme, and Gi* with its significance and class.</source>
   <translation>ニーズの件数と重み、テーマ別の重み、Gi*とその有意性・区分を持つゾーンです。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Zones with needs</source>
   <translation>ニーズのあるゾーン</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>Themes by district</source>
   <translation>地区別のテーマ</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>One row a theme and district: needs, weight, share in hazard areas and in hot spots, mean vibrancy.</source>
   <translation>テーマと地区ごとに1行：ニーズの件数、重み、災害の区域内の割合、ホットスポット内の割合、平均の賑わい。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/analyse_needs.py"></location>
   <source>One HTML file: themes, hot spots, districts, limits. Opinions themselves are not printed. It opens without internet.</source>
   <translation>1つのHTMLファイル：テーマ、ホットスポット、地区、限界。意見の本文は載せません。インターネットなしで開けます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assess_damage.py"></location>
   <source>Assess damage and casualties</source>
   <translation>被害と人的被害の想定</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assess_damage.py"></location>
   <source>How many buildings would be destroyed or damaged by flood, tsunami, shaking and liquefaction, and how many people hurt, by published functions: several functions for one hazard stand side by side. Where structure, year or floor area are not known, or where there are only zones, assumed shares stand in, with a band. A function outside its range of validity says so.</source>
   <translation>洪水・津波・揺れ・液状化によって何棟が全壊・半壊し、何人が死傷するかを、公表されている被害関数で計算します。一つの災害について複数の関数を並べます。構造・建築年・床面積が分からないときや、ゾーンしかないときは、仮定した割合を幅とともに使います。適用範囲の外で使われた関数は、そのことを示します。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assess_damage.py"></location>
   <source>it is no raster, or it is not there</source>
   <translation>ラスタではないか、存在しません</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters.py"></location>
   <source>Assign people to shelters</source>
   <translation>避難所への割り当て</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters.py"></location>
   <source>Which shelters people reach on foot in time, at night and by day, along the streets, with speed by age and a start delay, so that no shelter takes more than it holds: the best plan for all (minimum-cost flow, with proof), and everybody to the nearest beside it. Where room is short, people who walk with difficulty have it first. Who finds no room, who comes too late, who is cut off, and which new shelter would help most.</source>
   <translation>夜間と昼間について、どの避難所に徒歩で時間内に着けるかを、道路に沿い、年齢別の速さと避難開始の遅れを入れて求めます。どの避難所も収容人数を超えない、全体として最良の割り当て（最小費用流。最良であることの証明つき）と、全員が最寄りに行った場合を並べます。収容人数が足りないところでは、歩行が困難な人を先に割り当てます。入れない人、間に合わない人、道を断たれる人と、新しい避難所をどこに置けば最も効果があるかも示します。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>What people flee from. Only shelters that serve it count. With L1 or L2 only the areas of that scenario; without, all scenarios together. landslide takes steep slopes, debris flows and slow slides together.</source>
   <translation>避難の原因になる災害です。これに対応する避難所だけを数えます。L1・L2 を付けるとその想定の区域だけ、付けないとすべての想定を合わせて使います。「landslide」は急傾斜地の崩壊・土石流・地すべりを合わせたものです。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>The table shelters of a study: hazards (keys separated by ;), capacity, kind, and the floor area where the note tells it. Rows of one place count once. A capacity that is not known is an assumption with a band, never infinite.</source>
   <translation>検討データの表 「shelters」 です。「hazards」（; 区切りのキー）、「capacity」、「kind」 と、備考に書かれた面積を使います。同じ場所の行は1つに数えます。収容人数が不明なところは幅つきの仮定値とし、無限大にはしません。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>The table hazards of a study. Needed unless everybody leaves and no street is shut.</source>
   <translation>検討データの表 「hazards」 です。全員が避難し、道路も通行止めにしない場合を除いて必要です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>in_hazard: those inside the hazard areas, by the share of the zone's area. everybody: all people of all zones.</source>
   <translation>in_hazard：災害の区域内の人（ゾーンの面積の割合で按分）。「everybody」：すべてのゾーンの全員。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Areas whose water is nowhere deeper do not count. 0: all areas. 3 leaves out areas where upper floors stay dry.</source>
   <translation>これより深くならない区域は数えません。0：すべての区域。3 にすると、上の階が浸水しない区域を除きます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Depth from which people leave [m]</source>
   <translation>避難する浸水深 [m]</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Minutes until people must be in a shelter, the start included. Empty: only the distance counts.</source>
   <translation>避難所に着いていなければならない時間（分）で、避難を始めるまでの時間を含みます。空欄：距離だけで判断します。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Time from the warning [min]</source>
   <translation>警報からの時間 [分]</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Metres of way that people walk at most. Empty: no limit where a time is given, else the assumption of 500 m.</source>
   <translation>歩く道のりの上限（m）です。空欄：時間を指定したときは上限なし、そうでなければ仮定値の 500 m。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Greatest way [m]</source>
   <translation>道のりの上限 [m]</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>at_once: 2 minutes after the warning. direct: 5. errands: 15, after fetching children or things. At night 5 minutes more. All are assumptions with bands.</source>
   <translation>at_once：警報の2分後。「direct」：5分後。「errands」：子どもの迎えや用事を済ませて15分後。夜間はさらに5分遅れます。いずれも幅つきの仮定値です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>open: people leave before the water comes. flooded: streets in the hazard areas are shut from BLOCK_DEPTH on, and who stands on one is cut off. Needs a walking network.</source>
   <translation>「open」：水が来る前に避難します。「flooded」：災害の区域内の道路は BLOCK_DEPTH 以上で通れなくなり、その上にいる人は道を断たれます。歩行者ネットワークが必要です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Empty: the assumption of 0.5 m. People who walk with difficulty stop at 0.3 m, or at this depth where it is less. Hazards without a depth always shut streets.</source>
   <translation>空欄：仮定値の 0.5 m。歩行が困難な人は 0.3 m（これより浅い値を指定したときはその値）で通れなくなります。深さのない災害の区域では、道路は常に通れません。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Depth that shuts a street [m]</source>
   <translation>道路が通れなくなる深さ [m]</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>How many new shelters to choose, one after the other, each the one that brings most people to room. 0: none.</source>
   <translation>新しい避難所をいくつ選ぶかです。入れる人が最も増える場所を1つずつ順に選びます。0：選びません。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Places for a new shelter, with id, name and capacity where known. Empty: the middle of every zone with people.</source>
   <translation>新しい避難所の候補地です。分かれば 「id」・「name」・「capacity」 を持たせます。空欄：人のいるゾーンそれぞれの中心。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Candidates</source>
   <translation>候補地</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>What a candidate holds where its layer does not say. Empty: the assumption of 200.</source>
   <translation>候補地のレイヤーに記載がないときの収容人数です。空欄：仮定値の 200 人。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Room of a new shelter [persons]</source>
   <translation>新しい避難所の収容人数 [人]</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>For towers and tall buildings. Otherwise candidates inside the areas are left out.</source>
   <translation>タワーや高い建物を考えるときに使います。無効なら、区域内の候補地を除きます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Candidates inside the hazard areas count</source>
   <translation>災害の区域内の候補地も数える</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Only for the day: with them the vibrancy model tells who is present at midday. The table facilities of a study.</source>
   <translation>昼間の計算にだけ使います。これがあると、日中にいる人を賑わいモデルで求めます。検討データの表 「facilities」 です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Only for the day, with the facilities: the table entries of a study.</source>
   <translation>昼間の計算に、施設と合わせて使います。検討データの表 「entries」 です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Only for the day: where measured people flow covers a zone, the people present are the measured ones. Without it and without facilities only the night is computed.</source>
   <translation>昼間の計算にだけ使います。人流の実測値があるゾーンでは、いる人は実測値です。これも施設もなければ、夜間だけを計算します。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>How often the plan is made again with other speeds, starts, detours and assumed capacities from their ranges. Low and high are the 10 % and 90 % points. 0 leaves the bands empty.</source>
   <translation>速さ、避難開始、迂回率、仮定した収容人数を範囲の中で変えて、割り当てを何回やり直すかです。下限と上限は 10 % 点と 90 % 点です。0 なら幅は空欄になります。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Points along each side of a zone</source>
   <translation>ゾーンの一辺あたりの点の数</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>People of a zone start from a grid of points; those outside the hazard areas do not count. 4 on a cell of 500 m is a point every 125 m.</source>
   <translation>ゾーンの人は格子状の点から出発し、災害の区域外の点は数えません。500 m メッシュで 4 なら 125 m ごとの点です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Kinds that count, separated by commas: site, shelter, tsunami_building, welfare_shelter, other. Empty: all but welfare_shelter.</source>
   <translation>数える種類をカンマ区切りで指定します：「site」、「shelter」、tsunami_building、welfare_shelter、「other」。空欄：welfare_shelter 以外のすべて。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Kinds of shelters</source>
   <translation>避難所の種類</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Whether shelters whose hazards are empty serve the chosen one, too.</source>
   <translation>「hazards」 が空の避難所も、選んだ災害に対応するとみなすかどうかです。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Shelters that say no hazard count</source>
   <translation>対応する災害の記載がない避難所も数える</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Shelters that serve the hazard with capacity and what it is based on, people at night and by day by the best plan with bands, and the overflow if everybody went to the nearest.</source>
   <translation>災害に対応する避難所です。収容人数とその根拠、最良の割り当てによる夜間・昼間の人数と幅、全員が最寄りに行った場合にあふれる人数を持ちます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Shelters with their load</source>
   <translation>避難所と割り当て人数</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Zones with the people who have to leave, who finds room, who finds none, who comes too late, who is cut off, and minutes, at night and by day, with bands.</source>
   <translation>ゾーンごとに、避難する人、入れる人、入れない人、間に合わない人、道を断たれる人と所要時間を、夜間・昼間について幅つきで示します。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Zones and who reaches a shelter</source>
   <translation>ゾーンと避難できる人</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>One line a zone, shelter and time of day: people, minutes and metres of way. The lines are straight, the metres are not.</source>
   <translation>ゾーン・避難所・時間帯ごとに1本の線で、人数、分、道のりを持ちます。線は直線ですが、道のりは直線距離ではありません。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Ways from zones to shelters</source>
   <translation>ゾーンから避難所への道</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Candidates with rank (the order in which they help most), what each adds at night and by day, and who is waiting within its reach.</source>
   <translation>候補地と、順位（効果の大きい順）、夜間・昼間に増える人数、届く範囲で待っている人数です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Table by time of day and age group, with bands, the state of the optimisation, its bound and gap, and everybody to the nearest beside it.</source>
   <translation>時間帯・年齢別の表です。幅、最適化の状態とその限界値・差、全員が最寄りに行った場合を並べます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Totals of the plan</source>
   <translation>割り当ての合計</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Streets that are shut</source>
   <translation>通れない道路</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>Only with BLOCK = flooded: pieces of street under water, and whom they stop (all, or slow: people who walk with difficulty).</source>
   <translation>BLOCK = 「flooded」 のときだけです。水につかる道路の区間と、通れなくなる人（「all」：全員、「slow」：歩行が困難な人）を示します。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_definitions.py"></location>
   <source>HTML page for reading and printing: who finds room in time by time of day and age, shelters by room and load, where people find none, the new shelters that would help most, how good the plan is, the assumptions and what the numbers do not say.</source>
   <translation>読むため・印刷するための HTML ページです。時間帯・年齢別の間に合って入れる人、避難所の収容人数と割り当て人数、避難先のない人が多い場所、最も効果のある新しい避難所、割り当ての良さ、仮定値、この数字では分からないことを載せます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <location filename="../../processing/streets/measure_access.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>{count} zones have residents without age groups; the shares of the other zones stand in.</source>
   <translation>{count}ゾーンの住民に年齢の区分がないため、ほかのゾーンの割合を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>{count} hazard areas are shallower than asked for and were left out.</source>
   <translation>災害の区域 {count} 件は指定より浅いため除きました。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>{count} shelters tell no capacity: {basis}.</source>
   <translation>避難所 {count} か所には収容人数の記載がありません：{basis}。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>Shelters: {rows} rows name {places} places. {merged} rows are a place that another row names, too, as lists of sites, shelters and tsunami buildings overlap (one name within {name_m} m, or any within {point_m} m): its room counts once.</source>
   <translation>避難所：{rows} 行は {places} か所です。避難場所・避難所・津波避難ビルの一覧が重なっているため、{merged} 行はほかの行と同じ場所です（同じ名前で {name_m} m 以内、または名前にかかわらず {point_m} m 以内）。収容人数は1回だけ数えます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>Shelters: {rows} rows, each a place of its own.</source>
   <translation>避難所：{rows} 行で、それぞれ別の場所です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>{count} of the {places} places count for this hazard; {others} serve other hazards only.</source>
   <translation>{places} か所のうち {count} か所をこの災害の避難所として数えます。{others} か所はほかの災害だけに対応します。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>{count} shelters say no hazard that they serve; they count because of TAKE_UNKNOWN.</source>
   <translation>{count} か所の避難所には対応する災害の記載がありませんが、TAKE_UNKNOWN の指定により数えます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>{count} shelters say no hazard that they serve; they count only with TAKE_UNKNOWN.</source>
   <translation>避難所 {count} か所には対応する災害の記載がありません。TAKE_UNKNOWN を有効にしたときだけ数えます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>{count} shelters are of another kind and were left out.</source>
   <translation>避難所 {count} か所は種類が異なるため除きました。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>{count} rows give a capacity of 0: it counts as unknown. Take shelters that are closed out of the layer.</source>
   <translation>{count} 行は収容人数が 0 のため、不明として扱います。閉鎖した避難所であれば、レイヤーから除いてください。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>{count} places have rows of different names and count as one (such as {example}). If they are several, put them farther apart in the layer.</source>
   <translation>{count} か所は、名前の違う行を1か所として数えています（例：{example}）。別の建物であれば、レイヤーで位置を離してください。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>Everybody in the zones has to leave.</source>
   <translation>ゾーンの全員が避難します。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>Scenarios of the hazard: {scenarios}.</source>
   <translation>災害の規模：{scenarios}。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>Nothing tells who is there by day (no facilities, no measured people flow): only the night was computed.</source>
   <translation>昼間にいる人が分からない（施設も人流の実測値もない）ため、夜間だけを計算しました。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>By day: {count} zones by {basis}.</source>
   <translation>昼間：{count} ゾーンは{basis}によります。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>{time}: {leaving} people leave; {assigned} find room in time, {no_room} find none, {late} come too late, {cut} are cut off.</source>
   <translation>{time}：避難する人 {leaving} 人のうち、時間内に入れる人 {assigned} 人、入れない人 {no_room} 人、間に合わない人 {late} 人、道を断たれる人 {cut} 人。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>If everybody went to the nearest shelter, {count} would find it full.</source>
   <translation>全員が最寄りの避難所に行くと、{count} 人があふれます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>{time}: people set out {start} min after the warning, and MINUTES is {minutes}: nobody can be in time. Give more minutes, or another START.</source>
   <translation>{time}：避難開始は警報の {start} 分後で、MINUTES は {minutes} 分です。誰も間に合いません。MINUTES を長くするか、START を変えてください。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>The plan is proven the best (gap {gap}).</source>
   <translation>この割り当ては最良であることが証明されています（差 {gap}）。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>The plan is not proven the best: it may be {gap} % off.</source>
   <translation>この割り当ては最良とは証明されていません。最良との差は最大 {gap} % です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>No candidate would bring anybody more to room in time.</source>
   <translation>時間内に入れる人が増える候補地はありませんでした。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>On the walking network: {points} of {all_points} starting points, {sites} of {all_sites} shelters and candidates.</source>
   <translation>歩行者ネットワーク上：出発点 {all_points} 点のうち {points} 点、避難所と候補地 {all_sites} か所のうち {sites} か所。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>Ways to and from the others are straight lines × {ratio}.</source>
   <translation>それ以外との道のりは直線距離 × {ratio} です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>Streets shut by water: {all} km for everybody, {slow} km for people who walk with difficulty.</source>
   <translation>水で通れない道路：全員が通れない {all} km、歩行が困難な人が通れない {slow} km。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/assign_shelters_messages.py"></location>
   <source>{count} shelters stand on a street that is shut.</source>
   <translation>避難所 {count} か所は通れない道路に面しています。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>The table buildings of a study: structure, year, floor_area_m2, storeys and use where they are known. Without buildings the zones stand in.</source>
   <translation>検討データの表 「buildings」 です。「structure」、「year」、floor_area_m2、「storeys」、「use」 を、分かる範囲で使います。建物がなければゾーンで代用します。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>The table zones of a study, or the zones of “Score vibrancy”, which also have the people present by day. Gives the people; without buildings also the dwellings, with assumed shares of structures and years. Without zones casualties that need people are not told.</source>
   <translation>検討データの表 「zones」、または「賑わいを評価」のゾーン（昼間の滞在者もあります）です。人数を与えます。建物がなければ、住戸も、仮定した構造・年の割合とともに与えます。ゾーンがなければ、人数の要る死傷者は出しません。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>Areas that totals are also made for, for example the table districts of a study. They may overlap. Buildings count by their centre, zones by their area.</source>
   <translation>合計を出す区域です（例：検討データの表 「districts」）。重なっていてもかまいません。建物は中心、ゾーンは面積で数えます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>The table hazards of a study: type, scenario, rank, depth_min_m and depth_max_m. Those that no function is about are left out, and told.</source>
   <translation>検討データの表 「hazards」 です（「type」、「scenario」、「rank」、depth_min_m、depth_max_m）。関数のない災害は除き、そのことを知らせます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>Depth of water in metres, measured seismic intensity, or PL, as the hazard of the raster says, told apart in steps of 0.1. A building takes the highest cell that it touches, a zone each value by its share of the area.</source>
   <translation>浸水深（m）、計測震度または PL 値です。どれであるかは「ラスタの災害」で指定します。値は 0.1 刻みで区別します。建物は触れるセルのうち最も大きい値、ゾーンは値ごとの面積の割合を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Raster of a hazard</source>
   <translation>災害のラスタ</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Hazard of the raster</source>
   <translation>ラスタの災害</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>What the values of the raster are.</source>
   <translation>ラスタの値が何であるかです。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>Measured intensity (JMA) of an earthquake that shakes the whole town alike, for example 6.3. The assumption intensity_spread says how far it may be off.</source>
   <translation>町全体が同じように揺れる地震の計測震度です（例：6.3）。どのくらい外れうるかは前提値 intensity_spread で決まります。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>Seismic intensity for all</source>
   <translation>町全体の計測震度</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>Damage functions to compute with, side by side. Empty: all that are about one of the hazards. Their source, range of validity and whether they were verified stand in the results.</source>
   <translation>計算に使う被害関数です。並べて比べます。空のときは、災害に合うものすべてを使います。出典、適用範囲、照合の有無は結果に書きます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>Yen per square metre of floor, for example the value that the ministry publishes for the prefecture. Without it no yen are told: there is no official value for all.</source>
   <translation>床面積 1 m² あたりの円です（例：国が公表する都道府県別の評価額）。与えなければ金額は出しません。すべてに使える公式の値はないからです。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>Value of a building</source>
   <translation>建物の評価額</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>How often the assumptions, and the place of the true intensity in the range of its class, are drawn for the low and high ends (10 % and 90 % points). 0 leaves them empty.</source>
   <translation>「low」 と 「high」（10 % 点と 90 % 点）のために、前提値と、階級の範囲の中での実際の強さの位置を引く回数です。0 のときは空になります。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Id</source>
   <translation>ID</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>Households</source>
   <translation>世帯数</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Field of the zones with this meaning.</source>
   <translation>この意味をもつ、ゾーンの列です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>Field of the districts with their name.</source>
   <translation>地区の名称のフィールドです。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>One row a building or zone, hazard and function: intensity, expected numbers of buildings by state, damage ratio, whether the function is valid there, and what was assumed. Those outside the hazard have no row.</source>
   <translation>建物またはゾーン、災害、関数ごとに 1 行です。強さ、被害の段階別の期待棟数、被害率、関数の適用範囲内かどうか、仮定したものを書きます。災害の外のものには行がありません。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>Damage of buildings or zones</source>
   <translation>建物またはゾーンの被害</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>One row a district, hazard and function: buildings by state, floor area, damage, people, deaths and serious injuries by night and by day, each with its band, the source, and how many targets lie outside the range of validity.</source>
   <translation>地区、災害、関数ごとに 1 行です。段階別の棟数、床面積、被害、人数、夜間と昼間の死者・重傷者をそれぞれ幅とともに示し、出典と、適用範囲の外にある数も書きます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>Totals of damage and casualties</source>
   <translation>被害と人的被害の合計</translation>
  </message>
  <message>
   <location filename="../../processing/risk/damage_parameters.py"></location>
   <source>One HTML file: the functions of each hazard side by side, their curves, districts, sources, assumptions and limits. It opens without internet.</source>
   <translation>一つの HTML ファイルです。災害ごとの関数の比較、曲線、地区別、出典、前提値、限界を載せます。インターネットなしで開けます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/draft_guideline.py"></location>
   <source>Draft disaster prevention guideline</source>
   <translation>防災指針の検討資料を作成</translation>
  </message>
  <message>
   <location filename="../../processing/risk/draft_guideline.py"></location>
   <source>Where hazards, residents, vulnerable residents, their opinions and the induction areas meet: problem areas as polygons with rule and reason, a sheet for every district that has one, and the table of indicators of the disaster prevention guideline of a location plan. Before and after a scenario or a changed induction area. The rules are a table that anybody can read and change.</source>
   <translation>災害のおそれ、住民、避難に時間がかかる住民、住民の意見、誘導区域が重なる場所を調べます。課題区域をルールと理由つきの区域として示し、課題区域のある地区ごとのシート（町丁目カルテ）と、立地適正化計画の防災指針の指標の表を作ります。シナリオや誘導区域の変更の前後を比べられます。ルールは、誰でも読み、変えることのできる表です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/draft_guideline.py"></location>
   <source>“{layer}”: no rule uses these columns: {columns}. Is one a condition whose name has a slip?</source>
   <translation>「{layer}」の次の列は、どのルールにも使われません：{columns}。条件の列名に書き誤りがないか確かめてください。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/draft_guideline.py"></location>
   <source>Districts: {count} of the kind {kind} ({key}).</source>
   <translation>地区：{kind}（{key}）が{count}件です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/draft_guideline.py"></location>
   <source>No districts were given: there is one sheet for the whole town.</source>
   <translation>地区が指定されていないため、全域で1枚のシートにします。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/draft_guideline.py"></location>
   <source>Districts overlap by {area} m²; there the first one counts.</source>
   <translation>地区が{area} m²重なっています。重なりは先の地区に数えます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/draft_guideline.py"></location>
   <source>Rule {rule} was not applied: needs {missing}.</source>
   <translation>ルール「{rule}」は適用していません：{missing}が必要です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/draft_guideline.py"></location>
   <source>{state}: {areas} problem areas with {problem} residents; {exposed} exposed + {safe} not exposed = {residents} residents.</source>
   <translation>{state}：課題区域{areas}か所、住民{problem}人。災害の区域内{exposed}＋区域外{safe}＝住民{residents}人。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/draft_guideline.py"></location>
   <source>{count} areas were too small or had too few residents.</source>
   <translation>{count}か所は、小さすぎるか、住民が少なすぎるため、除きました。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <location filename="../../processing/streets/measure_access.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Mesh cells or small areas with residents: the table zones of a study.</source>
   <translation>住民数のあるメッシュまたは町丁・字です。検討データの表「zones」を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>The table hazards of a study: type, scenario, rank or limits of depth, date.</source>
   <translation>検討データの表「hazards」です。種類、規模、ランクまたは浸水深の範囲、日付を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>The table districts of a study, or any areas with a name: one sheet each. Without them there is one sheet for the whole town.</source>
   <translation>検討データの表「districts」、または名前のある任意の区域です。1地区に1枚のシートを作ります。指定しないと、全域で1枚になります。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Where the layer has several kinds: small_area, neighbourhood, disaster_district, school_district or other. Empty takes the first of these that is there.</source>
   <translation>レイヤに複数の種類がある場合に選びます：「small_area」「neighbourhood」「disaster_district」「school_district」「other」。空欄では、この順で最初にあるものを使います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Kind of districts</source>
   <translation>地区の種類</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>The table plan_areas of a study; the kind residence_induction is used.</source>
   <translation>検討データの表「plan_areas」です。種類が「residence_induction」の区域を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>The table buildings of a study, with storeys and floor_area_m2. Rules about low buildings need it.</source>
   <translation>検討データの表「buildings」です（列「storeys」「floor_area_m2」）。低い建物についてのルールに必要です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>The table shelters of a study. A capacity that is NULL is unknown, never boundless.</source>
   <translation>検討データの表「shelters」です。収容人数がNULLのものは「不明」で、無制限とはみなしません。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>The table needs of a study, with theme and weight; without a weight each counts 1.</source>
   <translation>検討データの表「needs」です（列「theme」「weight」）。重みがないものは1と数えます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>The zones of “Score vibrancy”: people present at midday and the vibrancy of each zone, joined by id.</source>
   <translation>「賑わいを評価」のゾーンです。昼にいる人と賑わいを、列「id」で結びます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Scored zones</source>
   <translation>賑わいを評価したゾーン</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>The zones of “Assign people to shelters”: who finds no shelter in time, or no room.</source>
   <translation>「避難所への割り当て」のゾーンです。間に合う避難先がない人、入りきれない人を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Zones with shelters assigned</source>
   <translation>避難先を割り当てたゾーン</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>The whole plan as it would be: all its areas, changed or not. Gives everything a state after.</source>
   <translation>変更後の計画全体です。変わらない区域も含めてください。すべての結果に変更後の状態が付きます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Plan areas after a change</source>
   <translation>変更後の計画区域</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Facilities with a category: the table facilities of a study. Those in hazard areas are counted, and those for people who need care (medicine, welfare, children, schools); edits may move, change or remove them.</source>
   <translation>種類のある施設です（検討データの表「facilities」）。災害の区域内の施設と、要配慮者の施設（医療・福祉・子育て・学校）を数えます。変更の表で、移す・変える・除くことができます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Edits of a scenario, as “Simulate scenario” takes them. Housing adds residents where it stands; new facilities in problem areas are counted. Gives everything a state after.</source>
   <translation>「シナリオをシミュレーション」と同じ形式の変更です。住宅は、その場所の住民を増やします。課題区域内の新しい施設は数えます。すべての結果に変更後の状態が付きます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Edits</source>
   <translation>変更</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>A table that takes the place of the built-in rules (resources/tables/guideline_rules.csv) with the same columns: key, hazards, least_rank, least_value, within_years, least_density_ha, least_share_75_up, least_needs, needs_themes, induction, most_storeys, least_unserved_share, severity, reason, measures, source, year, verified. Empty conditions ask for nothing; reason and measures may be sentences of your own.</source>
   <translation>組み込みのルール（resources/tables/guideline_rules.csv）に代わる表です。列は同じです：「key」「hazards」「least_rank」「least_value」「within_years」「least_density_ha」「least_share_75_up」「least_needs」「needs_themes」「induction」「most_storeys」「least_unserved_share」「severity」「reason」「measures」「source」「year」「verified」。空の条件は問いません。「reason」と「measures」には自分の文を書けます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Year up to which records count</source>
   <translation>浸水実績を数える最後の年</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Rules about past events count back from the end of this year; by default the current one.</source>
   <translation>過去の浸水についてのルールは、この年の終わりからさかのぼって数えます。既定は今年です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Parts that meet the same rule and are at most so far apart are one problem area. Areas never cross the border of a district or of the induction area.</source>
   <translation>同じルールにあてはまり、この距離以内にある部分を1つの課題区域にまとめます。地区や誘導区域の境界はまたぎません。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Neighbours up to [m]</source>
   <translation>まとめる距離［m］</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Smaller ones are left out and counted.</source>
   <translation>これより小さいものは除き、数を知らせます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Smallest problem area [m²]</source>
   <translation>最小の課題区域［m²］</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Fewest residents of a problem area</source>
   <translation>課題区域の最少の住民</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Areas with fewer are left out and counted.</source>
   <translation>これより少ない区域は除き、数を知らせます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Field of the facilities with this meaning.</source>
   <translation>この意味をもつ、施設の列です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Field of the edits with this meaning.</source>
   <translation>この意味をもつ、変更の列です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Where a rule is met: rule, severity, reason, residents by age, buildings, district, inside or outside the induction area, measures to consider; each state.</source>
   <translation>ルールにあてはまる区域です。ルール、重大さ、理由、年齢別の住民、建物、地区、誘導区域の内外、検討する取組を、状態ごとに持ちます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Districts with indicators</source>
   <translation>指標つきの地区</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Hazards, issues and measures in words; residents exposed and not, in problem areas and in the induction area, shelters, facilities, opinions; each state, and what is outside all districts.</source>
   <translation>災害・課題・取組の文と、災害の区域内と区域外の住民、課題区域と居住誘導区域の住民、避難所、施設、意見を、状態ごとに示します。どの地区にも入らない場所も含みます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Indicators of the town, inside and outside the induction area and of every district, by hazard and rank, before and after; the target is left to the guideline.</source>
   <translation>全域、誘導区域の内外、各地区の指標を、災害とランク別に、変更の前後で示します。目標値は防災指針で定めます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/guideline_definitions.py"></location>
   <source>Web page for printing: a cover with the table of indicators and the rules, then one A4 page a district with map, key figures, problem areas, reasons and measures to consider.</source>
   <translation>印刷できるWebページです。表紙に指標の表とルール、続いて1地区をA4で1枚に、地図、主な数値、課題区域と理由、検討する取組を示します。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards.py"></location>
   <source>Overlay hazards</source>
   <translation>災害を重ねる</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards.py"></location>
   <source>Lays several hazards at once over zones, buildings, plan areas or facilities: worst rank, share of area and floor area by rank, storeys that stay dry, whether people go upstairs or leave, and who is exposed at night (residents by age) and by day (people present). Where areas overlap the worse counts. Ranks add up to the whole.</source>
   <translation>複数の災害を一度に、ゾーン・建物・計画の区域・施設に重ねます。最悪のランク、ランク別の面積と床面積の割合、浸水しない階数、上階への避難か立ち退きか、夜（年齢別の住民）と昼（滞在する人）にだれがさらされるかを出します。区域が重なる所は悪い方を使います。ランクを合計すると全体になります。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards.py"></location>
   <source>Hazards laid over</source>
   <translation>重ねた災害の数</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards.py"></location>
   <source>Residents in the hazard that reaches most of them</source>
   <translation>最も多くの住民に及ぶ災害の、区域内の住民</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>What hazards are laid over: {keys}. The layer of these must be given below.</source>
   <translation>災害を重ねる対象：{keys}。そのレイヤを下で指定してください。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>The table hazards of a study: type, and as far as known scenario, rank, depth or duration. Several hazards in one layer are told apart by type and scenario; overlapping areas of one hazard count once, by the worst.</source>
   <translation>検討データの表hazards。種類（type）と、分かる範囲で規模・ランク・浸水深・継続時間をもちます。1つのレイヤにある複数の災害は種類と規模で区別し、同じ災害の重なる区域は悪い方で1回だけ数えます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Hazards to lay over; without a choice all that are in the layer: {keys}.</source>
   <translation>重ねる災害。選ばなければレイヤにあるものすべて：{keys}。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Mesh cells or small areas with residents: the table zones of a study. Without them there are no people, only areas.</source>
   <translation>住民をもつメッシュまたは小地域。検討データの表zones。なければ人数は出ず、面積だけになります。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>The table buildings of a study. Residents of a zone are put into its homes by floor area; a zone without buildings keeps them spread over its area, and says so.</source>
   <translation>検討データの表buildings。ゾーンの住民を床面積に応じて住宅に割り当てます。建物のないゾーンでは面積に均等に置き、そのことを示します。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>The table plan_areas of a study, for targets of that kind.</source>
   <translation>検討データの表plan_areas。対象が計画の区域のときに使います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>The table facilities of a study, for targets of that kind: the hazard at the place, without people.</source>
   <translation>検討データの表facilities。対象が施設のときに使います。その場所の災害だけで、人数はありません。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Areas for the totals; people count where the centroid of their zone or building is. They may overlap; each counts for itself.</source>
   <translation>合計のための地区です。人はゾーンや建物の重心がある地区で数えます。地区は重なってもよく、それぞれ別に数えます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Zones as “Score vibrancy” wrote them: people present by hour band, measured where there is a measurement, else modelled. Joined by id.</source>
   <translation>「賑わいを評価」が書き出したゾーン。時間帯別の滞在人数（実測があれば実測、なければモデル）をidで結び付けます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <location filename="../../processing/vibrancy/score_vibrancy.py"></location>
   <source>Zones with vibrancy</source>
   <translation>ゾーンの賑わい</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>The table observations of a study, used without zones with vibrancy: people present by day (11–14 h) or night (1–4 h) by mesh cell, spread over the zones of a cell as residents are.</source>
   <translation>検討データの表observations。ゾーンの賑わいがないときに使います。メッシュ別の昼（11～14時）または夜（1～4時）の滞在人数を、メッシュ内のゾーンに住民の割合で分けます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>weekday, holiday, or all: the mean day. A moment overrides it.</source>
   <translation>「weekday」（平日）、「holiday」（休日）、「all」（平均の日）。時点を指定すると、そちらが優先されます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Hour of the people present. A moment overrides it.</source>
   <translation>滞在する人の時刻。時点を指定すると、そちらが優先されます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Rows that stand above the built-in assumptions; those of the list risk move the limits of ranks (flood, break_1_m), the height of storeys and the colours (flood, colour_1_red). Without it the table assumptions of the study is used.</source>
   <translation>組み込みの前提に優先する行。リストriskの行で、ランクの境（「flood」、break_1_m）、階の高さ、色（「flood」、colour_1_red）を変えられます。指定しなければ検討データの表assumptionsを使います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Depths [m], hours or intensities in the first band. Every cell counts with its whole square, so a building that a wet cell only clips is wet.</source>
   <translation>1番目のバンドに浸水深［m］・時間・震度をもつラスタ。セルは全体の四角で数えるため、浸水セルが少しでもかかる建物は浸水とします。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>The hazard that the raster shows: {keys}.</source>
   <translation>ラスタが表す災害：{keys}。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Scenario of the raster</source>
   <translation>ラスタの規模</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>L1 (design scale), L2 (largest assumed scale), or none.</source>
   <translation>L1（計画規模）、L2（想定最大規模）、またはnone（なし）。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Radius of points [m]</source>
   <translation>点の半径［m］</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>When a row begins to hold (rain, river level, warning area); rows without a time always hold. Without a moment every moment at which something changes is computed, and QGIS's temporal controller plays the result.</source>
   <translation>行が当てはまり始める時刻（雨量、水位、警報の区域など）。時刻のない行は常に当てはまります。時点を指定しなければ、変化のあるすべての時点を計算し、QGISの時系列コントローラで再生できます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Field of the time</source>
   <translation>時刻の列</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>When a row ceases to hold. Without it a row holds until its hazard is told anew, and a point (a gauge) until its own next reading.</source>
   <translation>行が当てはまらなくなる時刻です。なければ、その災害の次の時刻まで、点（観測所）は自分の次の観測までとします。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Field of the end</source>
   <translation>終わりの列</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>The moment to compute for, with the people present then (Saturdays and Sundays count as holidays; public holidays are not known).</source>
   <translation>計算する時点。その時点の滞在する人を使います（土曜・日曜は休日とし、祝日は考えません）。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>A number of each row: rain, river level, depth, intensity. Without limits below it is in the unit of the hazard (m, h, measured intensity, PL). A row of zero or less, or below the first limit, is no hazard while it holds.</source>
   <translation>各行の数値：雨量、河川の水位、浸水深、震度。下の境を指定しなければ、その災害の単位（m、時間、計測震度、PL値）とします。0以下の行や最初の境に達しない行は、その間は災害なしとします。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Field of a reading</source>
   <translation>観測値の列</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Limits of the reading</source>
   <translation>観測値の境</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>From which reading on each rank begins, for example “20, 50, 80” for rain or a warning and a danger level for a river; closed on the left. Then no depth is told.</source>
   <translation>各ランクが始まる観測値です。例：雨量なら「20, 50, 80」、河川なら警戒水位と危険水位。境の値を含みます。この場合、浸水深は分からないものとします。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Hazard of the layer</source>
   <translation>レイヤの災害</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Which hazard all rows of the layer stand for, for layers without a column “type” (gauges, warning areas).</source>
   <translation>列「type」のないレイヤ（観測所、警報の区域）で、すべての行が表す災害です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Points among the hazard areas (gauges) stand for a circle of this radius. Without it points are left out and counted.</source>
   <translation>災害の区域のうち点（観測所など）は、この半径の円として扱います。指定しなければ点は除き、数を示します。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>By which hazard the targets are coloured, for example “flood L2”. Empty: the first that reaches any target.</source>
   <translation>対象を色分けする災害（例：「flood」 L2）。空なら、対象に及ぶ最初の災害です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Hazard to draw</source>
   <translation>色分けする災害</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Zones: field “{role}”</source>
   <translation>ゾーン：列「{role}」</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Field of the zones with this meaning; may be missing.</source>
   <translation>この意味をもつ、ゾーンの列です。なくてもかまいません。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>One row a target (and moment): worst rank of every hazard, depth, storeys that stay dry, whether people go upstairs or leave, residents by age, people present.</source>
   <translation>対象（と時点）ごとに1行。各災害の最悪のランク、浸水深、浸水しない階数、上階への避難か立ち退きか、年齢別の住民、滞在する人。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Targets with hazards</source>
   <translation>対象と災害</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Exposure by target, hazard and rank</source>
   <translation>対象・災害・ランク別の曝露</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>One row a target, hazard and rank: area, floor area, residents by age, people present and their shares. Rank 0 is outside, so ranks add up to the whole.</source>
   <translation>対象・災害・ランクごとに1行。面積、床面積、年齢別の住民、滞在する人とその割合。ランク0は区域外で、合計すると全体になります。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>One row a place (the whole town, each district, each kind of plan area) and class: outside, stay, upstairs, leave early, unknown depth. In a building everybody has the class of the building; people spread over an area have that of their spot, in a house of two storeys.</source>
   <translation>場所（まち全体、各地区、計画の区域の種類）と区分（区域外、屋内、上階、早めの立ち退き、浸水深不明）ごとに1行。建物の中の人は全員その建物の区分、面積に広げて数える人は、2階建ての家にいるものとして、その地点の区分とします。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Residents by what they are to do</source>
   <translation>とるべき行動別の住民</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>One row a hazard and rank for the whole town, and for each district: residents with a low and a high, people present, areas. Ranks add up to the whole.</source>
   <translation>まち全体と地区ごとに、災害・ランク別に1行。住民（下限・上限つき）、滞在する人、面積。ランクを合計すると全体になります。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>Totals of exposure</source>
   <translation>曝露の合計</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_definitions.py"></location>
   <source>A page to read and print: each hazard by rank with residents, ages and people present, what people are to do, districts, moments, what it rests on and what it does not say. Nothing is written where this is empty.</source>
   <translation>読んで印刷するためのページ：災害ごと・ランク別の住民・年齢・滞在する人、とるべき行動、地区別、時点別、根拠、そして分からないこと。空なら何も書き出しません。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>{count} targets had a broken geometry and were repaired for this run.</source>
   <translation>{count}件の対象は図形が壊れていたため、今回の計算のために直しました。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>Districts overlap: {count} times a zone or building is of one more. Each district counts for itself; their sum is more than the town.</source>
   <translation>地区が重なっています。ゾーンや建物が2つ以上の地区に入る所が、のべ{count}件あります。地区ごとに別々に数えるため、地区の合計はまち全体より多くなります。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>The zones tell no age groups; the columns of ages stay empty.</source>
   <translation>ゾーンに年齢の区分がないため、年齢別の列は空になります。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>{count} hazard rows are of hazards that were not chosen.</source>
   <translation>{count}行は、選ばれていない災害です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>Raster: {wet} of {cells} cells are in the hazard where targets are.</source>
   <translation>ラスタ：{cells}セルのうち、対象のある所で災害に当たるのは{wet}セルです。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>{count} hazard rows are of a type that is not in the registry and were left out.</source>
   <translation>{count}行は登録にない種類の災害のため、除きました。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>{count} hazard rows have a scenario other than L1 and L2; they count as without one.</source>
   <translation>{count}行の規模はL1・L2以外のため、規模なしとして扱います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>{count} hazard rows tell depth or duration as a text in “rank”; it was read.</source>
   <translation>{count}行は列「rank」に浸水深や継続時間を文章で書いているため、それを読み取りました。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>{count} hazard rows tell neither rank nor depth: they count as rank 1 of an unknown depth.</source>
   <translation>{count}行にはランクも浸水深もないため、浸水深が不明のランク1として扱います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>{count} hazard rows have a rank beyond the registry; they count as the highest.</source>
   <translation>{count}行のランクは登録の範囲を超えるため、最も高いランクとして扱います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>{count} hazard rows have a class that reaches over several ranks; the worse one counts, in a class open upwards its lower end.</source>
   <translation>{count}行の階級は複数のランクにまたがります。悪い方のランク（上限のない階級では下限のランク）を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>{count} hazard areas had a broken geometry and were repaired for this run.</source>
   <translation>{count}件の災害の区域は図形が壊れていたため、今回の計算のために直しました。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>{count} hazard rows have no area (no geometry, points, lines) and were left out.</source>
   <translation>{count}行には面の図形がない（図形なし・点・線）ため、除きました。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>{count} points stand for circles of the radius given.</source>
   <translation>{count}個の点を、指定した半径の円として扱います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>{count} moments were computed, from {first} to {last}.</source>
   <translation>{first}から{last}まで、{count}時点を計算しました。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>{hazard}: {hit} of {count} targets</source>
   <translation>{hazard}：対象{count}件のうち{hit}件</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>; {exposed} of {total} residents</source>
   <translation>、住民{total}人のうち{exposed}人</translation>
  </message>
  <message>
   <location filename="../../processing/risk/overlay_hazards_messages.py"></location>
   <source>Targets by what people do: {classes}.</source>
   <translation>避難の区分ごとの対象の数：{classes}。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>The zones that “Score vibrancy” gives, or those of “Simulate scenario”: fields vibrancy and residents; people present at midday where known.</source>
   <translation>「賑わいを評価」または「シナリオをシミュレーション」の結果のゾーンです。賑わいと居住者の列、分かれば昼に滞在する人の列を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>Zones with their vibrancy</source>
   <translation>賑わいの値をもつゾーン</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>The table hazards of a study: type, and where known scenario, rank and depth.</source>
   <translation>検討データの表「災害の区域」です。種類と、分かれば規模、階級、浸水深を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <location filename="../../processing/siting/map_site_potential.py"></location>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Types (flood) or types with their scenario (flood L2), separated by commas. Empty: all.</source>
   <translation>種類（flood）を、規模を限るときは後に空白と L1 または L2 を付けて、コンマで区切って書きます。空欄はすべてです。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>The table plan_areas of a study: kinds residence_induction and urban_function_induction.</source>
   <translation>検討データの表 plan_areas。種類は residence_induction（居住誘導区域）と urban_function_induction（都市機能誘導区域）です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>The whole plan as it would be: all its areas, changed or not, with the fields of the plan areas.</source>
   <translation>変更後の計画の全体。変更しない区域も含めたすべての区域で、属性は計画区域と同じです。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>Tables of indicators of “Simulate scenario”, or its zones, as “Compare scenarios” takes them. Simulated with hazards, they tell who is in danger.</source>
   <translation>「シナリオをシミュレーション」の指標の表、またはゾーンです。「シナリオを比較」と同じものを使います。災害の区域を与えてシミュレーションしたものは、危険な場所の人数を含みます。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>Zones of the scenarios</source>
   <translation>シナリオのゾーン</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>For scenarios that were simulated without hazards: their zones, one layer for each scenario in the same order. People in danger are then estimated by the share of each zone.</source>
   <translation>災害の区域を与えずにシミュレーションしたシナリオのためのゾーンです。シナリオと同じ順に1つずつ指定します。危険な場所の人数は、各ゾーンに占める割合から推計します。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <location filename="../../processing/vibrancy/compare_scenarios.py"></location>
   <source>One name for each scenario, in the order of the layers, separated by semicolons. Without them, the names in the tables and of the layers serve.</source>
   <translation>レイヤーの順に、シナリオごとに1つの名前を、セミコロンで区切って書きます。空欄のときは、表の中の名前とレイヤーの名前を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>Names</source>
   <translation>名前</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>Vibrancy from which on a zone counts as lively, itself included. Empty: the assumption risk / weighing / lively_from with its range.</source>
   <translation>この値以上のゾーンを、賑わいがあるとみなします。空欄のときは、前提（risk, weighing, lively_from）の値と幅を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>Lively from [points]</source>
   <translation>賑わいがあるとみなす値 [点]</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>Danger from which on a zone counts as at risk, itself included. Empty: the assumption risk / weighing / at_risk_from with its range.</source>
   <translation>この値以上のゾーンを、危険とみなします。空欄のときは、前提（risk, weighing, at_risk_from）の値と幅を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>At risk from [0 to 1]</source>
   <translation>危険とみなす危険度 [0～1]</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>Vibrancy, low</source>
   <translation>賑わい（下限）</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>Vibrancy, high</source>
   <translation>賑わい（上限）</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>People present, measured</source>
   <translation>滞在する人（実測）</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>People present, modelled</source>
   <translation>滞在する人（モデル）</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>Zones with danger (0 to 1) and what it is made of, residents and people present in danger, class (lively or quiet, safe or at risk), whether the class is sure, and residents inside induction areas and in danger.</source>
   <translation>危険度（0～1）とその内訳、危険な場所の居住者と滞在する人、区分（賑わいの有無と安全・危険）、区分が確実か、誘導区域内の居住者とそのうち危険な場所の人をもつゾーンです。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>Induction areas in parts</source>
   <translation>誘導区域の変化した部分</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>What of the induction areas is kept, added or removed, with residents, people in danger, danger and vibrancy. Empty without plan areas.</source>
   <translation>誘導区域のうち残る部分、加わる部分、外れる部分と、その居住者、危険な場所の人、危険度、賑わいです。計画区域がなければ空です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>What the change does</source>
   <translation>変更の影響</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>One row a kind of induction area and measure, before, after and change: area, residents, residents by hazard and rank, people in danger, mean vibrancy. Empty without plan areas.</source>
   <translation>誘導区域の種類と項目ごとに1行で、変更前、変更後、変化を示します。面積、居住者、災害と階級ごとの居住者、危険な場所の人、賑わいの平均です。計画区域がなければ空です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>Scenarios by objective</source>
   <translation>目的ごとのシナリオ</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>One row a scenario (and today) and objective: vibrancy, residents and visitors in danger, access, inequality; change, place between worst and best, and whether it is dominated and by which. Empty without scenarios.</source>
   <translation>シナリオ（と現状）と目的ごとに1行です。目的は賑わい、危険な場所の居住者と来訪者、行きやすさ、格差で、変化、最も悪いものと良いものの間での位置、劣位かどうかとその相手を示します。シナリオがなければ空です。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_definitions.py"></location>
   <source>Page with a chart of danger over vibrancy, the zones that the plan leads people into danger in, the change of the induction areas, and the scenarios.</source>
   <translation>賑わいと危険度の図、計画が人を危険な場所へ誘導しているゾーン、誘導区域の変化、シナリオをまとめたページです。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_plan.py"></location>
   <source>Weigh vibrancy against risk</source>
   <translation>賑わいと災害リスクを比べる</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_plan.py"></location>
   <source>Sets the vibrancy of zones against hazards: where lively and safe meet, where the plan leads people into danger, what a proposed change of an induction area does, and which scenarios are not dominated in vibrancy, risk, access and equity together.</source>
   <translation>ゾーンの賑わいを災害と突き合わせます。賑わいと安全が両立する場所、計画が人を危険な場所へ誘導している場所、誘導区域の変更案の影響、賑わい・リスク・行きやすさ・公平さをあわせて他に劣らないシナリオが分かります。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_plan.py"></location>
   <location filename="../../processing/vibrancy/compare_scenarios.py"></location>
   <source>Scenarios not dominated</source>
   <translation>劣位でないシナリオ</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_plan.py"></location>
   <location filename="../../ui/models/comparison.py"></location>
   <location filename="../../ui/widgets/analysis_box.py"></location>
   <location filename="../../ui/widgets/charts.py"></location>
   <source>today</source>
   <translation>現状</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_plan.py"></location>
   <source>{count} zones have no number of residents (NULL); they count as nobody.</source>
   <translation>{count}個のゾーンに居住者数がありません（NULL）。誰も住んでいないものとして扱います。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_plan.py"></location>
   <source>{count} zones have no vibrancy and no class.</source>
   <translation>{count}個のゾーンには賑わいの値がなく、区分もありません。</translation>
  </message>
  <message>
   <location filename="../../processing/risk/weigh_plan.py"></location>
   <source>No hazard area lies in any zone. Check that both layers are of the same place.</source>
   <translation>どのゾーンにも災害の区域がありません。2つのレイヤーが同じ場所のものか確かめてください。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>coverage: most residents within REACH of a site. walking_time: least mean walking time to the nearest site. vibrancy: greatest gain of the zones' mean vibrancy. spend: greatest gain of spend in the town. diversion: fewest visits that existing facilities lose (set MIN_VISITORS, or places where nobody comes win). The last three are computed by the vibrancy model and need all facilities; they are searched, without a bound.</source>
   <translation>「coverage」：到達範囲（REACH）に入る居住者が最も多い配置。walking_time：最寄りまでの平均徒歩時間が最も短い配置。「vibrancy」：ゾーンの賑わいの平均が最も上がる配置。「spend」：まち全体の消費が最も増える配置。「diversion」：既存施設が失う来訪が最も少ない配置（MIN_VISITORS を指定しないと、誰も来ない場所が選ばれます）。後の三つは賑わいモデルで計算するため全施設のデータが必要で、探索によるものであり、限界値は示せません。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>How many sites are chosen, those that are decided already (LOCKED_FIELD) included.</source>
   <translation>選ぶ数です。すでに決まっている候補地（LOCKED_FIELD）も含めて数えます。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Facilities of this category serve already, see EXISTING. Empty: all facilities of the layer do. The vibrancy model needs it.</source>
   <translation>この種類の既存施設は、すでにサービスしているものとして扱います（EXISTING を参照）。空欄のときはレイヤーの全施設です。賑わいモデルでは必ず指定します。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Category of what is placed</source>
   <translation>置く施設の種類</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>In the unit of the category, for the vibrancy model and the edits. Empty: the default size of the category.</source>
   <translation>種類ごとの単位で指定します。賑わいモデルと変更の表に使います。空欄のときは種類の標準の規模です。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Size of what is placed</source>
   <translation>置く施設の規模</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Largest way that counts as covered, itself included. In the unit REACH_UNIT, or in that of the distance table.</source>
   <translation>到達範囲とみなす道のりの上限です（ちょうどの値も含みます）。単位は REACH_UNIT、距離の表を使うときはその表の単位です。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>m: metres along the way. min: minutes on foot at the speed of GROUP.</source>
   <translation>m：道のりのメートル。「min」：GROUP の速さで歩いた分。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Unit of the reach</source>
   <translation>到達範囲の単位</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Where the demand is: mesh cells or small areas with residents (the table zones of a study), points, or with a distance table rows without geometry. The vibrancy model needs areas.</source>
   <translation>需要のある場所です。居住者のあるメッシュや小地域（検討データの表「zones」）、点、または距離の表を使うときは図形のない表も使えます。賑わいモデルでは面が必要です。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Places that may be chosen: points, or areas such as parcels (the centroid, or where it lies outside, a point inside). Empty: the middle of every zone.</source>
   <translation>選ぶことができる場所です。点、または敷地などの面（重心。重心が外に出るときは面の内側の点）を使います。空欄のときはすべてのゾーンの中心です。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>serve: facilities of CATEGORY stay and serve already; P further sites are chosen. compete: they and the candidates compete for the P places; those not chosen close. ignore: they do not count.</source>
   <translation>「serve」：CATEGORY の既存施設は残り、すでにサービスしています。加えて P か所を選びます。「compete」：既存施設と候補地を合わせて P か所を選び、選ばれなかった既存施設は廃止します。「ignore」：既存施設を考えません。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Facilities that are there</source>
   <translation>既存施設の扱い</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Demand that one site can serve, new or there. People are then assigned by the best plan for all, a zone also to several sites. Empty: any. Not for the vibrancy model.</source>
   <translation>新設・既存を問わず、1か所が受け持てる需要の上限です。このとき人は全体として最もよくなるように割り当てられ、一つのゾーンが複数の施設に分かれることもあります。空欄のときは上限なし。賑わいモデルでは使えません。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Capacity of a site</source>
   <translation>1か所の受け持てる上限</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Table with the fields origin (id of the zone), destination (id of the candidate or facility) and distance, in any unit, for example minutes by car. It stands in the place of geometry; a pair that is not in it is out of reach. Not for the vibrancy model.</source>
   <translation>「origin」（ゾーンのID）、「destination」（候補地または施設のID）、「distance」の列をもつ表です。単位は自由です（例：車での分）。図形の代わりに使い、表にない組は行けないものとします。賑わいモデルでは使えません。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Distance table</source>
   <translation>距離の表</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Areas that rule candidates out by where they lie, for example the table plan_areas of a study.</source>
   <translation>候補地をその位置によって除外する区域です（例：検討データの表 plan_areas）。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Areas of plans</source>
   <translation>計画の区域</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Kinds that count, separated by commas, for example urbanisation_control. Empty: all areas of the layer.</source>
   <translation>対象とする区域の種類をコンマで区切って書きます（例：urbanisation_control）。空欄のときはレイヤーのすべての区域です。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Kinds of plan areas</source>
   <translation>計画の区域の種類</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>inside: candidates within one of the areas are ruled out. outside: those in none are, for example outside urban_function_induction.</source>
   <translation>「inside」：区域の中にある候補地を除外します。「outside」：どの区域にも入らない候補地を除外します（例：urban_function_induction の外）。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Side that is ruled out</source>
   <translation>除外する側</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Areas with a type and a rank, for example the table hazards of a study. What they do to candidates within them, HAZARD_USE says. Ranks below LEAST_RANK do not count.</source>
   <translation>種類と階級のある区域です（例：検討データの表「hazards」）。区域内の候補地をどう扱うかは「HAZARD_USE」で決めます。「LEAST_RANK」より低い階級は数えません。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>exclude: candidates within the areas are ruled out from LEAST_RANK up, and where the rank is unknown. penalise: they may be chosen, but count for less by HAZARD_PENALTY times the danger there (0 to 1: the weight of the worst hazard and rank, see the assumptions risk / weighing; an unknown rank weighs as the heaviest).</source>
   <translation>「exclude」：「LEAST_RANK」以上の階級の区域、または階級の分からない区域にある候補地を除きます。「penalise」：選ぶことはできますが、「HAZARD_PENALTY」×その場所の危険度の分だけ低く数えます（危険度は0～1で、最も重い災害と階級の重みです。前提「risk / weighing」にあります。階級が分からなければ、その種類で最も重いものとみなします）。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>What hazards do</source>
   <translation>災害の扱い</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Share of its worth that a candidate loses where danger is 1. Covered residents and gains count for less by the penalty p, a walking time counts 1 / (1 − p) times. 0: hazards do not matter. A penalty of 1 rules out. Empty: the assumption risk / weighing / site_penalty.</source>
   <translation>危険度が1のとき、候補地の値打ちのうち失われる割合です。割引きをpとすると、対象となる居住者や増加分はpの割合だけ少なく、徒歩時間は1/(1−p)倍に数えます。0なら災害は影響しません。割引きが1になる候補地は除きます。空欄なら、前提「risk / weighing / site_penalty」を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Penalty at danger 1 [0 to 1]</source>
   <translation>危険度1での割引き［0～1］</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Types that count, separated by commas, for example flood, tsunami. Empty: all.</source>
   <translation>対象とする災害の種類をコンマで区切って書きます（例：「flood」, 「tsunami」）。空欄のときはすべてです。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Types of hazards</source>
   <translation>災害の種類</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Rank of the hazard table: for flood 1 is below 0.5 m, 2 is 0.5 to 3 m, 3 is 3 to 5 m; for landslides 2 is the special zone.</source>
   <translation>災害の表のランクです。洪水では1が0.5 m未満、2が0.5～3 m、3が3～5 m。土砂災害では2が特別警戒区域です。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Least rank that counts</source>
   <translation>数える最小の階級</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Facilities that are there, with a category: the table facilities of a study. The vibrancy model needs all of them; the other objectives those of CATEGORY.</source>
   <translation>種類をもつ既存施設です（検討データの表「facilities」）。賑わいモデルではすべての施設、それ以外の目的では CATEGORY の施設が必要です。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>How often the value of the chosen sites is computed again with other values from the ranges of the assumptions. Low and high are the 10 % and 90 % points. The sites stay the same. 0 leaves the band empty.</source>
   <translation>選んだ配置の値を、前提の幅から取った別の値で計算し直す回数です。下限と上限は10 %点と90 %点です。配置は変えません。0のときは幅を求めません。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Field of the candidates with this meaning.</source>
   <translation>この意味をもつ候補地の列です。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Decided already (1)</source>
   <translation>決定済み（1）</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Demand</source>
   <translation>需要</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Field with the demand that is served, for example children or patients. Empty: residents. Not for the vibrancy model.</source>
   <translation>受け持つ需要の列です（例：子どもや患者の数）。空欄のときは居住者です。賑わいモデルでは使えません。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Type</source>
   <translation>種類</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Field of the areas with this meaning.</source>
   <translation>この意味をもつ区域の列です。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Whose speed (for minutes) and whose passable streets count: standard is 80 m a minute.</source>
   <translation>だれの速さ（分の計算）と、だれが通れる道で考えるかです。「standard」は分速80 mです。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>User group</source>
   <translation>歩く人の区分</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>auto: search, bound, and a proof as far as the time allows. exact: a proof, or no answer. heuristic: search and bound only.</source>
   <translation>「auto」：探索と限界値の計算をし、時間の許すかぎり最適であることの証明も試みます。「exact」：証明できなければ答えを出しません。「heuristic」：探索と限界値だけです。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>For the bound and the proof, or for the exchanges by the vibrancy model. The first search always comes to its end. While HiGHS computes, a stop waits for it.</source>
   <translation>限界値と証明、または賑わいモデルでの入れ替えにかける時間です。最初の探索は必ず終わりまで行います。HiGHS の計算中に中止を押したときは、その計算が終わるまで待ちます。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Time limit [s]</source>
   <translation>制限時間（秒）</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Visits a day that every new site must have, by the vibrancy model.</source>
   <translation>賑わいモデルで、新しい施設のどれもがもつべき1日の来訪数です。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Least visits of a site</source>
   <translation>1か所の最小の来訪数</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Candidates and existing facilities with status (chosen, locked, kept, dropped, existing, candidate, excluded), rank, gain (what each adds when it comes), served, mean_way, capacity, load_share, visitors and spend_yen (by the model), reason (what rules it out), and the hazard there with its rank, danger and penalty.</source>
   <translation>候補地と既存施設に、「status」（「chosen」、「locked」、「kept」、「dropped」、「existing」、「candidate」、「excluded」）、「rank」、「gain」（加えたときの増分）、「served」、「mean_way」、「capacity」、「load_share」、「visitors」と「spend_yen」（賑わいモデルのとき）、「reason」（除外の理由）、その場所の災害とその階級、危険度、割引きを付けたものです。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Zones with their site</source>
   <translation>ゾーンと受け持つ施設</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Zones with site_id, way, distance_m, walk_min, walk_min_before, covered and served_share.</source>
   <translation>ゾーンに site_id、「way」、distance_m、walk_min、walk_min_before、「covered」、served_share を付けたものです。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>One row: value of the objective with its band, bound, gap, method, whether it is proven and checked, numbers, basis of distances, seconds.</source>
   <translation>1行の表：目的の値とその幅、限界値、差、方法、証明と検算の有無、各種の数、距離の基礎、秒数。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>Summary</source>
   <translation>まとめ</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_definitions.py"></location>
   <source>The choice as edits that “Simulate scenario” takes.</source>
   <translation>選んだ配置を、「シナリオを試す」に渡せる変更の表にしたものです。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>residents covered</source>
   <translation>範囲に入る居住者</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>mean walking time</source>
   <translation>平均徒歩時間</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>mean vibrancy of the zones</source>
   <translation>ゾーンの賑わいの平均</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>spend in the town</source>
   <translation>まちの消費</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>visits that existing facilities lose</source>
   <translation>既存施設が失う来訪</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>{zones} zones, {candidates} candidates, {existing} facilities that serve already. Ways: {basis}.</source>
   <translation>ゾーン {zones}、候補地 {candidates}、すでにサービスしている施設 {existing}。道のり：{basis}。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>{count} candidates are ruled out ({reason}).</source>
   <translation>候補地 {count} か所を除外しました（{reason}）。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>{count} zones have no number of residents or demand (NULL); they count as 0.</source>
   <translation>{count} ゾーンは居住者または需要の数がありません（NULL）。0として扱います。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>{count} zones are on no street; their ways are straight lines × detour.</source>
   <translation>{count} ゾーンは道路から離れています。その道のりは直線距離×迂回率です。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>{count} sites are on no street; their ways are straight lines × detour.</source>
   <translation>{count} か所の候補地・施設は道路から離れています。その道のりは直線距離×迂回率です。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>{count} pairs of zone and site are not in the distance table and are out of reach.</source>
   <translation>ゾーンと施設の {count} 組は距離の表になく、行けないものとしました。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>Least diversion without MIN_VISITORS: places where nobody comes take nothing from others and win.</source>
   <translation>MIN_VISITORS を指定せずに「diversion」を選ぶと、誰も来ない場所は他から奪わないため選ばれてしまいます。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>{count} candidates lie in hazards and count for less by {low} to {high} %.</source>
   <translation>候補地{count}件は災害の区域にあり、{low}～{high} %低く数えます。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>{objective}: {value} {unit} (without the sites: {before}).</source>
   <translation>{objective}：{value} {unit}（配置前：{before}）。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>Hazards count in that. Without their penalties it would be {value} {unit}.</source>
   <translation>この値は災害を考えに入れています。割引きがなければ{value} {unit}です。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>Found by search with the vibrancy model; no bound is known for this objective.</source>
   <translation>賑わいモデルによる探索の結果です。この目的には限界値がありません。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>This is the best there is (proven).</source>
   <translation>これが最適です（証明済み）。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>No choice can pass {bound}: the answer is at most {gap} % from the best.</source>
   <translation>どの配置も {bound} を超えることはできません。この答えと最適との差は最大 {gap} % です。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>The answer was checked: the model was computed once more for the chosen sites.</source>
   <translation>答えを検算しました（選んだ配置でモデルを計算し直しました）。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>The answer was checked from the ways and the demand.</source>
   <translation>答えを、道のりと需要から検算しました。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>{count} of the sites add nothing: fewer would do as much.</source>
   <translation>{count} か所は何も加えません。もっと少ない数でも同じです。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>A demand of {demand} has no way to any site or candidate and is not in the mean.</source>
   <translation>需要 {demand} はどの施設・候補地へも行けないため、平均に入れていません。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_messages.py"></location>
   <source>Reach {reach} m, measured along these ways.</source>
   <translation>到達範囲 {reach} m は、この道のりで測っています。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_sites.py"></location>
   <source>Choose sites</source>
   <translation>配置を選ぶ</translation>
  </message>
  <message>
   <location filename="../../processing/siting/choose_sites.py"></location>
   <source>Finds the best places for a number of facilities: most residents covered, least walking time, most vibrancy, most spend or least diversion. Existing facilities count, plan areas and hazards rule candidates out, sites can be limited in what they serve. Says how far the answer can be from the best one, checks it, and gives it as edits to simulate.</source>
   <translation>決めた数の施設を置くのに最もよい場所を求めます。目的は、範囲に入る居住者の数、徒歩時間、賑わい、消費、既存施設への影響の小ささから選びます。既存施設を考慮し、計画の区域や災害の区域で候補地を除外し、1か所が受け持つ上限も設けられます。答えが最適からどれだけ離れうるかを示し、検算し、シナリオとして試せる変更の表も出します。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/map_site_potential.py"></location>
   <source>Map site potential</source>
   <translation>立地の見込みを地図にする</translation>
  </message>
  <message>
   <location filename="../../processing/siting/map_site_potential.py"></location>
   <source>Puts a facility of standard size into the middle of every zone, one category at a time and all else as it is, and tells what it would draw, sell, take from others and add to vibrancy: what would thrive here, and what would be good for the town.</source>
   <translation>すべてのゾーンの中央に、標準規模の施設を種類ごとに1つだけ（ほかはそのままで）置き、来訪者、売上、ほかの施設から奪う分、賑わいへの効果を求めます。ここで何が成り立つか、まちにとって何がよいかが分かります。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/map_site_potential.py"></location>
   <source>{settled} of {pairs} pairs of zone and category are settled by the whole model.</source>
   <translation>ゾーンと種類の組{pairs}件のうち、{settled}件をモデル全体で計算しました。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/map_site_potential.py"></location>
   <source>For {count} pairs the visits are estimated and the gain in vibrancy is empty. Choose fewer categories or a higher MOST for all of them.</source>
   <translation>{count}件の組では、訪問は推定で、賑わいへの効果は空欄です。すべて計算するには、種類を減らすか、MOSTを大きくしてください。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/map_site_potential.py"></location>
   <source>Categories that are tried, each in its standard size (housing: 100 dwellings). Empty: all that have a benchmark of sales, and with it a market score.</source>
   <translation>試す施設の種類です。それぞれ標準規模で置きます（住宅は100戸）。空欄：売上の基準があり、市場の点数が出る種類すべて。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/map_site_potential.py"></location>
   <source>Most computations of the whole model</source>
   <translation>モデル全体を計算する回数の上限</translation>
  </message>
  <message>
   <location filename="../../processing/siting/map_site_potential.py"></location>
   <source>What a unit adds to vibrancy needs the whole model once for every zone and category: 5 to 15 milliseconds each in a town of 1,000 facilities, 100 in a city of 40,000. Where there are more pairs than this, the best category of every zone comes first; for the others first visitors are exact, visits on foot estimated, and the gain is empty. 0 estimates all.</source>
   <translation>賑わいへの効果を求めるには、ゾーンと種類の組ごとにモデル全体を1回計算します。1回の時間は、施設1,000件のまちで5～15ミリ秒、40,000件の都市で100ミリ秒です。組がこの数より多いときは、各ゾーンで最も見込みのある種類から計算します。残りの組は、最初の訪問は正確、回遊による訪問は推定で、賑わいへの効果は空欄になります。0にすると、すべて推定します。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/map_site_potential.py"></location>
   <source>How often everything is computed again with other values from the ranges of the assumptions. Low and high are the 10 % and 90 % points. 0 leaves the bands empty. Each draw takes as long as the whole computation.</source>
   <translation>前提の幅から別の値を取って、全体を計算し直す回数です。下限と上限は10 %点と90 %点です。0にすると幅は空欄になります。1回ごとに、全体と同じ時間がかかります。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/map_site_potential.py"></location>
   <source>The table hazards of a study. With it every zone tells how dangerous it is, so that what would thrive is not looked for where it is not safe. The potential itself stays as it is.</source>
   <translation>検討データの表「hazards」です。指定すると、すべてのゾーンの危険度を示し、安全でないところで立地の見込みを探さずにすみます。見込みの値そのものは変わりません。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/map_site_potential.py"></location>
   <source>Zones with the category of the highest market score, of most visitors, of most visitors that no other facility loses and of the greatest gain in vibrancy, the market score of every category (…_score), and with hazards the danger (0 to 1).</source>
   <translation>ゾーンごとに、市場の点数が最も高い種類、来訪者が最も多い種類、ほかの施設から奪わない来訪者が最も多い種類、賑わいへの効果が最も大きい種類と、種類ごとの市場の点数（…_score）です。災害の区域を指定すると、危険度（0～1）も付きます。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/map_site_potential.py"></location>
   <source>Zones with what would thrive</source>
   <translation>ゾーンごとの、成り立つ見込みのある施設</translation>
  </message>
  <message>
   <location filename="../../processing/siting/map_site_potential.py"></location>
   <source>Table of one row a zone and category: visitors a day (first, onward, passed on), share of the first visitors that others lose, spend, market score, gain in vibrancy of the zone and of the town, ranks and basis (settled or estimated).</source>
   <translation>ゾーンと種類の組ごとに1行の表です。1日の来訪者（最初の訪問、回遊、ほかへ送り出す訪問）、最初の訪問のうちほかの施設が失う割合、消費額、市場の点数、ゾーンとまち全体の賑わいへの効果、順位、根拠（「settled」＝モデル全体で計算、「estimated」＝推定）があります。</translation>
  </message>
  <message>
   <location filename="../../processing/siting/map_site_potential.py"></location>
   <source>Potential by zone and category</source>
   <translation>ゾーンと種類ごとの見込み</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Build walking network</source>
   <translation>歩行者ネットワークの構築</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Makes a clean walking network of lines: joins ends that miss each other, cuts streets where others end on them, takes streets that are there twice once, and says what does not hang together. Gives the minutes that each group of people takes, with slope, stairs and barriers. A study keeps the result, and all analyses then use it.</source>
   <translation>線のデータから、歩行者ネットワークを作ります。ずれた端をつなぎ、ほかの道の端が触れる所で道を切り、重複する道は1本にし、つながっていない部分を知らせます。勾配・階段・通行の支障を含めて、歩く人の区分ごとの所要時間（分）を求めます。結果は検討データに保存でき、すべての分析がそれを使います。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Streets between nodes</source>
   <translation>ノードからノードまでの道の数</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Components</source>
   <translation>まとまりの数</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Length of streets [m]</source>
   <translation>道の延長（m）</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Share of the largest component, 0 to 1</source>
   <translation>最大のまとまりの割合（0～1）</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Slopes of {count} streets are from “{dem}”.</source>
   <translation>道{count}本の勾配は「{dem}」から求めました。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>The study “{study}” keeps this network.</source>
   <translation>検討データ「{study}」に、このネットワークを保存しました。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>The study whose table network was chosen above. It keeps the finished network until its streets change; all analyses that are given the same table use it. Empty: only the layers below.</source>
   <translation>上で選んだテーブルnetworkのある検討データです。構築した結果を、道が変わるまで保存し、同じテーブルを指定したすべての分析が使います。空欄のときは、下のレイヤだけを作ります。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Study that keeps the network</source>
   <translation>結果を保存する検討データ</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Ends of streets that lie nearer than this to each other become one node, and an end this near to the inside of a street cuts it. 0 to 20 m; large values join streets that do not meet.</source>
   <translation>道の端どうしがこれより近ければ1つのノードにし、端がこれより近くにある道は、そこで切ります。0～20 mです。大きくすると、つながっていない道までつながります。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>For lines without corners at junctions. Leave it off for OpenStreetMap and the ministry's network, where streets that cross without a common corner are bridges and underpasses.</source>
   <translation>交差点に頂点のない線データのためのものです。OpenStreetMapと国土交通省の歩行空間ネットワークデータでは、共通の頂点のない交差は橋や地下道なので、選ばないでください。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Join streets wherever they cross</source>
   <translation>交差する所をすべてつなぐ</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Leave out components shorter than [m]</source>
   <translation>これより短いまとまりを除く（m）</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Parts with fewer metres of streets that hang together are left out. 0 keeps all.</source>
   <translation>延長がこれより短いまとまりを除きます。0なら、すべて残します。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Raster file with the height in metres in its first band. Slopes come from the heights of the nodes; bridges and tunnels get those of the ground. Streets shorter than a cell, and those outside, keep the slope that the source gives.</source>
   <translation>最初のバンドが標高（m）のラスタファイルです。勾配は、両端のノードの標高から求めます。橋やトンネルも地面の標高になります。セルより短い道と範囲の外の道は、元データの勾配のままです。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Elevation model</source>
   <translation>標高モデル（DEM）</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Rows that stand above the built-in assumptions: list (here: walking), key, parameter, value, low, high, unit, source, year, verified. Without it the table assumptions of the study is used.</source>
   <translation>組み込みの前提に優先する行です。列はlist（ここではwalking）、「key」、「parameter」、「value」、「low」、「high」、「unit」、「source」、「year」、verifiedです。指定しないときは、検討データのテーブルassumptionsを使います。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Streets between two nodes with their length, the minutes of each group of people (NULL where it cannot pass), stairs, slope, component, and the row of the layer that they come from.</source>
   <translation>ノードからノードまでの道です。延長、歩く人の区分ごとの所要時間（通れないときはNULL）、階段、勾配、まとまり、元のレイヤの行が入ります。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Where streets meet or end, with the number of streets and the component.</source>
   <translation>道が交わる所と終わる所です。道の数とまとまりが入ります。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Table of what was found and repaired: count, rows of the layer, and what to do; then the components by length.</source>
   <translation>見つけて直したことの表です。件数、レイヤの行、対処のしかたと、続けて、まとまりを延長の長い順に示します。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/build_network.py"></location>
   <source>Checks of the network</source>
   <translation>ネットワークの点検表</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>Draw catchments along streets</source>
   <translation>道に沿った徒歩圏を描く</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>Draws what is reached on foot from one or many facilities: streets are cut exactly where the time or the distance is used up, widened by BUFFER and dissolved. Nothing is guessed between the streets. With zones it counts the residents inside.</source>
   <translation>一つまたは多数の施設から歩いて届く範囲を描きます。道は、時間または距離を使い切る地点で正確に切り、BUFFERの幅を付けて融合します。道と道の間を推測で埋めることはしません。ゾーンを指定すると、中に住む人口を数えます。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>Limits in metres</source>
   <translation>距離の範囲（m）</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>Limits in minutes</source>
   <translation>時間の範囲（分）</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>{count} facilities are off the network. They have circles (straight line × detour ratio) in place of areas along streets; distance_basis says so.</source>
   <translation>{count}件の施設はネットワークの外にあります。道に沿った範囲の代わりに円（直線距離×迂回率）を描き、distance_basisにそのことを示しています。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>{count} facilities lie at streets that this group cannot pass: they have no area.</source>
   <translation>{count}件の施設は、この人が通れない道にあるため、範囲がありません。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>The places that areas are drawn around: the table facilities of a study, stations, or a selection of them.</source>
   <translation>範囲を描く中心の場所です。検討データの表「facilities」、駅、またはその一部を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>Zones with residents, to count who lives inside: each zone's people spread evenly over it.</source>
   <translation>中に住む人口を数えるための、住民数をもつゾーンです。各ゾーンの人は一様に住むものとします。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>Rows that stand above the built-in assumptions: list, key, parameter, value, low, high, unit, source, year, verified. Without it the table assumptions of the study that the zones or the facilities come from is used.</source>
   <translation>組み込みの前提に優先する行です。列は「list」「key」「parameter」「value」「low」「high」「unit」「source」「year」「verified」です。ないときは、ゾーンまたは施設がある検討データの表「assumptions」を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Greatest distance to a street</source>
   <translation>道までの最大距離</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>Walking times separated by ;, at most five.</source>
   <translation>歩行時間を;で区切って、5個まで入力します。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>Distances along the streets separated by ;, at most five. Given: they are used instead of the minutes.</source>
   <translation>道に沿った距離を;で区切って、5個まで入力します。入力すると、分の代わりに使います。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>How far the areas reach to each side of the streets, in metres. The streets are cut at the limit; the width is added to it.</source>
   <translation>道の両側に付ける幅（m）です。道は範囲の限界で切り、この幅はその外に加わります。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>Width beside the streets</source>
   <translation>道の両側の幅</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>What is reached from any of the facilities, in place of one area each.</source>
   <translation>施設ごとではなく、いずれかの施設から届く範囲を一つにまとめます。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>One area for all facilities</source>
   <translation>全施設を一つの区域にまとめる</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>Facilities farther than this from every street are off the network, in metres. Empty: the assumption join_limit_m.</source>
   <translation>どの道からもこの距離（m）より離れた施設は、ネットワークの外とします。空なら、前提「join_limit_m」の値です。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>How often the walking speed and the detour ratio are drawn from their ranges for the low and high ends (10 % and 90 % points). 0 leaves them empty.</source>
   <translation>下限と上限（10 %点と90 %点）を求めるために、歩く速さと迂回率を前提の幅の中で変える回数です。0にすると、下限と上限は空になります。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>Facilities: id</source>
   <translation>施設：「id」</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>Facilities: name</source>
   <translation>施設：名称</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>Zones: residents</source>
   <translation>ゾーン：住民数</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>One area a facility and limit, the larger below the smaller: length of streets reached, residents inside with low and high, and what the distances are.</source>
   <translation>施設と範囲ごとに一つの区域です（大きいものが下）。届く道の長さ、中に住む人口とその下限・上限、距離の求め方を示します。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>Catchment areas</source>
   <translation>徒歩圏の区域</translation>
  </message>
  <message>
   <location filename="../../processing/streets/draw_catchments.py"></location>
   <source>The parts of streets within the limits, each once a facility in its smallest band, with the least and the greatest cost on it.</source>
   <translation>範囲内の道の部分です。施設ごとに一度だけ、最も小さい段階で示し、その上の最小と最大の時間または距離を付けます。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>Estimate pedestrians by street</source>
   <translation>街路ごとの歩行者を推計</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>Puts the people of the vibrancy model on the walking network: those who walk to a first stop from home, a station or a car park, and those who walk on from stop to stop. Gives people a day on each street, by hour band, on a weekday and a holiday, with bands; before and after a scenario or the closing of streets; and beside pedestrian counts.</source>
   <translation>賑わいモデルの人の動きを、歩行者ネットワークに載せます。自宅、駅、駐車場から最初の訪問先へ歩く人と、訪問先から次の訪問先へ回遊する人です。街路ごとの1日の通行人数を、平日・休日の時間帯別に、幅とともに示します。シナリオや通行止めの前後、歩行者通行量調査との比較もできます。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>Share of first stops on foot</source>
   <translation>最初の訪問のうち徒歩の割合</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>Share of walks without a way</source>
   <translation>経路のない徒歩の割合</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>Places with counts compared</source>
   <translation>比較した調査地点の数</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>Rank correlation with the counts</source>
   <translation>調査値との順位相関</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>Mean deviation from the counts</source>
   <translation>調査値からの平均のずれ</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>Modelled over counted</source>
   <translation>推計値÷調査値</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>Closed streets: {count}, {length} m.</source>
   <translation>通行止めの街路：{count}本、{length} m。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>The layer “{layer}” closes no street: nothing in it lies on one.</source>
   <translation>レイヤー「{layer}」で通行止めになる街路はありません。街路に重なるものがありません。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>{count} rows of counters have no point and cannot be compared.</source>
   <translation>位置のない調査値が{count}行あり、比較できません。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>“{layer}” has no pedestrian counts with a point (kind counter): nothing is compared.</source>
   <translation>「{layer}」に、位置のある歩行者通行量（kindがcounter）がないため、比較は行いません。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>First stops: {first} a day by all means, {walked} of them on foot ({share} %). Onward walks: {onward} a day, {loaded} put on the streets. Ways up to {longest} m, up to {detour} % longer than the shortest at every corner. Everybody passes twice, there and back: the columns count both.</source>
   <translation>最初の訪問：すべての交通手段で1日{first}件、うち徒歩{walked}件（{share} %）。回遊：1日{onward}件、うち街路に載せたもの{loaded}件。道のりは{longest} mまで、どの角でも最短より{detour} %まで長い経路を使います。だれもが行きと帰りの2回通るものとし、列の値は両方を数えます。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>{count} walks a day ({share} % of all) have no way on the network, or a longer one: they are on no street. Check the network with “Build walking network”.</source>
   <translation>1日{count}件の徒歩（全体の{share} %）は、歩行者ネットワーク上に経路がないか、経路が上限より長いため、どの街路にも載っていません。「歩行者ネットワークの構築」でネットワークを確かめてください。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>{count} counts are farther than {limit} m from every street and are not compared.</source>
   <translation>{count}件の調査値は、どの街路からも{limit} mより離れているため、比較していません。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>Beside the counts at {places} places: rank correlation {spearman}, mean deviation {mape} %, modelled over counted {ratio}. Counts also hold commuters, pupils and people on errands at work, who are not in the model.</source>
   <translation>調査地点{places}か所との比較：順位相関 {spearman}、平均のずれ {mape} %、推計値÷調査値 {ratio}。調査値には、モデルに含まれない通勤・通学や業務の人も入っています。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>Points where people were counted: the table observations of a study, of which the rows of kind counter with a point are used; persons are passings in both directions. They are compared with the model and do not change it.</source>
   <translation>歩行者を数えた地点です。検討データの表「observations」のうち、kindがcounterで位置のある行を使います。personsは両方向の通行人数です。モデルとの比較に使い、モデルの値は変えません。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>A scenario as for “Simulate scenario”: points with the fields edit (add, move, remove or modify), facility_id, category, size and name. Without edits and closed streets the town is taken as it is.</source>
   <translation>「シナリオをシミュレーション」と同じ形のシナリオです。列edit（「add」、「move」、「remove」、「modify」）、facility_id、「category」、「size」、nameを持つ点です。変更も通行止めもなければ、いまのまちについて推計します。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>Areas or lines that close streets after: a street of which a part lies in an area, or whose middle a line meets or follows. Who goes where stays as it is; people take other ways, and where the way gets longer fewer of them walk.</source>
   <translation>「後」の状態で街路を通行止めにする面または線です。一部が面に入る街路と、中ほどで線と交わるか線が沿う街路が対象です。だれがどこへ行くかは変わりません。人は別の経路を歩き、道のりが長くなれば歩く人は減ります。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>Closed streets</source>
   <translation>通行止めの街路</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>At every corner people use the streets by which the rest of their way is at most this share longer than the shortest, the longer the fewer; 0 to 1. 0: shortest ways only, split evenly where several are equally short. Empty: the assumption (0.05).</source>
   <translation>どの角でも、そこから先の道のりが最短よりこの割合まで長い街路を使います。長いほど使う人は減ります。0～1の値です。0なら最短経路だけを使い、同じ長さの経路が複数あれば均等に分けます。空欄なら前提の値（0.05）を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>Detour allowance</source>
   <translation>遠回りの許容割合</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>Nobody walks farther in one piece, along the streets; 50 to 10,000 m. Empty: the assumption (2,000 m).</source>
   <translation>一度に歩く道のり（街路に沿った距離）の上限です。50～10,000 mの値です。空欄なら前提の値（2,000 m）を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>Longest walk [m]</source>
   <translation>歩く道のりの上限［m］</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>The streets of the network with people_day (both directions together, average day of the week) and its band, the part on the way to and from first stops and on onward walks, and people by hour band on a weekday and a holiday. After a scenario or closing also *_before, *_after and *_change, and the plain columns are those after.</source>
   <translation>歩行者ネットワークの街路に、people_day（両方向の合計、週の平均的な1日）とその幅、最初の訪問の行き帰りの分と回遊の分、平日・休日の時間帯別の通行人数を加えたものです。シナリオまたは通行止めがあるときは、「*_before」（前）、「*_after」（後）、「*_change」（変化）も付き、ほかの列は後の値になります。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>Streets with people</source>
   <translation>街路ごとの歩行者</translation>
  </message>
  <message>
   <location filename="../../processing/streets/estimate_footfall.py"></location>
   <source>One row a place and type of day of the pedestrian counts: observed, modelled in the same hours today (before a scenario), and their ratio.</source>
   <translation>歩行者通行量調査の地点と平日・休日の別ごとに1行です。調査値、同じ時間帯の現状（シナリオの前）の推計値、その比を示します。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Measure access on foot</source>
   <translation>徒歩でのアクセスを測る</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>For every zone: minutes to the nearest facility of each category and the number within reach, along the streets. For the town, its districts and age groups: residents covered within the walking distances of urban-structure evaluation (800, 500 and 300 m), on foot and by the circle side by side, with what the circle overstates.</source>
   <translation>ゾーンごとに、種類別の最寄り施設までの分数と範囲内の数を、道に沿って求めます。全市、地区、年齢別に、都市構造評価の徒歩圏（800、500、300 m）に住む人口を、徒歩の道のりによる値と円による値を並べて示し、円による過大分を表示します。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Distances on foot: {basis}.</source>
   <translation>徒歩の距離：{basis}。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>{count} residents live off the network: they are left out of both columns of the coverage, and their zones say what their distances are.</source>
   <translation>住民{count}人はネットワークの外に住んでいます。徒歩圏人口の両方の列から除き、そのゾーンには距離の種類を示しています。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>{count} places are off the network; nobody on it is counted as reaching them.</source>
   <translation>{count}か所はネットワークの外にあります。ネットワーク上の人がそこへ行けるとは数えていません。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>{count} m of streets cannot be passed by this group.</source>
   <translation>この人が通れない道が{count} mあります。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Facilities with a category: the table facilities of a study.</source>
   <translation>種類をもつ施設です。検討データの表「facilities」を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Stops with a kind (station, bus_stop, tram_stop): the table stops of a study. A stop without a kind is a bus stop.</source>
   <translation>種類（「station」、bus_stop、tram_stop）をもつ停留所です。検討データの表「stops」を使います。種類のないものはバス停とします。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Where visitors come in: the table entries of a study. Its stations count where the stops have none.</source>
   <translation>来訪者が入ってくる場所です。検討データの表「entries」を使います。停留所に駅がないとき、ここの駅を数えます。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Areas that the coverage is also counted for, for example the table districts of a study. They may overlap; those of one name are one.</source>
   <translation>徒歩圏人口を別に数える区域です（検討データの表「districts」など）。重なっていてもかまいません。同じ名前のものは一つとして扱います。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Facilities within this walking time are counted, and residents covered within it. The circle beside it has the radius that the group walks in this time.</source>
   <translation>この歩行時間以内の施設と、この時間以内に住む人口を数えます。並べて示す円の半径は、その人がこの時間に歩く距離です。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Limits of the coverage in metres, separated by ;, for example 400;800. Empty: the walking distances of urban-structure evaluation, 800 and 500 m, for bus stops 300 m.</source>
   <translation>徒歩圏の距離（m）を;で区切って入力します（例：400;800）。空の場合は都市構造評価の徒歩圏で、800 mと500 m、バス停は300 mです。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Categories that are measured. Empty: all that are there. Stations and bus stops are always measured.</source>
   <translation>対象とする種類です。空なら、レイヤにあるすべての種類です。駅とバス停は、いつも対象です。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>People are taken to live evenly over their zone: POINTS × POINTS points stand for them, and the share of points within reach is the share of people. In a cell of 500 m the default 10 is a point every 50 m.</source>
   <translation>人はゾーンの中に一様に住むものとし、POINTS×POINTS個の点で代表させます。範囲内の点の割合を人口の割合とします。500 mメッシュでは、既定の10は50 mごとに1点です。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Places farther than this from every street are off the network, in metres. Empty: the assumption join_limit_m.</source>
   <translation>どの道からもこの距離（m）より離れた場所は、ネットワークの外とします。空なら、前提「join_limit_m」の値です。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>The group sets the walking speed and what cannot be passed: wheelchair users take no stairs. standard walks 80 m a minute.</source>
   <translation>歩く人によって、歩く速さと通れない道が決まります。車いすの人は階段を通れません。standardは分速80 mです。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Zones with access on foot</source>
   <translation>徒歩でのアクセス（ゾーン）</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Zones with the mean minutes of their people to the nearest of each category (…_min) and the mean number within reach (…_reach), their mean over the categories, and what their distances are.</source>
   <translation>ゾーンごとの、各種類の最寄りまでの平均分数（…_min）、範囲内の平均の数（…_reach）、種類を通した平均、距離の求め方です。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Coverage, on foot and by the circle</source>
   <translation>徒歩圏人口（徒歩と円）</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>Table of residents covered by category, age group, limit and district: on foot, by the circle, and what the circle overstates.</source>
   <translation>種類、年齢、範囲、地区ごとの徒歩圏人口の表です。徒歩の道のりによる値、円による値、円による過大分を示します。</translation>
  </message>
  <message>
   <location filename="../../processing/streets/measure_access.py"></location>
   <source>One HTML file: coverage on foot and by the circle side by side with the overstatement, by age group and district, chart, assumptions and limits. It opens without internet.</source>
   <translation>1つのHTMLファイルです。徒歩と円による人口を並べた表と過大分、年齢別・地区別の表、図、前提、限界を示します。インターネットなしで開けます。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Evaluate urban structure</source>
   <translation>都市構造を評価</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>The official indicators of urban structure (residence, urban functions, disaster, public transport, land use, finance) for several years, and before and after a changed induction area or a scenario. Each as the official tool computes it, without the tool's faults, and by the better method, with the difference explained. What cannot be computed says why.</source>
   <translation>都市構造の公式の指標（居住、都市機能、防災、公共交通、土地利用、財政）を、複数の年について、また誘導区域の変更やシナリオの前後について求めます。各指標を、公式ツールの計算による値、ツールの不具合を除いた値、より適切な方法による値で示し、違いの理由を説明します。算出できない指標には理由を示します。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Indicators with a value</source>
   <translation>値のある指標の数</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>{count} rows of the residents by year are of no zone and were left out.</source>
   <translation>年別の居住者のうち{count}行は、どのゾーンにも対応しないため除きました。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>{count} rows of the residents by year repeat a place, kind and year; the last of each counts.</source>
   <translation>年別の居住者のうち{count}行は、場所・種類・年が重複しています。それぞれ最後の行を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>There are no buildings: by the official definition all residents of a zone are on its centroid, by ours evenly over its area.</source>
   <translation>建物データがありません。公式の定義ではゾーンの居住者全員を重心に置き、本プラグインでは面積に均等に置きます。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>The way on foot is along the network for {share} % of the residents; for the others it is the straight line times the detour ratio.</source>
   <translation>徒歩経路は、居住者の{share}%について歩行者ネットワークに沿った距離、その他の居住者については直線距離に迂回率を掛けた距離です。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>{count} indicators are not available: {reason}</source>
   <translation>{count}個の指標は算出できません: {reason}</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Rows with place_id (mesh code or id of a zone), year, residents and, where known, kind (census, register, projection) and age groups: the table population of a study. With it every year is evaluated; without it the residents of the zones.</source>
   <translation>place_id（メッシュコードまたはゾーンの「id」）、「year」、「residents」と、あれば 「kind」（「census」、「register」、「projection」）と年齢区分を持つ行。検討データの表「population」です。指定するとすべての年を評価し、指定しないとゾーンの居住者を使います。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>The table buildings of a study, with use, storeys and floor_area_m2 where known. Residents of a zone are shared out among its homes as the official tool does. Without them the official definition goes by the centroid of each zone and ours by its area.</source>
   <translation>検討データの表「buildings」。分かれば「use」、「storeys」、floor_area_m2 を使います。ゾーンの居住者を、公式ツールと同じ方法で住宅に割り振ります。指定しない場合、公式の定義は各ゾーンの重心で、本プラグインは面積で判定します。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Facilities with a category: the table facilities of a study. Those outside the zones do not count.</source>
   <translation>分類を持つ施設。検討データの表「facilities」です。ゾーンの外の施設は数えません。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>The table hazards of a study: river flood (flood) with the scenario L1 or L2, and tsunami, with rank or depth.</source>
   <translation>検討データの表「hazards」。洪水（「flood」、シナリオ L1 または L2）と津波（tsunami）で、ランクまたは浸水深を持つものです。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>The table stops of a study: kind station, tram_stop or bus_stop.</source>
   <translation>検討データの表「stops」。種類は「station」、tram_stop、bus_stop です。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>The table entries of a study; its stations count as stations.</source>
   <translation>検討データの表「entries」。その中の駅を駅として数えます。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>The whole plan as it would be: all its areas, changed or not, with the fields of the plan areas. Gives every indicator a state after.</source>
   <translation>変更後の計画の全体。変更しない区域も含めたすべての区域で、属性は計画区域と同じです。各指標に変更後の値が加わります。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Edits of a scenario, as “Simulate scenario” takes them: facilities that come, go or move, and housing, which adds residents. A facility of the category bus_stop counts as a bus stop. Gives every indicator a state after, from the base year on.</source>
   <translation>シナリオの編集。「シナリオをシミュレーション」と同じもので、施設の追加・廃止・移動と、居住者を増やす住宅です。分類が bus_stop の施設はバス停として数えます。比較する年以降について、各指標に変更後の値が加わります。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Points with a category, as they were in the year when the location plan was set up; the change of shares is counted from these.</source>
   <translation>分類を持つ点で、立地適正化計画を設定した年の施設です。割合の変化はこの時点から数えます。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Facilities when the plan was set up</source>
   <translation>計画を設定した時点の施設</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Residents that the plan aims at inside the area in the target year. With the target year it gives S, p and r.</source>
   <translation>計画が目標年に区域内で目標とする居住者。目標年と合わせて指定すると、S、p、r を求めます。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>A year for which the residents by year hold a projection.</source>
   <translation>年別の居住者に推計がある年。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Cells or parcels with year and code or use (table land_use of a study) of at least two years; the first and the last are compared.</source>
   <translation>「year」と、「code」または「use」を持つメッシュまたは土地（検討データの表 land_use）で、2時点以上のもの。最初と最後の年を比べます。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Land use of two years</source>
   <translation>2時点の土地利用</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Table with year, item and value: land_fixed_asset_tax, land_tax_base and expenditure in yen, population in persons.</source>
   <translation>「year」、「item」、「value」を持つ表。land_fixed_asset_tax、land_tax_base、「expenditure」は円、「population」は人です。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Only needed without residents by year; written into the results.</source>
   <translation>年別の居住者がない場合だけ必要です。結果に書き込まれます。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Year of the residents of the zones</source>
   <translation>ゾーンの居住者の年</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>One row an indicator, year, state and age group: official column and name, official, corrected and own value, difference, low and high where an assumption enters, the explanation, and why it is not available where it is not. Ratios are 0 to 1.</source>
   <translation>指標・年・時点・年齢区分ごとに1行。公式の列名と名称、公式・補正・本プラグインの値、差、前提が関わる場合の下限と上限、説明、算出できない場合の理由。割合は0～1です。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Indicators of urban structure</source>
   <translation>都市構造の指標</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Induction areas with area and density</source>
   <translation>面積と人口密度つきの誘導区域</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Induction areas with true area, area in Web Mercator, every factor between the two, residents, and density both ways.</source>
   <translation>誘導区域ごとの真の面積、ウェブメルカトルの面積、その間のすべての倍率、居住者、二とおりの人口密度。</translation>
  </message>
  <message>
   <location filename="../../processing/structure/evaluate_structure.py"></location>
   <source>Chart sheet as one HTML file: every group with charts and tables, the areas, and why the numbers differ. It opens without internet.</source>
   <translation>1つの HTML ファイルのグラフシート。分野ごとのグラフと表、区域、値が異なる理由を示します。インターネットなしで開けます。</translation>
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
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Calibrate model</source>
   <translation>モデルの調整</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Fits the vibrancy model to what was measured (people flow by mesh cell, known visitors of facilities, counts of pedestrians), and says how sure the fitted values are and whether they predict places better that they were not fitted to. Writes a table of assumptions that the other algorithms take, and a report.</source>
   <translation>賑わいモデルを実測値（メッシュの人流、施設の来訪者数、歩行者通行量）に合わせ、推定値がどの程度確かか、推定に使わなかった場所の予測が良くなるかを示します。他のアルゴリズムに使える前提の値の表と報告書を書き出します。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>{count} readings of counters were left out: without a walking network, of single hours, without a number, or not on a street.</source>
   <translation>通行量の計測値 {count} 件は使っていません。歩行者ネットワークがない、時間帯別の値である、数値がない、または街路の上にないためです。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>fitted to {kinds} on {date}: {n} values of {places} places</source>
   <translation>{kinds} に合わせて推定（{date}、{places} か所の {n} 個の値）</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>{lever}: {factor} ({status}; standard error {error})</source>
   <translation>{lever}:{factor}（{status}、標準誤差 {error}）</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Known visitors of facilities</source>
   <translation>施設の来訪者数（実測）</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>What to fit</source>
   <translation>推定する係数</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Blocks of the cross-validation</source>
   <translation>交差検証のブロック数</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Study that takes the fitted values</source>
   <translation>推定値を書き込む検討データ</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>A table of facilities whose visitors are known: id of the facility and visitors on an average day. Rows without a number are left out.</source>
   <translation>来訪者数が分かっている施設の表です。施設の ID と、平均的な日の来訪者数。数値のない行は使いません。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Known visitors: id of the facility</source>
   <translation>来訪者数：施設の ID</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Field with the id of the layer of facilities.</source>
   <translation>施設レイヤの ID が入っているフィールド。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Known visitors: visitors a day</source>
   <translation>来訪者数：1日の来訪者数</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Field with the visitors on an average day of the week.</source>
   <translation>週平均の1日の来訪者数が入っているフィールド。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Factors to fit, each on a whole group of assumptions. None chosen: those that the measurements can say something about. Factors that cannot be told from the measurements stay at the assumption, and the report says so.</source>
   <translation>推定する係数です。1つの係数が、まとまった前提の値の全体に掛かります。何も選ばなければ、実測値から何か分かるものを推定します。実測値から定まらない係数は前提の値のままとし、報告書に記します。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Hold the factors to the assumed ranges</source>
   <translation>係数を前提の値の幅に抑える</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Takes the range low–high of the assumptions as knowledge beside the measurements: a factor leaves it only where the measurements say so clearly. Unticked, only the measurements speak.</source>
   <translation>前提の値の下限〜上限を、実測値と並ぶ知識として使います。実測値がはっきり示すときだけ、係数がその幅から外れます。チェックしなければ、実測値だけで推定します。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>The town is cut into so many compact blocks; each is predicted by a fit to the others.</source>
   <translation>まちをこの数のまとまったブロックに分け、それぞれを、残りのブロックで推定した係数で予測します。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Use the fitted values in the study</source>
   <translation>推定値を検討データで使う</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Writes the fitted values into the assumptions of the study. What stood there before is kept in its table assumption_sets, and so are the fitted values.</source>
   <translation>推定値を検討データの前提の値に書き込みます。以前の値も推定値も、検討データの表 assumption_sets に残ります。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>The study whose assumptions are replaced. Empty: the one that the zones come from. Nothing is written unless “Use the fitted values in the study” is ticked.</source>
   <translation>前提の値を置き換える検討データです。空欄なら、ゾーンの元の検討データです。「推定値を検討データで使う」にチェックしない限り、何も書き込みません。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Table of assumptions for the parameter ASSUMPTIONS of the other algorithms: fitted values with the ends of their 95 % intervals, and those own values that were not fitted.</source>
   <translation>他のアルゴリズムのパラメータ ASSUMPTIONS に使う前提の値の表です。推定値とその95 %信頼区間の両端、および推定しなかった独自の値が入ります。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Fitted assumptions</source>
   <translation>推定した前提の値</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Measured cells with what was measured, what the model predicts uncalibrated, calibrated, and calibrated on the other blocks.</source>
   <translation>実測メッシュごとの実測値と、調整前、調整後、他のブロックで調整したときの予測値。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>The same of the facilities whose visitors are known, and of the counters.</source>
   <translation>来訪者数が分かっている施設と、通行量の計測地点についての同じ内容。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>Factors and measures</source>
   <translation>係数と指標</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>One row a factor (with 95 % interval, standard error and result) and one a measure (R², MAPE, bias) uncalibrated, calibrated, on blocks that were left out, and of gradient boosting where it was compared.</source>
   <translation>係数ごとに1行（95 %信頼区間、標準誤差、結果）、指標（R²、MAPE、偏り）ごとに1行。調整前、調整後、推定に使わなかったブロック、比べた場合は勾配ブースティングについて示します。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/calibrate_model.py"></location>
   <source>One HTML file: what was fitted and how sure it is, whether it helps on places that were left out, where it does not fit, and what it cannot say. It opens without internet.</source>
   <translation>HTML ファイル1つ。推定した係数とその確かさ、推定に使わなかった場所で良くなるか、当てはまらない場所、言えないことを記します。インターネットなしで開けます。</translation>
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
   <location filename="../../processing/vibrancy/estimate_catchments.py"></location>
   <source>Shares the demand of every origin among the destinations: the larger and the nearer a destination, the more people choose it (Huff 1964). ALPHA 1 with power decay and LAMBDA 2 is the modified Huff model used in Japan. Distances are straight lines, run along a walking network, or come from your own table.</source>
   <translation>出発地ごとの需要を、目的地に配分します。大きい目的地ほど、近い目的地ほど、多くの人が選びます（Huff 1964）。ALPHAを1、減衰をべき、LAMBDAを2とすると、日本で使われる修正ハフモデルになります。距離は直線距離、歩行者ネットワークに沿った道のり、またはご自分の表の値です。</translation>
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
   <source>Streets as lines, for example the table network of a study: distances run along them, in metres, in place of straight lines. Where a place is off the network, its pairs take the straight line × detour ratio, and how many do is said. Not together with a distance table.</source>
   <translation>道路の線です（検討データの表「network」など）。直線距離の代わりに、これに沿った道のり（m）を使います。ネットワークの外の場所を含む組は直線距離×迂回率とし、その数をお知らせします。距離の表と同時には使えません。</translation>
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
   <source>No hazard areas were given: what is placed was not checked against them.</source>
   <translation>災害の区域がないため、配置したものを災害と照らし合わせていません。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>The table hazards of a study. With it what is placed is checked against hazards, and the indicators tell residents and visitors in danger before and after.</source>
   <translation>検討データの表「災害の区域」です。配置するものを災害と照らし合わせ、危険な場所の居住者と来訪者の実施前後の数を指標に加えます。</translation>
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
   <source>Hazards of what is placed</source>
   <translation>配置したものの災害</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>Only with hazard areas. One row a placed facility or home and hazard there: rank, depth, weight, visitors or residents, and a sentence.</source>
   <translation>災害の区域があるときだけ作ります。配置した施設または住宅と、その場所の災害ごとに1行で、階級、浸水深、重み、来訪者または居住者、説明文をもちます。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/simulate_scenario.py"></location>
   <source>One HTML file with everything a council asks: what changes, who gains and loses, data, assumptions and limits. It opens without internet.</source>
   <translation>1つのHTMLファイルです。何が変わるか、だれが得をし、だれが損をするか、データ、前提、限界など、説明に必要なことをまとめます。インターネットがなくても開けます。</translation>
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
   <source>No walking network: ways are straight lines × detour ratio.</source>
   <translation>歩行者ネットワークがないため、距離は直線距離×迂回率です。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Zones on the walking network: {count} of {total}.</source>
   <translation>歩行者ネットワーク上にあるゾーン：{total}件中{count}件。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Facilities on the walking network: {count} of {total}.</source>
   <translation>歩行者ネットワーク上にある施設：{total}件中{count}件。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Ways to and from the others are straight lines × detour ratio.</source>
   <translation>それ以外との距離は直線距離×迂回率です。</translation>
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
   <source>How often the model is computed again with other values from the ranges of the assumptions. Low and high are the 10 % and 90 % points. 0 leaves the bands empty. Each draw takes as long as the whole computation.</source>
   <translation>前提の幅の中で値を変えて、モデルを計算し直す回数です。下限と上限は、10 %点と90 %点です。0にすると、下限と上限は空になります。1回ごとに、全体の計算と同じ時間がかかります。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Field of the entries with this meaning.</source>
   <translation>この意味をもつ、入口の列です。</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Kind of entry</source>
   <translation>入口の種類</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Kind of edit</source>
   <translation>変更の種別</translation>
  </message>
  <message>
   <location filename="../../processing/vibrancy/town.py"></location>
   <source>Id of the facility</source>
   <translation>施設のID</translation>
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
   <location filename="../../ui/dialogs/board_form.py"></location>
   <location filename="../../ui/dialogs/compare_dialog.py"></location>
   <location filename="../../ui/dialogs/duplicates_dialog.py"></location>
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
   <location filename="../../ui/dialogs/board_form.py"></location>
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/board_form.py"></location>
   <source>Personal data are kept in a table of their own. No list, map, match or export shows them; only an application does, where somebody ticks it.</source>
   <translation>個人情報は専用の表に分けて保管します。一覧・地図・マッチング・書き出しには表示されません。申請書にも、チェックした場合に限って書き込みます。</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/board_form.py"></location>
   <location filename="../../ui/workspace.py"></location>
   <source>Change “{name}”</source>
   <translation>「{name}」の変更</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/board_form.py"></location>
   <source>Add “{name}”</source>
   <translation>「{name}」の追加</translation>
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
   <location filename="../../ui/dialogs/duplicates_dialog.py"></location>
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
   <location filename="../../ui/dialogs/duplicates_dialog.py"></location>
   <source>Only those that are not judged</source>
   <translation>未判定の組だけ</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/duplicates_dialog.py"></location>
   <source>One place…</source>
   <translation>同一の場所…</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/duplicates_dialog.py"></location>
   <source>Two places</source>
   <translation>別の場所</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/duplicates_dialog.py"></location>
   <source>Not judged</source>
   <translation>未判定に戻す</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/duplicates_dialog.py"></location>
   <location filename="../../ui/dock/pages/study.py"></location>
   <location filename="../../ui/dock/pages/vibrancy.py"></location>
   <location filename="../../ui/widgets/analysis_box.py"></location>
   <location filename="../../ui/widgets/board_details.py"></location>
   <location filename="../../ui/widgets/hazard_list.py"></location>
   <source>Show on the map</source>
   <translation>地図に表示</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/duplicates_dialog.py"></location>
   <source>{open} of {count} pairs are not judged. Nothing is deleted: of one place, the row that you choose is hidden.</source>
   <translation>{count}組のうち{open}組が未判定です。削除はしません。同一の場所なら、選んだ方の行を非表示にします。</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/duplicates_dialog.py"></location>
   <source>One place</source>
   <translation>同一の場所</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/duplicates_dialog.py"></location>
   <source>“{first}” and “{second}” are one place. Which row is to be hidden in lists, maps and matches? It stays in the study and can be shown again.</source>
   <translation>「{first}」と「{second}」を同一の場所とします。地図・マッチングなどでどちらの行を非表示にしますか。行は検討データに残り、再び表示できます。</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/duplicates_dialog.py"></location>
   <source>Hide the second</source>
   <translation>2番目を非表示にする</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/duplicates_dialog.py"></location>
   <source>Hide the first</source>
   <translation>1番目を非表示にする</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/duplicates_dialog.py"></location>
   <source>Hide none</source>
   <translation>どちらも表示する</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/duplicates_dialog.py"></location>
   <source>{first} and {second}: {verdict}</source>
   <translation>{first}と{second}：{verdict}</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/duplicates_dialog.py"></location>
   <source>{first} – {second}</source>
   <translation>{first} － {second}</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/duplicates_dialog.py"></location>
   <source>{points} of 100 alike</source>
   <translation>類似度{points}/100</translation>
  </message>
  <message>
   <location filename="../../ui/dialogs/facility_dialog.py"></location>
   <source>Facility: {name}</source>
   <translation>施設：{name}</translation>
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
   <location filename="../../ui/dock/board_hand.py"></location>
   <source>Saved. {count} pieces of personal data were masked: others read this text. Contact data belong on the tab “Contact”.</source>
   <translation>保存しました。ほかの人も読む文章のため、個人情報{count}件を伏せました。連絡先はタブ「連絡先」に入力してください。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/board_hand.py"></location>
   <source>Click on the place on the map. Esc goes back without one.</source>
   <translation>地図で場所をクリックしてください。「Esc」で選ばずに戻ります。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/board_hand.py"></location>
   <source>Show “{name}” again</source>
   <translation>「{name}」を再び表示</translation>
  </message>
  <message>
   <location filename="../../ui/dock/board_hand.py"></location>
   <source>Hide “{name}”</source>
   <translation>「{name}」を非表示</translation>
  </message>
  <message>
   <location filename="../../ui/dock/board_hand.py"></location>
   <source>{name}: {verdict}</source>
   <translation>{name}：{verdict}</translation>
  </message>
  <message>
   <location filename="../../ui/dock/board_hand.py"></location>
   <source>{resource}: {need}</source>
   <translation>{resource}：{need}</translation>
  </message>
  <message>
   <location filename="../../ui/dock/board_hand.py"></location>
   <source>Make the project “{name}”</source>
   <translation>プロジェクト「{name}」の作成</translation>
  </message>
  <message>
   <location filename="../../ui/dock/board_hand.py"></location>
   <source>A project was made of the match. Tie it to a scenario, so that an application can take its numbers; undoing takes it away.</source>
   <translation>マッチングからプロジェクトを作成しました。シナリオを結び付けると、申請書にその数値を使えます。元に戻すと取り消せます。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/board_hand.py"></location>
   <source>no scenario</source>
   <translation>シナリオなし</translation>
  </message>
  <message>
   <location filename="../../ui/dock/board_hand.py"></location>
   <source>This row is not on the map: give it a place in its form.</source>
   <translation>この行は地図上にありません。編集画面で場所を指定してください。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/board_hand.py"></location>
   <source>The map cannot show this place in its coordinate system.</source>
   <translation>地図の座標参照系ではこの場所を表示できません。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/boxes.py"></location>
   <source>Make a scenario of these sites</source>
   <translation>この場所でシナリオを作る</translation>
  </message>
  <message>
   <location filename="../../ui/dock/boxes.py"></location>
   <source>Read the sites</source>
   <translation>場所の読み込み</translation>
  </message>
  <message>
   <location filename="../../ui/dock/boxes.py"></location>
   <source>No site was chosen: there is nothing to make a scenario of.</source>
   <translation>選ばれた場所がないため、シナリオは作れません。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/boxes.py"></location>
   <source>A scenario with {count} edits was made; undoing takes it away.</source>
   <translation>{count}件の編集を含むシナリオを作成しました。元に戻すと取り消せます。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/boxes.py"></location>
   <source>Use the fitted values…</source>
   <translation>調整した値を使う…</translation>
  </message>
  <message>
   <location filename="../../ui/dock/boxes.py"></location>
   <source>Read the fitted values</source>
   <translation>調整した値の読み込み</translation>
  </message>
  <message>
   <location filename="../../ui/dock/boxes.py"></location>
   <source>The study uses these values already: nothing changes.</source>
   <translation>検討データはすでにこれらの値を使っています。何も変わりません。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/boxes.py"></location>
   <source>Use the fitted values</source>
   <translation>調整した値を使う</translation>
  </message>
  <message>
   <location filename="../../ui/dock/boxes.py"></location>
   <source>{count} assumptions of this study get other values. All results and scenarios change with them. What stands there now is kept in the study.</source>
   <translation>この検討データの前提{count}件の値が変わります。結果とシナリオもすべて変わります。現在の値は検討データに残ります。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/boxes.py"></location>
   <source>Use them</source>
   <translation>使う</translation>
  </message>
  <message>
   <location filename="../../ui/dock/boxes.py"></location>
   <source>Write the fitted values</source>
   <translation>調整した値の書き込み</translation>
  </message>
  <message>
   <location filename="../../ui/dock/boxes.py"></location>
   <source>The study uses the fitted values now.</source>
   <translation>検討データは調整した値を使うようになりました。</translation>
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
   <source>The town is still being computed. Ask again in a moment.</source>
   <translation>まちを計算しているところです。少し待ってから、もう一度お試しください。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/controller.py"></location>
   <source>Click with the right button on the place on the map.</source>
   <translation>地図上の場所を右クリックしてください。</translation>
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
   <source>Prepare the streets</source>
   <translation>道の準備</translation>
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
   <location filename="../../ui/widgets/network_box.py"></location>
   <source>{name}: {state}</source>
   <translation>{name}：{state}</translation>
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
   <location filename="../../ui/widgets/hazard_list.py"></location>
   <source>Import data…</source>
   <translation>データを取り込む…</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/data.py"></location>
   <location filename="../../ui/dock/pages/resources.py"></location>
   <location filename="../../ui/dock/pages/risk.py"></location>
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
   <source>Board</source>
   <translation>ボード</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/resources.py"></location>
   <source>Analyses</source>
   <translation>分析</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/resources.py"></location>
   <source>Add…</source>
   <translation>追加…</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/resources.py"></location>
   <source>List on the map</source>
   <translation>一覧を地図に表示</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/resources.py"></location>
   <source>Possible duplicates…</source>
   <translation>重複の可能性…</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/resources.py"></location>
   <source>Take these matches to the board</source>
   <translation>このマッチングをボードに取り込む</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/resources.py"></location>
   <location filename="../../ui/dock/pages/risk.py"></location>
   <source>Next: reports</source>
   <translation>次へ：報告書</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/resources.py"></location>
   <source>What the town has, what people want to do, and who helps: import lists, or add rows here.</source>
   <translation>まちにあるもの、やりたいこと、力になる人をまとめます。リストを取り込むか、ここで追加してください。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/resources.py"></location>
   <source>Resources: {resources}, needs: {needs}, partners: {partners}, projects: {projects}.</source>
   <translation>地域資源{resources}件、ニーズ{needs}件、共創パートナー{partners}件、プロジェクト{projects}件。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/resources.py"></location>
   <source>Possible duplicates: {count} to look at…</source>
   <translation>重複の可能性：未判定{count}組…</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/resources.py"></location>
   <source>The list is empty: nothing can be shown on the map.</source>
   <translation>一覧が空のため、地図に表示するものがありません。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/risk.py"></location>
   <source>Risk</source>
   <translation>災害リスク</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/risk.py"></location>
   <location filename="../../ui/widgets/hazard_list.py"></location>
   <source>Hazards of the study</source>
   <translation>検討データにある災害</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/risk.py"></location>
   <source>Without hazard areas nothing can be said about risk.</source>
   <translation>災害の区域がないため、災害リスクを調べられません。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/risk.py"></location>
   <source>From hazards to the sheet: go through the steps in their order; {made} of {count} analyses are made.</source>
   <translation>災害の区域からカルテまで、番号の順に進めてください。{count} 件の分析のうち {made} 件が済んでいます。</translation>
  </message>
  <message>
   <location filename="../../ui/dock/pages/risk.py"></location>
   <source>{number}. {title}</source>
   <translation>{number}．{title}</translation>
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
   <location filename="../../ui/dock/pages/vibrancy.py"></location>
   <source>{count} rows</source>
   <translation>{count}行</translation>
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
   <location filename="../../ui/widgets/analysis_box.py"></location>
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
   <source>More analyses</source>
   <translation>そのほかの分析</translation>
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
   <location filename="../../ui/map/place_menu.py"></location>
   <source>Edit size and name…</source>
   <translation>規模と名称を編集…</translation>
  </message>
  <message>
   <location filename="../../ui/map/place_menu.py"></location>
   <location filename="../../ui/widgets/thrive_view.py"></location>
   <source>What would thrive here?</source>
   <translation>ここで成り立つ施設は？</translation>
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
   <location filename="../../ui/map/reach_marks.py"></location>
   <source>{metres} m straight</source>
   <translation>直線{metres} m</translation>
  </message>
  <message>
   <location filename="../../ui/map/reach_marks.py"></location>
   <source>{minutes} min</source>
   <translation>{minutes}分</translation>
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
   <location filename="../../ui/models/answer_texts.py"></location>
   <source>Ways: straight line × {ratio}; the study has no walking network.</source>
   <translation>距離：直線距離×{ratio}（検討データに歩行者ネットワークがありません）。</translation>
  </message>
  <message>
   <location filename="../../ui/models/answer_texts.py"></location>
   <source>Ways: along the walking network.</source>
   <translation>距離：歩行者ネットワークに沿った道のり。</translation>
  </message>
  <message>
   <location filename="../../ui/models/answer_texts.py"></location>
   <source>Ways: along the walking network, which {count} of {total} facilities are on; to the others straight line × {ratio}.</source>
   <translation>距離：歩行者ネットワークに沿った道のり（{total}施設中{count}施設がネットワーク上）。ほかの施設へは直線距離×{ratio}。</translation>
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
   <location filename="../../ui/models/hazards.py"></location>
   <source>Scale</source>
   <translation>規模</translation>
  </message>
  <message>
   <location filename="../../ui/models/hazards.py"></location>
   <source>Polygons</source>
   <translation>区域数</translation>
  </message>
  <message>
   <location filename="../../ui/models/hazards.py"></location>
   <source>As of</source>
   <translation>時点</translation>
  </message>
  <message>
   <location filename="../../ui/models/hazards.py"></location>
   <source>L1: the scale that works are designed for</source>
   <translation>L1：計画規模（河川整備の目標）</translation>
  </message>
  <message>
   <location filename="../../ui/models/hazards.py"></location>
   <source>L2: the largest scale to be assumed</source>
   <translation>L2：想定最大規模</translation>
  </message>
  <message>
   <location filename="../../ui/models/hazards.py"></location>
   <source>Ranks: {ranks}</source>
   <translation>ランク：{ranks}</translation>
  </message>
  <message>
   <location filename="../../ui/models/hazards.py"></location>
   <source>“{kind}” is no hazard that the analyses know; they leave it out.</source>
   <translation>「{kind}」は分析で扱えない災害のため、計算から除かれます。</translation>
  </message>
  <message>
   <location filename="../../ui/models/hazards.py"></location>
   <source>As of: {dates}</source>
   <translation>時点：{dates}</translation>
  </message>
  <message>
   <location filename="../../ui/models/hazards.py"></location>
   <source>Imported on {date}</source>
   <translation>{date}に取り込みました</translation>
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
   <location filename="../../ui/widgets/analysis_box.py"></location>
   <location filename="../../ui/widgets/application_box.py"></location>
   <source>Show or hide “{name}”</source>
   <translation>「{name}」を開く・閉じる</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/analysis_box.py"></location>
   <location filename="../../ui/widgets/application_box.py"></location>
   <source>Run</source>
   <translation>実行</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/analysis_box.py"></location>
   <location filename="../../ui/widgets/application_box.py"></location>
   <source>All settings…</source>
   <translation>すべての設定…</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/analysis_box.py"></location>
   <source>Made on {date}.</source>
   <translation>{date}に作成しました。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/analysis_box.py"></location>
   <source>Another analysis is writing its results.</source>
   <translation>別の分析が結果を書き込んでいます。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/analysis_box.py"></location>
   <source>Run again</source>
   <translation>もう一度実行</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/analysis_box.py"></location>
   <source>“{analysis}” is finished.</source>
   <translation>「{analysis}」が終わりました。</translation>
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
   <location filename="../../ui/widgets/application_box.py"></location>
   <source>Person, telephone and e-mail. Without the tick no personal data leave the study.</source>
   <translation>担当者・電話・メールです。チェックしなければ、個人情報は検討データの外に出ません。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/application_box.py"></location>
   <source>Open the document</source>
   <translation>文書を開く</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/application_box.py"></location>
   <source>A Word document for a project of the board, with map, partners, goals from its scenario, schedule and a list of what is missing. Nothing is made up.</source>
   <translation>ボードのプロジェクトについて、地図、共創パートナー、シナリオによる目標値、日程、足りない項目の一覧を入れた「Word」文書を作ります。書かれていないことは補いません。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/application_box.py"></location>
   <source>Needs a project: choose a match on the tab Board and make a project of it.</source>
   <translation>プロジェクトが必要です。タブ「ボード」でマッチングを選び、プロジェクトにしてください。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/application_box.py"></location>
   <source>The project is tied to no scenario: the goals stay marked as missing.</source>
   <translation>プロジェクトにシナリオが結び付いていません。目標値は「未記入」の印のままになります。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/application_box.py"></location>
   <source>Goals come from the scenario “{name}”, simulated anew.</source>
   <translation>目標値には、シナリオ「{name}」を改めてシミュレーションした結果を使います。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/application_box.py"></location>
   <source>Computing “{scenario}”</source>
   <translation>「{scenario}」を計算しています</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/application_box.py"></location>
   <source>Drafting the application</source>
   <translation>申請書の下書きを作成しています</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/application_box.py"></location>
   <source>The draft is finished; {count} things are missing in it and are listed at its end.</source>
   <translation>下書きができました。足りない項目が{count}件あり、末尾に一覧があります。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/board_details.py"></location>
   <source>The scenario that simulates this project; an application takes its numbers.</source>
   <translation>このプロジェクトをシミュレーションするシナリオです。申請書はその数値を使います。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/board_details.py"></location>
   <source>Hide</source>
   <translation>非表示にする</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/board_details.py"></location>
   <source>Show again</source>
   <translation>再び表示する</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/board_details.py"></location>
   <source>Go to the project</source>
   <translation>プロジェクトへ移動</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/board_details.py"></location>
   <source>Make a project</source>
   <translation>プロジェクトにする</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/board_details.py"></location>
   <source>Edit…</source>
   <translation>編集…</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/board_details.py"></location>
   <source>Accept</source>
   <translation>採用</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/board_details.py"></location>
   <source>Reject</source>
   <translation>不採用</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/board_details.py"></location>
   <source>Good match</source>
   <translation>良い組み合わせ</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/board_details.py"></location>
   <source>Bad match</source>
   <translation>良くない組み合わせ</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/board_list.py"></location>
   <source>Search</source>
   <translation>検索</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/board_list.py"></location>
   <source>Clear the search</source>
   <translation>検索を消す</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/board_list.py"></location>
   <source>every status</source>
   <translation>すべての状況</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/board_list.py"></location>
   <source>every category</source>
   <translation>すべての種類</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/board_list.py"></location>
   <source>{found} of {total} are shown.</source>
   <translation>{total}件のうち{found}件を表示しています。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/board_list.py"></location>
   <source>No resources yet: import lists on the page Data, or add one here.</source>
   <translation>地域資源がまだありません。「データ」のページでリストを取り込むか、ここで追加してください。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/board_list.py"></location>
   <source>No needs yet: import opinions on the page Data, or add one here.</source>
   <translation>ニーズがまだありません。「データ」のページで意見を取り込むか、ここで追加してください。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/board_list.py"></location>
   <source>No partners yet: import a list on the page Data, or add one here.</source>
   <translation>共創パートナーがまだありません。「データ」のページでリストを取り込むか、ここで追加してください。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/board_list.py"></location>
   <source>No matches yet: run “Matches of needs and resources” under Analyses.</source>
   <translation>マッチングがまだありません。「分析」の「ニーズと地域資源のマッチング」を実行してください。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/board_list.py"></location>
   <source>No projects yet: choose a match and make a project of it.</source>
   <translation>プロジェクトがまだありません。マッチングを選んでプロジェクトにしてください。</translation>
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
   <location filename="../../ui/widgets/form_fields.py"></location>
   <source>Choose a picture…</source>
   <translation>画像を選ぶ…</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/form_fields.py"></location>
   <source>Without a photo</source>
   <translation>写真なしにする</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/form_fields.py"></location>
   <source>Choose a picture</source>
   <translation>画像の選択</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/form_fields.py"></location>
   <source>Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp)</source>
   <translation>画像 (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp)</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/form_fields.py"></location>
   <source>“{file}” is not there</source>
   <translation>「{file}」が見つかりません</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/form_fields.py"></location>
   <source>no photo</source>
   <translation>写真はありません</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/form_fields.py"></location>
   <source>Choose on the map…</source>
   <translation>地図で選ぶ…</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/form_fields.py"></location>
   <source>Without a place</source>
   <translation>場所なしにする</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/form_fields.py"></location>
   <source>east {x} m, north {y} m</source>
   <translation>東方向{x} m、北方向{y} m</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/hazard_list.py"></location>
   <source>The study has no hazard areas yet. Import them on the page Data: flood, inland flood, tsunami, storm surge and landslide areas are published by the National Land Information and by prefectures; the city has its own maps of past inundation.</source>
   <translation>検討データにはまだ災害の区域がありません。「データ」のページで取り込んでください。洪水・内水・津波・高潮の浸水想定区域と土砂災害警戒区域は、国土数値情報や都道府県が公開しています。過去の浸水の図は市区町村にあります。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/hazard_list.py"></location>
   <source>Choose rows to show only these; without a choice all are shown. Others that the town has are imported on the page Data.</source>
   <translation>行を選ぶとその災害だけを、選ばなければすべてを地図に示します。ほかの災害は「データ」のページで取り込めます。</translation>
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
   <location filename="../../ui/widgets/network_box.py"></location>
   <source>Build again</source>
   <translation>作り直す</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/network_box.py"></location>
   <source>Build</source>
   <translation>作成</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/network_box.py"></location>
   <source>Look at the walking network</source>
   <translation>歩行者ネットワークの確認</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/network_box.py"></location>
   <source>not built</source>
   <translation>未作成</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/network_box.py"></location>
   <source>built</source>
   <translation>作成済み</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/network_box.py"></location>
   <source>out of date</source>
   <translation>古くなっています</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/network_box.py"></location>
   <source>damaged</source>
   <translation>壊れています</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/network_box.py"></location>
   <source>no streets</source>
   <translation>道がありません</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/network_box.py"></location>
   <source>The streets have changed since it was built on {date}: build it again.</source>
   <translation>{date}に作成した後、道が変わりました。作り直してください。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/network_box.py"></location>
   <source>Built on {date}: {length} km of streets, all of them in one piece.</source>
   <translation>{date}に作成しました。道の延長は{length} kmで、すべてつながっています。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/network_box.py"></location>
   <source>Built on {date}: {length} km of streets in {count} pieces; the largest has {share} % of them.</source>
   <translation>{date}に作成しました。道の延長は{length} km、まとまりの数は{count}で、最大のまとまりが延長の{share}％を占めます。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/network_box.py"></location>
   <source>Not built yet: every analysis joins the streets anew, with the usual tolerance.</source>
   <translation>まだ作成していません。分析のたびに、標準の許容差で道をつなぎ直します。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/network_box.py"></location>
   <source>What the study keeps of it is damaged and not used: build it again.</source>
   <translation>検討データに保存されているものは壊れているため、使いません。作り直してください。</translation>
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
   <location filename="../../ui/widgets/thrive_view.py"></location>
   <source>Of the place where you placed or moved something last. Of any other place: click on it with the right button while the tool is active.</source>
   <translation>最後に置いた、または動かした場所について調べます。ほかの場所は、配置ツールの使用中に地図を右クリックしてください。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/thrive_view.py"></location>
   <source>Click with the right button on the map, or place something and use this button: the kinds of facilities that would do best there.</source>
   <translation>地図を右クリックするか、何かを置いてからこのボタンを押すと、その場所で最も成り立つ施設の種類が分かります。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/thrive_view.py"></location>
   <source>Nothing can be said about this place.</source>
   <translation>この場所については何も言えません。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/thrive_view.py"></location>
   <source>At the place with the frame, a facility of standard size beside those of today. Market: expected sales against those of its kind, 0 to 100.</source>
   <translation>枠の付いた場所に、現在の施設に加えて標準規模の施設を置いた場合です。市場：見込まれる売上を同じ種類の施設と比べた点数（0～100）です。</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/thrive_view.py"></location>
   <source>What would thrive here</source>
   <translation>ここで成り立つ施設</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/thrive_view.py"></location>
   <source>Market</source>
   <translation>市場</translation>
  </message>
  <message>
   <location filename="../../ui/widgets/thrive_view.py"></location>
   <source>Taken from others</source>
   <translation>ほかから奪う割合</translation>
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

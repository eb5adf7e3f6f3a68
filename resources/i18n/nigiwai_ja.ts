<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
 <context>
  <name>@default</name>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Study and data</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/labels.py"></location>
   <source>Vibrancy and market</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>The Python package “{package}” is not installed in this QGIS. On Windows use the standalone QGIS installer, which carries it; on Debian or Ubuntu install “python3-{package}”.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>The Python package “{package}” was built with {library} {own}, but QGIS uses {library} {qgis}. Results could be wrong, so nothing was computed. Remove the package and install the one that belongs to your QGIS.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{layer}” has no field “{field}”. Its fields are: {fields}. Choose the right field in the parameters.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{layer}”, field “{field}”, row {row}: “{value}” is not a number. Correct the value or choose another field.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{layer}”, field “{field}”, row {row}: {value} is negative. Sizes and numbers of people cannot be below zero; correct the value.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{layer}”, field “{field}”, row {row} is empty (NULL), but a value is needed here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{layer}”, field “{field}”: the id “{value}” occurs {count} times (rows {rows}). Every row needs an id of its own.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{layer}” has no rows. Choose a layer with data.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{layer}”, row {row} has no geometry. Give it a place on the map or remove the row.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{layer}”, row {row} has a broken geometry ({reason}). Repair it with “Fix geometries” and try again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{layer}” has no coordinate reference system. Set it in the layer properties; it is not guessed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>The coordinate reference system {crs} is not a projected one in metres, so lengths and areas would be wrong. Use the Japan plane rectangular zone of the town (EPSG:6669 to 6687).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{layer}” lies at longitude {lon}, latitude {lat}, outside Japan. Its coordinate reference system is probably wrong; check the layer properties.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{target}” could not be written: {reason}. Nothing was left behind. Check that the disk has room and that the folder may be written to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>“{file}” does not exist. Check the path.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>The assumption file “{file}” lacks the columns: {columns}. Copy the headings of a built-in table.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>Assumptions, {where}: the list “{list}” is unknown. The lists are: {known}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>Assumptions, {where}, column “{column}”: “{value}” is not a number.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>Assumptions, {where}: value {value} is not between low {low} and high {high}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../bridge/sentences/general.py"></location>
   <source>The assumption “{list} / {key} / {parameter}” is missing. Add a row for it to your assumption table.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../processing/base.py"></location>
   <source>Stopped as you asked. Nothing was changed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../processing/base.py"></location>
   <source>it could not be created</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../processing/provider.py"></location>
   <source>Nigiwai: liveliness, market and risk</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>

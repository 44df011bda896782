/** Names of days and months in English, French, German, Spanish, Portuguese, Italian, Russian, Polish, Swedish and Dutch, with usual abbreviations. */
const NAMES =
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
  'lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre ' +
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz juni juli oktober dezember ' +
  'lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ' +
  'lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre ' +
  'понедельник вторник среда четверг пятница суббота воскресенье января февраля марта апреля мая июня июля августа сентября октября ноября декабря ' +
  'poniedziałek wtorek środa czwartek piątek sobota niedziela stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia ' +
  'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira domingo janeiro fevereiro março maio junho julho setembro outubro novembro dezembro ' +
  'måndag tisdag onsdag torsdag fredag lördag söndag januari februari mars maj augusti oktober ' +
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart mei augustus';

export const CALENDAR: ReadonlySet<string> = new Set(NAMES.split(' '));

/** Words that stand between the parts of a date or hour. */
export const DATE_PARTICLES: ReadonlySet<string> = new Set(
  'the of at on in le la de del der den am um et um h hrs hours hour o’clock am pm a.m. p.m. noon midnight morning afternoon evening night early late year day г. года uhr ad bc ce bce c.'.split(
    ' ',
  ),
);

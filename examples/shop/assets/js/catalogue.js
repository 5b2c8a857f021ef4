/** @typedef {import('./text.js').Words} Words */
/**
 * @typedef {object} Item
 * @property {string} id
 * @property {string} category
 * @property {number} price in yen, tax included
 * @property {Words} name
 * @property {Words} note one line for the card
 * @property {Words} about a paragraph for the item's page
 * @property {Words} made where, by whom
 * @property {Words} size
 */

/** @type {{ id: string, name: Words, about: Words }[]} */
export const categories = [
  {
    id: 'teapots',
    name: { ja: '急須・鉄瓶', en: 'Teapots & kettles' },
    about: {
      ja: '注ぎ切りのよさ、手になじむ重さ。毎日のお茶は、急須ひとつで変わります。',
      en: 'A clean pour and a weight that suits the hand: one good pot changes the daily cup.',
    },
  },
  {
    id: 'cups',
    name: { ja: '湯呑・茶碗', en: 'Cups & bowls' },
    about: {
      ja: '口あたりと、両手に伝わる温かさで選んだうつわです。',
      en: 'Chosen for the feel of the rim, and for the warmth they pass to both hands.',
    },
  },
  {
    id: 'caddies',
    name: { ja: '茶筒', en: 'Tea caddies' },
    about: {
      ja: '香りを逃さない、すうっと閉まる蓋。使うほどに色つやが深まります。',
      en: 'Lids that sink shut by themselves and keep the scent in. They deepen in color with use.',
    },
  },
  {
    id: 'tools',
    name: { ja: '茶道具・盆', en: 'Tools & trays' },
    about: {
      ja: '点てる、すくう、運ぶ。お茶の時間を支える道具を揃えました。',
      en: 'To whisk, to scoop, to carry: the quiet helpers of tea time.',
    },
  },
]

/** @type {Item[]} */
export const items = [
  {
    id: 'T-12',
    category: 'teapots',
    price: 9680,
    name: { ja: '朱泥の横手急須', en: 'Red clay side-handled teapot' },
    note: { ja: '常滑の土が、渋みをやわらげる', en: 'Tokoname clay that softens the brew' },
    about: {
      ja: '鉄分の多い朱泥を薄く挽き、釉薬をかけずに焼き締めました。土が渋みをほどよく吸い、煎茶がまろやかに入ります。茶漉しは陶製の細目。最後の一滴まで、すっと注ぎ切れます。',
      en: 'Iron-rich red clay, thrown thin and fired without a glaze. The clay takes up a little of the bitterness, so that sencha turns out round and mild. The fine strainer is clay as well, and the spout pours to the last drop.',
    },
    made: { ja: '愛知県・常滑 / 朝凪の窯', en: 'Tokoname, Aichi / the Asanagi kiln' },
    size: { ja: '約280ml、幅17.5cm × 高さ9cm', en: '280 ml, 17.5 cm wide, 9 cm high' },
  },
  {
    id: 'T-08',
    category: 'teapots',
    price: 7150,
    name: { ja: '白磁の宝瓶', en: 'White porcelain hohin' },
    note: { ja: '玉露をぬるめに、少しだけ', en: 'For gyokuro: cool water, a small pot' },
    about: {
      ja: '取っ手のない小さな急須です。低い湯でゆっくり淹れる玉露や上煎茶に。白い肌に一本、呉須の青い線を手で引きました。手のひらに収まり、しまうときも場所をとりません。',
      en: 'A small pot without a handle, for gyokuro and fine sencha drawn slowly in cool water. A single line of cobalt is brushed around the white body by hand. It fits the palm, and a small cupboard too.',
    },
    made: { ja: '佐賀県・有田 / 白磁工房', en: 'Arita, Saga / porcelain workshop' },
    size: { ja: '約150ml、幅12cm × 高さ8cm', en: '150 ml, 12 cm wide, 8 cm high' },
  },
  {
    id: 'T-21',
    category: 'teapots',
    price: 28600,
    name: { ja: 'あられ文の鉄瓶', en: 'Hailstone iron kettle' },
    note: { ja: '白湯まで甘くなる、南部の鉄', en: 'Nambu iron that sweetens plain hot water' },
    about: {
      ja: '霰(あられ)を一粒ずつ型に押し、砂鉄を鋳込んだ昔ながらの鉄瓶です。鉄瓶で沸かした湯は口あたりがやわらかく、白湯でさえ甘く感じられます。お手入れは、使ったあと空にして余熱で乾かすだけ。',
      en: 'Each hailstone is pressed into the mold by hand before the iron is poured. Water boiled in it is soft on the tongue; even without tea it tastes sweet. Care is simple: empty it after use and let its own warmth dry it.',
    },
    made: { ja: '岩手県・盛岡 / 南部鉄器', en: 'Morioka, Iwate / Nambu ironware' },
    size: {
      ja: '約1.0L、幅19cm × 高さ22cm、直火・IH対応',
      en: '1.0 l, 19 cm wide, 22 cm high, gas and induction',
    },
  },
  {
    id: 'C-03',
    category: 'cups',
    price: 3300,
    name: { ja: '粉引の湯呑', en: 'Kohiki tea cup' },
    note: { ja: '白化粧の、ふっくらとした手ざわり', en: 'White slip, soft to the touch' },
    about: {
      ja: '赤土に白い化粧土をかけた粉引。使ううちに貫入に茶がしみて、ひとつずつ違う景色に育ちます。たっぷり入るので、朝の番茶にもどうぞ。',
      en: 'Red clay under a coat of white slip. With use, tea finds its way into the fine cracks and every cup grows a face of its own. Deep enough for a morning of bancha.',
    },
    made: { ja: '愛知県・常滑 / 朝凪の窯', en: 'Tokoname, Aichi / the Asanagi kiln' },
    size: { ja: '約200ml、径7.8cm × 高さ11cm', en: '200 ml, 7.8 cm across, 11 cm high' },
  },
  {
    id: 'C-07',
    category: 'cups',
    price: 11000,
    name: { ja: '青磁の汲出し 五客揃', en: 'Celadon cups, set of five' },
    note: { ja: 'お客さまを迎える、雨上がりの色', en: 'The color after rain, for guests' },
    about: {
      ja: '花びらのように鎬(しのぎ)を入れた浅めの汲出しです。広い口から香りが立ち、青磁の底でお茶の色が明るく見えます。桐箱入りで、贈りものにもよく選ばれています。',
      en: 'Shallow cups, fluted like petals. The wide rim lets the scent rise, and the celadon well makes the tea look bright. In a paulownia box, and often given as a present.',
    },
    made: { ja: '佐賀県・有田 / 白磁工房', en: 'Arita, Saga / porcelain workshop' },
    size: { ja: '各約130ml、径9.5cm × 高さ5.5cm', en: '130 ml each, 9.5 cm across, 5.5 cm high' },
  },
  {
    id: 'C-15',
    category: 'cups',
    price: 16500,
    name: { ja: '黒楽の抹茶碗', en: 'Black raku matcha bowl' },
    note: { ja: '手びねりの、夜のような黒', en: 'Shaped by hand, black as a night' },
    about: {
      ja: 'ろくろを使わず、手とへらだけで形づくります。真っ赤に焼けた碗を窯から引き出すと、釉薬は一気に黒く静まります。やわらかな肌は熱くなりすぎず、両手で包んで飲むのにちょうどよい温もりです。',
      en: 'Formed with hands and a spatula alone, no wheel. Drawn red-hot from the kiln, its glaze turns black in a breath. The soft body never gets too hot to hold: a bowl to be carried in both hands.',
    },
    made: { ja: '京都市 / 朝凪の作り手', en: 'Kyoto / a maker of the Asanagi circle' },
    size: { ja: '径11.5cm × 高さ8cm', en: '11.5 cm across, 8 cm high' },
  },
  {
    id: 'D-02',
    category: 'caddies',
    price: 8800,
    name: { ja: '桜皮の茶筒', en: 'Cherry bark tea caddy' },
    note: { ja: '百年使える、樺細工', en: 'Kabazaiku, made for a hundred years' },
    about: {
      ja: '山桜の樹皮を、膠(にかわ)と熱した鏝(こて)だけで貼り合わせます。湿気を防ぎ、乾きすぎもしない皮の力は、茶葉の置き場所にぴったり。手の脂で年々つやが増します。',
      en: 'The bark of mountain cherry, joined with nothing but glue and a hot iron. It keeps dampness out without drying the leaf, and gains luster from every hand that opens it.',
    },
    made: { ja: '秋田県・角館 / 樺細工', en: 'Kakunodate, Akita / cherry bark work' },
    size: { ja: '茶葉約100g、径8cm × 高さ12cm', en: 'Holds 100 g, 8 cm across, 12 cm high' },
  },
  {
    id: 'D-05',
    category: 'caddies',
    price: 13200,
    name: { ja: '銅の平茶筒', en: 'Low copper caddy' },
    note: { ja: '蓋が、音もなく下りてゆく', en: 'The lid sinks shut without a sound' },
    about: {
      ja: '胴に蓋をのせて手を離すと、空気を抜きながらゆっくり下りて閉まります。百三十余りの工程を経た、寸分の狂いもない合わせ。銅の色は、はじめの桃色から飴色へと移ろいます。',
      en: 'Set the lid on, let go, and it slides down on its own cushion of air. Some hundred and thirty steps go into that fit. The copper begins pink and ripens to amber.',
    },
    made: { ja: '京都市 / 金工房', en: 'Kyoto / metal workshop' },
    size: { ja: '茶葉約120g、径10.5cm × 高さ9cm', en: 'Holds 120 g, 10.5 cm across, 9 cm high' },
  },
  {
    id: 'W-01',
    category: 'tools',
    price: 4180,
    name: { ja: '茶筅 百本立', en: 'Bamboo whisk, 100 tines' },
    note: { ja: 'きめの細かい泡を、さっと', en: 'Fine froth in a few strokes' },
    about: {
      ja: '一本の竹を百余りの穂に割り、削り、糸でかがります。穂数が多く、はじめての方でもきめ細かな泡が立ちます。お使いになる前に、ぬるま湯で穂先をほぐしてください。',
      en: 'A single piece of bamboo, split into a hundred tines, shaved thin and bound with thread. So many tines forgive a beginner and still raise a fine froth. Soften them in warm water before use.',
    },
    made: { ja: '奈良県・高山', en: 'Takayama, Nara' },
    size: { ja: '高さ11cm、国産淡竹', en: '11 cm high, Japanese henon bamboo' },
  },
  {
    id: 'W-04',
    category: 'tools',
    price: 2750,
    name: { ja: '煤竹の茶杓', en: 'Smoked bamboo tea scoop' },
    note: { ja: 'いろりの煙が育てた飴色', en: 'Amber, from a century of hearth smoke' },
    about: {
      ja: '古民家の屋根裏で、いろりの煙に百年いぶされた煤竹を削りました。節の位置、櫂先の曲がり、色合いはどれも一点ずつ異なります。一杯が、抹茶およそ一グラムです。',
      en: 'Carved from bamboo that spent a century in the smoke under a farmhouse roof. The node, the curve of the tip and the color differ from piece to piece. One scoop is about a gram of matcha.',
    },
    made: { ja: '奈良県・高山', en: 'Takayama, Nara' },
    size: { ja: '長さ18cm', en: '18 cm long' },
  },
  {
    id: 'W-09',
    category: 'tools',
    price: 1320,
    name: { ja: '藍染の茶巾 麻の葉', en: 'Indigo tea cloth, hemp leaf' },
    note: { ja: '使うほど、やわらかくなる', en: 'Softer with every wash' },
    about: {
      ja: '天然藍で染めた綿の茶巾に、麻の葉の刺し子をあしらいました。うつわを拭く、下に敷く、包む。一枚あると何かと重宝します。ちょっとした御礼にもどうぞ。',
      en: 'Cotton dyed in natural indigo, stitched with the hemp-leaf pattern. It dries a bowl, lines a tray, wraps a gift. A small thank-you that is always of use.',
    },
    made: { ja: '徳島県 / 藍染工房', en: 'Tokushima / indigo workshop' },
    size: { ja: '34cm × 34cm、綿100%', en: '34 cm × 34 cm, all cotton' },
  },
  {
    id: 'B-06',
    category: 'tools',
    price: 6600,
    name: { ja: '欅の丸盆', en: 'Round zelkova tray' },
    note: { ja: '木目をそのままに、拭き漆で', en: 'The grain itself, under wiped lacquer' },
    about: {
      ja: '欅の一枚板をろくろで挽き、漆を擦り込んでは拭くことを五度くり返しました。縁の立ち上がりに指がかかり、急須と湯呑をのせても安心して運べます。',
      en: 'Turned from one board of zelkova, then rubbed with lacquer and wiped, five times over. The rim rises just enough for the fingers, so that pot and cups travel safely.',
    },
    made: { ja: '石川県・山中', en: 'Yamanaka, Ishikawa' },
    size: { ja: '径30cm × 高さ2.8cm', en: '30 cm across, 2.8 cm high' },
  },
]

/** @param {string} id */
export const findItem = id => items.find(item => item.id === id)

/** @param {string} id */
export const findCategory = id => categories.find(category => category.id === id)

/**
 * Items that hold every word somewhere in their texts, in either language.
 * @param {string} query
 */
export function searchItems(query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return items.filter(item => {
    const text = JSON.stringify([item, findCategory(item.category)]).toLowerCase()
    return words.every(word => text.includes(word))
  })
}

/** Words with a capital in the middle of a sentence that are no name of a person. */
const NO_PERSON = words(`
  I Ik U Uw God Kring Kerst Kerstmis Pasen Sinterklaas Christmas Easter Halloween Ramadan
  Nederland België Vlaanderen Brussel Antwerpen Gent Amsterdam Rotterdam Utrecht Europa Vlaams Vlaamse
  Netherlands Belgium Flanders Brussels Europe London England
  Nederlands Nederlandse Engels Engelse Frans Franse Duits Duitse Spaans Latijn Grieks Turks Turkse Arabisch Arabische
  Marokkaans Marokkaanse Pools Poolse Oekraïens Oekraïense
  Dutch Flemish English French German Spanish Latin Greek Turkish Arabic Moroccan Polish Ukrainian
  Maandag Dinsdag Woensdag Donderdag Vrijdag Zaterdag Zondag
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday
  Januari Februari Maart April Mei Juni Juli Augustus September Oktober November December
  January February March May June July August October
  Meneer Mevrouw Mijnheer Juf Meester Mama Papa Moeder Vader Mum Dad Mr Mrs Ms Miss Dr Prof Sir
  Smartschool Magister Somtoday Teams Google Whatsapp Word Excel Powerpoint Internet Cito Corona Covid
`)

/** What people in Dutch and Flemish schools are often called, and no other word is: found where every word has a capital. */
const NAMES = words(`
  Aaliyah Abdel Adam Ahmed Aisha Ali Amber Amina Amira Amy Anna Anne Anouk Arthur Aya Ayoub Bart Bas Bilal Bram Bruno
  Cas Charlotte Daan Daniel David Dirk Elif Elise Ella Emma Emine Emre Erik Esther Eva Fatima Fenna Femke Finn Fleur
  Guus Hamza Hannah Hans Hassan Hugo Ibrahim Ilse Imane Jan Jasper Jef Jens Jeroen Jesse Johan Joris Julia
  Karim Kevin Khadija Koen Lars Laura Lena Levi Lieke Lien Lies Lisa Lotte Louis Lucas Luuk Maarten Malika Marie Marieke
  Matthias Mehmet Mees Mia Mila Milan Mohamed Mohammed Mustafa Nadia Nathan Niels Nina Noah Nora Olivia Omar Pieter
  Rachid Robin Ruben Saar Salma Sam Samira Sander Sanne Sara Sarah Sem Senna Sofie Sophie Stijn Sven Tess Thijs Thomas
  Tim Tom Vince Wout Wouter Yara Yasmin Yasmine Youssef Yusuf Zeynep
`)

function words(all: string): ReadonlySet<string> {
  return new Set(all.toLowerCase().split(/\s+/).filter(Boolean))
}

/** How many are told: one is enough to look again. */
const MOST = 3
const WORD = /\p{L}[\p{L}'’-]*/gu
/** Behind these a sentence begins, or a line of a list. */
const BEGINS = /(?:^|[.!?:;…\n•*–-])[\s"'“”‘’«(\d)]*$/u
/** A capital, and no other: what is all capitals is an abbreviation, and a single letter an initial. */
const CAPITAL = /^\p{Lu}[\p{Ll}'’-]+(?:-\p{Lu}\p{Ll}+)*$/u

/**
 * A modest look: it misses names, and it may take a place or a product for one. So it is for a warning in words, and
 * nothing is refused by it.
 * @returns words in a text that look like the name of somebody, each once
 */
export function likelyNamesIn(text: string): string[] {
  const found = new Set<string>()
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!CAPITAL.test(word)) continue
    // “Sanne's” is about Sanne.
    const plain = word.replace(/['’]s?$/u, '')
    const known = plain.toLowerCase()
    const isName = BEGINS.test(text.slice(0, index)) ? NAMES.has(known) : !NO_PERSON.has(known)
    if (isName && plain.length > 1) found.add(plain)
    if (found.size === MOST) break
  }
  return [...found]
}

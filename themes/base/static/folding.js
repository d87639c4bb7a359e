// Words without marks, as the build writes them into the search index.
export const fold = (text) =>
  text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐðÐ]/g, "d").toLowerCase();

// quý and quí, kỹ and kĩ are one word.
export const withI = (word) => (/^([hklmst]|qu)y$/.test(word) ? word.slice(0, -1) + "i" : word);

export const words = (text) => fold(text).match(/[a-z0-9\uaa00-\uaa5f]+/g) ?? [];

/** How a class calls who teaches it, before the name. */
export const HONORIFIC =
  /^(?:mr|mrs|ms|miss|mx|dr|prof(?:essor)?|sir|herr|frau|mme|madame|monsieur|m|se[ñn]ora?|prof\.?ssa|pan|pani)\b\.? /iu;

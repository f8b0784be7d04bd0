import type { Translate } from '../../i18n';

const kinds = ['annualReport', 'otherFiling', 'article', 'policyArticle', 'other'] as const;

/** What a document is, in words; a kind this page does not know yet stays as the server names it. */
export function kindName(kind: string, t: Translate): string {
  const known = kinds.find((one) => one === kind);
  return known ? t(`library.kinds.${known}`) : kind;
}

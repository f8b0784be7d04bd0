import type { AnswerView, CitationView } from '../../api/types';
import type { Translate } from '../../i18n';

/** The answer as text, with the places it cites below. */
export function answerAsText(question: string, answer: AnswerView, t: Translate): string {
  const used = answer.citations.filter(({ number }) => answer.text.includes(`[${number}]`) || answer.sentences.some(({ citations }) => citations.includes(number)));
  return [question, '', answer.text.trim(), ...(used.length > 0 ? ['', ...used.map((citation) => line(citation, t))] : [])].join('\n');
}

function line(citation: CitationView, t: Translate): string {
  if (citation.kind === 'derivation') return `[${citation.number}] ${citation.text} (${citation.parts.map((part) => place(part, t)).join('; ')})`;
  return `[${citation.number}] ${place(citation, t)}: “${citation.text}”`;
}

const place = ({ document, page, text }: CitationView, t: Translate) => (document === null || page === null ? text : t('evidence.at', { document, page }));

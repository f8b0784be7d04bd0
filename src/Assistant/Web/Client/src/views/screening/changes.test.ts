import { describe, expect, it } from 'vitest';
import type { ProfileChange } from '../../api/types';
import { changeMarks, countChanges } from './changes';

const change = (companyId: number, part: Partial<ProfileChange>): ProfileChange => ({ companyId, company: `${companyId}`, before: 'met', after: 'met', criteria: [], ...part });

describe('what another profile changes', () => {
  it('marks a changed verdict and the criteria behind it', () => {
    const marks = changeMarks([change(1, { after: 'notMet', criteria: [{ id: 'revenue', title: 'Revenue', before: 'met', after: 'notMet' }] })]);
    expect(marks.get(1)!.after).toBe('notMet');
    expect(marks.get(1)!.criteria.get('revenue')).toEqual({ before: 'met', after: 'notMet' });
  });

  it('marks a criterion that changes under an equal verdict', () => {
    expect(changeMarks([change(1, { criteria: [{ id: 'patents', title: '', before: 'unknown', after: 'met' }] })]).has(1)).toBe(true);
  });

  it('takes no mark from a criterion that one profile lacks, nor from what stays', () => {
    const marks = changeMarks([change(1, { criteria: [{ id: 'sector', title: '', before: null, after: 'met' }, { id: 'revenue', title: '', before: 'met', after: 'met' }] })]);
    expect(marks.size).toBe(0);
  });

  it('counts the ways that verdicts go', () => {
    const marks = changeMarks([change(1, { before: 'unknown', after: 'met' }), change(2, { after: 'notMet' }), change(3, { before: 'unknown', after: 'met' })]);
    expect(countChanges(marks)).toEqual([{ before: 'unknown', after: 'met', count: 2 }, { before: 'met', after: 'notMet', count: 1 }]);
  });
});

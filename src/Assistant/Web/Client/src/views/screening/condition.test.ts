import { describe, expect, it } from 'vitest';
import { conditionOf, isUnfiltered, noFilter, sortKeysOf } from './condition';

describe('the condition of the grid', () => {
  it('is empty when nothing is asked', () => {
    expect(conditionOf(noFilter)).toBe('');
    expect(isUnfiltered(noFilter)).toBe(true);
  });

  it('joins what the controls ask for', () => {
    expect(conditionOf({ ...noFilter, name: 'laser', outcome: 'notMet', nearOnly: true, criteria: { patents: 'notDisclosed', revenue: 'near' } })).toBe(
      'name~"laser" and outcome=unmet and near and patents=notDisclosed and revenue=near',
    );
  });

  it('keeps a condition of one\'s own together', () => {
    expect(conditionOf({ ...noFilter, condition: 'revenue>=20m or employees>500', outcome: 'met' })).toBe('(revenue>=20m or employees>500) and outcome=met');
    expect(conditionOf({ ...noFilter, condition: ' revenue>=20m ' })).toBe('revenue>=20m');
  });

  it('does not let a quotation mark end the name', () => {
    expect(conditionOf({ ...noFilter, name: 'a" or near' })).toBe('name~"a  or near"');
  });

  it('turns the order of the grid into keys', () => {
    expect(sortKeysOf([{ id: 'outcome', desc: false }, { id: 'revenue', desc: true }])).toBe('outcome,-revenue');
  });
});

import { describe, expect, it } from 'vitest';
import { nothingYet, takeEvent, type LiveEvent } from './liveTurn';

const play = (...events: LiveEvent[]) => events.reduce(takeEvent, nothingYet);
const text = (delta: string) => ({ event: 'text', data: JSON.stringify({ delta }) });
const step = (tool: string) => ({ event: 'step', data: JSON.stringify({ tool, arguments: '{}', outcome: 'found' }) });

describe('takeEvent', () => {
  it('joins the text as it comes', () => {
    expect(play(text('Revenue '), text('is 61.8')).text).toBe('Revenue is 61.8');
  });

  it('drops text that was written before a step', () => {
    const live = play(text('Let me look.'), step('search'), text('It is 142.'));
    expect(live.text).toBe('It is 142.');
    expect(live.steps).toHaveLength(1);
  });

  it('keeps the words of a failure', () => {
    expect(play({ event: 'failed', data: JSON.stringify({ code: 'modelUnreachable', detail: 'The model does not answer.' }) }).problem?.message).toBe('The model does not answer.');
  });

  it('begins anew with a new connection from the start', () => {
    expect(play(text('half'), { event: 'start', data: '' }, text('whole')).text).toBe('whole');
  });

  it('passes over what it does not know', () => {
    expect(play({ event: 'ping', data: '' })).toEqual(nothingYet);
  });
});

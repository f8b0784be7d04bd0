import { useCallback } from 'react';
import { useNavigate } from 'react-router';

/** A question brought to the chat from elsewhere; sent at once when `send`, else laid into the input. */
export interface Asked {
  question: string;
  companyId?: number;
  documentId?: number;
  year?: number;
  send?: boolean;
}

/** Opens the chat, in a new conversation when a question is brought. */
export function useAsk(): (asked?: Asked) => void {
  const navigate = useNavigate();
  return useCallback(
    (asked) => {
      if (!asked) {
        const input = document.getElementById('ask');
        if (input) input.focus();
        else void navigate('/chat', { state: { focus: true } });
      } else {
        void navigate('/chat', { state: { asked } });
      }
    },
    [navigate],
  );
}

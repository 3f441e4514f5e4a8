import { create } from 'zustand';
import { Button } from './button';
import styles from './toasts.module.css';

interface Toast {
  readonly id: number;
  readonly tone: 'plain' | 'danger';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface ToastState {
  readonly toasts: readonly Toast[];
  readonly show: (toast: Omit<Toast, 'id'>) => void;
  readonly close: (id: number) => void;
  /** Takes all of them away. */
  readonly clear: () => void;
}

let nextId = 1;

/** What the program says in passing. An error stays until it is closed; anything else makes room for the next. */
export const useToasts = create<ToastState>()((set) => ({
  toasts: [],
  show: (toast) =>
    set(({ toasts }) => ({
      toasts: [...toasts.filter(({ tone }) => tone === 'danger').slice(-2), { ...toast, id: nextId++ }],
    })),
  close: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
  clear: () => set({ toasts: [] }),
}));

const showFor = 6000;

/** The place where toasts appear: what is said in passing waits for a pause of the reader aloud, an error does not. */
export function Toasts() {
  const { toasts } = useToasts();
  const of = (wanted: Toast['tone']) =>
    toasts.filter(({ tone }) => tone === wanted).map((toast) => <ToastLine key={toast.id} toast={toast} />);
  return (
    <div className={styles.stack}>
      <div className={styles.tone}>{of('danger')}</div>
      <div className={styles.tone} role="status">
        {of('plain')}
      </div>
    </div>
  );
}

function ToastLine({ toast }: { readonly toast: Toast }) {
  const close = useToasts((state) => state.close);
  return (
    <div
      className={styles.toast}
      role={toast.tone === 'danger' ? 'alert' : undefined}
      data-tone={toast.tone}
      style={{ '--show-for': `${showFor}ms` }}
      onAnimationEnd={() => toast.tone === 'plain' && close(toast.id)}
    >
      <span>{toast.text}</span>
      {toast.action ? (
        <Button
          small
          look="quiet"
          onClick={() => {
            toast.action?.run();
            close(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      ) : null}
      <Button small look="quiet" aria-label="Close message" onClick={() => close(toast.id)}>
        Close
      </Button>
    </div>
  );
}

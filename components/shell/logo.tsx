/** Two columns, one filled, with their lines: the mark of Collate. */
export function Logo({ className = "size-7" }: { className?: string }) {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" className={`text-accent ${className}`} fill="none">
      <rect x="3" y="4" width="9" height="20" rx="2" fill="currentColor" />
      <rect x="16.8" y="4.8" width="7.4" height="18.4" rx="1.6" stroke="currentColor" strokeWidth="1.6" />
      <path d="M6 10h3M6 14h3" stroke="var(--on-accent)" strokeWidth="1.6" strokeLinecap="round" />
      <path d="M19 14h3M19 18h3" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}

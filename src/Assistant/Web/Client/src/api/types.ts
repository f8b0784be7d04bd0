// What server and client agree on; the names follow the OpenAPI document of the server.
// Base path /api. JSON, camelCase, UTF-8.
// Nulls are written (not omitted) unless marked optional with "?". Dates ISO 8601. Ids: document/company/correction = number (long), others string.
// Errors: application/problem+json { type, title, status, detail, code, ...}. `code` is a camelCase word: documentNotFound, badRequest, tooLarge,
//   tooManyRequests, notAllowed, notSignedIn, crossOrigin, libraryProblem, profileInvalid, conceptUnknown, valueUnreadable, uploadGone, ... `detail` says in one
//   plain sentence what was wrong and what to do.
// Writes (POST/PUT/PATCH/DELETE) are accepted only from the same origin (Origin/Sec-Fetch-Site checked) or with an API key in the Authorization header.

export type Outcome = 'met' | 'notMet' | 'unknown' | 'notApplicable';
export type Language = 'en' | 'nl' | 'zh' | 'de' | 'fr';
export interface Box { page: number; x: number; y: number; width: number; height: number } // PDF points, origin top left
export interface Span { start: number; end: number } // in the document's canonical text

// ---- session
// GET /api/session      -> Session   (401 notSignedIn when authentication is configured and nobody is signed in)
// POST /api/session {key} -> Session (sets an HttpOnly SameSite=Strict cookie); DELETE /api/session -> 204
export interface Session { user: string; role: 'reader' | 'analyst' | 'admin'; authentication: 'none' | 'key' | 'oidc'; version: string; library: string; model: string | null; defaultProfile: string; maxUploadBytes: number; chunkBytes: number }

// ---- uploads (resumable, chunked)
// POST   /api/uploads {name, size}            -> 201 Upload
// GET    /api/uploads/{id}                    -> Upload
// PATCH  /api/uploads/{id}  (header Upload-Offset: n; body application/octet-stream, <= chunkBytes) -> Upload  (409 offsetMismatch carries the right offset in `offset`)
// POST   /api/uploads/{id}/complete           -> 202 Job
// DELETE /api/uploads/{id}                    -> 204
export interface Upload { id: string; name: string; size: number; received: number; chunkBytes: number }

// ---- documents
// POST /api/documents/samples                 -> 202 Job[]   (the fictitious samples that ship with the program)
// POST /api/documents/address {url}           -> 202 Job
// GET  /api/documents                         -> DocumentSummary[]
// GET  /api/documents/{id}                    -> DocumentDetail
// DELETE /api/documents/{id}                  -> 202 Removal  (really removed when undoUntil has passed; hidden at once)
// POST /api/documents/{id}/restore            -> DocumentSummary
// GET  /api/documents/{id}/file               -> the original; range requests; always Content-Disposition: attachment, nosniff; pdf.js fetches it
// GET  /api/documents/{id}/pages/{n}          -> PageText
// GET  /api/documents/{id}/pages/{n}/boxes?start=&end= -> Box[]   (boxes of the characters of a span, merged by line)
export interface DocumentSummary { id: number; name: string; mediaType: string; kind: 'annualReport' | 'article' | 'other' | string; language: string | null; title: string | null; outlet: string | null; date: string | null;
  companyId: number | null; company: string | null; fiscalYear: number | null; periodEnd: string | null; isInterim: boolean; isCorrected: boolean; supersededBy: number | null; pageCount: number; unreadablePages: number[]; warningCount: number; factCount: number; added: string; factsOnly: boolean }
export interface DocumentDetail extends DocumentSummary { sha256: string; source: string; warnings: { code: string; message: string; page: number | null }[]; pages: { number: number; width: number; height: number; quality: 'text' | 'ocr' | 'unreadable' | string }[]; facts: FactView[]; absent: AbsentView[] }
export interface Removal { id: number; undoUntil: string }
export interface PageText { documentId: number; document: string; mediaType: string; number: number; pageCount: number; width: number; height: number; quality: string; start: number; text: string; hasBoxes: boolean }

// ---- jobs
// GET /api/jobs -> Job[]; GET /api/jobs/events -> SSE: event "job" data Job (all current ones first, then changes), event "ping"
// POST /api/jobs/{id}/cancel -> Job; POST /api/jobs/{id}/retry -> Job; DELETE /api/jobs/{id} -> 204 (dismiss a finished one)
export interface Job { id: string; name: string; state: 'waiting' | 'running' | 'done' | 'alreadyThere' | 'failed' | 'cancelled'; stage: 'waiting' | 'fetching' | 'reading' | 'extracting' | 'storing' | string | null; page: number; pageCount: number; pagesPerSecond: number | null; secondsLeft: number | null; documentId: number | null; message: string | null; advice: string | null; added: string }

// ---- companies, facts, verdicts
// GET /api/companies?profile=               -> CompanySummary[]
// GET /api/companies/{id}?profile=&year=&language=    -> CompanyDetail
// GET /api/facts?company=&document=&concept=&year=  -> FactView[]
// GET /api/concepts?language=               -> ConceptView[]   ; GET /api/sectors?language= -> {id,name}[]
export interface ConceptView { concept: string; label: string; kind: string; unit: string | null }
export interface CompanySummary { id: number; name: string; aliases: string[]; documentCount: number; years: number[]; latestYear: number | null; outcome: Outcome | null; criteria: { id: string; outcome: Outcome }[]; newest: string | null }
export interface CompanyDetail { id: number; name: string; aliases: string[]; legalForm: string | null; registration: string | null; ticker: string | null; documents: DocumentSummary[]; facts: FactView[]; absent: AbsentView[]; assessment: AssessmentView | null; status: FactView[]; sector: FactView[]; corrections: CorrectionView[] }
export interface FactView { concept: string; label: string; value: number | null; low: number | null; high: number | null; text: string | null; // text: for enumerated facts (sector, status)
  unit: string | null; display: string; // "61.8 million GBP", as the console prints it in the asked language
  printed: string; qualifier: string; fiscalYear: number | null; periodStart: string | null; periodEnd: string | null; scope: string; status: 'reported' | 'derived' | 'conflicting' | 'corrected' | string; confidence: number;
  origin: string; // reported | derived | analyst | model
  documentId: number | null; document: string | null; evidence: EvidenceView[]; checks: { kind: string; passed: boolean; detail: string }[]; rivals: RivalView[] }
export interface RivalView { display: string; printed: string; reason: string | null; evidence: EvidenceView[] }
export interface EvidenceView { documentId: number; document: string; page: number; quote: string; start: number; end: number; focus: Span | null } // focus: the printed number inside the quote, to light up
export interface AbsentView { concept: string; label: string; state: 'notDisclosed' | 'notReadable' | 'notApplicable' | string; fiscalYear: number | null; documentId: number | null; document: string | null; settledBy: string | null }
export interface AssessmentView { profileId: string; profileName: string; profileVersion: string; fiscalYear: number | null; outcome: Outcome; sentence: string; // the verdict in words, in the asked language
  criteria: CriterionView[]; notes: string[] }
export interface CriterionView { id: string; title: string; rule: string; outcome: Outcome; value: number | null; display: string | null; unit: string | null; low: number | null; high: number | null; // threshold band in `thresholdUnit`; null = open
  thresholdUnit: string | null; converted: number | null; distance: string | null; reason: string | null; sentence: string; derivation: string[]; evidence: EvidenceView[]; settledBy: string | null; otherReading: string | null; confidence: string | null; source: string | null }

// ---- profiles
// GET /api/profiles?language= -> ProfileSummary[]; GET /api/profiles/{id} -> ProfileDetail; POST /api/profiles/validate {yaml} -> ProfileValidation
// PUT /api/profiles/{id} {yaml} -> ProfileDetail (a user's own; a built-in one answers 409 builtIn); DELETE /api/profiles/{id} -> 204
// GET /api/profiles/{id}/changes?against=ID   -> ProfileChange[]
// POST /api/profiles/changes {yaml, against}  -> ProfileChange[]  (of a profile not saved yet)
export interface ProfileSummary { id: string; name: string; edition: string; basis: string | null; confidence: string | null; criteriaCount: number; isBuiltIn: boolean }
export interface ProfileDetail extends ProfileSummary { yaml: string; notes: string[]; criteria: { id: string; title: string; rule: string; otherReading: string | null; source: string | null; confidence: string | null; settledBy: string | null }[] }
export interface ProfileValidation { valid: boolean; problems: { line: number | null; column: number | null; message: string }[]; profile: ProfileDetail | null }
export interface ProfileChange { companyId: number; company: string; before: Outcome; after: Outcome; criteria: { id: string; title: string; before: Outcome | null; after: Outcome | null }[] }

// ---- search
// GET /api/search?q=&document=&company=&year=&top=10 -> SearchResult
export interface SearchResult { query: string; hits: SearchHit[] }
export interface SearchHit { documentId: number; document: string; company: string | null; page: number; heading: string | null; snippet: string; start: number; end: number; score: number }

// ---- chat. A conversation belongs to its user.
// GET /api/conversations -> ConversationSummary[]; POST /api/conversations {} -> 201 ConversationSummary
// GET /api/conversations/{id} -> ConversationDetail; PATCH /api/conversations/{id} {title} -> ConversationSummary; DELETE -> 204
// GET /api/conversations/{id}/export?format=md|json -> attachment
// POST /api/conversations/{id}/turns AskRequest -> 202 TurnView (state running). `replaces`: the turn n and all after it are removed first (regenerate: same question; edit: another).
// GET  /api/conversations/{id}/turns/{n}/events -> SSE, each with an id (Last-Event-ID resumes after it; without one from the start; a finished turn replays only "done"):
//   understood {filters: Filters} | step {tool, arguments, outcome} | text {delta} | done TurnView | failed Problem
// POST /api/conversations/{id}/turns/{n}/stop -> TurnView; POST /api/conversations/{id}/turns/{n}/feedback {thumb: 'up'|'down'|null, note?} -> 204
export interface Filters { companies: { id: number; name: string }[]; document: { id: number; name: string } | null; year: number | null; profile: string | null }
export interface AskRequest { question: string; companyId?: number | null; documentId?: number | null; year?: number | null; profile?: string | null; withoutDerived?: string[]; // filters that the analyst removed: 'company','document','year'
  builtIn?: boolean; replaces?: number | null }
export interface ConversationSummary { id: string; title: string; created: string; updated: string; turnCount: number }
export interface ConversationDetail extends ConversationSummary { turns: TurnView[] }
export interface TurnView { number: number; question: string; at: string; state: 'running' | 'done' | 'stopped' | 'failed'; answer: AnswerView | null; feedback: 'up' | 'down' | null }
export interface AnswerView { text: string; language: string; sentences: SentenceView[]; citations: CitationView[]; value: string | null; unit: string | null; steps: { tool: string; arguments: string; outcome: string }[]; suggestions: string[]; filters: Filters; problem: string | null; isFallback: boolean; model: string | null }
export interface SentenceView { text: string; // with [1] markers as in `text`; the sentences joined are the text
  support: 'supported' | 'unsupported' | 'notNeeded' | string; problem: string | null; citations: number[] }
export interface CitationView { number: number; kind: 'quote' | 'derivation'; text: string; documentId: number | null; document: string | null; page: number | null; start: number | null; end: number | null; focus: Span | null; concept: string | null; companyId: number | null; fiscalYear: number | null; parts: CitationView[] }

// ---- briefings
// POST /api/briefings BriefingRequest -> BriefingView ; POST /api/briefings/file BriefingRequest & {format} -> attachment
// POST /api/briefings/render {markdown, language, format: 'html'|'docx'|'md'} -> attachment, of a briefing the analyst has edited (marked as edited)
export interface BriefingRequest { companies: number[]; topic?: string | null; profile?: string | null; year?: number | null; language: Language; builtIn?: boolean }
export interface BriefingView { title: string; markdown: string; html: string } // html: self-contained, shown in a sandboxed iframe (srcdoc)

// ---- screening and comparison
// GET /api/screening?profile=&where=&sort=&top=&language= -> ScreeningView; GET /api/screening/file?...&format=csv|xlsx|json -> attachment
// GET /api/comparison?company=1&company=2&concept=&year=&language= -> ComparisonView; GET /api/comparison/file?...&format=csv|json|md
export interface ScreeningView { profileId: string; profileName: string; criteria: { id: string; title: string; rule: string }[]; companies: ScreenedView[]; total: number; counts: Record<Outcome, number> }
export interface ScreenedView { companyId: number; company: string; outcome: Outcome; nearMiss: boolean; fiscalYear: number | null; freshness: string | null; cells: ScreenedCell[] }
export interface ScreenedCell { criterion: string; outcome: Outcome; value: number | null; display: string | null; unit: string | null; absence: string | null; distance: string | null; reason: string | null; evidence: EvidenceView | null }
export interface ComparisonView { companies: { id: number; name: string }[]; rows: ComparisonRow[]; notes: string[] }
export interface ComparisonRow { concept: string; label: string; fiscalYear: number | null; unit: string | null; cells: ComparisonCell[]; isMixed: boolean; note: string | null }
export interface ComparisonCell { companyId: number; value: number | null; display: string | null; original: string | null; conversion: string | null; period: string | null; absence: string | null; evidence: EvidenceView | null }

// ---- corrections
// GET /api/corrections?company= -> CorrectionView[]; POST /api/corrections CorrectionRequest -> 201 CorrectionView; POST /api/corrections/{id}/undo {note} -> CorrectionView
export interface CorrectionRequest { companyId: number; concept: string; year?: number | null; action: 'set' | 'reject' | 'confirm'; value?: string | null; note?: string | null }
export interface CorrectionView { id: number; companyId: number; company: string; concept: string; label: string; fiscalYear: number | null; action: 'set' | 'reject' | 'confirm' | 'undo'; value: string | null; old: string | null; note: string; author: string; at: string; undoes: number | null; isUndone: boolean }

// ---- the rest
// GET /api/doctor -> { good: boolean, findings: { subject, check, outcome: 'good'|'note'|'problem', message, advice: string|null }[] }
// GET /health/live -> 200 "live"; GET /health/ready -> 200/503 with { library, queue }
// GET /openapi/v1.json
// ---- upkeep
// GET /api/export?format=jsonl|csv|xlsx -> attachment (every fact with document, page, quote); GET /api/labels -> attachment (what was corrected, as labels for `evaluate`)
// POST /api/import (body application/octet-stream: lines of an export) -> ImportView
// POST /api/library/verify {repair} -> VerificationView
export interface ImportView { documents: number; skipped: number; facts: number; corrections: number }
export interface VerificationView { documents: number; isSound: boolean; findings: { kind: string; message: string; isRepaired: boolean }[] }
export interface DoctorView { good: boolean; findings: { subject: string; check: string; outcome: 'good' | 'note' | 'problem'; message: string; advice: string | null }[] }

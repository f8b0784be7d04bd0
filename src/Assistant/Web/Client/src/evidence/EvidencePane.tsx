export default function EvidencePane() {
  return null;
}

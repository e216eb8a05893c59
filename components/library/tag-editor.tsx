/** The tags of a highlight, edited as words with commas between them. */
import { InlineForm } from './inline-form.tsx'

const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
]

/** `onSave` gets each tag once, in the order written. */
export function TagEditor({
  tags,
  onSave,
  onCancel,
}: {
  tags: string[]
  onSave: (tags: string[]) => void
  onCancel: () => void
}) {
  return (
    <InlineForm
      label="Tags, with commas between them"
      value={tags.join(', ')}
      save="Save tags"
      onSave={(text) => onSave(tagsOf(text))}
      onCancel={onCancel}
    />
  )
}

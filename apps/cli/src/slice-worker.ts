// The entry of worker threads: a file of its own beside the bundle, where @telelake/pipeline looks for it.
import '@telelake/pipeline/slice-worker'

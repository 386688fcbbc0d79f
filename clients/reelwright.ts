// Reelwright 0.1.0: the types of its API and a small client.
// Written by `reelwright typegen`; changes made here are lost.

/** That the API answers. */
export interface API {
  /** One sentence on it. */
  message: string;
  /** How it stands. */
  status: string;
}

/** The version of the server, and what it is set to. */
export interface About {
  /** What it is called. */
  name: string;
  /** The version that runs. */
  version: string;
  /** How many endpoints there are. */
  endpoints: number;
  /** What makes pictures, videos and sound. */
  engine: string;
  /** The quality of a film that is ordered without one. */
  quality: "draft" | "final";
  /** Whether an account is made by invitation alone, or by anybody. */
  registration: "invitation" | "open";
  /** The largest file of music that is taken. */
  max_music_bytes: number;
  /** The largest image that is taken. */
  max_image_bytes: number;
  /** The largest video that is taken. */
  max_video_bytes: number;
}

/** An account of the installation. */
export interface Account {
  /** Its id. */
  id: string;
  /** What it is called. */
  name: string;
  /** What it signs in with. */
  email?: string | null;
  /** What it may do in the installation. */
  role: "local" | "member" | "administrator";
  /** Rises with every edit, by its person too. */
  revision: number;
  /** When it was made. */
  created_at: string;
}

/** What an account may do from now on. */
export interface AccountChange {
  /** Administrators keep accounts, engines and the queue. */
  role: "member" | "administrator";
}

/** That an account is deleted, and what became of its projects. */
export interface AccountDeletion {
  /** The same in one sentence. */
  message: string;
  /** How many went to the trash, for 30 days. */
  trashed_projects: number;
  /** How many that the command line made passed on to another administrator. */
  passed_on_projects: number;
  /** That administrator. */
  passed_on_to?: string | null;
}

/** A page of a list. */
export interface AccountList {
  /** What the page holds. */
  items: Array<Account>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
}

/** The newest job that is at work on a scene, or is to be. */
export interface ActiveJob {
  /** Its job. */
  job_id: string;
  type: "image" | "composition" | "video" | "audio";
  /** How it stands. */
  status: "queued" | "processing" | "completed" | "failed" | "cancelled";
  /** 0 to 100. */
  progress: number;
  /** When it began. */
  started_at?: string | null;
  /** When its worker was last heard of; five minutes ago is long. */
  last_update: string;
  /** Why the last attempt failed. */
  error_message?: string | null;
}

/** A picture, video, sound or text that is stored here. */
export interface Asset {
  /** Its id. */
  id: string;
  /** The project it belongs to; null for one in its owner's library. */
  project_id?: string | null;
  /** Of which kind it is. */
  kind: "image" | "video" | "music" | "narration" | "render" | "captions";
  /** What it is called; empty for what was made here. */
  name: string;
  /** Words to find it by. */
  tags: Array<string>;
  /** As the bytes say, whatever was said when they were sent. */
  mime: string;
  /** Length in bytes. */
  bytes: number;
  /** Pixels, as it is shown; null for sound and text, and where it is not known. */
  width?: number | null;
  /** Pixels, as it is shown; null for sound and text, and where it is not known. */
  height?: number | null;
  /** Seconds; null for pictures and text, and where it is not known. */
  duration?: number | null;
  /** Where the bytes are, for 12 to 24 hours. */
  url: string;
  /** A JPEG of at most 320 pixels; null for sound and text. */
  thumbnail_url?: string | null;
  /** A JPEG of at most 1280 pixels, or an MP4 of at most 480; null for sound, text and videos of more than two minutes. */
  preview_url?: string | null;
  /** The outline of sound as JSON: `duration` and `peaks` from 0 to 1; else null. */
  peaks_url?: string | null;
  /** made here or uploaded. */
  source: "made" | "uploaded";
  /** Rises with every edit. */
  revision: number;
  /** When it was made. */
  created_at: string;
}

/** What is to be changed of an asset; the rest stays. */
export interface AssetChange {
  /** What it is called. */
  name?: string;
  /** Words to find it by. */
  tags?: Array<string>;
}

/** A page of a list. */
export interface AssetList {
  /** What the page holds. */
  items: Array<Asset>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
}

/** An asset, and where its bytes are. */
export interface AssetReference {
  /** The asset. */
  asset_id: string;
  /** Where the bytes are, for 12 to 24 hours; not read where it is sent. */
  url?: string | null;
}

/** Takes that were ordered together. */
export interface Batch {
  /** Its id. */
  id: string;
  /** Its project. */
  project_id: string;
  /** How it stands. */
  status: "queued" | "processing" | "completed" | "failed" | "cancelled";
  /** How many takes. */
  total: number;
  /** How many of them are made. */
  completed: number;
  /** How many could not be made. */
  failed: number;
  /** A clip each; a job that is forgotten after a month counts as completed. */
  results: Array<BatchResult>;
  /** When it began. */
  started_at: string;
  /** When it was last changed. */
  updated_at: string;
}

/** A page of a list. */
export interface BatchList {
  /** What the page holds. */
  items: Array<Batch>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
  /** The same as `items`. */
  batches: Array<Batch>;
}

/** An order of one take of each of several clips of a project. */
export interface BatchOrder {
  /** The clips it is for. */
  clip_ids: Array<string>;
  /** What is made; one of the three spellings has to stand. */
  generation_type?: "image" | "video" | null;
  /** The same as `generation_type`. */
  type?: "image" | "video" | null;
  /** The same as `generation_type`. */
  job_type?: "image" | "video" | null;
  /** The engine; draft is the only one here. */
  provider?: string | null;
  /** The server; the draft engine has none. */
  server_id?: string | null;
  /** The model; the draft engine has no others than itself. */
  model?: string | null;
  /** Instead of the clip's own. */
  prompt?: string | null;
  /** What must not be seen. */
  negative_prompt?: string | null;
  /** Small models beside the model; the draft engine takes none. */
  loras?: Array<LoRA> | null;
  /** How it is made; what an engine has no use for is only noted. */
  params?: GenerationParams | null;
  /** 0 to 9, higher first. */
  priority?: number | null;
  /** The same as in `params`. */
  workflow_json?: unknown | null;
}

/** One clip's part of a batch. */
export interface BatchResult {
  /** Its clip. */
  clip_id: string;
  /** Its job. */
  job_id: string;
  /** How it stands. */
  status: "queued" | "processing" | "completed" | "failed" | "cancelled";
  /** Where the take is, once it is made. */
  result?: string | null;
  /** What went wrong. */
  error?: string | null;
}

/** A brief in the keys of either schema or both. */
export interface BriefDraft {
  /** The product, place, service or event. */
  product_name?: string | null;
  /** Whose it is. */
  brand_name?: string | null;
  /** What it is and does. */
  product_description?: string | null;
  /** For whom. */
  target_audience?: string | null;
  /** How it should feel. */
  emotional_tone?: Array<string> | null;
  /** The same in one text. */
  tone?: string | null;
  /** How it should look. */
  visual_style_keywords?: Array<string> | null;
  /** What to remember. */
  key_messages?: Array<string> | null;
  /** The same in one text. */
  key_message?: string | null;
  /** What to do at the end. */
  call_to_action?: string | null;
  /** Anything else. */
  additional_notes?: string | null;
  /** What must not appear. */
  prohibitions?: Array<string> | null;
}

/** One value of a brief and where it came from. */
export interface BriefField {
  /** The value in one text; not there while it is missing. */
  text?: string | null;
  /** Whether somebody said it, it was assumed, or it is missing. */
  source: "said" | "assumed" | "missing";
}

/** A brief as a person writes it: a sentence, a page, or JSON in either schema. */
export interface BriefPage {
  /** What the film is to say. */
  text: string;
}

/** What is to be changed of a brief, in the keys of either schema; null takes a value away. */
export interface BriefPatch {
  /** The product, place, service or event. */
  product_name?: string | null;
  /** Whose it is. */
  brand_name?: string | null;
  /** What it is and does. */
  product_description?: string | null;
  /** For whom. */
  target_audience?: string | null;
  /** How it should feel. */
  emotional_tone?: Array<string> | null;
  /** The same in one text; counts when the list is not there. */
  tone?: string | null;
  /** How it should look. */
  visual_style_keywords?: Array<string> | null;
  /** What to remember. */
  key_messages?: Array<string> | null;
  /** The same in one text; counts when the list is not there. */
  key_message?: string | null;
  /** What to do at the end. */
  call_to_action?: string | null;
  /** Anything else. */
  additional_notes?: string | null;
  /** What must not appear. */
  prohibitions?: Array<string> | null;
}

/** A line of captions, and when it is shown. */
export interface Caption {
  /** The scene it belongs to; not there in a saved cut. */
  scene_id?: string | null;
  /** Seconds from the start of the film. */
  start: number;
  exact_start: ExactTime;
  /** Seconds; it is gone by then. */
  end: number;
  exact_end: ExactTime;
  text: string;
}

/** The words of a title or end card. */
export interface CardWords {
  text: string;
  /** Smaller words under the others; null for none. */
  subtitle?: string | null;
}

/** Who may be seen in clips, and how prompts speak of it. */
export interface Character {
  /** Its id. */
  id: string;
  /** The project it belongs to; null for one that its maker may use in any. */
  project_id?: string | null;
  /** What it is called. */
  name: string;
  /** What it looks like, as prompts say it. */
  description: string;
  reference_images: Array<AssetReference>;
  /** A LoRA that knows it. */
  lora?: string | null;
  /** Words that a model was taught to know it by. */
  trigger_words: Array<string>;
  /** How it should be shown. */
  style_notes: string;
  /** Rises with every edit. */
  revision: number;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
}

/** What is to be changed of a character; the rest stays. */
export interface CharacterChange {
  /** Its name. */
  name?: string;
  /** What it looks like, as prompts say it. */
  description?: string | null;
  /** Pictures of it: ids of assets, or assets as answers have them. */
  reference_images?: Array<string | AssetReference>;
  /** A LoRA that knows it. */
  lora?: string | null;
  /** Words that a model was taught to know it by: a list, or one text with commas; 500 characters in all. */
  trigger_words?: Array<string> | string;
  /** How it should be shown. */
  style_notes?: string | null;
}

/** A new character. */
export interface CharacterDraft {
  /** Its name. */
  name: string;
  /** The project it belongs to; without it one may use it in any. */
  project_id?: string | null;
  /** What it looks like, as prompts say it. */
  description?: string | null;
  /** Pictures of it: ids of assets, or assets as answers have them. */
  reference_images?: Array<string | AssetReference> | null;
  /** A LoRA that knows it. */
  lora?: string | null;
  /** Words that a model was taught to know it by: a list, or one text with commas; 500 characters in all. */
  trigger_words?: Array<string> | string | null;
  /** How it should be shown. */
  style_notes?: string | null;
}

/** A page of a list. */
export interface CharacterList {
  /** What the page holds. */
  items: Array<Character>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
  /** The same as `items`. */
  characters: Array<Character>;
}

/** A clip that shows a character. */
export interface CharacterUse {
  /** Its project. */
  project_id: string;
  /** What the project is called. */
  project_name: string;
  /** Its clip. */
  clip_id: string;
  /** What the clip is called. */
  clip_name: string;
}

/** A page of a list. */
export interface CharacterUseList {
  /** What the page holds. */
  items: Array<CharacterUse>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
}

/** Whether to remove anything. */
export interface CleanUpOrder {
  /** Whether only to say what would be removed. */
  dry_run: boolean;
}

/** What was removed, or would be. */
export interface CleanedUp {
  /** Whether nothing was removed. */
  dry_run: boolean;
  /** Projects that were in the trash for 30 days. */
  projects: number;
  /** Scenes of other projects that were there for as long and nothing needs. */
  scenes: number;
  /** Clips, those of these scenes too. */
  clips: number;
  /** Takes, those of these clips too. */
  takes: number;
  /** Saved cuts without a film. */
  cuts: number;
  /** Finished films. */
  renders: number;
  /** Moods that no film takes. */
  moods: number;
  /** Characters whom no clip shows. */
  characters: number;
  /** Looks and structures of stories. */
  templates: number;
  /** Stored media that no row names any more. */
  files: FileSum;
}

/** The unit of work of a scene: what its picture and its movement should be. */
export interface Clip {
  /** Its id. */
  id: string;
  /** Its scene. */
  scene_id: string;
  /** What it is called. */
  name: string;
  /** Words of a song; nothing is made from them. */
  lyrics: string;
  /** What the first frame shows. */
  image_prompt: string;
  /** What happens in it. */
  video_prompt: string;
  /** What must not be seen, for models that take that. */
  negative_prompt: string;
  /** Where it begins within its scene, in seconds. */
  timeline_position: number;
  /** Seconds. */
  length: number;
  /** Its place in its scene, from 0, alternates counted. */
  order: number;
  /** The character it is about: the first of `character_ids`. */
  character_id?: string | null;
  /** The characters it shows. */
  character_ids: Array<string>;
  /** What an alternate is an alternate of. */
  parent_clip_id?: string | null;
  /** Which of these versions it is. */
  alternate_number: number;
  /** Whether it is another version of one. */
  is_alternate: boolean;
  /** Whether it is the one of its family that is in the scene. */
  is_chosen: boolean;
  /** Its pictures, by number. */
  generated_images: Array<Take>;
  /** Its videos, by number. */
  generated_videos: Array<Take>;
  /** The take that is its first frame. */
  selected_image_id?: string | null;
  /** The take that is in the film. */
  selected_video_id?: string | null;
  /** Where it stands. */
  state?: "draft" | "queued" | "rendering" | "ready" | "picked" | "failed" | "stale" | null;
  /** What changed since its takes were made; not there when nothing did. */
  stale?: Stale | null;
  /** Rises with every edit, never by a job. */
  revision: number;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
}

/** What is to be changed of a clip; the rest stays. */
export interface ClipChange {
  /** Its name; "Clip" and a number without it. */
  name?: string;
  /** Words of a song. */
  lyrics?: string | null;
  /** What the first frame shows. */
  image_prompt?: string | null;
  /** What happens in it. */
  video_prompt?: string | null;
  /** What must not be seen. */
  negative_prompt?: string | null;
  /** Seconds from the scene's beginning; the first free place without it. */
  timeline_position?: number;
  /** Seconds; 5, or less where less is free, without it. */
  length?: number;
  /** The character it is about; `character_ids` counts before it. */
  character_id?: string | null;
  /** The characters it shows. */
  character_ids?: Array<string>;
}

/** Which of a family of clips is to be in the scene. */
export interface ClipChoice {
  /** Its id. */
  id: string;
}

/** A new clip of a scene. */
export interface ClipDraft {
  /** The scene it stands in. */
  scene_id: string;
  /** Its name; "Clip" and a number without it. */
  name?: string | null;
  /** Words of a song. */
  lyrics?: string | null;
  /** What the first frame shows. */
  image_prompt?: string | null;
  /** What happens in it. */
  video_prompt?: string | null;
  /** What must not be seen. */
  negative_prompt?: string | null;
  /** Seconds from the scene's beginning; the first free place without it. */
  timeline_position?: number | null;
  /** Seconds; 5, or less where less is free, without it. */
  length?: number | null;
  /** The character it is about; `character_ids` counts before it. */
  character_id?: string | null;
  /** The characters it shows. */
  character_ids?: Array<string> | null;
}

/** A page of a list. */
export interface ClipList {
  /** What the page holds. */
  items: Array<Clip>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
  /** The same as `items`. */
  clips: Array<Clip>;
}

/** Where a clip is to begin. */
export interface ClipPosition {
  /** Seconds from its scene's beginning. */
  position: number;
}

/** The prompts of a clip; what is left out stays. */
export interface ClipPrompts {
  /** What the first frame shows. */
  image_prompt?: string | null;
  /** What happens in it. */
  video_prompt?: string | null;
}

/** An edit of a project. */
export interface Command {
  /** Its id. */
  id: string;
  /** What was done, as its event is called. */
  name: string;
  /** The number of its event. */
  event: number;
  /** Whether it can be taken back at all. */
  is_undoable: boolean;
  /** Who made it. */
  created_by: string;
  /** When it was made. */
  created_at: string;
  /** When it was taken back. */
  undone_at?: string | null;
}

/** Which edit is meant; without it the last. */
export interface CommandChoice {
  /** The edit. */
  command_id?: string | null;
}

/** A page of a list. */
export interface CommandList {
  /** What the page holds. */
  items: Array<Command>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
}

/** A conversation as it stands, with the brief that grows in it. */
export interface Conversation {
  /** The last ones, oldest first. */
  messages: Array<ConversationMessage>;
  /** Whether words of a reply are still to come. */
  is_replying: boolean;
  brief: ProjectBrief;
}

/** One message of the conversation in which a brief grows. */
export interface ConversationMessage {
  /** Its id. */
  id: string;
  /** From 1. */
  number: number;
  /** A person, or the planner that replies. */
  author: "person" | "planner";
  /** What has been said of it by now. */
  text: string;
  /** Running while words of a reply are still to come. */
  status: "running" | "completed" | "stopped";
  /** The key of the brief that a reply asks for; not there when it asks for none. */
  asks?: string | null;
  /** The keys that a reply took from what was said before it; `duration` and `aspect` are of the format. */
  said: Array<string>;
  /** The keys that a reply assumed because they were left open. */
  assumed: Array<string>;
  /** Who said it, or who was replied to. */
  user_id: string;
  /** When it was made. */
  created_at: string;
}

/** A reply of the planner, with the brief as it is after it. */
export interface ConversationReply {
  /** The whole of it; not there while there is none. */
  reply?: ConversationMessage | null;
  brief: ProjectBrief;
}

/** What a film is to say, to whom and how; the keys of both brief schemas. */
export interface CreativeBrief {
  /** The product, place, service or event. */
  product_name?: string | null;
  /** Whose it is. */
  brand_name?: string | null;
  /** What it is and does. */
  product_description?: string | null;
  /** For whom. */
  target_audience?: string | null;
  /** How it should feel. */
  emotional_tone: Array<string>;
  /** How it should feel, in one text. */
  tone?: string | null;
  /** How it should look. */
  visual_style_keywords: Array<string>;
  /** What to remember. */
  key_messages: Array<string>;
  /** What to remember, in one text. */
  key_message?: string | null;
  /** What to do at the end. */
  call_to_action?: string | null;
  /** Anything else. */
  additional_notes?: string | null;
  /** What must not appear. */
  prohibitions: Array<string>;
  /** How much of what a plan needs is there, 0 to 100. */
  completeness: number;
}

/** A saved version of a film; what is edited later does not change it. */
export interface Cut {
  /** Its id. */
  id: string;
  /** Its project. */
  project_id: string;
  /** Which of the project it is, from 1. */
  number: number;
  /** Empty for one that nobody named, as films save them. */
  name: string;
  /** Seconds. */
  duration: number;
  /** The same as a fraction of a second. */
  exact_duration: ExactTime;
  /** What it holds; only where one cut is read. */
  timeline?: Timeline | null;
  /** Rises with every edit. */
  revision: number;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
}

/** What is to be changed of a cut; the rest stays. */
export interface CutChange {
  /** What it is called; empty for no name. */
  name?: string;
}

/** A cut to be saved: the film as it stands. */
export interface CutDraft {
  /** What it is to be called. */
  name?: string | null;
}

/** A page of a list. */
export interface CutList {
  /** What the page holds. */
  items: Array<Cut>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
  /** The same as `items`. */
  cuts: Array<Cut>;
}

/** A dissolve into the next piece, from that one's start on. */
export interface Dissolve {
  /** Of which kind it is. */
  kind: "dissolve";
  /** Seconds. */
  duration: number;
  exact_duration: ExactTime;
  /** Its length in frames. */
  frames: number;
}

/** Which engine makes what. */
export interface Engines {
  /** The engine that writes. */
  text: "draft";
  /** The engine that draws. */
  image: "draft";
  /** The engine that shoots. */
  video: "draft";
  /** The engine that composes. */
  music: "draft";
  /** The engine that speaks. */
  voice: "draft";
}

/** Which engine is to make what; what is left out stays. */
export interface EnginesChange {
  /** The engine that writes. */
  text?: "draft" | null;
  /** The engine that draws. */
  image?: "draft" | null;
  /** The engine that shoots. */
  video?: "draft" | null;
  /** The engine that composes. */
  music?: "draft" | null;
  /** The engine that speaks. */
  voice?: "draft" | null;
}

/** What is wrong and what to do about it. */
export interface ErrorBody {
  /** The one problem. */
  error: ErrorContent;
}

/** One problem. */
export interface ErrorContent {
  /** Stable, for programs. */
  code: "INVALID_PARAMETER" | "VALIDATION_ERROR" | "RESOURCE_NOT_FOUND" | "UNAUTHENTICATED" | "FORBIDDEN" | "DUPLICATE_RESOURCE" | "RATE_LIMITED" | "CONFLICT" | "INSUFFICIENT_CONVERSATION" | "MOOD_NO_SELECTION" | "SCENE_NO_PLAN" | "VIDEO_NO_CLIPS" | "COMPOSITION_MISSING_CLIPS" | "COMPOSITION_MISSING_AUDIO" | "REVISION_CONFLICT" | "FILE_TOO_LARGE" | "INVALID_FILE_TYPE" | "OUTPUT_UNWRITABLE" | "INSUFFICIENT_STORAGE" | "INPUT_OUTPUT" | "SERVICE_UNAVAILABLE" | "EXTERNAL_SERVICE_ERROR" | "COMPOSITION_FAILED" | "CANCELLED" | "METHOD_NOT_ALLOWED" | "NOT_ACCEPTABLE" | "UNSUPPORTED_MEDIA_TYPE" | "RANGE_NOT_SATISFIABLE" | "PRECONDITION_REQUIRED" | "IN_PROGRESS" | "IDEMPOTENCY_MISMATCH" | "INTERNAL_ERROR";
  /** One plain sentence that says what to do. */
  message: string;
  /** What more there is to know, by code. */
  details: ErrorDetails;
}

/** What more there is to know of a problem; each key only where it says something. */
export interface ErrorDetails {
  /** What is wrong with each field of a call. */
  fields?: Array<FieldProblem> | null;
  /** The field or header it is about. */
  field?: string | null;
  /** The row as it is now, when somebody changed it since it was read. */
  current?: unknown | null;
  /** The job that is busy with it. */
  job_id?: string | null;
  /** The first place that is free, in seconds. */
  next_position?: number | null;
  /** Where the clip ends that stands against it, in seconds. */
  clip_end?: number | null;
  /** The revision the row is at now. */
  revision?: number | null;
  /** How each part of the server is, when it takes no work. */
  ready?: Ready | null;
}

/** A part of the event log as the caller sees it. */
export interface EventPage {
  /** The events, oldest first. */
  items: Array<StudioEvent>;
  /** What comes later has a higher number: the `after` of the next page. */
  last: number;
  /** Whether the log goes on after `last`; a page may hold few events and the log go on all the same. */
  has_more: boolean;
  /** Why the events after `after` cannot be given; read everything anew, and go on after `last`. */
  reset?: "trimmed" | "future" | "slow" | null;
}

/** An exact number: `value / timescale`. */
export interface ExactTime {
  value: number;
  timescale: number;
}

/** What is wrong with one field. */
export interface FieldProblem {
  /** A JSON pointer into the body, or a parameter's name. */
  pointer: string;
  /** What it has to be. */
  message: string;
}

/** Files, and how many bytes they hold. */
export interface FileSum {
  files: number;
  bytes: number;
}

/** Words on a picture of their own, in the film's colours; the film is longer by it. */
export interface FilmCard {
  text: string;
  /** Smaller words under the others; null for none. */
  subtitle?: string | null;
  /** Seconds. */
  duration: number;
  /** Its length in frames. */
  frames: number;
}

/** Words on a picture of their own; those that do not fit are set smaller, and refused in the end. */
export interface FilmCardChange {
  /** What it says, in any script. */
  text: string;
  /** Smaller words under the others; null, or left out, for none. */
  subtitle?: string | null;
  /** Seconds, which become whole frames; the film is longer by them. */
  duration: number;
}

/** How a film is put together beyond what its scenes and clips say; a cut keeps it. */
export interface FilmEdit {
  /** How scenes go over into the next, by the ids of the scenes; those that are not here dissolve. */
  transitions: Record<string, FilmTransition>;
  /** Where captions go when an order does not say it; null is a soft track. */
  captions?: "soft" | "burn" | "off" | null;
  /** What stands before the first scene; null for nothing. */
  title_card?: FilmCard | null;
  /** What stands behind the last scene; null for nothing. */
  end_card?: FilmCard | null;
  /** The track under the film; its asset is null while music is composed. */
  music: FilmTrack;
  /** How lines are spoken. */
  narration: FilmVoice;
  /** Decibels by which the music sinks under a voice. */
  duck_db: number;
  /** That of the project. */
  revision: number;
}

/** What is to be changed of how a film is put together; the rest stays. */
export interface FilmEditChange {
  /** By the ids of scenes; null lets one dissolve as it comes, and those that are not named stay. */
  transitions?: Record<string, FilmTransitionChange | null>;
  /** soft (a track), burn (in the picture; the track is off) or off; null is soft. */
  captions?: "soft" | "burn" | "off" | null;
  /** What is to stand before the first scene; null for nothing. */
  title_card?: FilmCardChange | null;
  /** What is to stand behind the last scene; null for nothing. */
  end_card?: FilmCardChange | null;
  /** The track under the film. */
  music?: FilmTrackChange;
  /** How lines are spoken. */
  narration?: FilmVoiceChange;
  /** Decibels by which the music sinks under a voice; 0 not at all, null for 7. */
  duck_db?: number | null;
}

/** How the film is to be made. */
export interface FilmOrder {
  /** draft or final; without it, what the server is set to. */
  quality?: "draft" | "final" | null;
  /** soft (a track), burn (in the picture; the track is off) or off; without it what the edit says, else soft. */
  captions?: "soft" | "burn" | "off" | null;
  /** Whether lines are spoken. */
  narration?: boolean;
  /** Whether there is music. */
  music?: boolean;
  /** The most the file may weigh, in megabytes of 1,000,000 bytes. */
  target_size_mb?: number | null;
}

/** The track under a film, how much of it is heard, and how loud. */
export interface FilmTrack {
  /** The track that a film was given; null while music is composed. */
  asset_id?: string | null;
  url?: string | null;
  /** Seconds into the track at which the film begins. */
  in: number;
  /** Seconds into the track at which the music ends; null for its end. */
  out?: number | null;
  /** Seconds in which it comes up. */
  fade_in: number;
  /** Seconds in which it dies away, where it ends or the film does. */
  fade_out: number;
  /** A factor: 1 as made, 0 not heard at all. */
  volume: number;
}

/** Which track lies under the film, how much of it is heard, and how loud. */
export interface FilmTrackChange {
  /** A track of the project; null has music composed. Without in and out it is heard from its start. */
  asset_id?: string | null;
  /** Seconds into the track at which the film begins; null for its start. */
  in?: number | null;
  /** Seconds into the track at which the music ends, above in; null for its end. */
  out?: number | null;
  /** Seconds in which it comes up; null for 0. */
  fade_in?: number | null;
  /** Seconds in which it dies away, where it ends or the film does; null for 1. */
  fade_out?: number | null;
  /** A factor: 1 as made, 0 not heard at all; null for 1. The film stays as loud as all films are. */
  volume?: number | null;
}

/** How a scene goes over into the next. */
export interface FilmTransition {
  /** Of which kind it is. */
  kind: "cut" | "dissolve";
  /** Seconds of a dissolve; null for as long as there is room. */
  duration?: number | null;
  /** Its length in frames. */
  frames?: number | null;
}

/** How a scene is to go over into the next. */
export interface FilmTransitionChange {
  /** Of which kind it is. */
  kind: "cut" | "dissolve";
  /** Seconds of a dissolve, half a second at most; as long as there is room without it. */
  duration?: number | null;
}

/** How lines are spoken. */
export interface FilmVoice {
  /** An eSpeak NG voice; null for the language's own. */
  voice?: string | null;
  /** A factor: 1 is a calm narrator's 160 words a minute. */
  speed: number;
  /** A factor: 1 as made, 0 not heard at all. */
  volume: number;
}

/** How lines are to be spoken. */
export interface FilmVoiceChange {
  /** An eSpeak NG voice; null for the language's own. */
  voice?: string | null;
  /** A factor: 1, or null, is a calm narrator's 160 words a minute; lines are spoken again. */
  speed?: number | null;
  /** A factor: 1 as made, 0 not heard at all; null for 1. */
  volume?: number | null;
}

/** What a clip begins with: an image of the project, or the last frame of the clip before it. */
export interface FirstFrameChoice {
  /** The image. */
  take_id?: string | null;
  /** The last frame of the clip before. */
  from?: "previous" | null;
}

/** What every picture of the film has in common. */
export interface Format {
  aspect: "9:16" | "16:9" | "1:1" | "4:5";
  /** Pixels. */
  width: number;
  /** Pixels. */
  height: number;
  /** Frames a second, to two decimals. */
  fps: number;
  /** The same exactly: `30` or `30000/1001`. */
  rate: string;
  /** Seconds. */
  duration: number;
}

/** Shape and length of a film. */
export interface FormatDraft {
  /** The shape; 9:16 without it. */
  aspect?: "9:16" | "16:9" | "1:1" | "4:5" | null;
  /** Frames a second; 30 without it. */
  fps?: 24 | 25 | 29.97 | 30 | null;
  /** The same exactly; counts before `fps`. */
  rate?: "24" | "25" | "30" | "30000/1001" | null;
  /** Seconds; 30 without it. */
  duration?: number | null;
  /** Follows from the shape; taken and ignored. */
  width?: number | null;
  /** Follows from the shape; taken and ignored. */
  height?: number | null;
}

/** The takes of a clip by kind, and which it uses. */
export interface Gallery {
  images: Array<Take>;
  videos: Array<Take>;
  selected_image_id?: string | null;
  selected_video_id?: string | null;
}

/** An order of one take of a clip. */
export interface GenerationOrder {
  /** The clip it is for. */
  clip_id: string;
  /** What is made; one of the three spellings has to stand. */
  generation_type?: "image" | "video" | null;
  /** The same as `generation_type`. */
  type?: "image" | "video" | null;
  /** The same as `generation_type`. */
  job_type?: "image" | "video" | null;
  /** The engine; draft is the only one here. */
  provider?: string | null;
  /** The server; the draft engine has none. */
  server_id?: string | null;
  /** The model; the draft engine has no others than itself. */
  model?: string | null;
  /** Instead of the clip's own. */
  prompt?: string | null;
  /** What must not be seen. */
  negative_prompt?: string | null;
  /** Small models beside the model; the draft engine takes none. */
  loras?: Array<LoRA> | null;
  /** How it is made; what an engine has no use for is only noted. */
  params?: GenerationParams | null;
  /** 0 to 9, higher first. */
  priority?: number | null;
  /** The same as in `params`. */
  workflow_json?: unknown | null;
}

/** How a take is made; the draft engine heeds the seed and draws in the film's own size. */
export interface GenerationParams {
  /** The same seed and words give the same take. */
  seed?: number | null;
  /** Pixels. */
  width?: number | null;
  /** Pixels. */
  height?: number | null;
  /** Steps of the sampler. */
  steps?: number | null;
  /** How closely the prompt is followed. */
  cfg?: number | null;
  /** By its name on the server. */
  sampler?: string | null;
  /** By its name on the server. */
  scheduler?: string | null;
  /** Frames of the video. */
  video_frames?: number | null;
  /** Frames a second. */
  video_fps?: number | null;
  /** How much moves. */
  motion_bucket_id?: number | null;
  /** A picture to begin with, for engines that take one. */
  input_reference_url?: string | null;
  /** The same, by its path on the server. */
  input_reference_path?: string | null;
  /** What kind of file it is. */
  input_reference_mime?: string | null;
  /** Whether `workflow_json` is used. */
  use_custom_workflow?: boolean | null;
  /** A workflow of the server; from administrators only. */
  workflow_json?: unknown | null;
}

/** That it answers. */
export interface Health {
  /** How it stands. */
  status: string;
  /** How the database is, where it was asked. */
  database?: string | null;
}

/** A way in for one new account. */
export interface Invitation {
  /** Its id. */
  id: string;
  /** The only e-mail that may use it. */
  email?: string | null;
  /** What the account will be. */
  role: "local" | "member" | "administrator";
  /** What `auth.register` takes; only in the answer that makes it. */
  token?: string | null;
  /** From then on it is refused. */
  expires_at: string;
  /** Who invited. */
  created_by: string;
  /** When it was made. */
  created_at: string;
}

/** An invitation for one new account; all of it may be left out. */
export interface InvitationDraft {
  /** The only e-mail that may use it; without it, whoever has the token. */
  email?: string | null;
  /** What the account will be; a member without it. */
  role?: "member" | "administrator" | null;
}

/** A page of a list. */
export interface InvitationList {
  /** What the page holds. */
  items: Array<Invitation>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
}

/** One piece of durable work. */
export interface Job {
  /** Its id. */
  id: string;
  /** Its project. */
  project_id: string;
  /** Its clip. */
  clip_id?: string | null;
  /** Its scene. */
  scene_id?: string | null;
  /** What is made. */
  job_type: "brief" | "mood" | "image" | "video" | "composition" | "music" | "narration" | "render" | "export" | "package" | "probe";
  /** How it stands. */
  status: "queued" | "processing" | "completed" | "failed" | "cancelled";
  /** 0 to 9, higher first. */
  priority: number;
  /** The server it runs on; none for the draft engine. */
  server_id?: string | null;
  /** What was asked for beside what the clip says, by name. */
  generation_params: Record<string, string>;
  /** Where the result is, once it is made. */
  result_url?: string | null;
  /** Why the last attempt failed or the job ended. */
  error_message?: string | null;
  /** Attempts that failed by their own fault. */
  retry_count: number;
  /** 0 to 100. */
  progress: number;
  /** What is being done, in a word. */
  phase?: string | null;
  /** 1 for the next to begin; not there where there is no turn to wait for. */
  position?: number | null;
  /** Seconds until it is done, by what others took. */
  estimate?: number | null;
  /** How often it was begun, and how that ended. */
  attempts: Array<JobAttempt>;
  /** When it was made. */
  created_at: string;
  /** When it began. */
  started_at?: string | null;
  /** When it was done. */
  completed_at?: string | null;
}

/** One attempt at a job. */
export interface JobAttempt {
  /** From 1. */
  number: number;
  /** When it began. */
  started_at: string;
  /** When it ended. */
  ended_at?: string | null;
  /** How it ended, in a word; not there while it runs. */
  outcome?: string | null;
  /** What went wrong. */
  error_message?: string | null;
}

/** A page of a list. */
export interface JobList {
  /** What the page holds. */
  items: Array<Job>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
  /** The same as `items`. */
  jobs: Array<Job>;
}

/** How soon a job is to begin. */
export interface JobPriority {
  /** 0 to 9, higher first; 5 is usual. */
  priority: number;
}

/** How a job is taken up again; all of it may be left out. */
export interface JobRetry {
  /** The server that is to do it; the draft has none. */
  server_id?: string | null;
  /** A server that is not to do it. */
  not_server_id?: string | null;
  /** That it may be charged twice, where that is not known; the draft engine costs nothing. */
  accept_second_charge?: boolean | null;
}

/** A key of a program. */
export interface Key {
  /** Its id. */
  id: string;
  /** What it is called. */
  name: string;
  /** How the key begins. */
  prefix: string;
  /** What it may be used for. */
  scopes: Array<"read" | "write" | "generate" | "admin" | "worker">;
  /** The key itself; only in the answer that makes it. */
  key?: string | null;
  /** From then on it is refused. */
  expires_at?: string | null;
  /** Within a minute. */
  last_used_at?: string | null;
  /** When it was made. */
  created_at: string;
}

/** A new key for a program. */
export interface KeyDraft {
  /** What the key is for. */
  name: string;
  /** What it may be used for. */
  scopes: Array<"read" | "write" | "generate" | "admin" | "worker">;
  /** From then on it is refused; without it, it lasts until it is deleted. */
  expires_at?: string | null;
}

/** A page of a list. */
export interface KeyList {
  /** What the page holds. */
  items: Array<Key>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
}

/** A small model that is added to a large one. */
export interface LoRA {
  /** Which. */
  name: string;
  /** How much it counts. */
  weight?: number;
}

/** E-mail and password of an account. */
export interface Login {
  /** The e-mail. */
  email: string;
  /** The password. */
  password: string;
}

/** An account that was let into a project of another. */
export interface Member {
  /** Whose it is. */
  user_id: string;
  /** What it is called. */
  name: string;
  email?: string | null;
  /** What it may do in the project. */
  role: "viewer" | "reviewer" | "editor" | "owner";
  /** Since when, whatever the role was then. */
  created_at: string;
  /** Rises with every other role. */
  revision: number;
}

/** What an account may do in a project. */
export interface MemberDraft {
  /** Each may do what those before it may. */
  role: "viewer" | "reviewer" | "editor";
}

/** A page of a list. */
export interface MemberList {
  /** What the page holds. */
  items: Array<Member>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
}

/** That it was done. */
export interface Message {
  /** One sentence. */
  message: string;
}

/** Something that is not made yet. */
export interface MissingPart {
  /** What is missing. */
  part: "clips" | "video" | "music" | "narration";
  /** Its scene. */
  scene_id?: string | null;
  /** Its clip. */
  clip_id?: string | null;
  /** One sentence. */
  message: string;
}

/** A look: light, colours, words and sample images. */
export interface Mood {
  /** Its id. */
  id: string;
  /** Its project. */
  project_id: string;
  /** From 1, in the order in which they were made. */
  number: number;
  /** What it is called. */
  name: string;
  /** What it is, in words. */
  description: string;
  /** Words for prompts. */
  style_keywords: Array<string>;
  /** The same as `style_keywords`. */
  mood_keywords: Array<string>;
  /** Darkest first. */
  color_palette: Array<string>;
  /** Light, lens, colour and pace in a sentence. */
  aesthetic_direction: string;
  /** The same as `aesthetic_direction`. */
  visual_style: string;
  /** Its sample images, those that are not drawn yet included. */
  images: Array<MoodImage>;
  /** Whether the film takes it. */
  is_selected: boolean;
  /** Rises with every edit, never by a job. */
  revision: number;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
}

/** What is to be changed of a mood; the rest stays. */
export interface MoodChange {
  /** What it is called. */
  name?: string;
  /** One sentence on how it feels. */
  description?: string;
  /** Words for prompts. */
  style_keywords?: Array<string>;
  /** The same; counts when `style_keywords` is not there. */
  mood_keywords?: Array<string>;
  /** They are put in order, darkest first. */
  color_palette?: Array<string>;
  /** Light, lens, colour and pace in a sentence. */
  aesthetic_direction?: string;
  /** The same; counts when `aesthetic_direction` is not there. */
  visual_style?: string;
}

/** Which mood a film takes. */
export interface MoodChoice {
  /** The mood. */
  mood_id: string;
}

/** One sample image of a mood, or what became of it. */
export interface MoodImage {
  /** From 1. */
  number: number;
  /** The picture; not there while it is not drawn. */
  asset?: AssetReference | null;
  /** What was asked for in words. */
  prompt: string;
  /** Whether there is a picture. */
  success: boolean;
  /** Why there is none, when drawing it failed. */
  error?: string | null;
  /** How its job stands. */
  status: "queued" | "processing" | "completed" | "failed" | "cancelled";
  /** The job that draws it, or drew it last; not there when that is long ago. */
  job_id?: string | null;
}

/** A page of a list. */
export interface MoodList {
  /** What the page holds. */
  items: Array<Mood>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
  /** The same as `items`. */
  moods: Array<Mood>;
}

/** Moods to be made; all of it may be left out. */
export interface MoodOrder {
  /** How many; three without it, one when moods are mixed. */
  count?: number | null;
  /** Sample images of each; one without it. */
  image_count?: number | null;
  /** The first of them is mixed: the light of one mood in the colours of another. What is not named is taken from the film's mood. */
  mix?: Array<MoodPart> | null;
  /** Whether the colours of the film's mood are kept. */
  keep_palette?: boolean;
}

/** A mood and what is taken of it. */
export interface MoodPart {
  /** The mood. */
  mood_id: string;
  take: "light" | "color";
}

/** Which music is made; that of the film when nothing is said. */
export interface MusicOrder {
  /** What it is to be; without a duration it is kept for the film. */
  prompt?: string | null;
  /** Seconds of a loose piece; the film's without it. */
  duration?: number | null;
}

/** A spoken line, and when it is heard. */
export interface NarrationCue {
  /** The scene it belongs to; not there in a saved cut. */
  scene_id?: string | null;
  /** How it came to be spoken; too_long outlasts its scene. Not there in a saved cut. */
  delivery?: "whole" | "faster" | "shortened" | "too_long" | "unreadable" | null;
  asset: AssetReference;
  /** Seconds from the start of the film. */
  start: number;
  exact_start: ExactTime;
  /** Seconds. */
  duration: number;
  exact_duration: ExactTime;
}

/** Which lines are spoken; those of all scenes when nothing is said. */
export interface NarrationOrder {
  /** Only those of these scenes. */
  scene_ids?: Array<string> | null;
  /** An eSpeak NG voice, which becomes the film's. */
  voice?: string | null;
}

/** An access token for one project, for 15 minutes; open the link again for the next. */
export interface OpenShare {
  /** For `Authorization: Bearer`; refused once the link is ended. */
  access_token: string;
  /** Always `Bearer`. */
  token_type: string;
  /** Seconds the access token lasts. */
  expires_in: number;
  /** Where it leads. */
  project_id: string;
  /** What it lets one do there. */
  role: "viewer" | "reviewer" | "editor" | "owner";
  /** When the link itself ends. */
  expires_at?: string | null;
}

/** A job by its id, and what it is about. */
export interface OrderedJob {
  /** Its job. */
  job_id: string;
  job_type: string;
  /** Its scene. */
  scene_id?: string | null;
  /** Its clip. */
  clip_id?: string | null;
}

/** A job that was ordered. */
export interface OrderedWork {
  /** Its job. */
  job_id: string;
  /** How it stands. */
  status: "queued" | "processing" | "completed" | "failed" | "cancelled";
  /** One sentence. */
  message: string;
}

/** A new password; all other sessions end. */
export interface PasswordChange {
  /** The password until now. */
  current: string;
  /** The password from now on. */
  new: string;
}

/** Which pictures are made; those of all scenes of the film when nothing is said. */
export interface PicturesOrder {
  /** Only those of these scenes. */
  scene_ids?: Array<string> | null;
  /** Whether what is there already is tried once more. */
  force?: boolean;
}

/** What is to be changed of the account. */
export interface ProfileChange {
  /** What others see. */
  name?: string;
  /** An object; keys with null are removed, keys that are not named stay. */
  preferences?: Record<string, unknown>;
}

/** A film in the making. */
export interface Project {
  /** Its id. */
  id: string;
  /** A short name for links and files. */
  slug: string;
  /** What it is called. */
  name: string;
  /** What it is, in words. */
  description: string;
  /** Whose it is. */
  user_id: string;
  format: Format;
  /** A BCP 47 language. */
  language: string;
  /** The brief and the mood that was chosen. */
  storyboard: ProjectStoryboard;
  /** In the order of the film, each followed by its alternates; only where one project is asked for. */
  scenes?: Array<Scene> | null;
  /** How far it is; only where one project is asked for. */
  stats?: Stats | null;
  /** The step it has reached; only where one project is asked for. */
  step?: "brief" | "mood" | "storyboard" | "clips" | "film" | null;
  /** What it has cost; only where one project is asked for. */
  spent?: Spent | null;
  /** How many clips stand where; only where one project is asked for. */
  clip_states?: Record<string, number> | null;
  /** The track that a person gave it, for 12 to 24 hours. */
  music_file_path?: string | null;
  /** Seconds of that track. */
  music_duration?: number | null;
  /** A small picture of its first clip. */
  poster?: AssetReference | null;
  /** Rises with every edit, never by a job. */
  revision: number;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** When it was put away. */
  archived_at?: string | null;
  /** When it was put into the trash, for 30 days. */
  deleted_at?: string | null;
}

/** The brief of a project: what was said, what was assumed and what is missing. */
export interface ProjectBrief {
  /** Its project. */
  project_id: string;
  /** The schema that was asked for; without one the keys of both are here. */
  schema?: "product" | "brand" | null;
  /** The brief in the keys of the schema; can be sent back as it is. */
  brief: WrittenBrief;
  /** Every key of the schema with where its value came from. */
  fields: Record<string, BriefField>;
  /** The keys that a plan needs and nobody has said yet, in the order of asking. */
  missing: Array<string>;
  /** How much of what a plan needs is there, 0 to 100. */
  completeness: number;
  /** The language of the film, a BCP 47 code. */
  language: string;
  /** That of the project, which rises with every edit of the brief. */
  revision: number;
}

/** What is to be changed of a project; the rest stays. */
export interface ProjectChange {
  /** Its name. */
  name?: string;
  /** What it is about, for lists. */
  description?: string | null;
  /** Shape and length; the rate only while there are no scenes. */
  format?: FormatDraft;
  /** What the film is to say. */
  brief?: BriefDraft;
  /** A BCP 47 language. */
  language?: string;
  /** null takes the track away that a person gave it; anything else is not read. */
  music_file_path?: string | null;
}

/** A new project; all of it may be left out. */
export interface ProjectDraft {
  /** Its name; else that of the brief. */
  name?: string | null;
  /** What it is about, for lists. */
  description?: string | null;
  /** Shape and length; an upright film of 30 seconds without it. */
  format?: FormatDraft | null;
  /** What the film is to say, in fields. */
  brief?: BriefDraft | null;
  /** What the film is to say, as a person writes it. */
  text?: string | null;
  /** A structure of one's own, whose scenes the project begins with. */
  story_template_id?: string | null;
  /** Whether it begins with a sample brief, instead of one's own. */
  sample?: boolean | null;
}

/** A page of a list. */
export interface ProjectList {
  /** What the page holds. */
  items: Array<Project>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
  /** The same as `items`. */
  projects: Array<Project>;
}

/** What the film is to say, and the mood that it takes. */
export interface ProjectStoryboard {
  /** Its id. */
  id: string;
  title: string;
  creative_brief: CreativeBrief;
  /** The chosen mood, or the first; not there while there is none. */
  selected_mood?: SelectedMood | null;
}

/** How one server is. */
export interface QueueServer {
  /** What it is called. */
  name: string;
  /** Whether it can be reached. */
  online: boolean;
  /** Jobs that run on it. */
  current_jobs: number;
  /** Jobs that it does at the same time. */
  max_concurrent: number;
  /** Jobs that wait for it. */
  queue_length: number;
  /** Seconds. */
  average_job_time: number;
  /** Jobs that it has done. */
  total_completed: number;
  /** Jobs that failed on it. */
  total_failed: number;
}

/** How much there is to do. */
export interface QueueStatus {
  /** Jobs that wait. */
  queued_jobs: number;
  /** Jobs that run. */
  processing_jobs: number;
  /** Whether an administrator holds the queue: then nothing begins. */
  paused: boolean;
  /** By id; the draft engine works on this machine and is no server. */
  servers: Record<string, QueueServer>;
}

/** Whether work can be taken, part by part. */
export interface Ready {
  /** ready when database and disk are. */
  status: "ready" | "unready" | "late";
  /** Whether it can be written. */
  database: ReadyDatabase;
  /** Whether it has room for work. */
  disk: ReadyDisk;
  /** Whether it moves; late alone does not make the server unready. */
  queue: ReadyQueue;
}

/** The database. */
export interface ReadyDatabase {
  /** How it stands. */
  status: "ready" | "unready" | "late";
  /** How long a write took, to the disk. */
  write_milliseconds: number;
}

/** The disk of the data folder. */
export interface ReadyDisk {
  /** How it stands. */
  status: "ready" | "unready" | "late";
  /** Room that is left. */
  free_bytes: number;
  /** With less than this no work begins. */
  least_free_bytes: number;
}

/** The queue. */
export interface ReadyQueue {
  /** How it stands. */
  status: "ready" | "unready" | "late";
  /** Jobs that could begin now. */
  due: number;
  /** Jobs that are being done. */
  running: number;
  /** How long the first of those that could begin has waited. */
  lag_seconds: number;
  /** Whether an administrator holds the queue: then nothing begins. */
  is_paused: boolean;
}

/** All that decides how an asset came out; equal recipes make equal bytes. */
export interface Recipe {
  /** Who made it. */
  provider: string;
  /** Which version of it. */
  version: string;
  /** What was asked for in words. */
  prompt: string;
  /** A number of up to 63 bits, as text. */
  seed: string;
  /** Everything else that was asked for, by name. */
  parameters: Record<string, string>;
  /** The SHA-256 of every asset it was made from. */
  inputs: Array<string>;
}

/** The refresh token of a session; browsers send it as a cookie instead. */
export interface Refresh {
  /** The token. */
  refresh_token?: string | null;
}

/** A new account. */
export interface Registration {
  /** What it signs in with. */
  email: string;
  /** What others see. */
  name: string;
  /** At least 8 characters, and none of the commonest. */
  password: string;
  /** The token of an invitation; may be left out where registration is open. */
  invitation?: string | null;
}

/** A film as a file: finished, being made, or one that could not be made. */
export interface Render {
  /** Not there before the file is finished. */
  id?: string | null;
  /** The job that makes it; not there once the file is finished. */
  job_id?: string | null;
  /** Its project. */
  project_id: string;
  /** The saved cut it is made from; not there before it is saved. */
  cut_id?: string | null;
  quality: "draft" | "final";
  /** Its shape, where that is not the film's own. */
  aspect?: "9:16" | "16:9" | "1:1" | "4:5" | null;
  /** Where the captions are. */
  captions: "soft" | "burn" | "off";
  /** Whether scenes dissolve as the cut says. */
  include_crossfade: boolean;
  /** The most it may weigh, in megabytes of 1,000,000 bytes. */
  target_size_mb?: number | null;
  /** What is being done. */
  status: "pending" | "downloading" | "composing" | "mixing" | "optimizing" | "completed" | "failed";
  /** 0 to 100. */
  progress: number;
  /** Why it could not be made. */
  error_message?: string | null;
  /** The size of the file. */
  bytes?: number | null;
  /** Seconds. */
  duration?: number | null;
  /** Its length in frames. */
  frames?: number | null;
  /** Pixels. */
  width?: number | null;
  /** Pixels. */
  height?: number | null;
  /** In LUFS; not there for a silent film, and where it was not kept. */
  loudness?: number | null;
  /** In dBTP; not there for a silent film, and where it was not kept. */
  true_peak?: number | null;
  /** Where the file is. */
  file_url?: string | null;
  /** When it was made. */
  created_at: string;
}

/** A page of a list. */
export interface RenderList {
  /** What the page holds. */
  items: Array<Render>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
  /** The same as `items`. */
  renders: Array<Render>;
}

/** How a film that is made is put into a file; all of it may be left out. */
export interface RenderOrder {
  /** The saved cut; the film as it stands without it. */
  cut_id?: string | null;
  /** draft or final; without it, what the server is set to. */
  quality?: "draft" | "final" | null;
  /** Its shape; the film's own without it. Into another, pictures are fitted as their clips say. */
  aspect?: "9:16" | "16:9" | "1:1" | "4:5" | null;
  /** soft (a track), burn (in the picture; the track is off) or off; without it what the edit says, else soft. */
  captions?: "soft" | "burn" | "off" | null;
  /** Whether scenes dissolve as the cut says. */
  include_crossfade?: boolean;
  /** Whether `target_size_mb` is kept to. */
  optimize_size?: boolean;
  /** The most the file may weigh, in megabytes of 1,000,000 bytes. */
  target_size_mb?: number;
}

/** What a person says about the film. */
export interface SaidMessage {
  /** At most as long as a brief in plain text. */
  text: string;
}

/** One step of the story. */
export interface Scene {
  /** Its id. */
  id: string;
  /** Its project. */
  project_id: string;
  /** What it is called. */
  name: string;
  /** What it is, in words. */
  description: string;
  /** How it is seen: light, lens, framing. */
  style_prompt: string;
  /** The line that is spoken; empty when nothing is. */
  narration: string;
  /** Words of a song; nothing is made from them. */
  lyrics: string;
  /** Its place in the film, from 0; an alternate has its original's. */
  order: number;
  /** Its place, from 1. */
  scene_number: number;
  /** Seconds. */
  duration: number;
  /** What an alternate is an alternate of. */
  parent_scene_id?: string | null;
  /** Which of these versions it is. */
  alternate_number: number;
  /** Whether it is another version of one. */
  is_alternate: boolean;
  /** Whether it is the one of its family that is in the film. */
  is_chosen: boolean;
  /** What changed since its clips were made; not there when nothing did. */
  stale?: Stale | null;
  composition?: SceneComposition | null;
  /** What it has been made into. */
  assets?: SceneAssets | null;
  /** The newest job that has not ended. */
  active_job?: ActiveJob | null;
  /** Only where they are asked for. */
  clips?: Array<Clip> | null;
  /** Rises with every edit, never by a job. */
  revision: number;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
}

/** What a scene has been made into; each key only where there is something. */
export interface SceneAssets {
  /** The first frame that the composition has become. */
  composition?: AssetReference | null;
  /** The video of its first clip. */
  video?: AssetReference | null;
  /** Its spoken line. */
  audio?: AssetReference | null;
  /** A picture of it. */
  thumbnail?: AssetReference | null;
  /** When the newest of them was made. */
  generated_at?: string | null;
}

/** What is to be changed of a scene; the rest stays. */
export interface SceneChange {
  /** Its name. */
  name?: string;
  /** What is seen. */
  description?: string | null;
  /** How it is seen. */
  style_prompt?: string | null;
  /** The line that is spoken. */
  narration?: string | null;
  /** Words of a song. */
  lyrics?: string | null;
  /** Seconds; 5 without it. */
  duration?: number;
  /** Its place, from 0; the end without it. */
  order?: number;
}

/** Which of a family of scenes is to be in the film. */
export interface SceneChoice {
  /** Its id. */
  id: string;
}

/** What the text engine made of a scene's description. */
export interface SceneComposition {
  /** What it is, in words. */
  description: string;
  styling: string;
  animation: string;
  generated_at: string;
}

/** A new scene. */
export interface SceneDraft {
  /** Its name. */
  name: string;
  /** What is seen. */
  description?: string | null;
  /** How it is seen. */
  style_prompt?: string | null;
  /** The line that is spoken. */
  narration?: string | null;
  /** Words of a song. */
  lyrics?: string | null;
  /** Seconds; 5 without it. */
  duration?: number | null;
  /** Its place, from 0; the end without it. */
  order?: number | null;
}

/** The length that all scenes are to have together. */
export interface SceneFit {
  /** Seconds. */
  duration: number;
}

/** A new scene of a project. */
export interface SceneInProjectDraft {
  /** The project. */
  project_id: string;
  /** Its name. */
  name: string;
  /** What is seen. */
  description?: string | null;
  /** How it is seen. */
  style_prompt?: string | null;
  /** The line that is spoken. */
  narration?: string | null;
  /** Words of a song. */
  lyrics?: string | null;
  /** Seconds; 5 without it. */
  duration?: number | null;
  /** Its place, from 0; the end without it. */
  order?: number | null;
}

/** A page of a list. */
export interface SceneList {
  /** What the page holds. */
  items: Array<Scene>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
  /** The same as `items`. */
  scenes: Array<Scene>;
}

/** The next scene, which is to become a part of this one. */
export interface SceneMerge {
  with: string;
}

/** The film's scenes, each once, in their new order. */
export interface SceneOrder {
  /** All scenes that are in the film. */
  scene_ids: Array<string>;
}

/** A plan of scenes to be made; all of it may be left out. */
export interface ScenePlanOrder {
  /** How many scenes, each 1.2 to 8 seconds long; as many as the brief fills without it. */
  scene_count?: number | null;
  /** The new length of the film in seconds. */
  duration?: number | null;
  /** Whether scenes that are there go to the trash; it is one edit, which can be taken back. */
  replace?: boolean;
}

/** Where a scene is to be cut in two. */
export interface SceneSplit {
  /** Seconds from its beginning. */
  at: number;
}

/** How a scene's video is made. */
export interface SceneVideoOrder {
  /** Whether one that is there is tried once more. */
  force_regenerate?: boolean;
}

/** The mood that a film takes. */
export interface SelectedMood {
  /** Its id. */
  id: string;
  /** What it is called. */
  name: string;
  /** What it is, in words. */
  description: string;
  /** Light, lens, colour and pace in a sentence. */
  visual_style: string;
  /** The same as `visual_style`. */
  aesthetic_direction: string;
  /** Darkest first. */
  color_palette: Array<string>;
  /** Words for prompts. */
  mood_keywords: Array<string>;
  /** The same as `mood_keywords`. */
  style_keywords: Array<string>;
}

/** What this server is and where it is described. */
export interface Service {
  /** What it is called. */
  name: string;
  /** The version that runs. */
  version: string;
  docs: string;
  document: string;
}

/** A browser or program in which a person is signed in. */
export interface Session {
  /** Its id. */
  id: string;
  /** What it calls itself. */
  client: string;
  /** The network address it was last refreshed from. */
  address: string;
  /** Whether it is the one of this call. */
  is_current: boolean;
  /** When it was made. */
  created_at: string;
  /** When it was last refreshed. */
  seen_at: string;
  /** When it ends unless it is refreshed. */
  expires_at: string;
}

/** A page of a list. */
export interface SessionList {
  /** What the page holds. */
  items: Array<Session>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
}

/** The first account of an installation, its administrator. */
export interface SetUp {
  /** The token of the set-up link. */
  token: string;
  /** What it signs in with. */
  email: string;
  /** What others see. */
  name: string;
  /** At least 8 characters, and none of the commonest. */
  password: string;
}

/** A way to one project for people without an account. */
export interface Share {
  /** Its id. */
  id: string;
  /** Its project. */
  project_id: string;
  /** How its token begins. */
  prefix: string;
  /** What who has it may do. */
  role: "viewer" | "reviewer" | "editor" | "owner";
  /** Whether a passphrase has to be said too. */
  has_passphrase: boolean;
  /** What `auth.openShare` takes; only in the answer that makes it. */
  token?: string | null;
  /** From then on it leads nowhere. */
  expires_at?: string | null;
  /** Who made it. */
  created_by: string;
  /** When it was made. */
  created_at: string;
}

/** A new shared link; all of it may be left out. */
export interface ShareDraft {
  /** What who has it may do; a viewer without it. */
  role?: "viewer" | "reviewer" | null;
  /** What has to be said to open it. */
  passphrase?: string | null;
  /** From then on it leads nowhere; without it, it lasts until it is ended. */
  expires_at?: string | null;
}

/** A page of a list. */
export interface ShareList {
  /** What the page holds. */
  items: Array<Share>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
}

/** A shared link and its passphrase, which no address and no log should hold. */
export interface ShareOpening {
  /** The token of the link. */
  token: string;
  /** Its passphrase, if it has one. */
  passphrase?: string | null;
}

/** A session that has just begun or gone on; browsers get the tokens as cookies too. */
export interface SignedIn {
  /** For `Authorization: Bearer`; lasts 15 minutes. */
  access_token: string;
  /** Always `Bearer`. */
  token_type: string;
  /** Seconds the access token lasts. */
  expires_in: number;
  /** Gives the next pair, once; lasts 30 days. */
  refresh_token: string;
  /** Who it is. */
  user: User;
}

/** How music and voice go together, by the names of the film's edit. */
export interface SoundMix {
  /** Seconds into the track at which the film begins. */
  in: number;
  /** Seconds into the track at which the music ends; null for its end. */
  out?: number | null;
  /** Seconds in which the music comes up. */
  fade_in: number;
  /** Seconds in which it dies away. */
  fade_out: number;
  /** A factor: 1 as made. */
  music_volume: number;
  /** A factor: 1 as made. */
  narration_volume: number;
  /** Decibels by which the music sinks under a voice. */
  duck_db: number;
}

/** What has been spent; the draft engine costs nothing. */
export interface Spent {
  amount: number;
  currency: string;
}

/** What changed since it was made. */
export interface Stale {
  /** One sentence. */
  reason: string;
  /** By name: image_prompt, length, mood and so on. */
  changed: Array<string>;
}

/** How far a project is. */
export interface Stats {
  total_scenes: number;
  /** Those with a composition and a video for every clip. */
  completed_scenes: number;
  /** When anything last happened, by a person or a job. */
  last_activity: string;
}

/** What lies on the disk of the data folder. */
export interface Storage {
  /** Room that is left. */
  free_bytes: number;
  /** With less than this no work begins. */
  least_free_bytes: number;
  /** The database with its log. */
  database_bytes: number;
  /** Stored media; each once, however many rows name it. */
  assets: FileSum;
  /** Those of them that no row names; they go when they are a day old. */
  unnamed: FileSum;
  /** Pieces of films that are kept so that they need not be made again. */
  cache: FileSum;
  /** What work in progress has in hand. */
  work: FileSum;
  /** Projects in the trash, of all accounts. */
  trashed_projects: number;
}

/** One scene of a structure. */
export interface StoryPart {
  /** Its name. */
  name: string;
  /** What it does for the film; feature without it. */
  purpose?: "hook" | "introduction" | "feature" | "closing" | null;
  /** What is seen. */
  description?: string | null;
  /** How it is seen. */
  style_prompt?: string | null;
  /** The line that is spoken. */
  narration?: string | null;
  /** Seconds; in a film of another length it keeps its share. */
  duration?: number;
}

/** The scenes a film has, to begin other projects with. */
export interface StoryTemplate {
  /** Its id. */
  id: string;
  /** What it is called. */
  name: string;
  /** What it is, in words. */
  description: string;
  /** In the order of the film. */
  scenes: Array<StoryPart>;
  /** How many projects began with it. */
  use_count: number;
  /** Rises with every edit, never by a use. */
  revision: number;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
}

/** A new structure, of scenes that are given or those of a project. */
export interface StoryTemplateDraft {
  /** Its name; that of the project without it. */
  name?: string | null;
  /** What it is for. */
  description?: string | null;
  /** In the order of the film; instead of a project. */
  scenes?: Array<StoryPart> | null;
  /** The project whose scenes it takes; instead of scenes. */
  project_id?: string | null;
}

/** A page of a list. */
export interface StoryTemplateList {
  /** What the page holds. */
  items: Array<StoryTemplate>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
  /** The same as `items`. */
  templates: Array<StoryTemplate>;
}

/** Something that changed. */
export interface StudioEvent {
  /** Rises with every event of the server, also with those that are not shown. */
  number: number;
  /** What happened. */
  kind: string;
  /** The project it is about, if it is about one. */
  project_id?: string | null;
  /** The id of what it happened to. */
  subject: string;
  /** What more there is to say, by kind; of jobs `job_id`, `status`, `progress` from 0 to 1, and `phase`. */
  data: Record<string, unknown>;
  /** The account that did it. */
  actor: string;
  /** When it happened. */
  at: string;
}

/** A look that can be used again in any clip. */
export interface StyleTemplate {
  /** Its id. */
  id: string;
  /** The project it belongs to; null for one that its maker may use in any. */
  project_id?: string | null;
  /** What it is called. */
  name: string;
  /** What it is, in words. */
  description: string;
  /** What it is listed under. */
  category: string;
  /** Words of the look that are added to prompts. */
  style_prompt: string;
  /** What must not be seen. */
  negative_prompt: string;
  /** The model it is meant for; null for any. */
  model?: string | null;
  loras: Array<LoRA>;
  /** What engines are given, by name. */
  params: Record<string, unknown>;
  /** A picture that shows it. */
  preview_url?: string | null;
  /** Always false: a template is its maker's, and of the projects that use it. */
  is_public: boolean;
  /** Who made it. */
  created_by: string;
  /** How often it was used. */
  use_count: number;
  /** Rises with every edit, never by a use. */
  revision: number;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
}

/** What is to be changed of a look; the rest stays. */
export interface StyleTemplateChange {
  /** Its name. */
  name?: string;
  /** What it is for. */
  description?: string | null;
  /** What it is listed under; "custom" without it. */
  category?: string;
  /** Words of the look that are added to prompts. */
  style_prompt?: string | null;
  /** What must not be seen. */
  negative_prompt?: string | null;
  /** The model it is meant for. */
  model?: string | null;
  /** Small models that are added. */
  loras?: Array<LoRA>;
  /** What engines are given, by name. */
  params?: Record<string, unknown>;
  /** A picture that shows it. */
  preview_url?: string | null;
}

/** A new look. */
export interface StyleTemplateDraft {
  /** Its name. */
  name: string;
  /** The project it belongs to; without it one may use it in any. */
  project_id?: string | null;
  /** What it is for. */
  description?: string | null;
  /** What it is listed under; "custom" without it. */
  category?: string | null;
  /** Words of the look that are added to prompts. */
  style_prompt?: string | null;
  /** What must not be seen. */
  negative_prompt?: string | null;
  /** The model it is meant for. */
  model?: string | null;
  /** Small models that are added. */
  loras?: Array<LoRA> | null;
  /** What engines are given, by name. */
  params?: Record<string, unknown> | null;
  /** A picture that shows it. */
  preview_url?: string | null;
}

/** A page of a list. */
export interface StyleTemplateList {
  /** What the page holds. */
  items: Array<StyleTemplate>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
  /** The same as `items`. */
  templates: Array<StyleTemplate>;
}

/** One generated or uploaded image or video of a clip. */
export interface Take {
  /** Its id. */
  id: string;
  /** Its clip. */
  clip_id: string;
  /** Which of its kind it is for the clip, from 1. */
  number: number;
  content_type: "image" | "video";
  /** The bytes. */
  asset: AssetReference;
  /** Where the bytes are, for 12 to 24 hours. */
  url: string;
  /** What was asked for in words. */
  prompt: string;
  /** What must not be seen. */
  negative_prompt: string;
  /** The server that made it; none for the draft engine. */
  server_id?: string | null;
  server_name?: string | null;
  /** Who made it, and which version. */
  model_name: string;
  /** The family of the model. */
  model_type: string;
  /** All else that was asked for, by name. */
  generation_params: Record<string, string>;
  /** Whether the clip uses it. */
  is_selected: boolean;
  /** What a person thinks of it. */
  rating?: "picked" | "rejected" | null;
  /** Whether the draft engine made it. */
  draft: boolean;
  /** Whether the clip asks for something else by now. */
  stale: boolean;
  /** All that made it. */
  recipe: Recipe;
  /** The number of its present version. */
  revision: number;
  /** When it was made. */
  created_at: string;
}

/** What a person thinks of a take; null takes it back. */
export interface TakeJudgement {
  /** picked, rejected or null. */
  rating?: "picked" | "rejected" | null;
}

/** A page of a list. */
export interface TakeList {
  /** What the page holds. */
  items: Array<Take>;
  /** The `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
}

/** Which picture or video is to be a take. */
export interface TakeOrder {
  /** The asset. */
  asset_id: string;
}

/** Which takes the clip uses; what is left out stays. */
export interface TakeSelection {
  /** The first frame. */
  image_take_id?: string | null;
  /** The video. */
  video_take_id?: string | null;
}

/** A look that was used, and the clip it was added to. */
export interface TemplateUse {
  template: StyleTemplate;
  /** Only where one was named. */
  clip?: Clip | null;
}

/** Where a look is to be used; without a clip the use is only counted. */
export interface TemplateUseOrder {
  /** Its clip. */
  clip_id?: string | null;
}

/** What selected takes, transitions and sound add up to; seconds have two decimals. */
export interface Timeline {
  /** What it is called. */
  name: string;
  fps: number;
  frame_rate: ExactTime;
  /** Seconds. */
  duration: number;
  /** The same as a fraction of a second. */
  exact_duration: ExactTime;
  /** Whole frames of the film. */
  frames: number;
  /** The picture, piece after piece, without gaps. */
  items: Array<TimelineItem>;
  /** What lies under the whole film; null for nothing. */
  music?: AssetReference | null;
  /** How music and voice go together; what cannot be heard is as it comes. */
  sound: SoundMix;
  /** Spoken lines, in order. */
  narration: Array<NarrationCue>;
  /** The lines as text, whether or not they are spoken, in pieces of two lines at most. */
  captions: Array<Caption>;
  /** Whether nothing is missing, so that it can be saved and rendered. */
  is_complete: boolean;
  /** What is not made yet. */
  missing: Array<MissingPart>;
}

/** What stands where in a scene. */
export interface TimelineAnalysis {
  total_clips: number;
  /** Seconds that clips cover together. */
  total_duration: number;
  /** Where the last clip ends, in seconds. */
  timeline_end: number;
  /** Stretches without a clip, up to the end of the scene. */
  gaps: Array<TimelineGap>;
}

/** A stretch without a clip, in seconds. */
export interface TimelineGap {
  /** Where it begins. */
  start: number;
  /** Where it ends. */
  end: number;
  /** How long it is. */
  duration: number;
}

/** One piece of picture. */
export interface TimelineItem {
  /** Not there in a saved cut, which outlives its scenes, nor for a card. */
  scene_id?: string | null;
  /** The clip whose picture it shows; not there in a saved cut. */
  clip_id?: string | null;
  /** The take that is shown; null while there is none, and in a saved cut. */
  take_id?: string | null;
  /** What the scene is called, or the card says. */
  name: string;
  /** The words of a title or end card, which is drawn; null for a scene. */
  card?: CardWords | null;
  /** The video; null while there is none, and for a card. */
  asset?: AssetReference | null;
  /** Seconds from the start of the film. */
  start: number;
  exact_start: ExactTime;
  /** Seconds to the start of the next. */
  duration: number;
  exact_duration: ExactTime;
  /** From 0. */
  start_frame: number;
  /** Its length in frames. */
  frames: number;
  /** Whether its first frame stands still, as it does where no clip is. */
  is_held: boolean;
  /** Whether it lies in the scene of the piece before it. */
  is_continued: boolean;
  /** How it goes over into the next; null for a cut. */
  transition?: Dissolve | null;
}

/** The edit that was taken back or made again. */
export interface Turn {
  command: Command;
  /** Whether it is taken back now. */
  undone: boolean;
}

/** A picture of a face in one's library, for characters. */
export interface UploadedFace {
  /** One sentence on it. */
  message: string;
  /** Where the bytes are, for 12 to 24 hours. */
  file_url: string;
  /** The same. */
  file_path: string;
  /** The asset. */
  asset_id: string;
}

/** A track that is the music of a project from now on. */
export interface UploadedMusic {
  /** One sentence on it. */
  message: string;
  /** Where the bytes are, for 12 to 24 hours. */
  file_path: string;
  /** Seconds. */
  duration?: number | null;
  /** The asset. */
  asset_id: string;
}

/** An account. */
export interface User {
  /** Its id. */
  id: string;
  /** What it is called. */
  name: string;
  /** What it signs in with. */
  email?: string | null;
  /** What it may do in the installation. */
  role: "local" | "member" | "administrator";
  /** What pages remember for this person. */
  preferences: unknown;
  /** Rises with every edit. */
  revision: number;
  /** When it was made. */
  created_at: string;
}

/** Work that was ordered; more may follow from it. Empty when all of it is made already. */
export interface Work {
  jobs: Array<OrderedJob>;
}

/** A brief in the keys of one schema or both; what is missing is not there. */
export interface WrittenBrief {
  /** The product, place, service or event. */
  product_name?: string | null;
  /** Whose it is. */
  brand_name?: string | null;
  /** What it is and does. */
  product_description?: string | null;
  /** For whom. */
  target_audience?: string | null;
  /** How it should feel. */
  emotional_tone?: Array<string> | null;
  /** How it should feel, in one text. */
  tone?: string | null;
  /** How it should look. */
  visual_style_keywords?: Array<string> | null;
  /** What to remember. */
  key_messages?: Array<string> | null;
  /** What to remember, in one text. */
  key_message?: string | null;
  /** What to do at the end. */
  call_to_action?: string | null;
  /** Anything else. */
  additional_notes?: string | null;
  /** What must not appear. */
  prohibitions?: Array<string> | null;
}

/** The code of a problem, or NETWORK_ERROR when no answer came. */
export type ProblemCode = ErrorContent["code"] | "NETWORK_ERROR";

/** How to reach a server. */
export interface ClientOptions {
  /** Where the server is; this page's origin unless given. */
  baseURL?: string;
  /** An access token or key, or what gives the present one. */
  token?: string | (() => string | undefined);
  /** Another `fetch`, for tests. */
  fetch?: typeof fetch;
  /**
   * Whether cookies go along: unless given, they do where there is no token. Say `omit` on a page of another
   * origin where the server lets in all of them.
   */
  credentials?: RequestCredentials;
  /** How often a safe or idempotent call is tried again; 3 unless given. */
  retries?: number;
  /** Milliseconds before the first retry; each next one waits twice as long, up to 10,000. */
  retryDelay?: number;
}

/** What one call may add. */
export interface CallOptions {
  /** The revision or ETag the row was read with. */
  ifMatch?: number | string;
  /**
   * The same call with the same key is done once; calls that change something get one by themselves. Those
   * that give or take a secret, such as a password, have none and are not tried again.
   */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** How to follow events. */
export interface SubscribeOptions {
  /** The number of the last event that is known; without it only new ones come. */
  after?: number;
  /** Called when events are missing: read everything again. The stream goes on after the number. */
  onReset?: (last: number, reason: "trimmed" | "future" | "slow") => void;
  /** Called when the stream is over for good; the error says why. */
  onEnd?: (error: ReelwrightError) => void;
}

/** A call that did not succeed; its message says what to do. */
export class ReelwrightError extends Error {
  readonly code: ProblemCode;
  /** The HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly details: ErrorDetails;
  /** Seconds to wait before another try, when the server said so. */
  readonly retryAfter?: number;
  constructor(code: ProblemCode, message: string, status: number, details: ErrorDetails = {}, retryAfter?: number) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.status = status;
    this.details = details;
    this.retryAfter = retryAfter;
  }
}
/** Some fields are wrong; `details.fields` says which. */
export class InvalidError extends ReelwrightError {}
/** Nobody is signed in. */
export class AuthenticationError extends ReelwrightError {}
/** It may be seen, but this may not be done. */
export class ForbiddenError extends ReelwrightError {}
/** It is not there, or may not be seen. */
export class NotFoundError extends ReelwrightError {}
/** Something stands against it, such as another's edit. */
export class ConflictError extends ReelwrightError {}
/** Too many calls; `retryAfter` says how long to wait. */
export class RateLimitError extends ReelwrightError {}
/** The server failed. */
export class ServerError extends ReelwrightError {}
/** No answer came. */
export class NetworkError extends ReelwrightError {}

interface WireRequest {
  method: string;
  path: string;
  query?: object;
  body?: unknown;
  file?: Blob;
  /** Whether the server would do it again, so that only the caller can say whether to try again. */
  once?: boolean;
}

interface StreamEnd {
  code: ErrorContent["code"];
  message: string;
  reconnect: boolean;
}

class Connection {
  constructor(private readonly options: ClientOptions) {}

  call<T>(request: WireRequest, options: CallOptions): Promise<T> {
    return this.tried(request, options, async (response) => {
      return (response.status === 204 ? undefined : await response.json()) as T;
    });
  }

  /** An answer whose body is still to be read. */
  raw(request: WireRequest, options: CallOptions): Promise<Response> {
    return this.tried(request, options, async (response) => response);
  }

  private async tried<T>(
    request: WireRequest,
    options: CallOptions,
    read: (response: Response) => Promise<T>,
  ): Promise<T> {
    const headers: Record<string, string> = { Accept: "application/json" };
    if (request.body !== undefined) headers["Content-Type"] = "application/json";
    if (request.file !== undefined) headers["Content-Type"] = request.file.type || "application/octet-stream";
    if (options.ifMatch !== undefined) {
      const tag = String(options.ifMatch);
      headers["If-Match"] = tag.includes('"') ? tag : `"${tag}"`;
    }
    if (request.method !== "GET" && !request.once) headers["Idempotency-Key"] = options.idempotencyKey ?? randomKey();
    const retries = request.once ? 0 : this.options.retries ?? 3;
    for (let attempt = 0; ; attempt += 1) {
      try {
        const response = await this.send(request, headers, options.signal);
        return await read(response).catch((error: unknown) => {
          throw unreached(error, options.signal);
        });
      } catch (error) {
        if (!(error instanceof ReelwrightError) || !isPassing(error) || attempt >= retries) throw error;
        // A limit that lasts longer than the longest pause is for the caller to wait for.
        if (error.status === 429 && (error.retryAfter ?? 0) > 10) throw error;
        await this.pause(attempt, error.retryAfter, options.signal);
      }
    }
  }

  subscribe(request: WireRequest, listener: (event: StudioEvent) => void, options: SubscribeOptions): () => void {
    const stop = new AbortController();
    void this.follow(request, listener, options, stop.signal);
    return () => stop.abort();
  }

  private async follow(
    request: WireRequest,
    listener: (event: StudioEvent) => void,
    options: SubscribeOptions,
    signal: AbortSignal,
  ): Promise<void> {
    let last = options.after;
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      let retryAfter: number | undefined;
      try {
        const headers: Record<string, string> = { Accept: "text/event-stream" };
        if (last !== undefined) headers["Last-Event-ID"] = String(last);
        const response = await this.send(request, headers, signal);
        for await (const message of messages(response)) {
          if (signal.aborted) return;
          attempt = 0;
          if (message.id !== undefined) last = Number(message.id);
          if (message.data === "") continue;
          if (message.event === "message") listener(JSON.parse(message.data) as StudioEvent);
          else if (message.event === "reset") {
            const reset = JSON.parse(message.data) as { last: number; reason: "trimmed" | "future" | "slow" };
            options.onReset?.(reset.last, reset.reason);
          } else if (message.event === "end") {
            const end = JSON.parse(message.data) as StreamEnd;
            if (end.reconnect) continue;
            const Kind = end.code === "UNAUTHENTICATED" ? AuthenticationError
              : end.code === "RATE_LIMITED" ? RateLimitError : NotFoundError;
            options.onEnd?.(new Kind(end.code, end.message, 200));
            return;
          }
        }
      } catch (error) {
        if (signal.aborted) return;
        // What the listener throws is its own, and no reason to come back.
        if (!(error instanceof ReelwrightError)) throw error;
        if (!isPassing(error)) {
          options.onEnd?.(error);
          return;
        }
        retryAfter = error.retryAfter;
      }
      await this.pause(attempt, retryAfter, signal).catch(() => undefined);
    }
  }

  private async send(request: WireRequest, headers: Record<string, string>, signal?: AbortSignal): Promise<Response> {
    const { token } = this.options;
    const bearer = typeof token === "function" ? token() : token;
    const call = this.options.fetch ?? fetch;
    let response: Response;
    try {
      response = await call(this.url(request), {
        method: request.method,
        headers: bearer === undefined ? headers : { ...headers, Authorization: `Bearer ${bearer}` },
        body: request.file ?? (request.body === undefined ? undefined : JSON.stringify(request.body)),
        credentials: this.options.credentials ?? (bearer === undefined ? "include" : "omit"),
        signal,
      });
    } catch (error) {
      throw unreached(error, signal);
    }
    if (!response.ok) throw await problem(response);
    return response;
  }

  private url(request: WireRequest): string {
    const parts: string[] = [];
    for (const [key, value] of Object.entries(request.query ?? {})) {
      if (value === undefined || value === null) continue;
      parts.push(`${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`);
    }
    const base = (this.options.baseURL ?? "").replace(/\/$/, "");
    return base + request.path + (parts.length > 0 ? `?${parts.join("&")}` : "");
  }

  private pause(attempt: number, retryAfter: number | undefined, signal?: AbortSignal): Promise<void> {
    const doubled = Math.min((this.options.retryDelay ?? 1000) * 2 ** attempt, 10_000);
    const delay = retryAfter !== undefined ? Math.min(retryAfter * 1000, 60_000) : doubled;
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        reject(new NetworkError("NETWORK_ERROR", "The call was stopped.", 0));
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", stop);
        resolve();
      }, delay);
      signal?.addEventListener("abort", stop);
      if (signal?.aborted) stop();
    });
  }
}

/** What is thrown where no answer came, or only a part of one; what was stopped fails as it did. */
function unreached(error: unknown, signal?: AbortSignal): unknown {
  if (signal?.aborted) return error;
  return new NetworkError("NETWORK_ERROR", "The server cannot be reached; check the connection and try again.", 0);
}

function isPassing(error: ReelwrightError): boolean {
  // The same call, whose answer was lost, still goes on: repeated under its key it gets that answer.
  if (error.code === "IN_PROGRESS") return true;
  // What failed is not kept under the key of its call, so that it is done anew.
  return error.status === 0 || error.status === 429 || (error.status >= 500 && error.status <= 504);
}

function randomKey(): string {
  let key = "";
  while (key.length < 32) key += Math.random().toString(36).slice(2);
  return key.slice(0, 32);
}

async function problem(response: Response): Promise<ReelwrightError> {
  const body = (await response.json().catch(() => undefined)) as ErrorBody | undefined;
  const code: ProblemCode = body?.error?.code ?? "INTERNAL_ERROR";
  const message = body?.error?.message ?? `The server answered ${response.status}; try again later.`;
  const after = response.headers.get("Retry-After");
  const kinds: Record<number, typeof ReelwrightError> = {
    400: InvalidError, 401: AuthenticationError, 403: ForbiddenError, 404: NotFoundError,
    409: ConflictError, 422: InvalidError, 428: InvalidError, 429: RateLimitError,
  };
  const Kind = kinds[response.status] ?? (response.status >= 500 ? ServerError : ReelwrightError);
  return new Kind(code, message, response.status, body?.error?.details, after === null ? undefined : Number(after));
}

async function* messages(response: Response): AsyncGenerator<{ id?: string; event: string; data: string }> {
  if (response.body === null) return;
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new NetworkError("NETWORK_ERROR", "The connection broke off; it is made again.", 0);
      });
      if (done) return;
      text += decoder.decode(value, { stream: true });
      let end = text.indexOf("\n\n");
      while (end >= 0) {
        const message: { id?: string; event: string; data: string } = { event: "message", data: "" };
        for (const line of text.slice(0, end).split("\n")) {
          if (line.startsWith("id: ")) message.id = line.slice(4);
          else if (line.startsWith("event: ")) message.event = line.slice(7);
          else if (line.startsWith("data: ")) message.data += (message.data === "" ? "" : "\n") + line.slice(6);
        }
        yield message;
        text = text.slice(end + 2);
        end = text.indexOf("\n\n");
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** A client of one server; every call of the API by its group and name. */
export function createClient(options: ClientOptions = {}) {
  const http = new Connection(options);
  return {
    assets: {
      /** Takes a picture, a video or music, as a form or as the body itself; of bytes that are there already it gives the row they have. */
      create: (file: Blob, query: { name?: string | null; tags?: Array<string> | null; project_id?: string | null } = {}, options: CallOptions = {}): Promise<Asset> =>
        http.call<Asset>({ method: "POST", path: `/api/v1/assets`, file, query }, options),
      /** The assets one has, or those of a project, the newest first. */
      list: (query: { project_id?: string | null; kind?: "image" | "video" | "music" | "narration" | "render" | "captions" | null; source?: "made" | "uploaded" | null; q?: string | null; tag?: string | null; limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<AssetList> =>
        http.call<AssetList>({ method: "GET", path: `/api/v1/assets`, query }, options),
      /** An asset. */
      get: (assetId: string, options: CallOptions = {}): Promise<Asset> =>
        http.call<Asset>({ method: "GET", path: `/api/v1/assets/${encodeURIComponent(assetId)}` }, options),
      /** Renames or tags an asset. */
      update: (assetId: string, body: AssetChange = {}, options: CallOptions = {}): Promise<Asset> =>
        http.call<Asset>({ method: "PATCH", path: `/api/v1/assets/${encodeURIComponent(assetId)}`, body }, options),
      /** Puts an asset that nothing uses into the trash. */
      delete: (assetId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/assets/${encodeURIComponent(assetId)}` }, options),
      /** How an asset was made. */
      recipe: (assetId: string, options: CallOptions = {}): Promise<Recipe> =>
        http.call<Recipe>({ method: "GET", path: `/api/v1/assets/${encodeURIComponent(assetId)}/recipe` }, options)
    },
    auth: {
      /** Makes the first account, which runs the installation. */
      setUp: (body: SetUp, options: CallOptions = {}): Promise<SignedIn> =>
        http.call<SignedIn>({ method: "POST", path: `/api/v1/set-up`, body, once: true }, options),
      /** Makes an account, by invitation or where registration is open. */
      register: (body: Registration, options: CallOptions = {}): Promise<SignedIn> =>
        http.call<SignedIn>({ method: "POST", path: `/api/v1/auth/register`, body, once: true }, options),
      /** Signs in. */
      login: (body: Login, options: CallOptions = {}): Promise<SignedIn> =>
        http.call<SignedIn>({ method: "POST", path: `/api/v1/auth/login`, body, once: true }, options),
      /** Goes on with a session: gives the next pair of tokens. */
      refresh: (body: Refresh = {}, options: CallOptions = {}): Promise<SignedIn> =>
        http.call<SignedIn>({ method: "POST", path: `/api/v1/auth/refresh`, body, once: true }, options),
      /** Signs out. */
      logout: (options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/auth/session` }, options),
      /** One's sessions that go on. */
      sessions: (query: { limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<SessionList> =>
        http.call<SessionList>({ method: "GET", path: `/api/v1/auth/sessions`, query }, options),
      /** Ends one of one's sessions. */
      endSession: (sessionId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/auth/sessions/${encodeURIComponent(sessionId)}` }, options),
      /** One's own account. */
      me: (options: CallOptions = {}): Promise<User> =>
        http.call<User>({ method: "GET", path: `/api/v1/auth/me` }, options),
      /** Changes one's own account. */
      updateMe: (body: ProfileChange = {}, options: CallOptions = {}): Promise<User> =>
        http.call<User>({ method: "PATCH", path: `/api/v1/auth/me`, body }, options),
      /** Changes one's password; all other sessions end. */
      changePassword: (body: PasswordChange, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "PUT", path: `/api/v1/auth/me/password`, body, once: true }, options),
      /** Opens a shared link: gives an access token for what it leads to. */
      openShare: (body: ShareOpening, options: CallOptions = {}): Promise<OpenShare> =>
        http.call<OpenShare>({ method: "POST", path: `/api/v1/auth/share`, body, once: true }, options)
    },
    brief: {
      /** The brief of a project, in one schema or both. */
      get: (projectId: string, query: { schema?: "product" | "brand" | null } = {}, options: CallOptions = {}): Promise<ProjectBrief> =>
        http.call<ProjectBrief>({ method: "GET", path: `/api/v1/projects/${encodeURIComponent(projectId)}/brief`, query }, options),
      /** Changes parts of a brief; what is sent counts as said. */
      update: (projectId: string, body: BriefPatch = {}, query: { schema?: "product" | "brand" | null } = {}, options: CallOptions = {}): Promise<ProjectBrief> =>
        http.call<ProjectBrief>({ method: "PATCH", path: `/api/v1/projects/${encodeURIComponent(projectId)}/brief`, body, query }, options),
      /** Reads a brief as a person wrote it, in the place of what was there. */
      replace: (projectId: string, body: BriefPage, query: { schema?: "product" | "brand" | null } = {}, options: CallOptions = {}): Promise<ProjectBrief> =>
        http.call<ProjectBrief>({ method: "PUT", path: `/api/v1/projects/${encodeURIComponent(projectId)}/brief`, body, query }, options)
    },
    characters: {
      /** Makes a character, of a project or for all of one's own. */
      create: (body: CharacterDraft, options: CallOptions = {}): Promise<Character> =>
        http.call<Character>({ method: "POST", path: `/api/v1/characters`, body }, options),
      /** The characters one has, or those of a project and in its clips; the newest first. */
      list: (query: { project_id?: string | null; limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<CharacterList> =>
        http.call<CharacterList>({ method: "GET", path: `/api/v1/characters`, query }, options),
      /** A character; those who see a project that uses it see it, too. */
      get: (characterId: string, options: CallOptions = {}): Promise<Character> =>
        http.call<Character>({ method: "GET", path: `/api/v1/characters/${encodeURIComponent(characterId)}` }, options),
      /** Changes the keys of a character that are sent. */
      put: (characterId: string, body: CharacterChange = {}, options: CallOptions = {}): Promise<Character> =>
        http.call<Character>({ method: "PUT", path: `/api/v1/characters/${encodeURIComponent(characterId)}`, body }, options),
      /** Puts a character into the trash, and another or nobody in its place in clips. */
      delete: (characterId: string, query: { replace_with?: string | null } = {}, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/characters/${encodeURIComponent(characterId)}`, query }, options),
      /** Takes a character out of the trash. */
      restore: (characterId: string, options: CallOptions = {}): Promise<Character> =>
        http.call<Character>({ method: "POST", path: `/api/v1/characters/${encodeURIComponent(characterId)}/restoration` }, options),
      /** Puts a character into a clip and its prompts; again it changes nothing. */
      apply: (characterId: string, clipId: string, options: CallOptions = {}): Promise<Clip> =>
        http.call<Clip>({ method: "POST", path: `/api/v1/characters/${encodeURIComponent(characterId)}/apply/${encodeURIComponent(clipId)}` }, options),
      /** The clips that show a character, as far as one may see them. */
      uses: (characterId: string, query: { limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<CharacterUseList> =>
        http.call<CharacterUseList>({ method: "GET", path: `/api/v1/characters/${encodeURIComponent(characterId)}/uses`, query }, options)
    },
    clips: {
      /** Makes a clip in a scene. */
      create: (body: ClipDraft, options: CallOptions = {}): Promise<Clip> =>
        http.call<Clip>({ method: "POST", path: `/api/v1/clips`, body }, options),
      /** The clips of a scene by position. */
      list: (sceneId: string, query: { limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<ClipList> =>
        http.call<ClipList>({ method: "GET", path: `/api/v1/clips/scene/${encodeURIComponent(sceneId)}`, query }, options),
      /** A clip. */
      get: (clipId: string, options: CallOptions = {}): Promise<Clip> =>
        http.call<Clip>({ method: "GET", path: `/api/v1/clips/${encodeURIComponent(clipId)}` }, options),
      /** Changes the keys of a clip that are sent. */
      put: (clipId: string, body: ClipChange = {}, options: CallOptions = {}): Promise<Clip> =>
        http.call<Clip>({ method: "PUT", path: `/api/v1/clips/${encodeURIComponent(clipId)}`, body }, options),
      /** Puts a clip into the trash. */
      delete: (clipId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/clips/${encodeURIComponent(clipId)}` }, options),
      /** Moves a clip within its scene. */
      move: (clipId: string, body: ClipPosition, query: { check_overlap?: boolean } = {}, options: CallOptions = {}): Promise<Clip> =>
        http.call<Clip>({ method: "PUT", path: `/api/v1/clips/${encodeURIComponent(clipId)}/timeline-position`, body, query }, options),
      /** Changes the prompts of a clip, by body or query. */
      setPrompts: (clipId: string, body: ClipPrompts = {}, query: { image_prompt?: string | null; video_prompt?: string | null } = {}, options: CallOptions = {}): Promise<Clip> =>
        http.call<Clip>({ method: "PUT", path: `/api/v1/clips/${encodeURIComponent(clipId)}/prompts`, body, query }, options),
      /** The takes of a clip by kind, and which it uses. */
      gallery: (clipId: string, options: CallOptions = {}): Promise<Gallery> =>
        http.call<Gallery>({ method: "GET", path: `/api/v1/clips/${encodeURIComponent(clipId)}/gallery` }, options),
      /** Makes an alternate of a clip, without its takes. */
      addAlternate: (clipId: string, options: CallOptions = {}): Promise<Clip> =>
        http.call<Clip>({ method: "POST", path: `/api/v1/clips/${encodeURIComponent(clipId)}/alternates` }, options),
      /** Says which of a family of clips is in the scene. */
      choose: (clipId: string, body: ClipChoice, options: CallOptions = {}): Promise<Clip> =>
        http.call<Clip>({ method: "PUT", path: `/api/v1/clips/${encodeURIComponent(clipId)}/choice`, body }, options),
      /** Takes a clip out of the trash. */
      restore: (clipId: string, options: CallOptions = {}): Promise<Clip> =>
        http.call<Clip>({ method: "POST", path: `/api/v1/clips/${encodeURIComponent(clipId)}/restoration` }, options),
      /** Makes an image, or the last frame of the clip before, the first frame of a clip. */
      setFirstFrame: (clipId: string, body: FirstFrameChoice = {}, options: CallOptions = {}): Promise<Clip> =>
        http.call<Clip>({ method: "PUT", path: `/api/v1/clips/${encodeURIComponent(clipId)}/first-frame`, body }, options)
    },
    compatible: {
      /** Begins a project. */
      createProject: (body: ProjectDraft = {}, options: CallOptions = {}): Promise<Project> =>
        http.call<Project>({ method: "POST", path: `/api/projects`, body }, options),
      /** One's projects, and those shared with one. */
      listProjects: (query: { q?: string | null; sort?: "updated" | "created" | "name" | null; archived?: boolean | null; trashed?: boolean | null; limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<ProjectList> =>
        http.call<ProjectList>({ method: "GET", path: `/api/projects`, query }, options),
      /** A project with its scenes and how far it is. */
      getProject: (projectId: string, options: CallOptions = {}): Promise<Project> =>
        http.call<Project>({ method: "GET", path: `/api/projects/${encodeURIComponent(projectId)}` }, options),
      /** Changes a project. */
      updateProject: (projectId: string, body: ProjectChange = {}, options: CallOptions = {}): Promise<Project> =>
        http.call<Project>({ method: "PATCH", path: `/api/projects/${encodeURIComponent(projectId)}`, body }, options),
      /** Puts a project into the trash, for 30 days. */
      deleteProject: (projectId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/projects/${encodeURIComponent(projectId)}` }, options),
      /** Makes a scene of a project. */
      addScene: (projectId: string, body: SceneDraft, options: CallOptions = {}): Promise<Scene> =>
        http.call<Scene>({ method: "POST", path: `/api/projects/${encodeURIComponent(projectId)}/scenes`, body }, options),
      /** Changes a scene of a project. */
      updateScene: (projectId: string, sceneId: string, body: SceneChange = {}, options: CallOptions = {}): Promise<Scene> =>
        http.call<Scene>({ method: "PATCH", path: `/api/projects/${encodeURIComponent(projectId)}/scenes/${encodeURIComponent(sceneId)}`, body }, options),
      /** Has the text engine say what a scene shows, how it looks and how it moves. */
      generateComposition: (projectId: string, sceneId: string, options: CallOptions = {}): Promise<OrderedWork> =>
        http.call<OrderedWork>({ method: "POST", path: `/api/projects/${encodeURIComponent(projectId)}/scenes/${encodeURIComponent(sceneId)}/generate-composition` }, options),
      /** Has the video of a scene shot, with all that it lacks. */
      generateVideo: (projectId: string, sceneId: string, body: SceneVideoOrder = {}, options: CallOptions = {}): Promise<Work> =>
        http.call<Work>({ method: "POST", path: `/api/projects/${encodeURIComponent(projectId)}/scenes/${encodeURIComponent(sceneId)}/generate-video`, body }, options)
    },
    conversation: {
      /** The conversation about a brief; as events, the reply that is being said. */
      get: (projectId: string, query: { limit?: number | null; before?: number | null } = {}, options: CallOptions = {}): Promise<Conversation> =>
        http.call<Conversation>({ method: "GET", path: `/api/v1/projects/${encodeURIComponent(projectId)}/conversation`, query }, options),
      /** Says something about the film; the reply comes whole, or word by word as events. */
      say: (projectId: string, body: SaidMessage, options: CallOptions = {}): Promise<ConversationReply> =>
        http.call<ConversationReply>({ method: "POST", path: `/api/v1/projects/${encodeURIComponent(projectId)}/conversation/messages`, body }, options),
      /** Stops the reply that is being said; what was said of it stays. */
      stop: (projectId: string, options: CallOptions = {}): Promise<ConversationReply> =>
        http.call<ConversationReply>({ method: "DELETE", path: `/api/v1/projects/${encodeURIComponent(projectId)}/conversation/reply` }, options),
      /** Makes the last reply anew, in other words. */
      retry: (projectId: string, options: CallOptions = {}): Promise<ConversationReply> =>
        http.call<ConversationReply>({ method: "POST", path: `/api/v1/projects/${encodeURIComponent(projectId)}/conversation/retry` }, options)
    },
    cuts: {
      /** The film as it stands, with what it lacks. */
      timeline: (projectId: string, options: CallOptions = {}): Promise<Timeline> =>
        http.call<Timeline>({ method: "GET", path: `/api/v1/projects/${encodeURIComponent(projectId)}/timeline` }, options),
      /** The saved cuts of a film, newest first. */
      list: (projectId: string, query: { limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<CutList> =>
        http.call<CutList>({ method: "GET", path: `/api/v1/projects/${encodeURIComponent(projectId)}/cuts`, query }, options),
      /** Saves the film as it stands; one that is saved already under that name is found again. */
      create: (projectId: string, body: CutDraft = {}, options: CallOptions = {}): Promise<Cut> =>
        http.call<Cut>({ method: "POST", path: `/api/v1/projects/${encodeURIComponent(projectId)}/cuts`, body }, options),
      /** A saved cut with all that it holds. */
      get: (cutId: string, options: CallOptions = {}): Promise<Cut> =>
        http.call<Cut>({ method: "GET", path: `/api/v1/cuts/${encodeURIComponent(cutId)}` }, options),
      /** Calls a cut something else. */
      update: (cutId: string, body: CutChange = {}, options: CallOptions = {}): Promise<Cut> =>
        http.call<Cut>({ method: "PATCH", path: `/api/v1/cuts/${encodeURIComponent(cutId)}`, body }, options),
      /** Puts a cut into the trash; films that were made from it stay. */
      delete: (cutId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/cuts/${encodeURIComponent(cutId)}` }, options)
    },
    events: {
      /** The events of all that the account may see: a stream when text/event-stream is accepted, else a page. */
      list: (query: { after?: number | null; limit?: number | null } = {}, options: CallOptions = {}): Promise<EventPage> =>
        http.call<EventPage>({ method: "GET", path: `/api/v1/events`, query }, options),
      /** Follows the same as it happens, until the function that it gives is called. */
      subscribe: (listener: (event: StudioEvent) => void, options: SubscribeOptions = {}): (() => void) =>
        http.subscribe({ method: "GET", path: `/api/v1/events` }, listener, options)
    },
    films: {
      /** Makes the film, from wherever the project is. */
      order: (projectId: string, body: FilmOrder = {}, options: CallOptions = {}): Promise<Work> =>
        http.call<Work>({ method: "POST", path: `/api/v1/projects/${encodeURIComponent(projectId)}/film`, body }, options),
      /** The files of a film: first those that are being made or could not be, then the finished, newest first. */
      list: (projectId: string, query: { limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<RenderList> =>
        http.call<RenderList>({ method: "GET", path: `/api/v1/projects/${encodeURIComponent(projectId)}/renders`, query }, options),
      /** Puts a film that is made into a file; nothing is shot for it. */
      render: (projectId: string, body: RenderOrder = {}, options: CallOptions = {}): Promise<Work> =>
        http.call<Work>({ method: "POST", path: `/api/v1/projects/${encodeURIComponent(projectId)}/renders`, body }, options),
      /** A film as a file, by its own id or by that of the job that makes it. */
      get: (renderId: string, options: CallOptions = {}): Promise<Render> =>
        http.call<Render>({ method: "GET", path: `/api/v1/renders/${encodeURIComponent(renderId)}` }, options),
      /** Puts a finished film into the trash; the same order makes it anew. */
      delete: (renderId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/renders/${encodeURIComponent(renderId)}` }, options),
      /** The file of a finished film; takes Range. */
      file: (renderId: string, options: CallOptions = {}): Promise<Response> =>
        http.raw({ method: "GET", path: `/api/v1/renders/${encodeURIComponent(renderId)}/file` }, options),
      /** How a film is put together beyond what its scenes and clips say. */
      getEdit: (projectId: string, options: CallOptions = {}): Promise<FilmEdit> =>
        http.call<FilmEdit>({ method: "GET", path: `/api/v1/projects/${encodeURIComponent(projectId)}/edit` }, options),
      /** Changes how a film is put together; nothing is shot for it. */
      edit: (projectId: string, body: FilmEditChange = {}, options: CallOptions = {}): Promise<FilmEdit> =>
        http.call<FilmEdit>({ method: "PATCH", path: `/api/v1/projects/${encodeURIComponent(projectId)}/edit`, body }, options)
    },
    generation: {
      /** Orders a take of a clip; it is selected when the clip has none of its kind. */
      order: (body: GenerationOrder, options: CallOptions = {}): Promise<OrderedWork> =>
        http.call<OrderedWork>({ method: "POST", path: `/api/v1/generate`, body }, options),
      /** Orders a take of each of several clips of one project. */
      orderBatch: (body: BatchOrder, options: CallOptions = {}): Promise<Batch> =>
        http.call<Batch>({ method: "POST", path: `/api/v1/generate/batch`, body }, options),
      /** How far a batch is. */
      getBatch: (batchId: string, options: CallOptions = {}): Promise<Batch> =>
        http.call<Batch>({ method: "GET", path: `/api/v1/generate/batch/${encodeURIComponent(batchId)}` }, options),
      /** The batches of the projects one sees, newest first. */
      listBatches: (query: { limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<BatchList> =>
        http.call<BatchList>({ method: "GET", path: `/api/v1/generate/batches`, query }, options)
    },
    generationAlias: {
      /** Orders a take of a clip; it is selected when the clip has none of its kind. */
      order: (body: GenerationOrder, options: CallOptions = {}): Promise<OrderedWork> =>
        http.call<OrderedWork>({ method: "POST", path: `/api/v1/generation`, body }, options),
      /** Orders a take of each of several clips of one project. */
      orderBatch: (body: BatchOrder, options: CallOptions = {}): Promise<Batch> =>
        http.call<Batch>({ method: "POST", path: `/api/v1/generation/batch`, body }, options),
      /** How far a batch is. */
      getBatch: (batchId: string, options: CallOptions = {}): Promise<Batch> =>
        http.call<Batch>({ method: "GET", path: `/api/v1/generation/batch/${encodeURIComponent(batchId)}` }, options),
      /** The batches of the projects one sees, newest first. */
      listBatches: (query: { limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<BatchList> =>
        http.call<BatchList>({ method: "GET", path: `/api/v1/generation/batches`, query }, options)
    },
    invitations: {
      /** The invitations that can still be used. */
      list: (query: { limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<InvitationList> =>
        http.call<InvitationList>({ method: "GET", path: `/api/v1/invitations`, query }, options),
      /** Invites somebody; the token is shown this once and makes one account within seven days. */
      create: (body: InvitationDraft = {}, options: CallOptions = {}): Promise<Invitation> =>
        http.call<Invitation>({ method: "POST", path: `/api/v1/invitations`, body, once: true }, options),
      /** Takes an invitation back. */
      delete: (invitationId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/invitations/${encodeURIComponent(invitationId)}` }, options)
    },
    jobs: {
      /** Orders a take of a clip. */
      add: (body: GenerationOrder, options: CallOptions = {}): Promise<OrderedWork> =>
        http.call<OrderedWork>({ method: "POST", path: `/api/v1/queue/jobs`, body }, options),
      /** The jobs of the projects one sees, newest first; those of all for administrators. */
      all: (query: { status?: "queued" | "pending" | "processing" | "completed" | "failed" | "cancelled" | null; limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<JobList> =>
        http.call<JobList>({ method: "GET", path: `/api/v1/queue/jobs`, query }, options),
      /** The jobs of a project, oldest first. */
      list: (projectId: string, query: { limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<JobList> =>
        http.call<JobList>({ method: "GET", path: `/api/v1/queue/projects/${encodeURIComponent(projectId)}/jobs`, query }, options),
      /** A job. */
      get: (jobId: string, options: CallOptions = {}): Promise<Job> =>
        http.call<Job>({ method: "GET", path: `/api/v1/queue/jobs/${encodeURIComponent(jobId)}` }, options),
      /** Cancels a job that has not ended, and all that wait for it. */
      cancel: (jobId: string, options: CallOptions = {}): Promise<Job> =>
        http.call<Job>({ method: "POST", path: `/api/v1/queue/jobs/${encodeURIComponent(jobId)}/cancel` }, options),
      /** Takes up a failed or cancelled job again. */
      retry: (jobId: string, body: JobRetry = {}, options: CallOptions = {}): Promise<Job> =>
        http.call<Job>({ method: "POST", path: `/api/v1/queue/jobs/${encodeURIComponent(jobId)}/retry`, body }, options),
      /** Removes a job that has ended. */
      delete: (jobId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/queue/jobs/${encodeURIComponent(jobId)}` }, options),
      /** Says how soon a job that waits is to begin. */
      prioritize: (jobId: string, body: JobPriority, options: CallOptions = {}): Promise<Job> =>
        http.call<Job>({ method: "PUT", path: `/api/v1/queue/jobs/${encodeURIComponent(jobId)}/priority`, body }, options)
    },
    keys: {
      /** One's keys. */
      list: (query: { limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<KeyList> =>
        http.call<KeyList>({ method: "GET", path: `/api/v1/keys`, query }, options),
      /** Makes a key, which is shown this once. */
      create: (body: KeyDraft, options: CallOptions = {}): Promise<Key> =>
        http.call<Key>({ method: "POST", path: `/api/v1/keys`, body, once: true }, options),
      /** Deletes a key; from then on it is refused. */
      delete: (keyId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/keys/${encodeURIComponent(keyId)}` }, options)
    },
    media: {
      /** Takes a track that is the music of a project from now on, instead of a composed one. */
      uploadMusic: (projectId: string, file: Blob, query: { name?: string | null } = {}, options: CallOptions = {}): Promise<UploadedMusic> =>
        http.call<UploadedMusic>({ method: "POST", path: `/api/v1/media/projects/${encodeURIComponent(projectId)}/upload-music`, file, query }, options),
      /** Takes a picture of a face into one's library. */
      uploadFaceImage: (file: Blob, query: { name?: string | null } = {}, options: CallOptions = {}): Promise<UploadedFace> =>
        http.call<UploadedFace>({ method: "POST", path: `/api/v1/media/upload-face-image`, file, query }, options),
      /** The bytes of a signed address; takes Range. */
      get: (signed: string, options: CallOptions = {}): Promise<Response> =>
        http.raw({ method: "GET", path: `/media/${encodeURIComponent(signed)}` }, options)
    },
    members: {
      /** Who was let into a project, beside its owner. */
      list: (projectId: string, query: { limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<MemberList> =>
        http.call<MemberList>({ method: "GET", path: `/api/v1/projects/${encodeURIComponent(projectId)}/members`, query }, options),
      /** What an account may do in a project that it was let into. */
      get: (projectId: string, userId: string, options: CallOptions = {}): Promise<Member> =>
        http.call<Member>({ method: "GET", path: `/api/v1/projects/${encodeURIComponent(projectId)}/members/${encodeURIComponent(userId)}` }, options),
      /** Lets an account into a project, or gives it another role there. */
      put: (projectId: string, userId: string, body: MemberDraft, options: CallOptions = {}): Promise<Member> =>
        http.call<Member>({ method: "PUT", path: `/api/v1/projects/${encodeURIComponent(projectId)}/members/${encodeURIComponent(userId)}`, body }, options),
      /** Takes an account out of a project. */
      delete: (projectId: string, userId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/projects/${encodeURIComponent(projectId)}/members/${encodeURIComponent(userId)}` }, options)
    },
    moods: {
      /** The moods of a project, in the order in which they were made. */
      list: (projectId: string, query: { limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<MoodList> =>
        http.call<MoodList>({ method: "GET", path: `/api/v1/projects/${encodeURIComponent(projectId)}/moods`, query }, options),
      /** Makes moods, new ones or mixed ones, beside those that are there. */
      order: (projectId: string, body: MoodOrder = {}, options: CallOptions = {}): Promise<Work> =>
        http.call<Work>({ method: "POST", path: `/api/v1/projects/${encodeURIComponent(projectId)}/moods`, body }, options),
      /** Says which mood a film takes. */
      choose: (projectId: string, body: MoodChoice, options: CallOptions = {}): Promise<Project> =>
        http.call<Project>({ method: "PUT", path: `/api/v1/projects/${encodeURIComponent(projectId)}/mood`, body }, options),
      /** A mood with its sample images. */
      get: (moodId: string, options: CallOptions = {}): Promise<Mood> =>
        http.call<Mood>({ method: "GET", path: `/api/v1/moods/${encodeURIComponent(moodId)}` }, options),
      /** Changes a mood; its sample images stay until they are drawn anew. */
      update: (moodId: string, body: MoodChange = {}, options: CallOptions = {}): Promise<Mood> =>
        http.call<Mood>({ method: "PATCH", path: `/api/v1/moods/${encodeURIComponent(moodId)}`, body }, options),
      /** Puts a mood into the trash; not the one that the film takes. */
      delete: (moodId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/moods/${encodeURIComponent(moodId)}` }, options),
      /** Draws a sample image anew; one that is there already, as another picture. */
      redraw: (moodId: string, n: number, options: CallOptions = {}): Promise<Work> =>
        http.call<Work>({ method: "POST", path: `/api/v1/moods/${encodeURIComponent(moodId)}/images/${encodeURIComponent(n)}/retry` }, options),
      /** Plans the scenes of a film from its brief and mood. */
      plan: (projectId: string, body: ScenePlanOrder = {}, options: CallOptions = {}): Promise<Work> =>
        http.call<Work>({ method: "POST", path: `/api/v1/projects/${encodeURIComponent(projectId)}/scene-plan`, body }, options)
    },
    projects: {
      /** Begins a project. */
      create: (body: ProjectDraft = {}, options: CallOptions = {}): Promise<Project> =>
        http.call<Project>({ method: "POST", path: `/api/v1/projects`, body }, options),
      /** One's projects, and those shared with one. */
      list: (query: { q?: string | null; sort?: "updated" | "created" | "name" | null; archived?: boolean | null; trashed?: boolean | null; limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<ProjectList> =>
        http.call<ProjectList>({ method: "GET", path: `/api/v1/projects`, query }, options),
      /** A project with its scenes and how far it is. */
      get: (projectId: string, options: CallOptions = {}): Promise<Project> =>
        http.call<Project>({ method: "GET", path: `/api/v1/projects/${encodeURIComponent(projectId)}` }, options),
      /** Changes a project. */
      update: (projectId: string, body: ProjectChange = {}, options: CallOptions = {}): Promise<Project> =>
        http.call<Project>({ method: "PATCH", path: `/api/v1/projects/${encodeURIComponent(projectId)}`, body }, options),
      /** Puts a project into the trash, for 30 days. */
      delete: (projectId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/projects/${encodeURIComponent(projectId)}` }, options),
      /** Changes the keys of a project that are sent. */
      put: (projectId: string, body: ProjectChange = {}, options: CallOptions = {}): Promise<Project> =>
        http.call<Project>({ method: "PUT", path: `/api/v1/projects/${encodeURIComponent(projectId)}`, body }, options),
      /** A project with its scenes and their clips. */
      withScenes: (projectId: string, options: CallOptions = {}): Promise<Project> =>
        http.call<Project>({ method: "GET", path: `/api/v1/projects/${encodeURIComponent(projectId)}/with-scenes` }, options),
      /** The clips of a project, by scene and position. */
      clips: (projectId: string, query: { limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<ClipList> =>
        http.call<ClipList>({ method: "GET", path: `/api/v1/projects/${encodeURIComponent(projectId)}/clips`, query }, options),
      /** Puts a project away, out of the usual lists. */
      archive: (projectId: string, options: CallOptions = {}): Promise<Project> =>
        http.call<Project>({ method: "PUT", path: `/api/v1/projects/${encodeURIComponent(projectId)}/archive` }, options),
      /** Takes a project back into the usual lists. */
      unarchive: (projectId: string, options: CallOptions = {}): Promise<Project> =>
        http.call<Project>({ method: "DELETE", path: `/api/v1/projects/${encodeURIComponent(projectId)}/archive` }, options),
      /** Takes a project out of the trash. */
      restore: (projectId: string, options: CallOptions = {}): Promise<Project> =>
        http.call<Project>({ method: "POST", path: `/api/v1/projects/${encodeURIComponent(projectId)}/restoration` }, options),
      /** Makes a scene of a project. */
      addScene: (projectId: string, body: SceneDraft, options: CallOptions = {}): Promise<Scene> =>
        http.call<Scene>({ method: "POST", path: `/api/v1/projects/${encodeURIComponent(projectId)}/scenes`, body }, options),
      /** Changes a scene of a project. */
      updateScene: (projectId: string, sceneId: string, body: SceneChange = {}, options: CallOptions = {}): Promise<Scene> =>
        http.call<Scene>({ method: "PATCH", path: `/api/v1/projects/${encodeURIComponent(projectId)}/scenes/${encodeURIComponent(sceneId)}`, body }, options),
      /** Puts a scene of a project into the trash. */
      deleteScene: (projectId: string, sceneId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/projects/${encodeURIComponent(projectId)}/scenes/${encodeURIComponent(sceneId)}` }, options),
      /** Puts the film's scenes into another order. */
      orderScenes: (projectId: string, body: SceneOrder, options: CallOptions = {}): Promise<SceneList> =>
        http.call<SceneList>({ method: "PUT", path: `/api/v1/projects/${encodeURIComponent(projectId)}/scenes/order`, body }, options),
      /** Fits the film's scenes to a length, each by its share. */
      fitScenes: (projectId: string, body: SceneFit, options: CallOptions = {}): Promise<SceneList> =>
        http.call<SceneList>({ method: "POST", path: `/api/v1/projects/${encodeURIComponent(projectId)}/scenes/fit`, body }, options),
      /** The edits of a project, newest first. */
      commands: (projectId: string, query: { limit?: number | null; cursor?: string | null; skip?: number | null; before?: number | null } = {}, options: CallOptions = {}): Promise<CommandList> =>
        http.call<CommandList>({ method: "GET", path: `/api/v1/projects/${encodeURIComponent(projectId)}/commands`, query }, options),
      /** Takes back the last edit of a project, or the one that is named. */
      undo: (projectId: string, body: CommandChoice = {}, options: CallOptions = {}): Promise<Turn> =>
        http.call<Turn>({ method: "POST", path: `/api/v1/projects/${encodeURIComponent(projectId)}/undo`, body }, options),
      /** Makes the edit again that was undone last, or the one that is named. */
      redo: (projectId: string, body: CommandChoice = {}, options: CallOptions = {}): Promise<Turn> =>
        http.call<Turn>({ method: "POST", path: `/api/v1/projects/${encodeURIComponent(projectId)}/redo`, body }, options),
      /** Makes a copy of a project, which is the caller's. */
      duplicate: (projectId: string, options: CallOptions = {}): Promise<Project> =>
        http.call<Project>({ method: "POST", path: `/api/v1/projects/${encodeURIComponent(projectId)}/duplicate` }, options),
      /** The events of a project: a stream when text/event-stream is accepted, else a page. */
      events: (projectId: string, query: { after?: number | null; limit?: number | null } = {}, options: CallOptions = {}): Promise<EventPage> =>
        http.call<EventPage>({ method: "GET", path: `/api/v1/projects/${encodeURIComponent(projectId)}/events`, query }, options),
      /** Follows the same as it happens, until the function that it gives is called. */
      subscribe: (projectId: string, listener: (event: StudioEvent) => void, options: SubscribeOptions = {}): (() => void) =>
        http.subscribe({ method: "GET", path: `/api/v1/projects/${encodeURIComponent(projectId)}/events` }, listener, options),
      /** Has the first frames drawn that are not there or not of what the clips ask for. */
      orderFirstFrames: (projectId: string, body: PicturesOrder = {}, options: CallOptions = {}): Promise<Work> =>
        http.call<Work>({ method: "POST", path: `/api/v1/projects/${encodeURIComponent(projectId)}/first-frames`, body }, options),
      /** Has the videos shot that are not there or not of what the clips ask for, with their first frames. */
      orderVideos: (projectId: string, body: PicturesOrder = {}, options: CallOptions = {}): Promise<Work> =>
        http.call<Work>({ method: "POST", path: `/api/v1/projects/${encodeURIComponent(projectId)}/videos`, body }, options),
      /** Has the music of the film composed, or a piece of another length. */
      orderMusic: (projectId: string, body: MusicOrder = {}, options: CallOptions = {}): Promise<Work> =>
        http.call<Work>({ method: "POST", path: `/api/v1/projects/${encodeURIComponent(projectId)}/music`, body }, options),
      /** Has the lines of scenes spoken. */
      orderNarration: (projectId: string, body: NarrationOrder = {}, options: CallOptions = {}): Promise<Work> =>
        http.call<Work>({ method: "POST", path: `/api/v1/projects/${encodeURIComponent(projectId)}/narration`, body }, options),
      /** Has the text engine say what a scene shows, how it looks and how it moves. */
      generateComposition: (projectId: string, sceneId: string, options: CallOptions = {}): Promise<OrderedWork> =>
        http.call<OrderedWork>({ method: "POST", path: `/api/v1/projects/${encodeURIComponent(projectId)}/scenes/${encodeURIComponent(sceneId)}/generate-composition` }, options),
      /** Has the video of a scene shot, with all that it lacks. */
      generateVideo: (projectId: string, sceneId: string, body: SceneVideoOrder = {}, options: CallOptions = {}): Promise<Work> =>
        http.call<Work>({ method: "POST", path: `/api/v1/projects/${encodeURIComponent(projectId)}/scenes/${encodeURIComponent(sceneId)}/generate-video`, body }, options),
      /** Which engine makes what in a project. */
      engines: (projectId: string, options: CallOptions = {}): Promise<Engines> =>
        http.call<Engines>({ method: "GET", path: `/api/v1/projects/${encodeURIComponent(projectId)}/engines` }, options),
      /** Says which engine makes what in a project. */
      setEngines: (projectId: string, body: EnginesChange = {}, options: CallOptions = {}): Promise<Engines> =>
        http.call<Engines>({ method: "PUT", path: `/api/v1/projects/${encodeURIComponent(projectId)}/engines`, body }, options)
    },
    queue: {
      /** How much there is to do, and whether the queue is held. */
      status: (options: CallOptions = {}): Promise<QueueStatus> =>
        http.call<QueueStatus>({ method: "GET", path: `/api/v1/queue/status` }, options),
      /** Removes what has ended, of the projects one may edit; of all for administrators. */
      clear: (query: { status?: "completed" | "failed" | "cancelled" | null } = {}, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/queue/clear`, query }, options),
      /** Holds the queue: what runs goes on, nothing else begins. */
      pause: (options: CallOptions = {}): Promise<QueueStatus> =>
        http.call<QueueStatus>({ method: "PUT", path: `/api/v1/queue/pause` }, options),
      /** Lets the queue go on. */
      resume: (options: CallOptions = {}): Promise<QueueStatus> =>
        http.call<QueueStatus>({ method: "DELETE", path: `/api/v1/queue/pause` }, options)
    },
    scenes: {
      /** Makes a scene. */
      create: (body: SceneInProjectDraft, options: CallOptions = {}): Promise<Scene> =>
        http.call<Scene>({ method: "POST", path: `/api/v1/scenes`, body }, options),
      /** The scenes of a project in their order, each followed by its alternates. */
      list: (projectId: string, query: { limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<SceneList> =>
        http.call<SceneList>({ method: "GET", path: `/api/v1/scenes/project/${encodeURIComponent(projectId)}`, query }, options),
      /** A scene. */
      get: (sceneId: string, options: CallOptions = {}): Promise<Scene> =>
        http.call<Scene>({ method: "GET", path: `/api/v1/scenes/${encodeURIComponent(sceneId)}` }, options),
      /** Changes the keys of a scene that are sent. */
      put: (sceneId: string, body: SceneChange = {}, options: CallOptions = {}): Promise<Scene> =>
        http.call<Scene>({ method: "PUT", path: `/api/v1/scenes/${encodeURIComponent(sceneId)}`, body }, options),
      /** Puts a scene into the trash. */
      delete: (sceneId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/scenes/${encodeURIComponent(sceneId)}` }, options),
      /** Where a scene has clips and where not. */
      timelineAnalysis: (sceneId: string, options: CallOptions = {}): Promise<TimelineAnalysis> =>
        http.call<TimelineAnalysis>({ method: "GET", path: `/api/v1/scenes/${encodeURIComponent(sceneId)}/timeline-analysis` }, options),
      /** Makes an alternate of a scene, with copies of its clips. */
      addAlternate: (sceneId: string, options: CallOptions = {}): Promise<Scene> =>
        http.call<Scene>({ method: "POST", path: `/api/v1/scenes/${encodeURIComponent(sceneId)}/alternates` }, options),
      /** Says which of a family of scenes is in the film. */
      choose: (sceneId: string, body: SceneChoice, options: CallOptions = {}): Promise<Scene> =>
        http.call<Scene>({ method: "PUT", path: `/api/v1/scenes/${encodeURIComponent(sceneId)}/choice`, body }, options),
      /** Makes a copy of a scene right after it. */
      duplicate: (sceneId: string, options: CallOptions = {}): Promise<Scene> =>
        http.call<Scene>({ method: "POST", path: `/api/v1/scenes/${encodeURIComponent(sceneId)}/duplicate` }, options),
      /** Cuts a scene in two. */
      split: (sceneId: string, body: SceneSplit, options: CallOptions = {}): Promise<SceneList> =>
        http.call<SceneList>({ method: "POST", path: `/api/v1/scenes/${encodeURIComponent(sceneId)}/split`, body }, options),
      /** Makes the next scene a part of this one. */
      merge: (sceneId: string, body: SceneMerge, options: CallOptions = {}): Promise<Scene> =>
        http.call<Scene>({ method: "POST", path: `/api/v1/scenes/${encodeURIComponent(sceneId)}/merge`, body }, options),
      /** Takes a scene out of the trash. */
      restore: (sceneId: string, options: CallOptions = {}): Promise<Scene> =>
        http.call<Scene>({ method: "POST", path: `/api/v1/scenes/${encodeURIComponent(sceneId)}/restoration` }, options)
    },
    service: {
      /** What this is. */
      root: (options: CallOptions = {}): Promise<Service> =>
        http.call<Service>({ method: "GET", path: `/` }, options),
      /** That the server answers. */
      health: (options: CallOptions = {}): Promise<Health> =>
        http.call<Health>({ method: "GET", path: `/health` }, options),
      /** Whether work can be taken, part by part: the database writes, the disk has room, the queue moves. */
      ready: (options: CallOptions = {}): Promise<Ready> =>
        http.call<Ready>({ method: "GET", path: `/readyz` }, options),
      /** That the API answers. */
      api: (options: CallOptions = {}): Promise<API> =>
        http.call<API>({ method: "GET", path: `/api/v1` }, options),
      /** That the API and its database answer. */
      apiHealth: (options: CallOptions = {}): Promise<Health> =>
        http.call<Health>({ method: "GET", path: `/api/v1/health` }, options),
      /** The version, and what this installation is set to. */
      about: (options: CallOptions = {}): Promise<About> =>
        http.call<About>({ method: "GET", path: `/api/v1/about` }, options),
      /** This document. */
      document: (options: CallOptions = {}): Promise<Response> =>
        http.raw({ method: "GET", path: `/api/openapi.json` }, options),
      /** This document for people. */
      docs: (options: CallOptions = {}): Promise<Response> =>
        http.raw({ method: "GET", path: `/docs` }, options),
      /** The looks of that page. */
      docsStyle: (options: CallOptions = {}): Promise<Response> =>
        http.raw({ method: "GET", path: `/docs/style.css` }, options),
      /** Swagger UI. */
      docsProgram: (options: CallOptions = {}): Promise<Response> =>
        http.raw({ method: "GET", path: `/docs/swagger-ui.js` }, options),
      /** The looks of Swagger UI. */
      docsProgramStyle: (options: CallOptions = {}): Promise<Response> =>
        http.raw({ method: "GET", path: `/docs/swagger-ui.css` }, options),
      /** What starts Swagger UI. */
      docsScript: (options: CallOptions = {}): Promise<Response> =>
        http.raw({ method: "GET", path: `/docs/page.js` }, options),
      /** What is ours of its looks. */
      docsPageStyle: (options: CallOptions = {}): Promise<Response> =>
        http.raw({ method: "GET", path: `/docs/page.css` }, options),
      /** The form for the first account. */
      setUpPage: (options: CallOptions = {}): Promise<Response> =>
        http.raw({ method: "GET", path: `/set-up` }, options),
      /** What the form does. */
      setUpScript: (options: CallOptions = {}): Promise<Response> =>
        http.raw({ method: "GET", path: `/set-up/script.js` }, options)
    },
    settings: {
      /** Which engine makes what. */
      engines: (options: CallOptions = {}): Promise<Engines> =>
        http.call<Engines>({ method: "GET", path: `/api/v1/settings/engines` }, options),
      /** Says which engine makes what. */
      setEngines: (body: EnginesChange = {}, options: CallOptions = {}): Promise<Engines> =>
        http.call<Engines>({ method: "PUT", path: `/api/v1/settings/engines`, body }, options)
    },
    shares: {
      /** The shared links of a project that were not revoked. */
      list: (projectId: string, query: { limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<ShareList> =>
        http.call<ShareList>({ method: "GET", path: `/api/v1/projects/${encodeURIComponent(projectId)}/shares`, query }, options),
      /** Makes a shared link, whose token is shown this once. */
      create: (projectId: string, body: ShareDraft = {}, options: CallOptions = {}): Promise<Share> =>
        http.call<Share>({ method: "POST", path: `/api/v1/projects/${encodeURIComponent(projectId)}/shares`, body, once: true }, options),
      /** Ends a shared link; who came by it is out at once. */
      delete: (projectId: string, shareId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/projects/${encodeURIComponent(projectId)}/shares/${encodeURIComponent(shareId)}` }, options)
    },
    storage: {
      /** What lies on the disk, and what of it could go. */
      get: (options: CallOptions = {}): Promise<Storage> =>
        http.call<Storage>({ method: "GET", path: `/api/v1/storage` }, options),
      /** Removes what was in the trash for 30 days, then bytes that nothing names; or says what it would remove. */
      cleanUp: (body: CleanUpOrder, options: CallOptions = {}): Promise<CleanedUp> =>
        http.call<CleanedUp>({ method: "POST", path: `/api/v1/storage/clean-up`, body }, options)
    },
    storyTemplates: {
      /** Keeps a structure of scenes, or that of a project. */
      create: (body: StoryTemplateDraft = {}, options: CallOptions = {}): Promise<StoryTemplate> =>
        http.call<StoryTemplate>({ method: "POST", path: `/api/v1/story-templates`, body }, options),
      /** One's structures, the newest first. */
      list: (query: { limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<StoryTemplateList> =>
        http.call<StoryTemplateList>({ method: "GET", path: `/api/v1/story-templates`, query }, options),
      /** A structure. */
      get: (storyTemplateId: string, options: CallOptions = {}): Promise<StoryTemplate> =>
        http.call<StoryTemplate>({ method: "GET", path: `/api/v1/story-templates/${encodeURIComponent(storyTemplateId)}` }, options),
      /** Puts a structure into the trash; projects that began with it stay as they are. */
      delete: (storyTemplateId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/story-templates/${encodeURIComponent(storyTemplateId)}` }, options),
      /** Takes a structure out of the trash. */
      restore: (storyTemplateId: string, options: CallOptions = {}): Promise<StoryTemplate> =>
        http.call<StoryTemplate>({ method: "POST", path: `/api/v1/story-templates/${encodeURIComponent(storyTemplateId)}/restoration` }, options)
    },
    styleTemplates: {
      /** Makes a look, of a project or for all of one's own. */
      create: (body: StyleTemplateDraft, options: CallOptions = {}): Promise<StyleTemplate> =>
        http.call<StyleTemplate>({ method: "POST", path: `/api/v1/style-templates`, body }, options),
      /** The looks one has, or those a project has and used; the newest first. */
      list: (query: { project_id?: string | null; limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<StyleTemplateList> =>
        http.call<StyleTemplateList>({ method: "GET", path: `/api/v1/style-templates`, query }, options),
      /** A look; those who see a project that uses it see it, too. */
      get: (templateId: string, options: CallOptions = {}): Promise<StyleTemplate> =>
        http.call<StyleTemplate>({ method: "GET", path: `/api/v1/style-templates/${encodeURIComponent(templateId)}` }, options),
      /** Changes the keys of a look that are sent. */
      put: (templateId: string, body: StyleTemplateChange = {}, options: CallOptions = {}): Promise<StyleTemplate> =>
        http.call<StyleTemplate>({ method: "PUT", path: `/api/v1/style-templates/${encodeURIComponent(templateId)}`, body }, options),
      /** Puts a look into the trash; clips keep what it gave them. */
      delete: (templateId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/style-templates/${encodeURIComponent(templateId)}` }, options),
      /** Takes a look out of the trash. */
      restore: (templateId: string, options: CallOptions = {}): Promise<StyleTemplate> =>
        http.call<StyleTemplate>({ method: "POST", path: `/api/v1/style-templates/${encodeURIComponent(templateId)}/restoration` }, options),
      /** Counts a use of a look, and adds its words to the prompts of a clip. */
      use: (templateId: string, body: TemplateUseOrder = {}, options: CallOptions = {}): Promise<TemplateUse> =>
        http.call<TemplateUse>({ method: "POST", path: `/api/v1/style-templates/${encodeURIComponent(templateId)}/use`, body }, options)
    },
    takes: {
      /** The takes of a clip. */
      list: (clipId: string, query: { limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<TakeList> =>
        http.call<TakeList>({ method: "GET", path: `/api/v1/clips/${encodeURIComponent(clipId)}/takes`, query }, options),
      /** Says which takes a clip uses. */
      select: (clipId: string, body: TakeSelection = {}, options: CallOptions = {}): Promise<Clip> =>
        http.call<Clip>({ method: "PUT", path: `/api/v1/clips/${encodeURIComponent(clipId)}/selection`, body }, options),
      /** A take. */
      get: (takeId: string, options: CallOptions = {}): Promise<Take> =>
        http.call<Take>({ method: "GET", path: `/api/v1/takes/${encodeURIComponent(takeId)}` }, options),
      /** Says what one thinks of a take. */
      rate: (takeId: string, body: TakeJudgement = {}, options: CallOptions = {}): Promise<Take> =>
        http.call<Take>({ method: "PUT", path: `/api/v1/takes/${encodeURIComponent(takeId)}/rating`, body }, options),
      /** Puts a take into the trash. */
      delete: (takeId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/takes/${encodeURIComponent(takeId)}` }, options),
      /** Takes a take out of the trash. */
      restore: (takeId: string, options: CallOptions = {}): Promise<Take> =>
        http.call<Take>({ method: "POST", path: `/api/v1/takes/${encodeURIComponent(takeId)}/restoration` }, options),
      /** Makes an asset a take of a clip; the first of its kind is selected. */
      create: (clipId: string, body: TakeOrder, options: CallOptions = {}): Promise<Take> =>
        http.call<Take>({ method: "POST", path: `/api/v1/clips/${encodeURIComponent(clipId)}/takes`, body }, options)
    },
    templates: {
      /** Makes a look, of a project or for all of one's own. */
      create: (body: StyleTemplateDraft, options: CallOptions = {}): Promise<StyleTemplate> =>
        http.call<StyleTemplate>({ method: "POST", path: `/api/v1/templates`, body }, options),
      /** The looks one has, or those a project has and used; the newest first. */
      list: (query: { project_id?: string | null; limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<StyleTemplateList> =>
        http.call<StyleTemplateList>({ method: "GET", path: `/api/v1/templates`, query }, options),
      /** A look; those who see a project that uses it see it, too. */
      get: (templateId: string, options: CallOptions = {}): Promise<StyleTemplate> =>
        http.call<StyleTemplate>({ method: "GET", path: `/api/v1/templates/${encodeURIComponent(templateId)}` }, options),
      /** Changes the keys of a look that are sent. */
      put: (templateId: string, body: StyleTemplateChange = {}, options: CallOptions = {}): Promise<StyleTemplate> =>
        http.call<StyleTemplate>({ method: "PUT", path: `/api/v1/templates/${encodeURIComponent(templateId)}`, body }, options),
      /** Puts a look into the trash; clips keep what it gave them. */
      delete: (templateId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/templates/${encodeURIComponent(templateId)}` }, options),
      /** Takes a look out of the trash. */
      restore: (templateId: string, options: CallOptions = {}): Promise<StyleTemplate> =>
        http.call<StyleTemplate>({ method: "POST", path: `/api/v1/templates/${encodeURIComponent(templateId)}/restoration` }, options),
      /** Counts a use of a look, and adds its words to the prompts of a clip. */
      use: (templateId: string, body: TemplateUseOrder = {}, options: CallOptions = {}): Promise<TemplateUse> =>
        http.call<TemplateUse>({ method: "POST", path: `/api/v1/templates/${encodeURIComponent(templateId)}/use`, body }, options)
    },
    users: {
      /** The accounts of the installation, oldest first. */
      list: (query: { limit?: number | null; cursor?: string | null; skip?: number | null } = {}, options: CallOptions = {}): Promise<AccountList> =>
        http.call<AccountList>({ method: "GET", path: `/api/v1/users`, query }, options),
      /** Says what an account may do in the installation; the last administrator stays one. */
      update: (userId: string, body: AccountChange, options: CallOptions = {}): Promise<Account> =>
        http.call<Account>({ method: "PATCH", path: `/api/v1/users/${encodeURIComponent(userId)}`, body }, options),
      /** Deletes an account, with its sessions and keys; its projects go to the trash for 30 days. */
      delete: (userId: string, options: CallOptions = {}): Promise<AccountDeletion> =>
        http.call<AccountDeletion>({ method: "DELETE", path: `/api/v1/users/${encodeURIComponent(userId)}` }, options)
    }
  };
}

/** What `createClient` gives. */
export type Client = ReturnType<typeof createClient>;

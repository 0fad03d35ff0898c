import '@excalidraw/excalidraw/index.css'
import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

/** Notes as the bench lays them on every board, put on the page before it loads. */
const notes = window.benchNotes

/** A note is a rectangle with its text bound to it, as people make one. */
const elements = convertToExcalidrawElements(
  notes.map(({ id, x, y, width, height, label }) => ({
    type: 'rectangle',
    id,
    x: x - width / 2,
    y: y - height / 2,
    width,
    height,
    backgroundColor: '#ffec99',
    fillStyle: 'solid',
    roughness: 0,
    label: { text: label, fontSize: 20 },
  })),
  { regenerateIds: false },
)

createRoot(document.getElementById('root')).render(
  createElement(Excalidraw, {
    initialData: { elements, scrollToContent: true },
    excalidrawAPI: (api) => {
      window.bench = {
        /** Moves notes as a newer scene from elsewhere does: the whole list, the changed ones anew. */
        moveTo: (places) => {
          const shift = new Map(places.map((place) => [place.id, place]))
          const old = api.getSceneElementsIncludingDeleted()
          const corner = new Map(old.map((one) => [one.id, one]))
          api.updateScene({
            elements: old.map((one) => {
              const place = shift.get(one.id) ?? shift.get(one.containerId)
              if (!place) return one
              const note = corner.get(place.id)
              return {
                ...one,
                x: one.x + place.x - note.width / 2 - note.x,
                y: one.y + place.y - note.height / 2 - note.y,
                version: one.version + 1,
                versionNonce: Math.floor(place.x * 1000 + place.y),
              }
            }),
          })
        },
      }
    },
  }),
)
